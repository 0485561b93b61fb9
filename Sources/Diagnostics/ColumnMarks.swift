/// Columns counted beforehand in very long lines, so that a thousand places in one line of many
/// megabytes do not count its characters a thousand times.
struct ColumnMarks {
  /// A line shorter than this is counted whole each time.
  private static let step = 1 << 15

  /// Offsets in the file with how many characters of their line stand before them, in order.
  private var marks: [(offset: Int, characters: Int)] = []

  /// Adds the marks of a line, which must come after those added already.
  mutating func add(_ line: Range<Int>, in bytes: [UInt8]) {
    var from = line.lowerBound
    var characters = 0
    while line.upperBound - from > ColumnMarks.step {
      // A new character starts at a printed character of ASCII, whatever stands before it.
      guard
        let next = (from + ColumnMarks.step..<line.upperBound).first(where: {
          (0x20...0x7E).contains(bytes[$0])
        })
      else { return }
      characters += String(decoding: bytes[from..<next], as: UTF8.self).count
      marks.append((next, characters))
      from = next
    }
  }

  /// The last mark between the start of a line and an offset in it; the start itself without one.
  func nearest(to offset: Int, from lineStart: Int) -> (offset: Int, characters: Int) {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, marks[low - 1].offset > lineStart else { return (lineStart, 0) }
    return marks[low - 1]
  }
}
