import Bulk

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of rows, or standard input, read piece by piece.
final class RowFile: RowBytes {
  let name: String
  let size: Int?
  private let descriptor: Int32
  private let path: String
  private let before: FileStamp

  /// The name of standard input.
  static let standardInput = "-"

  /// Opens a file; `-` is standard input.
  init(_ path: String) throws(FileError) {
    let isInput = path == RowFile.standardInput
    name = isInput ? "standard input" : path
    self.path = path
    descriptor = isInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.read, path, SystemError.current) }
    before = try FileStamp.of(descriptor, shown: name)
    guard before.kind != .folder else { throw FileError(.read, path, "it is a folder") }
    // Standard input is read from where it stands, also where it is a file.
    size = before.kind == .file && !isInput ? before.size : nil
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  func read(into buffer: UnsafeMutableRawBufferPointer, from offset: Int) throws -> Int {
    while true {
      let count =
        size == nil
        ? InputBytes.read(descriptor, buffer.baseAddress, buffer.count)
        : pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      guard errno == EINTR else { throw FileError(.read, name, SystemError.current) }
    }
  }

  /// Looks whether the file is still the one that was opened: half of it would look like a whole one.
  ///
  /// - Throws: where somebody wrote to it meanwhile.
  func expectUnchanged() throws(FileError) {
    guard size != nil else { return }
    guard try FileStamp.of(descriptor, shown: name) == before else {
      throw FileError(
        .readUnchanged, name,
        "it was changed while it was read; run again when nobody writes to it")
    }
  }
}
