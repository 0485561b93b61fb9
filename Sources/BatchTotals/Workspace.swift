#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Room for the numbers of one tile, kept for all tiles of a thread.
final class Workspace {
  let doubles: UnsafeMutablePointer<Double>

  init(_ count: Int) {
    let bytes = max(count, 1) * MemoryLayout<Double>.stride
    let room = UnsafeMutableRawPointer.allocate(
      byteCount: bytes, alignment: bytes < LargePages.size ? 64 : LargePages.size)
    LargePages.ask(for: UnsafeMutableRawBufferPointer(start: room, count: bytes))
    doubles = room.bindMemory(to: Double.self, capacity: max(count, 1))
  }

  deinit { doubles.deallocate() }
}

/// Pages of two megabytes for what a batch writes once: with the usual ones of four kilobytes the kernel
/// is called for each, which takes a tenth of the time of a large batch.
enum LargePages {
  /// The size of a large page.
  static let size = 2 << 20

  /// Asks for large pages below some memory; where there are none nothing changes.
  static func ask(for memory: UnsafeMutableRawBufferPointer) {
    #if os(Linux)
      guard let start = memory.baseAddress else { return }
      let first = start.alignedUp(toMultipleOf: size)
      let length = (start + memory.count) - first
      if length >= size { madvise(first, length, Int32(MADV_HUGEPAGE)) }
    #endif
  }
}
