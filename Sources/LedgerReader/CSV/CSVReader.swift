import CSVCore
import Diagnostics

/// A table of a file: its header, its records, and the ids of the rows that were left out.
package struct CSVTable: Sendable {
  /// The records, each with as many cells as the header, and where each cell stands.
  package let source: SourceTable
  /// The bytes of the cells of the header row.
  package let header: [Range<Int>]
  /// The ids of the rows that were left out.
  package let unread: UnreadIDs
  /// How many rows were left out, by the code of the first finding of each.
  package let leftOut: [String: Int]
  /// How many findings there are, by code, those that are not listed too.
  package let counts: [String: Int]
}

/// Reads a CSV file: RFC 4180 with commas, LF or CRLF, perhaps a byte-order mark, perhaps no line
/// end after the last row.
///
/// The reader is strict and never stops early: every fault of the file is a finding, and the rows
/// without a fault are read. A row with a fault is left out of the table; no row is left out
/// without a finding. An empty line is a fault wherever it stands, at the end of the file too, and
/// so is a line of nothing but commas and spaces, as spreadsheets leave them; several in a row are
/// one finding. The one line end after the last row is no empty line. Of one kind a thousand findings
/// are listed; a last one counts the others.
package struct CSVReader {
  private let file: SourceFile
  private let isPiece: Bool
  private var scanner: CSVScanner
  private var nextFault = 0
  private var tally: FindingTally
  private var bounds: [UInt32] = []
  private var unread = UnreadIDs()
  private var leftOut: [String: Int] = [:]
  /// The first fault of the record that is judged.
  private var firstFault: FindingKind?

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - file: the file and its bytes.
  ///   - knownColumns: the names that the format knows; without them, those of the header.
  ///   - limit: how many findings of one kind are listed.
  ///   - isPiece: whether the rows are a piece of a longer file.
  /// - Returns: the rows that could be read, or `nil` where the header could not; and what is wrong.
  package static func read(
    _ file: SourceFile, knownColumns: Set<String>? = nil, limit: Int = FindingTally.limit,
    isPiece: Bool = false
  ) -> (table: CSVTable?, findings: [Finding]) {
    if let encoding = Dialect.wideEncoding(of: file.bytes) {
      return (nil, [.wideEncoding(encoding, file)])
    }
    guard file.bytes.count < UInt32.max else { return (nil, [.tooLarge(file)]) }
    var reader = CSVReader(file, limit: limit, isPiece: isPiece)
    return reader.run(knownColumns)
  }

  private init(_ file: SourceFile, limit: Int, isPiece: Bool) {
    self.file = file
    self.isPiece = isPiece
    tally = FindingTally(file.path, limit: limit)
    scanner = CSVScanner(Dialect(of: file.bytes))
  }

  private mutating func run(_ known: Set<String>?) -> (table: CSVTable?, findings: [Finding]) {
    var header: CSVHeader?
    var isSound = false
    let bytes = file.bytes
    scan: while true {
      switch scanner.next(in: bytes.span, isLast: true) {
      case .end: break scan
      case .blank(let lines, let start):
        takeBlank(lines, at: start)
      case .record(let record):
        if let header {
          take(record, header)
        } else {
          isSound = takeFaults(of: record, subject: file.path)
          header = takeHeader(record)
        }
      }
    }
    guard let header else {
      tally.add(.faultyHeader, .noHeader(file))
      return (nil, tally.findings)
    }
    guard isSound else { return (nil, tally.findings) }
    let source = SourceTable(
      file: file, columns: header.names, knownColumns: known ?? Set(header.names), bounds: bounds)
    return (
      CSVTable(
        source: source, header: header.row.cells, unread: unread, leftOut: leftOut,
        counts: tally.counts),
      tally.findings
    )
  }

  /// Reports blank lines: together, or in a piece of a file, whose cuts must not be seen, each by itself.
  private mutating func takeBlank(_ lines: Int, at start: Int) {
    guard isPiece else {
      let isAtEnd = scanner.offset == file.bytes.count
      return tally.add(.blankRow, .blankRows(lines, at: start, file, atEnd: isAtEnd))
    }
    let first = file.line(at: start)
    for line in first..<(first + lines) {
      tally.add(.blankRow, .blankRows(1, at: file.start(ofLine: line), file, atEnd: false))
    }
  }

  private mutating func takeHeader(_ record: CSVRecord) -> CSVHeader {
    let header = CSVHeader(CSVRow(record, scanner.cellEnds, file))
    if let offset = scanner.dialect.foreignSeparatorAt {
      tally.add(.wrongSeparator, .wrongSeparator(scanner.dialect.separator, at: offset, file))
    }
    header.report(file, to: &tally)
    return header
  }

  private mutating func take(_ record: CSVRecord, _ header: CSVHeader) {
    if isPlainlySound(record, header) { return keep(record) }
    let row = CSVRow(record, scanner.cellEnds, file)
    firstFault = nil
    defer { if let firstFault { leftOut[firstFault.code, default: 0] += 1 } }
    if takeFaults(of: record, subject: row.subject(header)), takeShape(of: row, header) {
      firstFault = nil
      keep(record)
    } else if !header.isRepeated(by: row) {
      unread.insert(row.id(header), in: file.path)
    }
  }

  private mutating func keep(_ record: CSVRecord) {
    bounds.append(UInt32(record.start))
    for end in scanner.cellEnds { bounds.append(UInt32(end)) }
  }

  /// Whether a row needs no second look: the common case, kept free of allocation.
  private func isPlainlySound(_ record: CSVRecord, _ header: CSVHeader) -> Bool {
    record.fault == nil && scanner.cellEnds.count == header.names.count
      && scanner.faultCount == nextFault
      && !header.mayStart(file.bytes[record.start..<scanner.cellEnds[0]])
  }

  /// Reports the faults inside a record; returns whether there are none.
  private mutating func takeFaults(of record: CSVRecord, subject: String) -> Bool {
    let endsLinesWithCR = scanner.dialect.endsLinesWithCR
    var isSound = record.fault == nil
    let faults = scanner.faults
    while nextFault < faults.count, faults[nextFault].range.lowerBound < record.next {
      let fault = faults[nextFault]
      firstFault = firstFault ?? fault.kind.findingKind
      tally.add(
        fault.kind.findingKind, .character(fault, file, subject: subject, endsLinesWithCR))
      // Where CR alone ends the lines, the one finding says so and the rows are read.
      isSound = isSound && endsLinesWithCR && fault.kind == .loneCarriageReturn
      nextFault += 1
    }
    if let fault = record.fault {
      firstFault = firstFault ?? fault.findingKind
      tally.add(fault.findingKind, .quote(fault, file, subject: subject))
    }
    return isSound
  }

  /// Reports a row that is whole but has the wrong shape; returns whether it has the right one.
  private mutating func takeShape(of row: CSVRow, _ header: CSVHeader) -> Bool {
    guard header.hasCount else { return true }
    if row.cells.count != header.names.count {
      firstFault = firstFault ?? .wrongNumberOfCells
      tally.add(.wrongNumberOfCells, .cellCount(row, header, file))
      return false
    }
    if header.isRepeated(by: row) {
      firstFault = firstFault ?? .headerRepeated
      tally.add(.headerRepeated, .repeatedHeader(row, header, file))
      return false
    }
    return true
  }
}

