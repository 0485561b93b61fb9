import ArgumentParser
import Diagnostics
import Sensitivity

/// Runs the command and prints what ends it: help and version too can meet a full disk.
@main
enum Main {
  static func main() {
    do {
      var command = try AidLedgerCommand.parseAsRoot()
      defer { sayWhatIsWrongWithTheMachine() }
      try command.run()
    } catch {
      AidLedgerCommand.exit(withError: ending(error))
    }
  }

  private static func sayWhatIsWrongWithTheMachine() {
    if let remark = ComputationNote.libraryRemark { Terminal.say("aid-ledger: \(remark)") }
  }

  /// Prints the message of an error; returns the exit code.
  private static func ending(_ error: any Error) -> any Error {
    let code = AidLedgerCommand.exitCode(for: error)
    let message = AidLedgerCommand.fullMessage(for: error)
    guard !message.isEmpty else { return code }
    guard code == .success else {
      let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      Terminal.say(lines.map { String($0).visible }.joined(separator: "\n"))
      return code
    }
    do {
      try Terminal.write(message + "\n")
      return code
    } catch {
      return error
    }
  }
}
