/// Cuts bytes into records and cells by the rules of RFC 4180, in one pass, keeping offsets only.
///
/// A scan never gives up on a file: after a fault it goes on, at the next cell where the fault is
/// inside a line, at the next line where a quote is left open. Each byte is looked at twice at most:
/// a quote that stays open to the end of the file leaves behind it only lines without such a quote.
///
/// The bytes come in a buffer that may be the whole file or a part of it (``CSVStream``): a record
/// that goes on behind the buffer is not there yet, and is scanned again from its start.
package struct CSVScanner: Sendable {
  /// What was found next.
  package enum Piece: Sendable, Hashable {
    /// A record.
    case record(CSVRecord)
    /// So many lines with nothing but separators and spaces.
    case blank(lines: Int, at: Int)
    /// No more; or, before the last buffer, no more that is whole.
    case end
  }

  /// How the table is written.
  package let dialect: Dialect
  /// Where each cell of the last record ends, separator excluded.
  package private(set) var cellEnds: [Int] = []
  /// The offset in the file of what was not scanned yet.
  package var offset: Int { base + position }
  /// The offset in the file at which the buffer starts.
  package private(set) var base = 0
  /// The characters that must not stand in the file, so far.
  package var faults: [CharacterFault] { characters.faults }
  /// How many of them there are.
  package var faultCount: Int { characters.faults.count }

  private var characters: CharacterScan
  private var position = 0
  private var isBehindMark = false

  package init(_ dialect: Dialect) {
    self.dialect = dialect
    characters = CharacterScan(allowing: dialect.separator)
  }

  /// Scans the next record, or the next run of blank lines.
  ///
  /// - Parameters:
  ///   - bytes: the buffer; it starts where the last one did, or at ``offset`` after ``dropScanned()``.
  ///   - isLast: whether the file ends with the buffer.
  /// - Returns: what was found.
  package mutating func next(in bytes: Span<UInt8>, isLast: Bool) -> Piece {
    if !isBehindMark {
      if bytes.count < 3 && !isLast { return .end }
      position = Dialect.markLength(bytes)
      isBehindMark = true
    }
    guard position < bytes.count else { return .end }
    let (mark, start) = (characters.mark, position)
    var lines = 0
    while position < bytes.count, takeBlankLine(bytes, isLast) { lines += 1 }
    if lines > 0, isLast || position < bytes.count {
      return .blank(lines: lines, at: base + start)
    }
    if lines == 0, let record = record(bytes, isLast) {
      position = record.next - base
      return .record(record)
    }
    characters.goBack(to: mark)
    position = start
    return .end
  }

  /// Lets the next buffer start at ``offset``; returns how many bytes of the old one are done with.
  package mutating func dropScanned() -> Int {
    defer {
      base += position
      position = 0
    }
    return position
  }

  /// Goes behind a line with nothing but separators and spaces; stays where there is none.
  private mutating func takeBlankLine(_ bytes: Span<UInt8>, _ isLast: Bool) -> Bool {
    var index = position
    while index < bytes.count, bytes[index] == dialect.separator || bytes[index] == Byte.space {
      index += 1
    }
    if index >= bytes.count - 1, !isLast {
      // It may go on as a blank line or as another, and so may the run of blank lines.
      position = bytes.count
      return false
    }
    guard index == bytes.count || endsLine(index, bytes) else { return false }
    takeLineEnd(&index, bytes)
    position = index
    return true
  }

  /// Goes behind the line end at an index; stays at the end of the file.
  private mutating func takeLineEnd(_ index: inout Int, _ bytes: Span<UInt8>) {
    guard index < bytes.count else { return }
    let isCR = bytes[index] == Byte.carriageReturn
    index += characters.take(at: index, in: bytes, base: base)
    if isCR, index < bytes.count, bytes[index] == Byte.lineFeed {
      index += characters.take(at: index, in: bytes, base: base)
    }
  }

  /// Whether the byte ends a line: LF, the CR of CRLF, or CR alone in a file that has no LF.
  private func endsLine(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    switch bytes[index] {
    case Byte.lineFeed: true
    case Byte.carriageReturn:
      dialect.endsLinesWithCR || (index + 1 < bytes.count && bytes[index + 1] == Byte.lineFeed)
    default: false
    }
  }

  /// The record at the position, or `nil` where it goes on behind the buffer.
  private mutating func record(_ bytes: Span<UInt8>, _ isLast: Bool) -> CSVRecord? {
    cellEnds.removeAll(keepingCapacity: true)
    var record = CSVRecord(start: base + position, end: 0, next: 0)
    var index = position
    while true {
      if index < bytes.count, bytes[index] == Byte.quote {
        record.hasQuotes = true
        guard takeQuotedCell(&index, bytes, isLast, &record) else {
          return record.next > 0 ? record : nil
        }
      } else {
        takeText(&index, bytes, afterQuotes: false, &record)
      }
      if index >= bytes.count - 1, !isLast { return nil }
      cellEnds.append(base + index)
      guard index < bytes.count, bytes[index] == dialect.separator else { break }
      index += 1
    }
    record.end = base + index
    takeLineEnd(&index, bytes)
    record.next = base + index
    return record
  }

  /// Goes to the end of a cell without quotes, or of the text behind the quotes of one.
  private mutating func takeText(
    _ index: inout Int, _ bytes: Span<UInt8>, afterQuotes: Bool, _ record: inout CSVRecord
  ) {
    let separator = dialect.separator
    while index < bytes.count {
      let byte = bytes[index]
      if byte == separator { return }
      if byte > Byte.quote ? byte < 0x7F : byte == Byte.space {
        index += 1
      } else if byte == Byte.quote {
        if !afterQuotes, record.fault == nil { record.fault = .bare(at: base + index) }
        index += 1
      } else if endsLine(index, bytes) {
        return
      } else {
        index += characters.take(at: index, in: bytes, base: base)
      }
    }
  }

  /// Goes to the end of a cell in quotes.
  ///
  /// - Returns: false where the cell has no end: in the buffer, and then the record has no `next`, or
  ///   in the file, and then the record ends with the line in which the quote was opened.
  private mutating func takeQuotedCell(
    _ index: inout Int, _ bytes: Span<UInt8>, _ isLast: Bool, _ record: inout CSVRecord
  ) -> Bool {
    let open = index
    var lineEnd: Int?
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte > Byte.quote ? byte < 0x7F : byte == Byte.space {
        index += 1
      } else if byte == Byte.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Byte.quote else { break }
        index += 2
      } else {
        if lineEnd == nil, endsLine(index, bytes) { lineEnd = index }
        index += characters.take(at: index, in: bytes, base: base)
      }
    }
    // What stands behind the quote is known with the byte that follows a CR.
    if index >= bytes.count - 2, !isLast { return false }
    let quote = index
    if quote < bytes.count {
      index += 1
      if index == bytes.count || bytes[index] == dialect.separator || endsLine(index, bytes) {
        return true
      }
      if lineEnd == nil {
        takeText(&index, bytes, afterQuotes: true, &record)
        record.fault =
          record.fault
          ?? .textAfter(cell: (base + open)..<(base + index), textAt: base + quote + 1)
        return true
      }
    }
    record.fault =
      record.fault ?? .open(at: base + open, closedAt: quote < bytes.count ? base + quote : nil)
    index = lineEnd ?? bytes.count
    record.end = base + index
    takeLineEnd(&index, bytes)
    record.next = base + index
    return false
  }
}

