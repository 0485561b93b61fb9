/// A separator other than the comma, told from a header that is one cell without it.
struct SeparatorGuess {
  /// The separator that the file seems to use.
  let byte: UInt8
  /// Where it first stands.
  let offset: Int

  /// Looks at the first line that is not blank; `nil` where the comma separates, or nothing does.
  init?(_ bytes: [UInt8], from start: Int) {
    let isLineEnd = { (byte: UInt8) in byte == Byte.lineFeed || byte == Byte.carriageReturn }
    guard let first = bytes[start...].firstIndex(where: { !isLineEnd($0) }) else { return nil }
    let line = bytes[first..<(bytes[first...].firstIndex(where: isLineEnd) ?? bytes.count)]
    guard !line.contains(Byte.comma) else { return nil }
    var best: (byte: UInt8, count: Int)?
    for byte in [UInt8(ascii: ";"), Byte.tab, UInt8(ascii: "|")] {
      let count = line.count { $0 == byte }
      if count > best?.count ?? 0 { best = (byte, count) }
    }
    guard let best, let offset = line.firstIndex(of: best.byte) else { return nil }
    byte = best.byte
    self.offset = offset
  }

  /// The separator as a message names it.
  var name: String { byte == Byte.tab ? "the tab" : "`\(Character(Unicode.Scalar(byte)))`" }
}
