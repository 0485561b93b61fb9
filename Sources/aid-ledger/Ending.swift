import AidLedger
import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
    case let error as ChildError:
      try Terminal.say("aid-ledger: \(error)")
      return Exit.ioFailed
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

/// The exit codes, after sysexits as swift-argument-parser uses them.
enum Exit {
  /// A check that was asked for failed.
  static let checkFailed = ExitCode(1)
  /// A faulty ledger, or nothing that could be converted.
  static let faultyLedger = ExitCode(65)
  /// An input that is missing or cannot be read.
  static let inputMissing = ExitCode(66)
  /// A fault of the tool itself.
  static let ownFault = ExitCode(70)
  /// A file or folder that cannot be made.
  static let cannotCreate = ExitCode(73)
  /// A read or a write that failed.
  static let ioFailed = ExitCode(74)

  /// The code for a file that could not be read or written.
  static func code(for error: FileError) -> ExitCode {
    switch error.action {
    case .read: inputMissing
    case .create: cannotCreate
    case .write, .look, .readUnchanged: ioFailed
    }
  }

  /// Ends the process.
  static func end(with code: ExitCode) -> Never { exit(code.rawValue) }
}

/// Takes temporary files away where Ctrl-C, `kill` or a terminal that closes ends the process.
enum Interruption {
  /// One table for the process: a handler of signals has no other way to know it.
  private static let temporaries = TemporaryFiles()
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Does work that makes temporary files, with handlers that are there only as long.
  static func cleaning<Made>(_ work: (TemporaryFiles) throws -> Made) rethrows -> Made {
    // Made before a handler can ask for it: a handler must not be the first.
    let temporaries = self.temporaries
    var before: [(number: Int32, action: sigaction)] = []
    for number in signals {
      var old = sigaction()
      sigaction(number, nil, &old)
      // What is ignored (`nohup`, a job in the background) stays ignored.
      if !isIgnored(old) {
        signal(number) { number in
          Interruption.temporaries.removeAll()
          // The signal then does what it would have done: a shell sees 129, 130 or 143.
          signal(number, SIG_DFL)
          raise(number)
        }
        before.append((number, old))
      }
    }
    defer {
      for (number, action) in before {
        var old = action
        sigaction(number, &old, nil)
      }
    }
    return try work(temporaries)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #elseif canImport(Musl)
      let handler = action.__sa_handler.sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
