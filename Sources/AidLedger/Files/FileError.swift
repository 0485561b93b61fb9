import Diagnostics

/// Why a file could not be read or written: what was tried, on which path, and what the system said.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was tried: "read", "write", "create".
  public let action: Action
  /// The path as the user would type it.
  public let path: String
  /// The system's own words: "No such file or directory".
  public let reason: String

  /// What was tried.
  public enum Action: String, Sendable, Hashable {
    /// Reading an input.
    case read
    /// Reading an input that somebody wrote to meanwhile.
    case readUnchanged = "read in one piece"
    /// Looking what is there, before anything is read or written: what cannot be seen is not
    /// taken for absent.
    case look = "look at"
    /// Making a file or a folder.
    case create
    /// Writing to a file that was made, or bringing it to its place.
    case write
  }

  /// `cannot read ledger/money.csv: No such file or directory`.
  public var description: String { "cannot \(action.rawValue) \(path.visible): \(reason)" }

  init(_ action: Action, _ path: String, _ reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system's words for the last failed call.
enum SystemError {
  static var current: String { String(cString: strerror(errno)) }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Descriptors that the process was started with.
package enum Descriptor {
  /// Opens what is closed among the descriptors up to a number.
  ///
  /// A file that is opened while standard output is closed would get its number, and answers would
  /// be written into it. The place is taken by something that can only be read, so that every write
  /// still fails and is told.
  package static func fill(upTo last: Int32) {
    var number: Int32 = 0
    while (0...last).contains(number) { number = open("/dev/null", O_RDONLY) }
    if number > last { close(number) }
  }

  /// Writes all bytes, through interruptions and short writes; `false` with `errno` set where the
  /// system refuses.
  package static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno != EINTR {
        return false
      }
    }
    return true
  }
}
