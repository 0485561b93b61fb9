/// How a CSV file is written: what stands between cells, and before digits that are not whole.
public struct CSVDialect: Sendable, Hashable {
  /// Between cells.
  public let separator: UInt8
  /// Before the digits that are not whole.
  public let decimalMark: UInt8
  /// Whether the file begins with the mark by which a spreadsheet knows UTF-8.
  public let hasByteOrderMark: Bool

  /// RFC 4180 with a decimal point: what every program reads.
  public static let plain = CSVDialect(separator: ",", decimalMark: ".", hasByteOrderMark: false)

  /// Makes a dialect of two characters of ASCII.
  public init(separator: Unicode.Scalar, decimalMark: Unicode.Scalar, hasByteOrderMark: Bool) {
    self.separator = UInt8(ascii: separator)
    self.decimalMark = UInt8(ascii: decimalMark)
    self.hasByteOrderMark = hasByteOrderMark
  }
}
