import AidLedger
import ArgumentParser

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
    try options.answer { ledger in
      try ledger.sensitivity(
        to: choice.to, scenarios: choice.scenario, grids: grid, threads: work.count)
    }
  }
}
