import Diagnostics

/// A table whose header has been held against its schema: rows of named cells.
struct LedgerTable {
  let schema: TableSchema
  let rows: [Row]

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
    for row in rows { empty.add(emptyCells(in: row, schema)) }
    findings += empty.findings
    return (LedgerTable(schema: schema, rows: rows), findings)
  }

  private static func headerFindings(
    _ table: CSVTable, _ names: [String], _ file: SourceFile, _ schema: TableSchema
  ) -> [Finding] {
    var findings: [Finding] = []
    for cell in table.header where !cell.text.isEmpty && !schema.columnNames.contains(cell.text) {
      let guess = nearestName(to: cell.text, among: schema.columnNames)
      findings.append(
        Finding(
          .unknownColumn, at: file.place(of: cell.range), subject: schema.file,
          "`\(cell.text.visible(upTo: 80))` is no column of \(schema.file)",
          details: [guess.map { "did you mean `\($0)`?" } ?? "no known column is near it"]))
    }
    for column in schema.columns where column.isRequired && !names.contains(column.name) {
      findings.append(
        Finding(
          .missingColumn, at: file.start, subject: schema.file,
          "\(schema.file) has no column `\(column.name)`: \(column.meaning)"))
    }
    return findings
  }

  private static func emptyCells(in row: Row, _ schema: TableSchema) -> [Finding] {
    schema.columns.filter { $0.isRequired && row.cells[$0.name] == "" }.map { column in
      Finding(
        .emptyCell, at: row.origin.place(column.name), subject: row.id,
        "`\(column.name)` is empty: \(column.meaning)")
    }
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
