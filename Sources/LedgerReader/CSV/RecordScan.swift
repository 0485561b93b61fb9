/// Cuts bytes into records and cells by the rules of RFC 4180, keeping offsets only.
///
/// A scan never gives up on a file: after a fault it goes on, at the next cell where the fault is
/// inside a line, at the next line where a quote is left open. Each byte is looked at twice at most:
/// a quote that stays open to the end of the file leaves behind it only lines without such a quote.
struct RecordScan {
  /// The quote fault of a record, of which the first is kept.
  enum Fault: Equatable {
    /// A quote that opens a cell and is not closed before text or the end of the file.
    case open(at: Int, closedAt: Int?)
    /// A quoted cell with text between its closing quote and the next separator.
    case textAfter(cell: Range<Int>, textAt: Int)
    /// A quote inside a cell that does not start with one.
    case bare(at: Int)
  }

  /// What was found of one record.
  struct Record {
    let start: Int
    var end: Int
    var cellCount = 0
    var fault: Fault?
    /// Where the next record starts.
    var next: Int
  }

  /// For each record its start, then the end of each of its cells; one list for the whole file.
  var bounds: [Int] = []

  let bytes: [UInt8]
  let separator: UInt8
  let endsLinesWithCR: Bool

  /// Scans the record that starts at an offset and adds its bounds.
  mutating func record(at start: Int) -> Record {
    var record = Record(start: start, end: start, next: start)
    bounds.append(start)
    var index = start
    while let end = cell(at: index, in: &record) {
      bounds.append(end)
      record.cellCount += 1
      index = end + 1
      guard end < bytes.count, bytes[end] == separator else {
        record.end = end
        record.next = afterLineEnd(end)
        return record
      }
    }
    return record
  }

  /// The end of the cell that starts at an offset, or `nil` where a quote is left open.
  private func cell(at start: Int, in record: inout Record) -> Int? {
    if start < bytes.count && bytes[start] == Byte.quote {
      return quotedCell(at: start, in: &record)
    }
    let end = endOfText(from: start)
    if let quote = bytes[start..<end].firstIndex(of: Byte.quote) {
      record.fault = record.fault ?? .bare(at: quote)
    }
    return end
  }

  private func quotedCell(at open: Int, in record: inout Record) -> Int? {
    var lineEnd: Int?
    var index = open + 1
    while index < bytes.count {
      if bytes[index] != Byte.quote {
        if lineEnd == nil && endsLine(index) { lineEnd = index }
        index += 1
      } else if index + 1 < bytes.count && bytes[index + 1] == Byte.quote {
        index += 2
      } else {
        break
      }
    }
    let after = index + 1
    if index < bytes.count && (after == bytes.count || endsCell(after)) { return after }
    if index < bytes.count && lineEnd == nil {
      let end = endOfText(from: after)
      record.fault = record.fault ?? .textAfter(cell: open..<end, textAt: after)
      return end
    }
    record.fault = record.fault ?? .open(at: open, closedAt: index < bytes.count ? index : nil)
    record.end = lineEnd ?? bytes.count
    record.next = afterLineEnd(record.end)
    return nil
  }

  private func endOfText(from start: Int) -> Int {
    var index = start
    while index < bytes.count && !endsCell(index) { index += 1 }
    return index
  }

  private func endsCell(_ index: Int) -> Bool {
    bytes[index] == separator || endsLine(index)
  }

  /// Whether the byte ends a line: LF, the CR of CRLF, or CR alone in a file that has no LF.
  func endsLine(_ index: Int) -> Bool {
    switch bytes[index] {
    case Byte.lineFeed: true
    case Byte.carriageReturn:
      endsLinesWithCR || (index + 1 < bytes.count && bytes[index + 1] == Byte.lineFeed)
    default: false
    }
  }

  /// The start of the line after the line end at an offset; the end of the file stays what it is.
  func afterLineEnd(_ index: Int) -> Int {
    guard index < bytes.count else { return bytes.count }
    let isCRLF =
      bytes[index] == Byte.carriageReturn && index + 1 < bytes.count
      && bytes[index + 1] == Byte.lineFeed
    return index + (isCRLF ? 2 : 1)
  }

  /// The start of the next line where this line holds nothing but separators and spaces.
  func afterBlankLine(at start: Int) -> Int? {
    var index = start
    while index < bytes.count && !endsLine(index) {
      guard bytes[index] == separator || bytes[index] == Byte.space else { return nil }
      index += 1
    }
    return afterLineEnd(index)
  }
}
