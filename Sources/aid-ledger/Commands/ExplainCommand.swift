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
        aid-ledger explain AL0104
        aid-ledger explain codes

      A finding code needs no ledger. Every row of a report's tables has a `key`; with the name of a \
      number after a stroke it gives the tree of that number.
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
