import AidLedger
import ArgumentParser

/// How a run ends: every error becomes a message and an exit code here, and nowhere else.
enum Ending {
  /// Does the work and says what went wrong.
  ///
  /// - Returns: the exit code; where a message could not be written, that of a failed write, since
  ///   what nobody can read was not said.
  static func of(_ work: () throws -> Void) -> ExitCode {
    do {
      try work()
      return .success
    } catch {
      do {
        return try told(error)
      } catch {
        return Exit.ioFailed
      }
    }
  }

  /// Prints the message of an error; returns the exit code.
  static func told(_ error: any Error) throws -> ExitCode {
    switch error {
    case let code as ExitCode: return code
    case let error as FileError:
      try Terminal.say("aid-ledger: \(error)")
      return Exit.code(for: error)
    case let failure as RequestFailure:
      try Terminal.say("aid-ledger: \(failure)")
      return .validationFailure
    default: return try toldOfParser(error)
    }
  }

  /// An error of the options, help, the version; whatever else it is, nobody has foreseen it.
  private static func toldOfParser(_ error: any Error) throws -> ExitCode {
    let code = AidLedgerCommand.exitCode(for: error)
    // The parser gives 1 to what it does not know; here 1 says that a check has failed.
    guard code != .failure else {
      try Terminal.say(
        "aid-ledger: a fault of the tool, please report it: \(String(describing: error))")
      return Exit.ownFault
    }
    let message = AidLedgerCommand.fullMessage(for: error)
    if message.isEmpty { return code }
    guard code == .success else {
      try Terminal.say(message)
      return code
    }
    try Terminal.write(message + "\n")
    try Terminal.finish()
    return code
  }
}
