import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file without a name, for a library that writes nowhere but to a path.
///
/// It goes when it is closed, whatever ends the program: nobody finds half a workbook.
struct MemoryFile: ~Copyable {
  private let descriptor: CInt

  /// `MFD_CLOEXEC`: a program that this one starts does not get the file.
  private static let closedByChildren: CUnsignedInt = 1

  init() throws(WorkbookError) {
    #if os(Linux)
      let opened = memfd_create("workbook", MemoryFile.closedByChildren)
    #else
      let opened = tmpfile().map { dup(fileno($0)) } ?? -1
    #endif
    guard opened >= 0 else { throw .noRoom(String(cString: strerror(errno))) }
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// A path that leads to it, for this program alone.
  var path: String { "/dev/fd/\(descriptor)" }

  /// All that was written.
  func bytes() throws(WorkbookError) -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size > 0 else { throw .noRoom("the file is empty") }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size, let start = buffer.baseAddress {
        let count = pread(descriptor, start + filled, size - filled, off_t(filled))
        guard count > 0 else { break }
        filled += count
      }
    }
    guard bytes.count == size else { throw .noRoom(String(cString: strerror(errno))) }
    return bytes
  }
}
