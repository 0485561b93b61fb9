/// Where a row of a table was read: its file, its line and the bytes of each of its cells.
///
/// Every noun of the model carries its origin to the end, so that a finding or a report can point
/// at the very cell. It is two words long: a ledger holds one for each row.
public struct Origin: Sendable {
  /// The table the row stands in.
  private let table: SourceTable
  /// The number of the row among the records of its table, from 0.
  package let record: Int

  /// Makes an origin; the reader is its only maker.
  package init(_ table: SourceTable, record: Int) {
    self.table = table
    self.record = record
  }

  /// The file the row stands in.
  public var file: SourceFile { table.file }

  /// The line on which the row starts, from 1.
  public var line: Int { file.line(at: table.range(ofRecord: record).lowerBound) }

  /// The place of the row.
  public var place: Place { file.place(of: table.range(ofRecord: record)) }

  /// The place of a cell; of the row, where the file leaves the column out.
  ///
  /// - Parameter column: the name of a column that such a table may have.
  /// - Returns: the place in the file.
  public func place(_ column: String) -> Place {
    cell(column).map { file.place(of: $0) } ?? place
  }

  /// The place of a part of a cell's value, counted in bytes of the value (after unquoting).
  public func place(_ column: String, within part: Range<Int>) -> Place {
    guard let cell = cell(column) else { return place }
    return file.place(of: offset(part.lowerBound, in: cell)..<offset(part.upperBound, in: cell))
  }

  /// Whether nothing is written in a cell, or the file leaves the column out.
  ///
  /// A check that calls something missing asks this too: where a cell holds what cannot be read, that has a
  /// finding of its own.
  public func isBlank(_ column: String) -> Bool {
    assertKnown(column)
    return table.columns.firstIndex(of: column).map { table.isBlank(record: record, cell: $0) }
      ?? true
  }

  /// The cells that hold more than ASCII, as they are written, each with the name of its column.
  public var cellsBeyondASCII: [(column: String, text: String)] {
    let isASCII = { (range: Range<Int>) in file.bytes[range].allSatisfy { $0 < 0x80 } }
    guard !isASCII(table.range(ofRecord: record)) else { return [] }
    return table.columns.enumerated().compactMap { index, name in
      let range = table.range(ofRecord: record, cell: index)
      return isASCII(range) ? nil : (name, String(decoding: file.bytes[range], as: UTF8.self))
    }
  }

  /// A caret at the wrong place would look right, so a build for tests does not go on.
  private func assertKnown(_ column: String) {
    assert(table.knownColumns.contains(column), "no column `\(column)` in \(file.path)")
  }

  private func cell(_ column: String) -> Range<Int>? {
    assertKnown(column)
    return table.columns.firstIndex(of: column).map { table.range(ofRecord: record, cell: $0) }
  }

  /// Turns an offset in the value into an offset in the file.
  ///
  /// A quoted cell has a quote before its value, each quote inside the value is written twice, and
  /// a line end in the value is one byte, in the file perhaps two (CRLF).
  private func offset(_ valueOffset: Int, in cell: Range<Int>) -> Int {
    guard cell.lowerBound < file.bytes.count, file.bytes[cell.lowerBound] == 0x22 else {
      return cell.lowerBound + min(max(0, valueOffset), cell.count)
    }
    var position = cell.lowerBound + 1
    for _ in 0..<min(max(0, valueOffset), cell.count) where position < cell.upperBound {
      position += writtenAsTwo(at: position) ? 2 : 1
    }
    return min(position, cell.upperBound)
  }

  private func writtenAsTwo(at position: Int) -> Bool {
    let next = position + 1 < file.bytes.count ? file.bytes[position + 1] : 0
    return file.bytes[position] == 0x22 || (file.bytes[position] == 0x0D && next == 0x0A)
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
  /// For each column the words that stand for nothing; none where the table has none.
  private let missing: [Set<String>]

  /// Makes a table; the reader is its only maker.
  package init(
    file: SourceFile, columns: [String], knownColumns: Set<String>, bounds: [UInt32],
    missing: [Set<String>] = []
  ) {
    self.file = file
    self.columns = columns
    self.knownColumns = knownColumns
    self.bounds = bounds
    self.missing = missing.allSatisfy(\.isEmpty) ? [] : missing
  }

  /// The same table with words that stand for nothing, for each column.
  package func with(missing: [Set<String>]) -> SourceTable {
    missing.allSatisfy(\.isEmpty)
      ? self
      : SourceTable(
        file: file, columns: columns, knownColumns: knownColumns, bounds: bounds, missing: missing)
  }

  /// The same table with other names for its columns: a file that is no ledger's, read as one that is.
  package func with(columns: [String], knownColumns: Set<String>) -> SourceTable {
    SourceTable(file: file, columns: columns, knownColumns: knownColumns, bounds: bounds)
  }

  /// Whether the value of a cell stands for nothing, in a table that has words for that.
  package func isMissing(_ value: String, cell column: Int) -> Bool {
    !missing.isEmpty && missing[column].contains(value)
  }

  /// Whether a cell says nothing: no character, with or without quotes, or a word for nothing.
  package func isBlank(record: Int, cell column: Int) -> Bool {
    let cell = file.bytes[range(ofRecord: record, cell: column)]
    if cell.isEmpty || cell.elementsEqual([0x22, 0x22]) { return true }
    guard !missing.isEmpty, !missing[column].isEmpty else { return false }
    var value = Array(cell)
    if cell.count > 1, cell.first == 0x22, cell.last == 0x22 {
      // Inside quotes each quote is written twice.
      value = cell.dropFirst().dropLast().reduce(into: []) { value, byte in
        if byte == 0x22, value.last == 0x22 { return }
        value.append(byte)
      }
    }
    return isMissing(String(decoding: value, as: UTF8.self), cell: column)
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

/// A stretch of one line of a file, with what stands around it for the excerpt.
public struct Place: Sendable, Hashable {
  /// The file's path as the user would type it, relative to the ledger's folder.
  public let file: String
  /// The line, from 1.
  ///
  /// For a cell that spans lines: the line on which it starts.
  public let line: Int
  /// The column, from 1, in characters of the line (not bytes).
  public let column: Int
  /// How many characters of the line are meant; at least 1.
  public let length: Int
  /// The line as it stands in the file, without its line end; of a long line the part around the
  /// column, so that a thousand places in one line do not hold it a thousand times.
  public let excerpt: String
  /// The column of the excerpt's first character: 1, unless the start of the line is cut off.
  public let excerptColumn: Int

  /// Makes a place.
  public init(
    file: String, line: Int, column: Int, length: Int, excerpt: String, excerptColumn: Int = 1
  ) {
    self.file = file
    self.line = max(1, line)
    self.column = max(1, column)
    self.length = max(1, length)
    self.excerpt = excerpt
    self.excerptColumn = excerptColumn
  }
}

extension Place: Comparable {
  /// Orders places by file, line, column.
  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column, left.length)
      < (right.file, right.line, right.column, right.length)
  }
}

extension Place: CustomStringConvertible {
  /// `path:line:column`, the form that editors open.
  public var description: String { "\(file):\(line):\(column)" }
}
