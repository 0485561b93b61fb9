#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a set of files whole or not at all.
///
/// The bytes of all files go to temporary files in the same folder and are brought to disk; only
/// then do they take the places of the old files. Whatever happens before that, the old set is
/// untouched.
enum WholeFiles {
  private static let temporarySuffix = ".aid-ledger-temporary"

  /// Whether a name is that of a temporary file whose run is no more: it was killed.
  ///
  /// The name holds the number of its process, so that two runs over one folder leave each other's
  /// files alone.
  static func isStray(_ name: String) -> Bool {
    guard name.hasSuffix(temporarySuffix),
      let number = name.dropLast(temporarySuffix.count).split(separator: ".").last,
      let process = Int32(number), process > 0
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  /// Writes the files into a folder, which is made where it is missing.
  static func write(
    _ files: [(name: String, bytes: [UInt8])], into folder: String
  ) throws(FileError) {
    let made = try Folder.make(folder)
    // A folder of such a name is somebody's own, and `unlink` leaves it alone.
    for name in Folder.names(in: folder) where isStray(name) { unlink("\(folder)/\(name)") }
    let paths = files.map { "\(folder)/\($0.name)" }
    let temporaries = paths.map { "\($0).\(getpid())\(temporarySuffix)" }
    Interruption.remember(temporaries)
    defer { Interruption.forget() }
    do throws(FileError) {
      for path in paths where Folder.isThere(path) {
        throw FileError(.write, path, "a folder has this name")
      }
      for (number, file) in files.enumerated() {
        try write(file.bytes, to: temporaries[number], for: paths[number])
      }
      try replace(paths, by: temporaries)
    } catch {
      for temporary in temporaries { unlink(temporary) }
      Folder.removeEmpty(made)
      throw error
    }
    bringToDisk(folder)
  }

  /// Between the first and the last renaming a set is half new, so a signal has to wait.
  private static func replace(_ paths: [String], by temporaries: [String]) throws(FileError) {
    try Interruption.held { () throws(FileError) in
      for (path, temporary) in zip(paths, temporaries) {
        guard rename(temporary, path) == 0 else {
          throw FileError(.write, path, SystemError.current)
        }
      }
    }
  }

  private static func write(
    _ bytes: [UInt8], to temporary: String, for path: String
  ) throws(FileError) {
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(.create, path, SystemError.current) }
    var failure: String?
    if !Descriptor.writeAll(bytes, to: descriptor) || fsync(descriptor) != 0 {
      failure = SystemError.current
    }
    if close(descriptor) != 0, failure == nil { failure = SystemError.current }
    if let failure { throw FileError(.write, path, failure) }
  }

  /// The renaming itself must reach the disk too.
  ///
  /// Some file systems refuse; the files are whole anyway.
  private static func bringToDisk(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }
}

/// Writing to an open descriptor.
package enum Descriptor {
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
