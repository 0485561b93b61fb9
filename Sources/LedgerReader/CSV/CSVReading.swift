import Diagnostics

/// The reading of one file: what has been found so far, and where the reading stands.
struct CSVReading {
  private let file: SourceFile
  private let faults: [CharacterFault]
  private var nextFault = 0
  private var scan: RecordScan
  private var tally: FindingTally
  private var position: Int
  private let separator: SeparatorGuess?
  private var unread = UnreadIDs()

  init(_ file: SourceFile) {
    self.file = file
    tally = FindingTally(file.path)
    position = file.bytes.starts(with: ByteOrderMark.utf8) ? 3 : 0
    separator = SeparatorGuess(file.bytes, from: position)
    let mark = separator?.byte ?? Byte.comma
    let characters = CharacterScan(file.bytes, allowing: mark)
    faults = characters.faults
    scan = RecordScan(
      bytes: file.bytes, separator: mark, endsLinesWithCR: characters.endsLinesWithCR)
  }

  /// Reads the file from its start to its end.
  mutating func run() -> (table: CSVTable?, findings: [Finding]) {
    skipBlankLines()
    guard position < file.bytes.count else {
      tally.add(.faultyHeader, .noHeader(file))
      return (nil, tally.findings)
    }
    let record = scan.record(at: position)
    position = record.next
    let isSound = takeFaults(of: record, subject: file.path)
    let header = CSVHeader(file, record, scan.bounds)
    scan.bounds.removeAll(keepingCapacity: true)
    if let separator {
      tally.add(.wrongSeparator, .wrongSeparator(separator, file))
    }
    header.report(file, to: &tally)
    while position < file.bytes.count { takeRow(header) }
    return (isSound ? table(header) : nil, tally.findings)
  }

  private func table(_ header: CSVHeader) -> CSVTable {
    CSVTable(
      file: file, header: header.cells, columns: header.names, bounds: scan.bounds,
      unread: unread)
  }

  private mutating func takeRow(_ header: CSVHeader) {
    if skipBlankLines() { return }
    let firstBound = scan.bounds.count
    let record = scan.record(at: position)
    position = record.next
    if isPlainlySound(record, firstBound, header) { return }
    let row = CSVRow(file: file, record: record, bounds: Array(scan.bounds[firstBound...]))
    let isSound =
      takeFaults(of: record, subject: row.subject(header)) && takeShape(of: row, header)
    if !isSound {
      if !header.isRepeated(by: row) { unread.insert(row.id(header), in: file.path) }
      scan.bounds.removeLast(scan.bounds.count - firstBound)
    }
  }

  /// Whether a row needs no second look: the common case, kept free of allocation.
  private func isPlainlySound(
    _ record: RecordScan.Record, _ firstBound: Int, _ header: CSVHeader
  ) -> Bool {
    record.fault == nil && record.cellCount == header.names.count
      && (nextFault == faults.count || faults[nextFault].range.lowerBound >= record.next)
      && !header.mayStart(file.bytes[record.start..<scan.bounds[firstBound + 1]])
  }

  /// Reports the faults inside a record; returns whether there are none.
  private mutating func takeFaults(of record: RecordScan.Record, subject: String) -> Bool {
    var isSound = record.fault == nil
    while nextFault < faults.count, faults[nextFault].range.lowerBound < record.next {
      let fault = faults[nextFault]
      tally.add(
        fault.kind.findingKind,
        .character(fault, file, subject: subject, scan.endsLinesWithCR))
      // Where CR alone ends the lines, the one finding says so and the rows are read.
      isSound = isSound && scan.endsLinesWithCR && fault.kind == .loneCarriageReturn
      nextFault += 1
    }
    if let fault = record.fault {
      tally.add(fault.findingKind, .quote(fault, file, subject: subject))
    }
    return isSound
  }

  /// Reports a row that is whole but has the wrong shape; returns whether it has the right one.
  private mutating func takeShape(of row: CSVRow, _ header: CSVHeader) -> Bool {
    guard header.hasCount else { return true }
    if row.cells.count != header.names.count {
      tally.add(.wrongNumberOfCells, .cellCount(row, header, file))
      return false
    }
    if header.isRepeated(by: row) {
      tally.add(.headerRepeated, .repeatedHeader(row, header, file))
      return false
    }
    return true
  }

  /// Skips blank lines and reports them together; returns whether there were any.
  @discardableResult private mutating func skipBlankLines() -> Bool {
    let start = position
    var count = 0
    while position < file.bytes.count, let next = scan.afterBlankLine(at: position) {
      position = next
      count += 1
    }
    guard count > 0 else { return false }
    tally.add(.blankRow, .blankRows(count, at: start, file, atEnd: position == file.bytes.count))
    return true
  }
}
