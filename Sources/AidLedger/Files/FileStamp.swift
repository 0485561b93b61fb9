#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
