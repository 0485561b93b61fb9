import CSVCore
import Diagnostics
import LedgerModel
import Phrases

/// A table whose header has been held against its schema: rows of cells, found by their column.
struct LedgerTable {
  let schema: TableSchema
  let source: SourceTable
  /// The ids of the rows that were left out.
  let unread: UnreadIDs
  /// For each column, by its raw value, which cell of a row it is; -1 where the file has none.
  private var cells: [Int]

  /// How many rows there are.
  var count: Int { source.count }

  /// The bytes of a cell; `nil` where the file leaves the column out.
  func range(_ row: Int, _ column: Column) -> Range<Int>? {
    let cell = cells[Int(column.rawValue)]
    return cell < 0 ? nil : source.range(ofRecord: row, cell: cell)
  }

  /// The value of a cell; empty where the file leaves the column out.
  func text(_ row: Int, _ column: Column) -> String {
    guard let range = range(row, column) else { return "" }
    let text = CSVValue.text(range, in: source.file.bytes)
    return source.isMissing(text, cell: cells[Int(column.rawValue)]) ? "" : text
  }

  /// Whether a cell is empty, or the file leaves its column out.
  func isEmpty(_ row: Int, _ column: Column) -> Bool {
    range(row, column) == nil || source.isBlank(record: row, cell: cells[Int(column.rawValue)])
  }

  /// Which cell of a row a column is; below zero where the file has none.
  func cell(of column: Column) -> Int { cells[Int(column.rawValue)] }

  /// The same table as it would be read with a comma more, or one less, before a cell; `nil` where a cell with a text
  /// in it would have no column.
  func moved(_ move: CellShift, row: Int) -> LedgerTable? {
    let lost = move.isMissing ? source.columns.count - 1 : move.cell
    guard source.isBlank(record: row, cell: lost) else { return nil }
    var table = self
    table.cells = cells.map { cell in
      if cell < move.cell { return cell }
      if move.isMissing { return cell == move.cell ? -1 : cell - 1 }
      return cell + 1 < source.columns.count ? cell + 1 : -1
    }
    return table
  }

  func origin(_ row: Int) -> Origin { Origin(source, record: row) }

  /// Reads one file.
  ///
  /// Without a usable header there are no rows, and a finding says so.
  static func read(
    _ file: SourceFile, as schema: TableSchema, _ settings: ReadingSettings = .none
  ) -> (table: LedgerTable?, findings: [Finding]) {
    let (csv, faults) = CSVReader.read(file, knownColumns: schema.columnNames)
    guard let csv else { return (nil, faults) }
    let table = LedgerTable(
      csv.source.with(missing: csv.source.columns.map { settings.missing(in: $0) }), schema,
      unread: csv.source.columns.contains(Column.id.header)
        ? csv.unread : UnreadIDs(wholeFile: csv.source.file.path))
    return (table, faults + schema.headerFindings(csv) + table.emptyCells)
  }

  init(_ source: SourceTable, _ schema: TableSchema, unread: UnreadIDs) {
    self.schema = schema
    self.source = source
    self.unread = unread
    cells = Column.allCases.map { source.columns.firstIndex(of: $0.header) ?? -1 }
  }

  private var emptyCells: [Finding] {
    var tally = FindingTally(source.file.path)
    let required = schema.columns.filter { $0.isRequired && cells[Int($0.column.rawValue)] >= 0 }
    for row in 0..<count {
      for schema in required where isEmpty(row, schema.column) {
        tally.add(
          .emptyCell,
          Finding(
            .emptyCell, at: origin(row).place(schema.column), subject: text(row, .id),
            "`\(schema.name)` is empty: \(schema.meaning)"))
      }
    }
    return tally.findings
  }
}

extension TableSchema {
  fileprivate func headerFindings(_ table: CSVTable) -> [Finding] {
    let names = table.source.columns
    let file = table.source.file
    var findings = FindingTally(file.path)
    for (range, name) in zip(table.header, names)
    where !name.isEmpty && !columnNames.contains(name) {
      findings.add(.unknownColumn, unknownColumn(name, at: file.place(of: range)))
    }
    for column in columns where column.isRequired && !names.contains(column.name) {
      findings.add(
        .missingColumn,
        Finding(
          .missingColumn, at: file.start, subject: self.file,
          "\(self.file) has no column `\(column.name)`: \(column.meaning)"))
    }
    return findings.findings
  }

  private func unknownColumn(_ name: String, at place: Place) -> Finding {
    let guess = nearestName(to: name, among: columns.map(\.name))
    return Finding(
      .unknownColumn, at: place, subject: file,
      "`\(name.visible(upTo: 80))` is no column of \(file)",
      details: [guess.map { "did you mean `\($0)`?" } ?? "no known column is near it"])
  }
}

extension FindingKind {
  /// AL0018: a column that the file does not have.
  public static let unknownColumn = FindingKind(
    "AL0018", .error, title: "a column the format does not know",
    meaning: "Nothing would ever read this column. A misspelt header hides a whole column.",
    remedy: "correct the header, or take the column out; your own remarks go into `note`")

  /// AL0019: a column that must be there.
  public static let missingColumn = FindingKind(
    "AL0019", .error, title: "a column that must be there and is not",
    meaning: "The rows of this file cannot be used without it; see the data dictionary.",
    remedy: "add the column to the header and to every row")
}
