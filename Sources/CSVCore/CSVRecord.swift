/// A record of a table: where it stands, and what is wrong with its quotes.
///
/// All offsets are counted from the start of the file or stream; where its cells end stands in
/// ``CSVScanner/cellEnds`` until the next record is scanned.
package struct CSVRecord: Sendable, Hashable {
  /// The first byte.
  package let start: Int
  /// The end of the last cell, line end excluded.
  package internal(set) var end: Int
  /// Where the next record, or a blank line, starts.
  package internal(set) var next: Int
  /// Whether any cell is in quotes; where none is, the bytes of a cell are its value.
  package internal(set) var hasQuotes = false
  /// The first fault of its quotes; a record with one has no cells that can be relied on.
  package internal(set) var fault: QuoteFault?
}

/// What is wrong with the quotes of a record.
package enum QuoteFault: Sendable, Hashable {
  /// A quote that opens a cell and is not closed before text or the end of the file.
  case open(at: Int, closedAt: Int?)
  /// A quoted cell with text between its closing quote and the next separator.
  case textAfter(cell: Range<Int>, textAt: Int)
  /// A quote inside a cell that does not start with one.
  case bare(at: Int)
}

/// The value of a cell, and how a value is written.
package enum CSVValue {
  /// The value of the bytes of a cell: without the quotes around it, with one quote for two inside,
  /// and with LF for each line end, so that a file says the same with LF and with CRLF.
  package static func text(_ cell: Range<Int>, in bytes: [UInt8]) -> String {
    guard !cell.isEmpty, bytes[cell.lowerBound] == Byte.quote else {
      return String(decoding: bytes[cell], as: UTF8.self)
    }
    let inner = bytes[cell].dropFirst().dropLast()
    guard inner.contains(where: { $0 == Byte.quote || $0 == Byte.carriageReturn }) else {
      return String(decoding: inner, as: UTF8.self)
    }
    var value: [UInt8] = []
    value.reserveCapacity(inner.count)
    var index = inner.startIndex
    while index < inner.endIndex {
      let next = index + 1 < inner.endIndex ? inner[index + 1] : 0
      if inner[index] != Byte.carriageReturn || next != Byte.lineFeed { value.append(inner[index]) }
      index += inner[index] == Byte.quote && next == Byte.quote ? 2 : 1
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// Whether the value of a cell is the empty text, with or without quotes.
  package static func isEmpty(_ cell: Range<Int>, in bytes: [UInt8]) -> Bool {
    cell.isEmpty || (cell.count == 2 && bytes[cell.lowerBound] == Byte.quote)
  }

  /// Writes a value as a cell: in quotes where it would be read as something else without them.
  ///
  /// - Parameters:
  ///   - text: the value; a line end in it is LF.
  ///   - isLone: whether the cell is the only one of its row, which would be blank without quotes
  ///     around nothing.
  ///   - bytes: what the cell is added to.
  package static func write(_ text: String, isLone: Bool = false, to bytes: inout [UInt8]) {
    let special = [Byte.quote, Byte.comma, Byte.lineFeed, Byte.carriageReturn]
    let isBlank = isLone && text.utf8.allSatisfy { $0 == Byte.space }
    guard isBlank || text.utf8.contains(where: special.contains) else {
      bytes += Array(text.utf8)
      return
    }
    bytes.append(Byte.quote)
    for byte in text.utf8 {
      if byte == Byte.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }
}
