import AidLedger
import ArgumentParser

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Traces a figure, a claim or a rate to its sources; tells what a finding code means.",
    discussion: """
      EXAMPLES
        aid-ledger explain M15 -l Ledgers/moscow-ankara
        aid-ledger explain C02 -l Ledgers/moscow-ankara
        aid-ledger explain R59 -l Ledgers/moscow-ankara
        aid-ledger explain reconciliation/M11/as-printed/gap -l Ledgers/moscow-ankara
        aid-ledger explain simulation/M11/gap/assumed-range/q50 -l Ledgers/moscow-ankara
        aid-ledger explain AL0104
        aid-ledger explain codes

      A finding code needs no ledger. Every row of a report's tables has a `key`; where a row has several \
      numbers the name of one follows after a stroke. It gives the tree of that number. The tables are \
      reconciliation (promised, committed, sent, delivered, returned, withheld, confiscated, cancelled, gap, open, \
      share), totals (stated, itemised, of_others, unexplained, share), goods and goods-totals likewise, \
      claims (left, right, difference), converted (stated, converted), groups, arms, sensitivity (a break-even: \
      price, parity; one-percent: price, low, high), simulation (q05 to q95, holds, possible, fails, undetermined). \
      Only a key of simulation makes draws.
      """)

  @Argument(
    help: ArgumentHelp(
      "An id of the ledger, the key of a number, a finding code, or `codes` for the list of all codes.",
      valueName: "name"))
  var name: String
  @Flag(help: "The tree of a number as JSON.")
  var json = false
  @OptionGroup var options: LedgerOptions

  func run() throws {
    if let page = FindingManual.page(for: name) { return try Terminal.write(page) }
    let checked = try options.load(warnings: false)
    try Terminal.write(checked.explanation(of: name, asJSON: json))
  }
}
