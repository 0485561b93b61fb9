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

  /// Reads from where a descriptor stands, as the system's own function of that name.
  static func read(
    _ descriptor: Int32, _ base: UnsafeMutableRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, base, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, base, count)
    #else
      Darwin.read(descriptor, base, count)
    #endif
  }
}

/// Descriptors that the process was started with.
package enum Descriptor {
  /// Opens what is closed among the descriptors up to a number.
  ///
  /// A file that is opened while standard output is closed would get its number, and answers would
  /// be written into it. The place is taken by something that can only be read, so that every write
  /// still fails and is told.
  package static func fill(upTo last: Int32) {
    var number: Int32 = 0
    while (0...last).contains(number) { number = open("/dev/null", O_RDONLY) }
    if number > last { close(number) }
  }

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
