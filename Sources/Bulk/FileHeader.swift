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
  /// The bytes of the file, those that were read with the header too.
  let source: any RowBytes
  /// Where each name stands.
  private let places: [Place]
  /// Where the header stands.
  private let start: Place

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
    // A stream cannot go back to what was read with its header.
    self.source = source.size == nil ? ReplayedRows(start: held, rest: source) : source
    bytes = Array(held[..<end])
    dialect = Dialect(of: bytes)
    let file = SourceFile(path: source.name, bytes: end > 0 ? bytes : held)
    let (table, findings) = CSVReader.read(file)
    names = table?.source.columns ?? []
    places = table?.header.map { file.place(of: $0) } ?? []
    start = file.start
    self.findings = findings
  }

  /// Where the name of a column stands, or the header.
  func place(_ name: String) -> Place { names.firstIndex(of: name).map { places[$0] } ?? start }
}

/// A stream of which the first bytes were read already.
private struct ReplayedRows: RowBytes {
  let start: [UInt8]
  let rest: any RowBytes

  var name: String { rest.name }
  var size: Int? { rest.size }

  func read(into buffer: UnsafeMutableRawBufferPointer, from offset: Int) throws -> Int {
    guard offset < start.count else { return try rest.read(into: buffer, from: offset) }
    let part = start[offset..<min(offset + buffer.count, start.count)]
    buffer.copyBytes(from: part)
    return part.count
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
