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
      first line that differs is named, and the exit code is 1.
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
    do {
      if check {
        let differences = report.differences(from: folder)
        differences.forEach { Terminal.say($0) }
        guard differences.isEmpty else { throw Exit.checkFailed }
      } else {
        try LedgerOptions.ask { try report.write(to: folder) }
        try Terminal.write(report.files.map { "\(folder.visible)/\($0.name)\n" }.joined())
      }
    } catch let error as FileError {
      Terminal.say("aid-ledger: \(error)")
      throw Exit.code(for: error)
    }
  }
}