/// A table that comes in chunks: a file too large to be held, or standard input.
///
/// It holds one chunk and the start of the record that straddles its end.
package struct CSVStream: Sendable {
  /// The bytes that are held.
  package private(set) var buffer: [UInt8] = []
  /// The offset in the stream of the first byte that is held.
  package var base: Int { scanner.base }

  private var scanner: CSVScanner
  private var isLast = false

  package init(_ dialect: Dialect = .standard) { scanner = CSVScanner(dialect) }

  /// Adds the bytes that come next; ranges given out before lose their meaning.
  package mutating func feed(_ chunk: some Sequence<UInt8>) {
    let done = scanner.dropScanned()
    buffer.removeFirst(done)
    buffer += chunk
  }

  /// Says that there are no more bytes.
  package mutating func finish() { isLast = true }

  /// The next record or run of blank lines; `.end` asks for more bytes, or says that all is done.
  package mutating func next() -> CSVScanner.Piece {
    let bytes = buffer
    return scanner.next(in: bytes.span, isLast: isLast)
  }

  /// The characters so far that must not stand in the file.
  package var faults: [CharacterFault] { scanner.faults }

  /// How many cells the last record has.
  package var cellCount: Int { scanner.cellEnds.count }

  /// The value of a cell of the last record.
  package func text(_ cell: Int, of record: CSVRecord) -> String {
    let range = range(cell, of: record)
    return CSVValue.text(
      (range.lowerBound - scanner.base)..<(range.upperBound - scanner.base), in: buffer)
  }

  /// Where a cell of the last record stands in the stream, quotes included.
  package func range(_ cell: Int, of record: CSVRecord) -> Range<Int> {
    (cell == 0 ? record.start : scanner.cellEnds[cell - 1] + 1)..<scanner.cellEnds[cell]
  }
}
