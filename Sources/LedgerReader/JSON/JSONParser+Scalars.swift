import CSVCore

extension JSONParser {
  /// The byte here, or `nil` at the end.
  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Steps over a byte where it stands here.
  mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  /// Steps over white space.
  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case Byte.space, Byte.tab, Byte.lineFeed, Byte.carriageReturn: position += 1
      default: return
      }
    }
  }

  /// A fault at the character here.
  func fail(_ message: String) -> JSONSyntaxError {
    JSONSyntaxError(range: position..<min(position + 1, bytes.count), message: message)
  }

  /// Reads `true`, `false` or `null`, and names what people write in their place.
  mutating func literal() throws(JSONSyntaxError) -> JSONValue.Content {
    let start = position
    var end = position
    while end < bytes.count, isWord(bytes[end]) { end += 1 }
    let word = String(decoding: bytes[start..<min(end, start + 20)], as: UTF8.self)
    position = end
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: break
    }
    position = start
    if !word.isEmpty {
      throw JSONSyntaxError(range: start..<end, message: "`\(word)` is no JSON value")
    }
    switch current {
    case nil: throw fail("the file ends where a value was expected")
    case UInt8(ascii: "'"): throw fail("a text stands in double quotes, not in single ones")
    case UInt8(ascii: "/"), UInt8(ascii: "#"): throw fail("JSON has no comments")
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      throw fail("a value was expected before the bracket; the last comma may be one too many")
    case UInt8(ascii: "+"), UInt8(ascii: "."):
      throw fail("a number starts with a digit or `-`")
    default: throw fail("a value was expected")
    }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  /// Reads a number and keeps it as it is written.
  mutating func number() throws(JSONSyntaxError) -> String {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let isZero = current == UInt8(ascii: "0")
    let wholeDigits = takeDigits()
    if wholeDigits == 0 { throw fail("a digit was expected") }
    if isZero && wholeDigits > 1 {
      throw JSONSyntaxError(
        range: start..<position, message: "a number does not start with a needless zero")
    }
    if take(UInt8(ascii: ".")), takeDigits() == 0 {
      throw fail("a digit was expected after the point")
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
      if takeDigits() == 0 { throw fail("a digit was expected in the exponent") }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func takeDigits() -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }
}
