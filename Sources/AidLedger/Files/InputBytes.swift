import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads whole files, and only files.
///
/// A named pipe, a device or a folder is refused without waiting for it.
enum InputBytes {
  /// How many bytes a file may have: far more than any ledger, and less than would fill a machine's
  /// memory.
  static let limit = 1 << 30

  /// The bytes of a regular file, and its stamp, which was the same before and after.
  ///
  /// - Throws: where the file cannot be read (`read`), or somebody wrote to it or put another in
  ///   its place while it was read (`readUnchanged`): half of a file looks like a whole one with
  ///   fewer rows.
  static func read(
    _ path: String, shown: String
  ) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.read, shown, SystemError.current) }
    defer { close(descriptor) }
    let before = try FileStamp.of(descriptor, shown: shown)
    guard before.kind == .file else { throw FileError(.read, shown, "it is not a file") }
    guard before.size <= limit else { throw tooLarge(shown) }
    let bytes = try drain(descriptor, shown, expecting: before.size)
    guard bytes.count == before.size, try FileStamp.of(descriptor, shown: shown) == before else {
      throw changed(shown)
    }
    try expectUnchanged(path, since: before, shown: shown)
    return (bytes, before)
  }

  /// Looks whether a file is still the one that was read.
  static func expectUnchanged(
    _ path: String, since stamp: FileStamp, shown: String
  ) throws(FileError) {
    guard try FileStamp.following(path, shown: shown) == stamp else { throw changed(shown) }
  }

  private static func changed(_ shown: String) -> FileError {
    FileError(
      .readUnchanged, shown,
      "it was changed while it was read; run again when nobody writes to it")
  }

  private static func tooLarge(_ shown: String) -> FileError {
    FileError(.read, shown, "it is larger than 1 GiB, the most that a file may have")
  }

  private static func drain(
    _ descriptor: Int32, _ shown: String, expecting size: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        Self.read(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += chunk[..<count]
        if bytes.count > limit { throw tooLarge(shown) }
      } else if errno != EINTR {
        throw FileError(.read, shown, SystemError.current)
      }
    }
  }

  private static func read(_ descriptor: Int32, _ base: UnsafeMutableRawPointer?, _ count: Int)
    -> Int
  {
    #if canImport(Glibc)
      Glibc.read(descriptor, base, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, base, count)
    #else
      Darwin.read(descriptor, base, count)
    #endif
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a file of a ledger really is, every link followed.
enum InputPlace {
  /// Whether a path stays below a folder.
  ///
  /// - Throws: where the path leads nowhere (`read`), or the system does not say where (`look`).
  static func stays(
    _ path: String, within folder: String, shown: String
  ) throws(FileError) -> Bool {
    let inner = try resolved(path, shown: shown)
    let outer = try resolved(folder, shown: shown)
    return inner.hasPrefix(outer.hasSuffix("/") ? outer : outer + "/")
  }

  /// The folders in which a file stands: that of its name and, where it is a link, that of what it
  /// leads to.
  ///
  /// They are told by what they are and not by their names, which may differ in case or go through
  /// links.
  static func folders(of path: String) throws(FileError) -> Set<FileStamp.Identity> {
    var found: Set<FileStamp.Identity> = []
    for folder in [parent(of: path), parent(of: try resolved(path, shown: path))] {
      if let stamp = try FileStamp.following(folder, shown: folder) {
        found.insert(stamp.identity)
      }
    }
    return found
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func resolved(_ path: String, shown: String) throws(FileError) -> String {
    guard let text = realpath(path, nil) else {
      let isFault = [ENOENT, ENOTDIR, ELOOP].contains(errno)
      throw FileError(isFault ? .read : .look, shown, SystemError.current)
    }
    defer { free(text) }
    return String(cString: text)
  }
}

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
