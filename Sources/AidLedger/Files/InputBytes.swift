import FoundationEssentials

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

  /// Whether there is anything of this name: a file, a folder, a link that leads nowhere.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 || errno != ENOENT
  }

  /// The bytes of a regular file.
  static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.read, path, SystemError.current) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileError(.read, path, SystemError.current)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(.read, path, "it is not a file")
    }
    guard status.st_size <= limit else { throw tooLarge(path) }
    return try drain(descriptor, path, expecting: Int(status.st_size))
  }

  /// Whether a path, with every link in it followed, stays below a folder.
  ///
  /// A path that leads nowhere stays: reading it says what is wrong.
  static func stays(_ path: String, within folder: String) -> Bool {
    guard let inner = resolved(path), let outer = resolved(folder) else { return true }
    return inner.hasPrefix(outer.hasSuffix("/") ? outer : outer + "/")
  }

  /// Whether a file, or what it is a link to, stands in a folder itself, every link followed.
  static func stands(_ path: String, in folder: String) -> Bool {
    guard let outer = resolved(folder) else { return false }
    return [resolved(parent(of: path)), resolved(path).map(parent)].contains(outer)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func resolved(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }

  private static func tooLarge(_ path: String) -> FileError {
    FileError(.read, path, "it is larger than 1 GiB, the most that a file may have")
  }

  private static func drain(
    _ descriptor: Int32, _ path: String, expecting size: Int
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
        if bytes.count > limit { throw tooLarge(path) }
      } else if errno != EINTR {
        throw FileError(.read, path, SystemError.current)
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
