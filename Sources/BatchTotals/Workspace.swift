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
