import Diagnostics

/// A table whose header has been held against its schema: rows of named cells.
struct LedgerTable {
  let schema: TableSchema
  let rows: [Row]
  /// The ids of the rows that were left out.
  let unread: UnreadIDs

  struct Row {
    let origin: Origin
    let cells: [String: String]
    var id: String { cells["id"] ?? "" }
  }

  /// Reads one file.
  ///
  /// Without a usable header there are no rows, and a finding says so.
  static func read(
    _ file: SourceFile, as schema: TableSchema
  ) -> (table: LedgerTable?, findings: [Finding]) {
    let (table, faults) = CSVReader.read(file)
    guard let table else { return (nil, faults) }
    let names = table.header.map(\.text)
    var findings = faults + headerFindings(table, names, file, schema)
    let rows = table.records.map { record in
      Row(
        origin: record.origin,
        cells: Dictionary(
          zip(names, record.texts), uniquingKeysWith: { first, _ in first }))
    }
    var empty = FindingTally(file.path)
    for row in rows { reportEmptyCells(in: row, schema, to: &empty) }
    findings += empty.findings
    return (
      LedgerTable(
        schema: schema, rows: rows,
        unread: names.contains("id") ? table.unread : UnreadIDs(wholeFile: file.path)),
      findings
    )
  }

  private static func headerFindings(
    _ table: CSVTable, _ names: [String], _ file: SourceFile, _ schema: TableSchema
  ) -> [Finding] {
    var findings = FindingTally(file.path)
    let known = schema.columnNames
    for (cell, name) in zip(table.header, names) where !name.isEmpty && !known.contains(name) {
      findings.add(.unknownColumn, .unknownColumn(name, at: file.place(of: cell.range), schema))
    }
    for column in schema.columns where column.isRequired && !names.contains(column.name) {
      findings.add(
        .missingColumn,
        Finding(
          .missingColumn, at: file.start, subject: schema.file,
          "\(schema.file) has no column `\(column.name)`: \(column.meaning)"))
    }
    return findings.findings
  }

  private static func reportEmptyCells(
    in row: Row, _ schema: TableSchema, to tally: inout FindingTally
  ) {
    for column in schema.columns where column.isRequired && row.cells[column.name] == "" {
      tally.add(
        .emptyCell,
        Finding(
          .emptyCell, at: row.origin.place(column.name), subject: row.id,
          "`\(column.name)` is empty: \(column.meaning)"))
    }
  }
}

extension Finding {
  fileprivate static func unknownColumn(
    _ name: String, at place: Place, _ schema: TableSchema
  ) -> Finding {
    let guess = nearestName(to: name, among: schema.columnNames)
    return Finding(
      .unknownColumn, at: place, subject: schema.file,
      "`\(name.visible(upTo: 80))` is no column of \(schema.file)",
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
