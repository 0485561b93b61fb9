#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads that share a work and end with it.
///
/// Plain threads and not Dispatch's, which wants file descriptors for its own house-keeping and ends the
/// process where it gets none. Where the system gives no thread, the caller does that part itself.
enum Workers {
  /// Does each part of a work once, the last in the thread that calls; returns when all are done.
  static func share(_ count: Int, _ work: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(work) { work in
      let threads = (0..<max(count - 1, 0)).map { start(Part(number: $0, work: work)) }
      if count > 0 { work(count - 1) }
      for (number, thread) in threads.enumerated() {
        if let thread { pthread_join(thread, nil) } else { work(number) }
      }
    }
  }

  private final class Part: Sendable {
    let number: Int
    let work: @Sendable (Int) -> Void

    init(number: Int, work: @escaping @Sendable (Int) -> Void) {
      self.number = number
      self.work = work
    }
  }

  /// Starts a thread for a part; `nil` where there is none to be had.
  private static func start(_ part: Part) -> pthread_t? {
    let handed = Unmanaged.passRetained(part)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let fault = pthread_create(
      &thread, nil,
      { argument in
        let pointer: UnsafeMutableRawPointer? = argument
        guard let pointer else { return nil }
        let part = Unmanaged<Part>.fromOpaque(pointer).takeRetainedValue()
        part.work(part.number)
        return nil
      }, handed.toOpaque())
    guard fault != 0 else { return thread }
    handed.release()
    return nil
  }
}

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
