import AidLedger
import ArgumentParser
import Diagnostics

/// The options of every command that reads a ledger.
struct LedgerOptions: ParsableArguments {
  @Option(name: [.short, .long], help: ArgumentHelp("The ledger's folder.", valueName: "dir"))
  var ledger = "."

  @Flag(name: [.short, .long], help: "Print errors only, no warnings and no notes.")
  var quiet = false

  /// Reads the ledger and runs the checks; stops where it cannot be used.
  ///
  /// - Parameter warnings: whether warnings go to standard error, a line each.
  /// - Returns: the ledger with all its findings.
  /// - Throws: the exit code for a ledger that is missing or cannot be used.
  func load(warnings: Bool = true) throws -> CheckedLedger {
    let checked: CheckedLedger
    do throws(FileError) {
      checked = try CheckedLedger(LedgerFolder(ledger))
    } catch {
      guard error.action == .read else { throw error }
      try Terminal.say("aid-ledger: \(error)")
      try Terminal.say(
        "A ledger is a folder with a datapackage.json: try -l DIR, or aid-ledger new DIR.")
      throw Exit.code(for: error)
    }
    try checked.folder.expectUnchanged()
    guard checked.isUsable else {
      let errors = checked.findings.filter { $0.kind.severity == .error }
      try FindingPrinter(prefix: checked.folder.prefix).printInFull(errors)
      throw Exit.faultyLedger
    }
    if warnings, !quiet {
      try FindingPrinter(prefix: checked.folder.prefix).printHeadlines(
        checked.findings.filter { $0.kind.severity == .warning })
    }
    return checked
  }
}

/// How a table is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case csv
  case json
}

/// The option of every command that prints a table.
struct FormatOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How the table is printed.", valueName: "text|csv|json"))
  var format = OutputFormat.text
}
