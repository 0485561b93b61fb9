import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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

/// The system's words for the last failed call.
enum SystemError {
  static var current: String { String(cString: strerror(errno)) }
}

/// Which file it is, how long, and when it was last written: what changes where a file is changed.
struct FileStamp: Sendable, Hashable {
  /// Which file or folder it is, whatever it is called: two names of one folder, or one name in
  /// two cases, are the same.
  struct Identity: Sendable, Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// What stands at a path.
  enum Kind: Sendable { case file, folder, link, other }

  let identity: Identity
  let kind: Kind
  let size: Int
  private let times: [Int]

  /// When it was last written to, in seconds since 1970 with nine places.
  var written: String {
    let places = String(times[1])
    return "\(times[0])." + String(repeating: "0", count: max(0, 9 - places.count)) + places
  }

  private init(_ status: stat) {
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    #if canImport(Darwin)
      let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (written, changed) = (status.st_mtim, status.st_ctim)
    #endif
    // The second is when the system noted a change: a copy that sets the first cannot set it.
    times = [written.tv_sec, written.tv_nsec, changed.tv_sec, changed.tv_nsec].map { Int($0) }
  }

  /// The stamp of what stands at a path, a link itself and not what it leads to; `nil` where
  /// nothing stands there.
  ///
  /// - Throws: where the system does not say.
  static func ofEntry(_ path: String, shown: String) throws(FileError) -> FileStamp? {
    var status = stat()
    if lstat(path, &status) == 0 { return FileStamp(status) }
    guard errno == ENOENT else { throw FileError(.look, shown, SystemError.current) }
    return nil
  }

  /// The stamp of what a path leads to; `nil` where it leads nowhere.
  ///
  /// - Throws: where the system does not say.
  static func following(_ path: String, shown: String) throws(FileError) -> FileStamp? {
    var status = stat()
    if stat(path, &status) == 0 { return FileStamp(status) }
    guard errno == ENOENT || errno == ENOTDIR else {
      throw FileError(.look, shown, SystemError.current)
    }
    return nil
  }

  /// The stamp of an open file.
  static func of(_ descriptor: Int32, shown: String) throws(FileError) -> FileStamp {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileError(.look, shown, SystemError.current)
    }
    return FileStamp(status)
  }
}
