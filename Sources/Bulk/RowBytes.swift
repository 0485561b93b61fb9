import CSVCore

/// The bytes of a file of rows, read piece by piece so that the file need not be held.
public protocol RowBytes: Sendable {
  /// The file as it is shown.
  var name: String { get }
  /// How many bytes there are; `nil` for a stream, which is read once from its start.
  var size: Int? { get }
  /// Fills a buffer from an offset on.
  ///
  /// - Returns: how many bytes were read; none only at the end.
  /// - Throws: where the bytes cannot be read, or the file has changed.
  func read(into buffer: UnsafeMutableRawBufferPointer, from offset: Int) throws -> Int
}

/// A part of a file that is looked at at once: it starts where a row does.
struct RowWindow: ~Copyable {
  /// Where in the file the window starts.
  private(set) var offset: Int
  /// The bytes; ``CellMarks/slack`` more may be read behind them.
  private(set) var count = 0
  /// Whether the file ends with the window.
  private(set) var isLast = false
  private var base: UnsafeMutableRawPointer
  private var capacity: Int
  private let source: any RowBytes

  /// How long a record may be; a quote that is not closed within so many bytes is taken for one that is never
  /// closed.
  static let longest = 1 << 23

  /// - Parameters:
  ///   - source: the file.
  ///   - offset: where the window starts.
  ///   - size: how many bytes are read at once; a power of two.
  init(_ source: any RowBytes, from offset: Int, size: Int) {
    self.source = source
    self.offset = offset
    capacity = size
    base = RowWindow.room(for: capacity)
  }

  /// Bytes that may be read before the first: a number is read from its end.
  private static let before = 64

  private static func room(for capacity: Int) -> UnsafeMutableRawPointer {
    .allocate(byteCount: before + capacity + slack, alignment: 64) + before
  }

  /// Bytes that may be read behind the last, and one for a line end that is put there.
  private static let slack = CellMarks.slack + 1

  deinit { (base - RowWindow.before).deallocate() }

  /// The bytes.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }
  /// Whether the window is as large as it may become.
  var isLongest: Bool { capacity >= RowWindow.longest }

  /// Lets so many bytes go and reads on.
  mutating func advance(by done: Int) throws {
    if done > 0 {
      base.copyMemory(from: base + done, byteCount: count - done)
      offset += done
      count -= done
    }
    try fill()
  }

  /// Takes more bytes in: for a record that does not end in the window.
  mutating func widen() throws {
    let wider = RowWindow.room(for: capacity * 2)
    wider.copyMemory(from: base, byteCount: count)
    (base - RowWindow.before).deallocate()
    base = wider
    capacity *= 2
    try fill()
  }

  private mutating func fill() throws {
    while count < capacity, !isLast {
      let room = UnsafeMutableRawBufferPointer(start: base + count, count: capacity - count)
      let read = try source.read(into: room, from: offset + count)
      if read == 0 { isLast = true }
      count += read
    }
  }

  /// Puts a line end behind the last row of a file that has none.
  mutating func closeLastRow() {
    base.storeBytes(of: UInt8(ascii: "\n"), toByteOffset: count, as: UInt8.self)
    count += 1
  }
}
