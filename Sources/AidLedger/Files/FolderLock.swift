#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
