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
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

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

/// The records of a file's table, each with as many cells as the table has columns, and where each
/// cell stands in the file.
///
/// Made once a file and shared by all its rows: a row keeps no more than its number.
public final class SourceTable: Sendable {
  /// The file that was read.
  public let file: SourceFile
  /// The names of the columns, in the order of the file.
  public let columns: [String]
  /// The names that a column of such a table may have, of which the file may leave some out.
  package let knownColumns: Set<String>
  /// For each record its start and the end of each of its cells.
  private let bounds: [UInt32]

  /// Makes a table; the reader is its only maker.
  package init(
    file: SourceFile, columns: [String], knownColumns: Set<String>, bounds: [UInt32]
  ) {
    self.file = file
    self.columns = columns
    self.knownColumns = knownColumns
    self.bounds = bounds
  }

  /// How many records there are.
  package var count: Int { bounds.count / (columns.count + 1) }

  /// The bytes of a record, line end excluded.
  package func range(ofRecord record: Int) -> Range<Int> {
    let first = record * (columns.count + 1)
    return Int(bounds[first])..<Int(bounds[first + columns.count])
  }

  /// The bytes of a cell, quotes included.
  ///
  /// - Parameters:
  ///   - record: the record, from 0.
  ///   - column: the column in the order of the file, from 0.
  /// - Returns: offsets in the file.
  package func range(ofRecord record: Int, cell column: Int) -> Range<Int> {
    let index = record * (columns.count + 1) + column
    // Between two cells stands one byte, the separator.
    return (Int(bounds[index]) + (column == 0 ? 0 : 1))..<Int(bounds[index + 1])
  }
}
