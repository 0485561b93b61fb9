import Diagnostics

/// The records of a CSV file, each with as many cells as the header, and where each cell stands.
///
/// Only offsets are kept, in one list; a cell becomes a text when somebody asks for it.
public struct CSVTable: Sendable {
  /// The file that was read.
  public let file: SourceFile
  /// The cells of the header row.
  public let header: [CSVCell]
  /// The column names: the texts of the header row.
  public let columns: [String]
  /// For each record its start and the end of each of its cells.
  let bounds: [Int]
  /// The ids of the rows that were left out.
  let unread: UnreadIDs

  /// The records, in the order of the file.
  public var records: CSVRecords { CSVRecords(table: self) }
}

/// The records of a table, made when they are asked for.
public struct CSVRecords: RandomAccessCollection, Sendable {
  let table: CSVTable

  /// Always 0.
  public var startIndex: Int { 0 }
  /// How many records there are.
  public var endIndex: Int { table.bounds.count / (table.columns.count + 1) }

  /// The record at a position, which must be one of the indices.
  public subscript(position: Int) -> CSVRecord {
    CSVRecord(table: table, firstBound: position * (table.columns.count + 1))
  }
}

/// One row of a table: as many cells as the table has columns.
public struct CSVRecord: Sendable {
  let table: CSVTable
  let firstBound: Int

  /// The bytes of the row, line end excluded.
  public var range: Range<Int> {
    table.bounds[firstBound]..<table.bounds[firstBound + table.columns.count]
  }

  /// The cells in the order of the columns.
  public var cells: [CSVCell] { table.columns.indices.map { cell(at: $0) } }

  /// The texts of the cells in the order of the columns.
  public var texts: [String] { cells.map(\.text) }

  /// The cell of a column, or `nil` where the table has no such column.
  public subscript(column: String) -> CSVCell? {
    table.columns.firstIndex(of: column).map { cell(at: $0) }
  }

  /// The cell in a column counted from 0, or `nil` outside the columns.
  public subscript(column: Int) -> CSVCell? {
    table.columns.indices.contains(column) ? cell(at: column) : nil
  }

  /// Where the row and each of its cells stand in the file.
  public var origin: Origin {
    Origin(
      file: table.file, record: range, columns: table.columns,
      cells: table.columns.indices.map { cellRange(at: $0) })
  }

  /// The line on which the row starts, from 1.
  public var line: Int { table.file.line(at: range.lowerBound) }

  private func cell(at column: Int) -> CSVCell {
    CSVCell(bytes: table.file.bytes, range: cellRange(at: column))
  }

  private func cellRange(at column: Int) -> Range<Int> {
    let start = table.bounds[firstBound + column] + (column == 0 ? 0 : 1)
    return start..<table.bounds[firstBound + column + 1]
  }
}
