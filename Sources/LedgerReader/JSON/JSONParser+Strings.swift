import CSVCore

extension JSONParser {
  /// Reads a text in double quotes and resolves its escapes.
  mutating func string() throws(JSONSyntaxError) -> String {
    let open = position
    position += 1
    var text: [UInt8] = []
    var start = position
    while position < bytes.count {
      switch bytes[position] {
      case Byte.quote:
        text += bytes[start..<position]
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[start..<position]
        text += Array(String(Character(try escape())).utf8)
        start = position
      case Byte.lineFeed, Byte.carriageReturn:
        throw JSONSyntaxError(
          range: open..<(open + 1), message: "the text opened here is not closed in its line")
      case ..<0x20: throw fail("\(ControlName(bytes[position...position]).name) must be escaped")
      default: position += 1
      }
    }
    throw JSONSyntaxError(
      range: open..<(open + 1), message: "the text opened here is not closed before the end")
  }

  private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar {
    let start = position
    position += 1
    guard let letter = current else { throw fail("the file ends inside an escape") }
    position += 1
    switch letter {
    case Byte.quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codePoint(from: start)
    default:
      throw JSONSyntaxError(
        range: start..<position,
        message: "JSON has no such escape: write `\\\\` for a backslash")
    }
  }

  /// Reads the digits after `\u`, and the second half of a pair where the first half stands.
  private mutating func codePoint(from start: Int) throws(JSONSyntaxError) -> Unicode.Scalar {
    let first = try hexDigits(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    let lone = "the escape is half of a surrogate pair without its other half"
    guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw JSONSyntaxError(range: start..<(start + 6), message: lone)
    }
    let second = try hexDigits(from: position - 2)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw JSONSyntaxError(range: start..<(start + 6), message: lone) }
    return scalar
  }

  private mutating func hexDigits(from start: Int) throws(JSONSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw JSONSyntaxError(
          range: start..<position, message: "`\\u` takes four hexadecimal digits")
      }
      value = value * 16 + UInt32(digit)
      position += 1
    }
    return value
  }
}
