import AidLedger
import ArgumentParser
import Search
import Sensitivity

struct SensitivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Shows how much hangs on the rates: every scenario, break-even prices, a grid.",
    discussion: """
      EXAMPLES
        aid-ledger sensitivity -l Ledgers/moscow-ankara
        aid-ledger sensitivity -l Ledgers/moscow-ankara --grid R59=55..85/5
        aid-ledger sensitivity --grid R59=55..85/0.25 --format csv > sensitivity.csv

      Pledges are shown under every scenario, and so are the claims that name a rate or a scenario, with \
      the scenario in its place. A break-even is the price of one rate, all others as they are, at which a claim starts or ceases \
      to hold or a gap is closed; it is solved exactly. Several grids are combined, every price of one \
      with every price of the others.
      """)

  @Option(
    help: ArgumentHelp(
      "Prices to try: RATE=LOW..HIGH/STEP; at most 1000000 together.", valueName: "grid"))
  var grid: [String] = []
  @OptionGroup var choice: ScenarioOptions
  @OptionGroup var work: ThreadOptions
  @OptionGroup var options: AnswerOptions

  func run() throws {
    try options.answer(.claims) { ledger in
      try ledger.sensitivity(
        to: choice.to, scenarios: choice.scenario, grids: grid, threads: work.count)
    }
  }
}

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
    try options.answer(.draws(by: by)) { ledger in
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

struct HypothesesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hypotheses",
    abstract: "Tries every way in which items at candidate rates could make up a stated total.",
    discussion: """
      EXAMPLES
        aid-ledger hypotheses M15 -l Ledgers/moscow-ankara
        aid-ledger hypotheses M15 --rate R59 --rate RT75 --limit 5 -l Ledgers/moscow-ankara
        aid-ledger hypotheses M15 --item M03 --item M07 --item M18 -l Ledgers/moscow-ankara
        aid-ledger hypotheses M15 --any-day -l Ledgers/moscow-ankara

      Each item is left out or counted at one of the rates; items that repeat, contain or replace one \
      another never count together. All ways are tried, at most a million of at most \
      1,000 items; those \
      that come nearest are printed. What the total states is taken as it is: of “at most” only ways that stay \
      below fit. A rate is tried for an item where it may have been in force on one of the item's days; what is \
      undated may be of any day. With --any-day each rate is tried whatever its period.
      """)

  @Argument(help: "The total, by its id.") var total: String
  @Option(
    help: ArgumentHelp("An item, by its id; without it all parts of the total.", valueName: "id"))
  var item: [String] = []
  @Option(help: ArgumentHelp("A candidate rate; all of them without it.", valueName: "id"))
  var rate: [String] = []
  @Option(parsing: .unconditional, help: NumberOption.ways.help, transform: NumberOption.ways.whole)
  var limit = 20
  @Flag(help: "Try rates on days on which they were not in force, too.") var anyDay = false
  @OptionGroup var options: AnswerOptions

  func run() throws {
    try options.answer(.hypotheses) { ledger in
      try ledger.hypotheses(
        of: total, items: item, rates: rate, limit: limit, anyDay: anyDay)
    }
  }
}

extension NumberOption {
  fileprivate static let ways = NumberOption(
    "How many ways to print", 1...UInt64(Hypotheses.mostKept), otherwise: "20")
}
