import CSVCore
import Diagnostics
import LedgerModel
import LedgerReader

/// Writes rows as the CSV file of a ledger: UTF-8, commas, LF, a header, quotes only where they are
/// needed.
public enum LedgerWriter {
  /// The bytes of a table's file.
  public static func bytes(of table: DraftTable) -> [UInt8] {
    var bytes: [UInt8] = []
    append(table.columns.map(\.header), to: &bytes)
    for row in table.rows { append(table.columns.map { row[$0] }, to: &bytes) }
    return bytes
  }

  /// The text of a table's file.
  public static func text(of table: DraftTable) -> String {
    String(decoding: bytes(of: table), as: UTF8.self)
  }

  private static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(Byte.comma) }
      CSVValue.write(cell, isLone: cells.count == 1, to: &bytes)
    }
    bytes.append(Byte.lineFeed)
  }
}

/// A row that is to be written: the texts of the cells that it fills.
///
/// What a program makes of rows, whether it imports them, merges them or begins a ledger, is a draft
/// until the reader has read it: nothing else makes the nouns of a ledger.
public struct DraftRow: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  /// The cells that are filled.
  public private(set) var cells: [Column: String]

  /// Makes a row of texts; of two for one column the last is kept.
  public init(dictionaryLiteral elements: (Column, String)...) {
    cells = [:]
    for (column, text) in elements { self[column] = text }
  }

  /// The text of a cell; empty where it is not filled.
  public subscript(column: Column) -> String {
    get { cells[column] ?? "" }
    set { cells[column] = newValue.isEmpty ? nil : newValue }
  }

  /// Fills a cell with a value, written as the column's own reader reads it.
  package mutating func set<Value>(_ field: Field<Value>, to value: Value) {
    self[field.column] = field.text(of: value)
  }
}

/// Rows of one table that are to be written.
public struct DraftTable: Sendable, Hashable {
  /// The name of the file, such as `money.csv`.
  public let file: String
  /// The columns, in the order in which they are written.
  public let columns: [Column]
  /// The rows, in the order in which they are written.
  public var rows: [DraftRow]

  /// Makes a table with every column of its schema.
  ///
  /// A column that the schema does not have is written behind the others, and the reader names it.
  public init(_ schema: TableSchema, _ rows: [DraftRow] = []) {
    let own = schema.columns.map(\.column)
    let foreign = Set(rows.flatMap(\.cells.keys)).subtracting(own)
    self.init(
      file: schema.file, columns: own + foreign.sorted { $0.rawValue < $1.rawValue }, rows)
  }

  private init(file: String, columns: [Column], _ rows: [DraftRow]) {
    self.file = file
    self.columns = columns
    self.rows = rows
  }

  /// Takes the rows of a table that was read, with the columns that its file has.
  ///
  /// - Parameters:
  ///   - table: the table; it has no column that the schema does not have.
  ///   - schema: which table of a ledger it is.
  package init(_ table: CSVTable, _ schema: TableSchema) {
    let source = table.source
    let columns = source.columns.compactMap { name in
      schema.columns.first { $0.name == name }?.column
    }
    let rows = (0..<source.count).map { record in
      var row = DraftRow()
      for (cell, column) in columns.enumerated() {
        row[column] = CSVValue.text(
          source.range(ofRecord: record, cell: cell), in: source.file.bytes)
      }
      return row
    }
    self.init(file: schema.file, columns: columns, rows)
  }
}
