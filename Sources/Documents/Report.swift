import ExactNumbers

/// How the rows of an analysis become a table: one definition, which text, CSV, JSON, page and workbook share.
public struct Report<Row>: Sendable {
  /// The stem of its file.
  public let name: String
  /// What it shows, in a line.
  public let title: String
  /// The columns, in order, each with the cell that it makes of a row.
  public let columns: [ReportColumn<Row>]

  /// Makes a report.
  public init(_ name: String, title: String, _ columns: [[ReportColumn<Row>]]) {
    self.name = name
    self.title = title
    self.columns = columns.flatMap(\.self)
  }

  /// The table of some rows, made as they are asked for.
  public func table<Rows: Sequence<Row> & SendableMetatype>(
    each rows: @escaping @Sendable () -> Rows
  ) -> Table {
    let cells = columns.map(\.cell)
    return Table(name: name, title: title, columns: columns.map(\.column)) {
      AnyIterator(rows().lazy.map { row in Table.Row(cells.map { $0(row) }) }.makeIterator())
    }
  }

  /// The table of rows that are there.
  public func table(_ rows: [Row]) -> Table where Row: Sendable { table { rows } }
}

/// A column of a report, and the cell that it makes of a row.
public struct ReportColumn<Row>: Sendable {
  /// The column.
  public let column: Column
  /// Its cell of a row.
  public let cell: @Sendable (Row) -> Cell

  /// Makes a column.
  public init(_ column: Column, _ cell: @escaping @Sendable (Row) -> Cell) {
    self.column = column
    self.cell = cell
  }

  /// A column of words.
  public static func words(
    _ name: String, title: String? = nil, for audience: Column.Audience = .file,
    _ meaning: String = "",
    _ text: @escaping @Sendable (Row) -> String
  ) -> ReportColumn {
    ReportColumn(Column(name, title: title, .words, for: audience, meaning: meaning)) {
      let words = text($0)
      return words.isEmpty ? .empty : .text(words)
    }
  }

  /// A column of another kind.
  public static func cells(
    _ name: String, title: String? = nil, _ kind: Column.Kind,
    for audience: Column.Audience = .file,
    _ meaning: String = "", keyEnding: String? = nil, _ cell: @escaping @Sendable (Row) -> Cell
  ) -> ReportColumn {
    ReportColumn(
      Column(name, title: title, kind, for: audience, meaning: meaning, keyEnding: keyEnding), cell)
  }
}
