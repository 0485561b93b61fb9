import AidLedger
import ArgumentParser
import Diagnostics

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes the report and its tables, or checks that they are up to date.",
    discussion: """
      EXAMPLES
        aid-ledger report -l Ledgers/moscow-ankara
        aid-ledger report -l Ledgers/moscow-ankara --output out
        aid-ledger report -l Ledgers/moscow-ankara --check

      The same ledger gives the same bytes on every machine. With --check nothing is written: the \
      first line that differs is named, and the exit code is 1. In the folder only files that a report \
      made are replaced, as report.sha256 lists them; a file of somebody else in their place, or the \
      folder of a ledger, ends the run with 73 or 64 and nothing written.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder to write to; Reports/NAME without it.", valueName: "dir"))
  var output: String?
  @Flag(help: "Compare with what is there; write nothing.") var check = false
  @OptionGroup var options: LedgerOptions

  func run() throws {
    let checked = try options.load()
    let report = checked.report()
    let folder = output ?? "Reports/\(checked.name)"
    if check {
      let differences = try report.differences(from: folder)
      for difference in differences { try Terminal.say(difference) }
      guard differences.isEmpty else { throw Exit.checkFailed }
      return
    }
    let heldTwo = try Interruption.cleaning { try report.write(to: folder, temporaries: $0) }
    if heldTwo {
      try Terminal.say(
        "aid-ledger: \(folder.visible) held files of two reports, as a run was ended while it wrote; "
          + "all are made again")
    }
    try Terminal.write(report.files.map { "\(folder.visible)/\($0.name)\n" }.joined())
  }
}
