/// How a table is written: what stands between its cells, and what ends its lines.
package struct Dialect: Sendable, Hashable {
  /// The byte between two cells.
  package let separator: UInt8
  /// Whether CR alone ends a line: in a file that has no LF at all, as old Mac programs wrote them.
  package let endsLinesWithCR: Bool
  /// Where the separator first stands, in a file that seems to use another than the comma.
  package let foreignSeparatorAt: Int?

  /// Commas, and lines that end with LF or CRLF.
  package static let standard = Dialect(
    separator: Byte.comma, endsLinesWithCR: false, foreignSeparatorAt: nil)

  private init(separator: UInt8, endsLinesWithCR: Bool, foreignSeparatorAt: Int?) {
    self.separator = separator
    self.endsLinesWithCR = endsLinesWithCR
    self.foreignSeparatorAt = foreignSeparatorAt
  }

  /// Tells the dialect of a whole file.
  package init(of bytes: [UInt8]) {
    let guess = Dialect.foreignSeparator(bytes)
    self.init(
      separator: guess?.byte ?? Byte.comma,
      endsLinesWithCR: !bytes.contains(Byte.lineFeed) && bytes.contains(Byte.carriageReturn),
      foreignSeparatorAt: guess?.offset)
  }

  /// A separator other than the comma, told from a header that is one cell without it.
  ///
  /// The header is the first line that is not blank; `nil` where the comma separates, or nothing
  /// does.
  private static func foreignSeparator(_ bytes: [UInt8]) -> (byte: UInt8, offset: Int)? {
    let isLineEnd = { (byte: UInt8) in byte == Byte.lineFeed || byte == Byte.carriageReturn }
    guard let first = bytes[markLength(bytes.span)...].firstIndex(where: { !isLineEnd($0) })
    else { return nil }
    let line = bytes[first..<(bytes[first...].firstIndex(where: isLineEnd) ?? bytes.count)]
    guard !line.contains(Byte.comma) else { return nil }
    var best: (byte: UInt8, count: Int)?
    for byte in [UInt8(ascii: ";"), Byte.tab, UInt8(ascii: "|")] {
      let count = line.count { $0 == byte }
      if count > best?.count ?? 0 { best = (byte, count) }
    }
    return best.flatMap { best in line.firstIndex(of: best.byte).map { (best.byte, $0) } }
  }

  /// How many bytes the mark U+FEFF takes at the start of a file: 3, or 0 where there is none.
  package static func markLength(_ bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// The name of the wide encoding that a file is written in, or `nil` for 8-bit encodings.
  ///
  /// Without a mark, a zero in one of the first two bytes and every second byte after it tells
  /// UTF-16; text in UTF-8 has no zero bytes.
  package static func wideEncoding(of bytes: [UInt8]) -> String? {
    let start = Array(bytes.prefix(4))
    if start == [0xFF, 0xFE, 0, 0] { return "UTF-32, little-endian" }
    if start == [0, 0, 0xFE, 0xFF] { return "UTF-32, big-endian" }
    if start.starts(with: [0xFF, 0xFE]) { return "UTF-16, little-endian" }
    if start.starts(with: [0xFE, 0xFF]) { return "UTF-16, big-endian" }
    guard start.count == 4 else { return nil }
    let zeros = start.map { $0 == 0 }
    if zeros == [false, true, false, true] { return "UTF-16, little-endian" }
    if zeros == [true, false, true, false] { return "UTF-16, big-endian" }
    return nil
  }
}
