import CSVCore
import Diagnostics
import LedgerReader
import Phrases

/// The first row of a file of rows.
struct FileHeader {
  /// Its bytes up to and with the line end.
  let bytes: [UInt8]
  /// The names of the columns.
  let names: [String]
  let dialect: Dialect
  /// What is wrong with it.
  let findings: [Finding]
  private let file: SourceFile

  /// How many lines it takes.
  var lines: Int { bytes.count { $0 == Byte.lineFeed } }

  /// Reads the header of a file.
  init(_ source: any RowBytes) throws {
    var window = RowWindow(source, from: 0, size: 1 << 12)
    try window.advance(by: 0)
    var (held, end) = ([UInt8](), 0)
    while true {
      held = Array(window.bytes)
      var scanner = CSVScanner(Dialect(of: held))
      piece: while true {
        switch scanner.next(in: held.span, isLast: window.isLast || window.isLongest) {
        case .blank: continue
        case .record: end = scanner.offset
        case .end: break
        }
        break piece
      }
      if end > 0 || window.isLast || window.isLongest { break }
      try window.widen()
    }
    bytes = Array(held[..<end])
    dialect = Dialect(of: bytes)
    file = SourceFile(path: source.name, bytes: bytes)
    let (table, findings) = CSVReader.read(
      SourceFile(path: source.name, bytes: end > 0 ? bytes : held))
    names = table?.source.columns ?? []
    self.findings = findings
  }

  /// Where the name of a column stands, or the header.
  func place(_ name: String) -> Place {
    guard let index = names.firstIndex(of: name), let table = CSVReader.read(file).table else {
      return file.start
    }
    return file.place(of: table.header[index])
  }
}

extension RowColumns.Fault {
  /// What is wrong, for whoever named the columns.
  func finding(_ header: FileHeader, _ name: String) -> Finding {
    switch self {
    case .noColumn(let column, let role):
      let near = nearestName(to: column, among: header.names)
      return Finding(
        .missingColumn, at: header.place(""), subject: name,
        role.map { "\(name) has no column `\(column)` for the \($0.rawValue)" }
          ?? "\(name) has no column `\(column)` to group by",
        details: [near.map { "did you mean `\($0)`?" } ?? "no known name is near it"],
        remedy: role.map { "name the column: `--\($0.rawValue) NAME`" }
          ?? "group by columns of the file, or by `year` where there is a date")
    case .twoRoles(let column):
      return Finding(
        .missingColumn, at: header.place(column), subject: name,
        "`\(column)` is named for two things", remedy: "give each its own column")
    }
  }
}
