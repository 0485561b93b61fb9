import AidLedger
import ArgumentParser
import Diagnostics
import Phrases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The two streams of the process.
///
/// The only place that writes to them, and so the one gate at which escapes, controls and marks that
/// turn a line round are shown as `\u{…}`, wherever a text comes from.
enum Terminal {
  /// Writes a text for the eye to standard output.
  ///
  /// - Throws: exit code 74 where not every byte could be written, so that a report never vanishes
  ///   with success.
  static func write(_ text: String) throws { try writeData(Array(text.visibleLines.utf8)) }

  /// Writes an answer in the form that was asked for.
  static func write(_ answer: Answer, as format: OutputFormat, width: Int) throws {
    switch format {
    case .text: try write(answer.text(width: width))
    case .csv: try answer.writeCSV { try write(table: $0) }
    case .json: try answer.writeJSON { try write(table: Array($0.utf8)) }
    }
  }

  /// Writes a piece of a table for programs: every byte is kept, unless it is a terminal that shows them.
  static func write(table bytes: [UInt8]) throws {
    isatty(STDOUT_FILENO) == 1
      ? try write(String(decoding: bytes, as: UTF8.self)) : try writeData(bytes)
  }

  /// How many columns a line has: those of the terminal, and 80 where standard output is none.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return 80 }
    return Int(size.ws_col)
  }

  /// Shows how far a long computation is, on a terminal only; takes it away at the end.
  ///
  /// It is no part of the answer: where it cannot be written, nothing is lost.
  static func showProgress(_ text: String, isLast: Bool) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    let line = isLast ? "\r\u{1B}[K" : "\r\u{1B}[K\(text.visible)"
    _ = Descriptor.writeAll(Array(line.utf8), to: STDERR_FILENO)
  }

  /// Writes a message to standard error.
  ///
  /// - Throws: exit code 74 where not every byte could be written: findings that nobody can read
  ///   were not told.
  static func say(_ message: String) throws {
    let text = message.visibleLines + "\n"
    guard Descriptor.writeAll(Array(text.utf8), to: STDERR_FILENO) else { throw Exit.ioFailed }
  }

  /// Closes standard output: some file systems say only then that a write has failed.
  ///
  /// - Throws: exit code 74 where they do.
  static func finish() throws {
    if close(STDOUT_FILENO) != 0 { try failed() }
  }

  private static func writeData(_ bytes: [UInt8]) throws {
    if !Descriptor.writeAll(bytes, to: STDOUT_FILENO) { try failed() }
  }

  private static func failed() throws {
    let reason = String(cString: strerror(errno))
    try say("aid-ledger: cannot write to standard output: \(reason)")
    throw Exit.ioFailed
  }
}

/// What a process is started with, made safe before anything is read or written.
enum Streams {
  /// Fills streams that are closed, and turns the signal of a file that grew too large into an
  /// error of the write.
  static func prepare() {
    Descriptor.fill(upTo: STDERR_FILENO)
    signal(SIGXFSZ, SIG_IGN)
  }
}

/// Prints findings, at most so many of one code, each with its line, caret and remedy.
struct FindingPrinter {
  private let prefix: String
  private let language: Language
  private let limit: Int

  /// Prints with a folder's path before each place, in a language, so many of one code.
  init(_ prefix: String, _ language: Language, limit: Int = 20) {
    (self.prefix, self.language, self.limit) = (prefix, language, limit)
  }

  /// Hands over each finding as a text of lines, then how many of each code were not.
  func print(_ findings: [Finding], _ write: (String) throws -> Void) throws {
    var counts: [String: Int] = [:]
    for finding in findings {
      let count = counts[finding.kind.code, default: 0] + 1
      counts[finding.kind.code] = count
      if count <= limit { try write(finding.text(in: prefix, language) + "\n") }
    }
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > limit {
      let rest: Prose =
        "… and \(count - limit) more of \(code); `aid-ledger check --all` prints all"
      try write(rest.text(in: language))
    }
  }
}
