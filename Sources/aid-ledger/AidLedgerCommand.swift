import AidLedger
import ArgumentParser
import Sensitivity

/// The command `aid-ledger`: options in, exit code out; everything else is in the library.
struct AidLedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aid-ledger",
    abstract: "Checks totals of foreign aid recorded in the moneys of the time.",
    discussion: """
      EXAMPLES
        aid-ledger new my-ledger
        aid-ledger check -l my-ledger
        aid-ledger convert 1500000 rub.gold --to ott.lira.paper --on 1920-12-17 --scenario treasury
        aid-ledger reconcile -l Ledgers/moscow-ankara
        aid-ledger explain M15 -l Ledgers/moscow-ankara

      A ledger is a folder of CSV files that holds what sources say. Tables go to standard output, \
      findings and messages to standard error. An error in a table stops the commands that read it; the \
      others answer, and say on standard error which table they did not look at.

      EXIT CODES
        0 done   1 a check that was asked for failed   64 usage   65 faulty ledger, or nothing that \
      could be converted   66 input missing   70 a fault of the tool   73 cannot create   74 read or \
      write failed
      """,
    version: ToolVersion.current,
    subcommands: [
      NewCommand.self, CheckCommand.self, ConvertCommand.self, ReconcileCommand.self,
      TotalsCommand.self, ArmsCommand.self, ClaimsCommand.self, ExplainCommand.self,
      SensitivityCommand.self,
      SimulateCommand.self, HypothesesCommand.self, ReportCommand.self,
      ExportCommand.self, ValueCommand.self, MergeCommand.self, PlanCommand.self,
      DictionaryCommand.self, GalleryCommand.self,
    ])
}

/// Runs the command and prints what ends it: help and version too can meet a full disk.
@main
enum Main {
  static func main() {
    Streams.prepare()
    Exit.end(with: Ending.of { try runCommand() })
  }

  private static func runCommand() throws {
    var command = try AidLedgerCommand.parseAsRoot()
    let ended = Result { try command.run() }
    if let remark = ComputationNote.libraryRemark { try Terminal.say("aid-ledger: \(remark)") }
    try ended.get()
    try Terminal.finish()
  }
}
