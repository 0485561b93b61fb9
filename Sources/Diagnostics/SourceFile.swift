/// The bytes of one input file and its name: what a place is a place in.
///
/// Positions are kept as byte offsets and become lines and columns only when somebody asks.
public struct SourceFile: Sendable {
  /// The path as it is shown to the user.
  public let path: String
  /// The whole file as it was read, byte-order mark included.
  public let bytes: [UInt8]
  /// The offset at which each line starts; LF, CRLF and lone CR end a line, as in an editor.
  private let lineStarts: [Int]
  private let columns: ColumnMarks

  /// Makes a source file from bytes already read.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    lineStarts = SourceFile.lineStarts(in: bytes)
    var columns = ColumnMarks()
    for (line, start) in lineStarts.enumerated() {
      let next = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
      columns.add(start..<max(start, next), in: bytes)
    }
    self.columns = columns
  }

  /// The place of a stretch of bytes.
  ///
  /// Offsets beyond the end mean the end. A stretch that runs over a line end is cut there.
  /// A byte-order mark at the start of the file counts as no column.
  public func place(of range: Range<Int>) -> Place {
    let start = min(max(range.lowerBound, lineStarts[0]), bytes.count)
    let line = line(at: start)
    let whole = min(lineStarts[line - 1], start)..<lineEnd(line, from: start)
    let end = min(max(range.upperBound, start), whole.upperBound)
    let mark = columns.nearest(to: start, from: whole.lowerBound)
    let column = 1 + mark.characters + text(mark.offset..<start).count
    let excerpt = Excerpt(of: whole, around: start, in: bytes)
    return Place(
      file: path, line: line, column: column, length: text(start..<end).count,
      excerpt: excerpt.text, excerptColumn: column - excerpt.before)
  }

  /// Where a line ends, its line end excluded; never before the offset.
  private func lineEnd(_ line: Int, from start: Int) -> Int {
    guard line < lineStarts.count else { return bytes.count }
    var end = lineStarts[line]
    while end > start, SourceFile.isLineEnd(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The place of the file as a whole: its first character.
  public var start: Place { place(of: 0..<0) }

  /// The line, from 1, in which a byte stands.
  public func line(at offset: Int) -> Int { max(1, lineStarts.sortedCount { $0 <= offset }) }

  /// The offset at which a line starts; lines count from 1.
  package func start(ofLine line: Int) -> Int { lineStarts[line - 1] }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    let bytes = bytes.span
    for index in bytes.indices where bytes[index] <= 0x0D && isLineEnd(bytes[index]) {
      let isFirstOfCRLF =
        bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if !isFirstOfCRLF { starts.append(index + 1) }
    }
    return starts
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

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
    let count = marks.sortedCount { $0.offset <= offset }
    guard count > 0, marks[count - 1].offset > lineStart else { return (lineStart, 0) }
    return marks[count - 1]
  }
}

/// What a place keeps of its line: the whole of a short one, of a long one the part around the mark.
struct Excerpt {
  let text: String
  /// How many of its characters stand before the mark.
  let before: Int

  /// More than a finding shows, so that the text knows whether to put `…`.
  private static let charactersBefore = 160
  private static let charactersAfter = 240
  /// How many bytes are looked at on each side; a character is rarely more than eight.
  private static let reach = 2_000

  init(of line: Range<Int>, around mark: Int, in bytes: [UInt8]) {
    var start = max(line.lowerBound, mark - Excerpt.reach)
    while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(line.upperBound, mark + Excerpt.reach)
    while end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let left = String(decoding: bytes[start..<mark], as: UTF8.self)
      .suffix(Excerpt.charactersBefore)
    let right = String(decoding: bytes[mark..<end], as: UTF8.self).prefix(Excerpt.charactersAfter)
    text = String(left + right)
    before = left.count
  }
}

extension Array {
  /// How many elements something is true of, where it is true of the first ones and of no later one.
  package func sortedCount(where isTrue: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isTrue(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
