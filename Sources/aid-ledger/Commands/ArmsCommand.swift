import AidLedger
import ArgumentParser

struct ArmsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "arms",
    abstract: "Adds up goods by item and unit, and never across them.",
    discussion: """
      EXAMPLES
        aid-ledger arms -l Ledgers/moscow-ankara
        aid-ledger arms --format csv > arms.csv

      Chests are added to pieces only where units.csv says, with a source, what a chest holds.
      """)

  @OptionGroup var options: LedgerOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let checked = try options.load()
    try Terminal.write(checked.arms(), as: output.format)
  }
}
