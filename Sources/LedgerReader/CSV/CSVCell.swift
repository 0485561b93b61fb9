/// One cell of a table: its bytes in the file and its value.
public struct CSVCell: Sendable {
  /// The bytes of the cell in the file, quotes included.
  public let range: Range<Int>
  private let bytes: [UInt8]

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// Whether the cell is written in quotes.
  public var isQuoted: Bool { !range.isEmpty && bytes[range.lowerBound] == Byte.quote }

  /// Whether the value is the empty text, with or without quotes.
  public var isEmpty: Bool { range.isEmpty || (isQuoted && range.count == 2) }

  /// The value: without the quotes around it, with one quote for two inside, and with LF for each
  /// line end, so that a file says the same with LF and with CRLF.
  public var text: String {
    guard isQuoted else { return String(decoding: bytes[range], as: UTF8.self) }
    let inner = bytes[range].dropFirst().dropLast()
    if !inner.contains(where: { $0 == Byte.quote || $0 == Byte.carriageReturn }) {
      return String(decoding: inner, as: UTF8.self)
    }
    return String(decoding: CSVCell.unquoted(inner), as: UTF8.self)
  }

  private static func unquoted(_ inner: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(inner.count)
    var index = inner.startIndex
    while index < inner.endIndex {
      let isLast = index + 1 == inner.endIndex
      switch inner[index] {
      case Byte.quote:
        result.append(Byte.quote)
        index += isLast ? 1 : 2
      case Byte.carriageReturn where !isLast && inner[index + 1] == Byte.lineFeed:
        index += 1
      default:
        result.append(inner[index])
        index += 1
      }
    }
    return result
  }
}

extension CSVCell: CustomStringConvertible {
  /// The value.
  public var description: String { text }
}
