import ArgumentParser
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
    let ended = Result { try command.run() }
    if let remark = ComputationNote.libraryRemark { try Terminal.say("aid-ledger: \(remark)") }
    try ended.get()
    try Terminal.finish()
  }
}
