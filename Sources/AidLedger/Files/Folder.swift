#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes folders and lists them.
enum Folder {
  /// Makes the folders of a list, the outermost first; one that is there by now is left as it is.
  ///
  /// - Parameters:
  ///   - paths: the folders.
  ///   - shown: the last of them as the user typed it.
  /// - Returns: those that were made.
  /// - Throws: where one cannot be made; those before it are taken away again.
  static func make(_ paths: [String], shown: String) throws(FileError) -> [String] {
    var made: [String] = []
    for path in paths {
      if mkdir(path, 0o777) == 0 {
        made.append(path)
      } else if errno != EEXIST {
        let reason = SystemError.current
        removeEmpty(made)
        throw FileError(.create, shown, reason)
      }
    }
    return made
  }

  /// Removes a file, and tries once more where that fails: what stays is left to the next run, which
  /// takes a list of changes that stayed for a run that was ended midway.
  static func remove(file path: String) {
    if unlink(path) != 0, errno != ENOENT { unlink(path) }
  }

  /// Removes folders that were made, the innermost first; one that is not empty stays.
  static func removeEmpty(_ folders: [String]) {
    for folder in folders.reversed() { rmdir(folder) }
  }

  /// The names of what is in a folder, in byte order; none where there is no such folder.
  ///
  /// - Throws: where the folder cannot be listed to its end: a part is never taken for the whole.
  static func names(in path: String, shown: String) throws(FileError) -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw FileError(.look, shown, SystemError.current)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      // Only `errno` tells the end of a folder from a failure.
      errno = 0
      guard let entry = readdir(folder) else { break }
      if let name = name(of: entry), name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw FileError(.look, shown, SystemError.current) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    let bytes = UnsafeRawPointer(entry) + offset
    return String(cString: bytes.assumingMemoryBound(to: CChar.self))
  }
}

/// A folder that this run alone writes to, for as long as it is held.
///
/// The lock is held on the folder itself, so that no file is left behind, and the system lets go of
/// it when the run ends, however it ends. Nothing hangs on the number of a process, which means
/// nothing to a run in another container.
struct FolderLock: ~Copyable {
  private let descriptor: Int32
  /// How often it is tried, at a hundredth of a second each: a minute.
  private static let tries = 6_000

  /// Waits until no other run holds the folder.
  ///
  /// - Parameters:
  ///   - folder: the folder, which must be there.
  ///   - shared: whether others may look at the same time.
  ///   - shown: the folder as the user typed it.
  /// - Returns: the lock, or `nil` where the folder is gone or another stands in its place.
  /// - Throws: where the system gives no lock, or another run keeps it for a minute.
  static func take(
    _ folder: String, shared: Bool = false, shown: String
  ) throws(FileError) -> FolderLock? {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw FileError(.look, shown, SystemError.current)
    }
    let lock = FolderLock(descriptor: descriptor)
    var left = tries
    while flock(descriptor, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw FileError(.look, shown, SystemError.current)
      }
      left -= 1
      guard left > 0 else {
        throw FileError(.write, shown, "another run has been writing there for a minute")
      }
      usleep(10_000)
    }
    let held = try FileStamp.of(descriptor, shown: shown).identity
    let there = try FileStamp.following(folder, shown: shown)?.identity
    guard there == held else { return nil }
    return lock
  }

  /// Brings the names in the folder to disk; some file systems refuse, and the files are whole
  /// anyway.
  func bringToDisk() { _ = fsync(descriptor) }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}
