import AidLedger
import ArgumentParser
import Diagnostics

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads the whole ledger and names what is wrong or doubtful.",
    discussion: """
      EXAMPLES
        aid-ledger check -l Ledgers/moscow-ankara
        aid-ledger check -l my-ledger --format csv > findings.csv
        aid-ledger check -l my-ledger --strict

      Errors make the exit code 65. With --strict, warnings make it 1. With --quiet the table of \
      --format csv or json holds errors only, too.
      """)

  @OptionGroup var options: LedgerOptions
  @OptionGroup var output: FormatOptions
  @Flag(help: "Exit with 1 where there are warnings.") var strict = false
  @Flag(help: "Print every finding, not only the first twenty of a code.") var all = false

  func run() throws {
    let checked = try CheckedLedger(LedgerFolder(options.ledger))
    try checked.folder.expectUnchanged()
    let shown = checked.findings.filter { !options.quiet || $0.kind.severity == .error }
    switch output.format {
    case .text:
      try FindingPrinter(prefix: checked.folder.prefix, limit: all ? .max : 20).printInFull(shown)
      try Terminal.write(checked.summary + "\n")
    case .csv, .json: try Terminal.write(checked.answer(of: shown), as: output.format)
    }
    guard checked.isUsable else { throw Exit.faultyLedger }
    if strict, checked.findings.contains(where: { $0.kind.severity == .warning }) {
      throw Exit.checkFailed
    }
  }
}
