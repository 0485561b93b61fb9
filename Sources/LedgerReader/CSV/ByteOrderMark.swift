/// The marks by which a file says how its characters are written.
enum ByteOrderMark {
  /// U+FEFF in UTF-8: allowed once, at the start of a file.
  static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The name of the wide encoding that a file is written in, or `nil` for 8-bit encodings.
  ///
  /// Without a mark, a zero in one of the first two bytes and every second byte after it tells
  /// UTF-16; text in UTF-8 has no zero bytes.
  static func wideEncoding(of bytes: [UInt8]) -> String? {
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
