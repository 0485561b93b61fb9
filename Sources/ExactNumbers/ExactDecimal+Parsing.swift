import BigInt

extension ExactDecimal {
  /// How many digits a number may have on input, before and after the point together.
  public static let digitLimit = 40

  /// Reads plain digits: an optional `-`, digits, and optionally `.` and more digits.
  ///
  /// - Parameter text: the number, without spaces around it.
  /// - Throws: the first byte that does not fit, and why.
  public init(parsing text: String) throws(NumberSyntaxError) {
    var parser = PlainNumberParser(bytes: Array(text.utf8))
    self = try parser.number()
  }
}

private struct PlainNumberParser {
  let bytes: [UInt8]
  private var position = 0
  private var digits: [UInt8] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func number() throws(NumberSyntaxError) -> ExactDecimal {
    guard !bytes.isEmpty else { throw NumberSyntaxError(offset: 0, cause: .empty) }
    let isNegative = bytes[0] == UInt8(ascii: "-")
    if isNegative { position = 1 }
    try readDigits()
    var scale = 0
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      let whole = digits.count
      try readDigits()
      scale = digits.count - whole
    }
    guard position == bytes.count else { throw unexpected() }
    let text = String(decoding: digits, as: UTF8.self)
    if let magnitude = Int64(text) {
      return ExactDecimal(digits: Int128(isNegative ? -magnitude : magnitude), scale: scale)
    }
    let magnitude = BigInt(text) ?? 0
    return ExactDecimal(coefficient: isNegative ? -magnitude : magnitude, scale: scale)
  }

  private mutating func readDigits() throws(NumberSyntaxError) {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      guard digits.count < ExactDecimal.digitLimit else {
        throw NumberSyntaxError(offset: position, cause: .tooManyDigits)
      }
      digits.append(bytes[position])
      position += 1
    }
    guard position == start else { return }
    guard position < bytes.count, bytes[position] != UInt8(ascii: ".") else {
      throw NumberSyntaxError(offset: position, cause: .missingDigit)
    }
    throw unexpected()
  }

  private func unexpected() -> NumberSyntaxError {
    let rest = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
    let scalar = rest.unicodeScalars.first ?? "\u{FFFD}"
    return NumberSyntaxError(offset: position, cause: .unexpected(scalar))
  }
}
