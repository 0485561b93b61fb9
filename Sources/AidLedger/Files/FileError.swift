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
