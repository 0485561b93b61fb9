#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written piece by piece and takes its place whole, at the end.
///
/// Only a file that the tool made before is replaced: it is known by its first bytes. What somebody else has put there
/// is left alone, and so is what stood there where the run fails.
final class SingleFile {
  private let path: String
  private let descriptor: Int32
  private let temporaries: TemporaryFiles
  private var isDone = false
  private var temporary: String { path + WholeFiles.temporarySuffix }

  /// Opens a file that will stand at a path.
  ///
  /// - Parameters:
  ///   - path: the path.
  ///   - start: the bytes with which files of the kind begin.
  ///   - kind: what such files hold, for the message.
  ///   - temporaries: is told what to remove where a signal ends the run.
  /// - Throws: where something else stands there, or no file can be made.
  init(
    _ path: String, beginningWith start: [UInt8], kind: String, _ temporaries: TemporaryFiles
  ) throws(FileError) {
    self.path = path
    self.temporaries = temporaries
    if let entry = try FileStamp.ofEntry(path, shown: path) {
      guard entry.kind == .file, try SingleFile.begins(path, with: start) else {
        throw FileError(
          .create, path, "what stands there holds no \(kind); move it away or name another file")
      }
    }
    unlink(path + WholeFiles.temporarySuffix)
    temporaries.add(path + WholeFiles.temporarySuffix)
    descriptor = open(
      path + WholeFiles.temporarySuffix, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      let reason = SystemError.current
      temporaries.remove(path + WholeFiles.temporarySuffix)
      throw FileError(.create, path, reason)
    }
  }

  deinit {
    guard !isDone else { return }
    close(descriptor)
    unlink(temporary)
    temporaries.remove(temporary)
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws(FileError) {
    guard Descriptor.writeAll(bytes, to: descriptor) else {
      throw FileError(.write, path, SystemError.current)
    }
  }

  /// Brings the file to its place.
  func finish() throws(FileError) {
    var failure: String?
    if fsync(descriptor) != 0 { failure = SystemError.current }
    if close(descriptor) != 0, failure == nil { failure = SystemError.current }
    if failure == nil, rename(temporary, path) != 0 { failure = SystemError.current }
    isDone = true
    if failure != nil { unlink(temporary) }
    temporaries.remove(temporary)
    if let failure { throw FileError(.write, path, failure) }
  }

  private static func begins(_ path: String, with start: [UInt8]) throws(FileError) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.read, path, SystemError.current) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: start.count)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return count == 0 || (count == start.count && bytes == start)
  }
}
