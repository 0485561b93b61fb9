import AidLedger
import ArgumentParser
import Sensitivity

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Draws rates between their low and high, and totals everything in every draw.",
    discussion: """
      EXAMPLES
        aid-ledger simulate -l Ledgers/moscow-ankara
        aid-ledger simulate --draws 100000 --seed 1920 -l Ledgers/moscow-ankara
        aid-ledger simulate --vary R59=46..85 --shape triangular -l Ledgers/moscow-ankara
        aid-ledger simulate --by donor --by year --format csv > simulation.csv

      Drawn are the rates with `low` and `high` in rates.csv, and those of --vary. Rates with the same \
      `factor` move together. The same seed gives the same draws on every machine, with any number of \
      threads. A claim that names a rate is told with both its sides. What cannot be totalled is listed \
      with the reason. A quantile is the least value that so many draws do not exceed; nothing is interpolated.
      """)

  @Option(
    parsing: .unconditional, help: NumberOption.draws.help, transform: NumberOption.draws.whole)
  var draws = 10_000
  @Option(parsing: .unconditional, help: NumberOption.seed.help, transform: NumberOption.seed.wide)
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("The shape of each draw.", valueName: "uniform|triangular"))
  var shape = RateDraws.Shape.uniform
  @Option(help: ArgumentHelp("A range: RATE=LOW..HIGH.", valueName: "range"))
  var vary: [String] = []
  @Option(
    help: ArgumentHelp(
      "What to total: \(MeasureGroup.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "group"))
  var by: [MeasureGroup] = [.pledge, .claim]
  @OptionGroup var choice: ScenarioOptions
  @OptionGroup var work: ThreadOptions
  @OptionGroup var options: AnswerOptions

  func run() throws {
    try options.answer { ledger in
      var request = SimulationRequest(count: draws, seed: seed)
      request.shape = shape
      request.ranges = vary
      request.scenarios = choice.scenario
      request.currency = choice.to
      request.groupings = by
      request.threads = work.count
      return try ledger.simulation(request) { done, all in
        Terminal.showProgress("\(done) of \(all) totals", isLast: done == all)
      }
    }
  }
}

extension NumberOption {
  fileprivate static let draws = NumberOption(
    "How many draws", 1...UInt64(Simulation.mostDraws), otherwise: "10000")
  fileprivate static let seed = NumberOption("The seed", 0...UInt64.max, otherwise: "1")
}

extension RateDraws.Shape: ExpressibleByArgument {}
extension MeasureGroup: ExpressibleByArgument {}