/// One record while it is judged, before it is kept or left out.
struct CSVRow {
  let range: Range<Int>
  /// The bytes of each cell, quotes included.
  let cells: [Range<Int>]
  /// Whether the number of cells is sure: no quote has blurred where a cell ends.
  let hasCount: Bool
  private let file: SourceFile

  init(_ record: CSVRecord, _ cellEnds: [Int], _ file: SourceFile) {
    range = record.start..<record.end
    cells = cellEnds.indices.map { index in
      (index == 0 ? record.start : cellEnds[index - 1] + 1)..<cellEnds[index]
    }
    hasCount = record.fault == nil
    self.file = file
  }

  /// The value of a cell.
  func text(_ cell: Int) -> String { CSVValue.text(cells[cell], in: file.bytes) }

  /// What stands in the column `id`; `nil` where no cell does, or its bytes are no text.
  func id(_ header: CSVHeader) -> String? {
    guard let index = header.names.firstIndex(of: "id"), index < cells.count else { return nil }
    let text = text(index)
    return text.unicodeScalars.contains("\u{FFFD}") ? nil : text
  }

  /// The row's id, where the first column is one and the cell can be read; otherwise the file.
  func subject(_ header: CSVHeader) -> String {
    guard header.names.first == "id", let cell = cells.first, cell.count <= 40,
      let id = String(validating: file.bytes[cell], as: UTF8.self), !id.isEmpty,
      !id.contains("\"")
    else { return file.path }
    return id
  }
}

/// The first row of a table: the names of its columns.
struct CSVHeader {
  let row: CSVRow
  let names: [String]
  var hasCount: Bool { row.hasCount }

  init(_ row: CSVRow) {
    self.row = row
    names = row.cells.indices.map { row.text($0) }
  }

  /// Reports empty names and names that stand twice, compared byte for byte.
  func report(_ file: SourceFile, to tally: inout FindingTally) {
    guard hasCount else { return }
    var seen: [[UInt8]: Int] = [:]
    for (index, name) in names.enumerated() {
      let place = row.cells[index]
      if name.allSatisfy(\.isWhitespace) {
        tally.add(.faultyHeader, .emptyColumnName(index + 1, at: place, file))
      } else if let first = seen[Array(name.utf8)] {
        tally.add(.faultyHeader, .repeatedColumnName(name, first, index + 1, at: place, file))
      } else {
        seen[Array(name.utf8)] = index + 1
      }
    }
  }

  /// Whether a first cell could be that of the header: the same bytes, or quoted.
  func mayStart(_ firstCell: ArraySlice<UInt8>) -> Bool {
    firstCell.first == Byte.quote || firstCell.elementsEqual((names.first ?? "").utf8)
  }

  /// Whether a row says what the header says.
  func isRepeated(by row: CSVRow) -> Bool {
    row.cells.count == names.count
      && names.indices.allSatisfy { row.text($0).utf8.elementsEqual(names[$0].utf8) }
  }
}
