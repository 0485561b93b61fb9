import ArgumentParser
import Diagnostics
import Sensitivity

/// Runs the command and prints what ends it: help and version too can meet a full disk.
@main
enum Main {
  static func main() {
    Streams.prepare()
    Exit.end(with: Ending.of { try runCommand() })
  }

  private static func runCommand() throws {
    var command = try AidLedgerCommand.parseAsRoot()
    defer { sayWhatIsWrongWithTheMachine() }
    try command.run()
    try Terminal.finish()
  }

  private static func sayWhatIsWrongWithTheMachine() {
    if let remark = ComputationNote.libraryRemark { Terminal.say("aid-ledger: \(remark)") }
  }
}
