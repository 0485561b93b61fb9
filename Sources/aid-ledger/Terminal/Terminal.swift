import AidLedger
import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The two streams of the process.
///
/// The only place that writes to them.
enum Terminal {
  /// Writes data to standard output.
  ///
  /// - Throws: exit code 74 where not every byte could be written, so that a report never vanishes
  ///   with success.
  static func write(_ text: String) throws {
    guard Descriptor.writeAll(Array(text.utf8), to: STDOUT_FILENO) else {
      say("aid-ledger: cannot write to standard output: \(String(cString: strerror(errno)))")
      throw Exit.ioFailed
    }
  }

  /// Writes an answer in the form that was asked for.
  static func write(_ answer: Answer, as format: OutputFormat) throws {
    switch format {
    case .text: try write(answer.text)
    case .csv: try answer.writeCSV(write)
    case .json: try answer.writeJSON(write)
    }
  }

  /// Shows how far a long computation is, on a terminal only; takes it away at the end.
  static func showProgress(_ text: String, isLast: Bool) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    let line = isLast ? "\r\u{1B}[K" : "\r\u{1B}[K\(text)"
    _ = Descriptor.writeAll(Array(line.utf8), to: STDERR_FILENO)
  }

  /// Writes a message to standard error.
  static func say(_ message: String) {
    _ = Descriptor.writeAll(Array((message + "\n").utf8), to: STDERR_FILENO)
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
  /// A file or folder that cannot be made.
  static let cannotCreate = ExitCode(73)
  /// A read or a write that failed.
  static let ioFailed = ExitCode(74)

  /// The code for a file that could not be read or written.
  static func code(for error: FileError) -> ExitCode {
    switch error.action {
    case .read: inputMissing
    case .create: cannotCreate
    case .write: ioFailed
    }
  }
}
