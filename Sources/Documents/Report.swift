import ExactNumbers
import Phrases

/// How the rows of an analysis become a table: one definition, which text, CSV, JSON, page and workbook share.
public struct Report<Row>: Sendable {
  /// The stem of its file.
  public let name: String
  /// What it shows, in a line.
  public let title: Prose
  /// The columns, in order, each with the cell that it makes of a row.
  public let columns: [ReportColumn<Row>]

  /// Makes a report of the columns that are added, in order.
  public init(_ name: String, title: Prose = "", columns add: (inout ReportColumns<Row>) -> Void) {
    var columns = ReportColumns<Row>()
    add(&columns)
    self.name = name
    self.title = title
    self.columns = columns.all
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
}

/// The columns of a report as they are listed, one after the other.
public struct ReportColumns<Row> {
  fileprivate var all: [ReportColumn<Row>] = []

  /// Adds a column of words.
  public mutating func words(
    _ name: String, title: Prose? = nil, for audience: Column.Audience = .file,
    _ meaning: Prose, _ text: @escaping @Sendable (Row) -> String
  ) {
    cells(name, title: title, .words, for: audience, meaning) { row in
      let words = text(row)
      return words.isEmpty ? .empty : .text(words)
    }
  }

  /// Adds a column of another kind.
  public mutating func cells(
    _ name: String, title: Prose? = nil, _ kind: Column.Kind,
    for audience: Column.Audience = .file, _ meaning: Prose, keyEnding: String? = nil,
    unitIn unitColumn: String? = nil, _ cell: @escaping @Sendable (Row) -> Cell
  ) {
    let column = Column(
      name, title: title, kind, for: audience, meaning: meaning, keyEnding: keyEnding,
      unitColumn: unitColumn)
    all.append(ReportColumn(column: column, cell: cell))
  }

  /// Adds a column of amounts between two limits.
  public mutating func amount(
    _ name: String, title: Prose? = nil, for audience: Column.Audience = .file,
    _ meaning: Prose, keyEnding: String? = nil, unitIn unitColumn: String? = nil,
    _ amount: @escaping @Sendable (Row) -> Interval?
  ) {
    cells(
      name, title: title, .amount, for: audience, meaning, keyEnding: keyEnding, unitIn: unitColumn
    ) {
      .limits(amount($0))
    }
  }

  /// Adds a column for a page alone, of words or of digits that are words already.
  public mutating func onPage(
    _ name: String, title: Prose? = nil, as kind: Column.Kind = .words,
    _ text: @escaping @Sendable (Row) -> String
  ) {
    cells(name, title: title, kind, for: .page, "") { row in
      let words = text(row)
      return words.isEmpty ? .empty : .text(words)
    }
  }

  /// Adds a column for a page alone, of words of the tool.
  public mutating func said(
    _ name: String, title: Prose? = nil, as kind: Column.Kind = .words,
    _ text: @escaping @Sendable (Row) -> Prose
  ) {
    cells(name, title: title, kind, for: .page, "") { .words(text($0)) }
  }

  /// Adds a column of words of the tool.
  public mutating func said(
    _ name: String, title: Prose? = nil, for audience: Column.Audience, _ meaning: Prose,
    _ text: @escaping @Sendable (Row) -> Prose
  ) {
    cells(name, title: title, .words, for: audience, meaning) { .words(text($0)) }
  }
}
