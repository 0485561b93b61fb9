#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a file whole or not at all.
///
/// The bytes go to a temporary file in the same folder, are brought to disk, and take the place of
/// the old file in one step. Whatever happens before that step, the old file is untouched.
enum WholeFile {
  private static let temporarySuffix = ".aid-ledger-temporary"

  /// Whether a name is that of a temporary file whose run is no more: it was killed.
  ///
  /// The name holds the number of its process, so that two runs over one folder leave each other's
  /// files alone.
  static func isStray(_ name: String) -> Bool {
    guard name.hasSuffix(temporarySuffix) else { return false }
    let number = name.dropLast(temporarySuffix.count).split(separator: ".").last ?? ""
    guard let process = Int32(number), process > 0 else { return true }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let temporary = "\(path).\(getpid())\(temporarySuffix)"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(.create, path, SystemError.current) }
    do throws(FileError) {
      try fill(descriptor, with: bytes, path)
      guard rename(temporary, path) == 0 else {
        throw FileError(.write, path, SystemError.current)
      }
    } catch {
      unlink(temporary)
      throw error
    }
    bringFolderToDisk(of: path)
  }

  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], _ path: String
  ) throws(FileError) {
    var failure: String?
    if !Descriptor.writeAll(bytes, to: descriptor) || fsync(descriptor) != 0 {
      failure = SystemError.current
    }
    if close(descriptor) != 0, failure == nil { failure = SystemError.current }
    if let failure { throw FileError(.write, path, failure) }
  }

  /// The rename itself must reach the disk too.
  ///
  /// Some file systems refuse; the file is whole anyway.
  private static func bringFolderToDisk(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
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
