import AidLedger
import ArgumentParser

struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Holds what was promised against what came, and stated totals against their items.",
    discussion: """
      EXAMPLES
        aid-ledger reconcile -l Ledgers/moscow-ankara
        aid-ledger reconcile -l Ledgers/moscow-ankara --scenario as-printed
        aid-ledger reconcile --format csv > reconciliation.csv
        aid-ledger reconcile --totals --format csv > totals.csv
        aid-ledger reconcile --goods --format csv > goods.csv

      A gap is promised less delivered and is never cut off at zero; what was called off is taken from \
      it in `open`. First in the pledge's own money, without any rate; then under each scenario. A row of \
      which nobody knows how much counts as nothing to anything. Every row that was left out of a sum is \
      named with its reason.
      """)

  @Option(help: ArgumentHelp("The currency to speak in.", valueName: "currency"))
  var to: String?
  @Option(help: ArgumentHelp("A scenario, by its id; all of them without it.", valueName: "id"))
  var scenario: [String] = []
  @Flag(help: "Print stated totals against their items as the table (for csv and json).")
  var totals = false
  @Flag(help: "Balances of goods in place of those of money.")
  var goods = false
  @OptionGroup var options: LedgerOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let checked = try options.load()
    let target = try to.map { try checked.currency($0) }
    let scenarios = try checked.scenarios(scenario)
    try Terminal.write(
      checked.reconciliation(
        to: target, scenarios: scenarios, part: BalancePart(totals: totals, goods: goods)),
      as: output.format)
  }
}
