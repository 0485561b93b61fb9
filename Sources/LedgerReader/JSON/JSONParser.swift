import CSVCore

/// A fault of JSON syntax: where, and what was expected.
struct JSONSyntaxError: Error {
  let range: Range<Int>
  let message: String
}

/// Walks over the bytes of a JSON text; they are known to be UTF-8.
struct JSONParser {
  let bytes: [UInt8]
  var position: Int
  /// The keys that stood already in their object, with where they stood first.
  var repeatedKeys: [(name: String, range: Range<Int>, first: Int)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = Dialect.markLength(bytes.span)
  }

  /// Reads the whole text: one value with white space around it.
  mutating func document() throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    if position == bytes.count { throw fail("the file is empty: a JSON value was expected") }
    let value = try value(depth: 0)
    skipSpace()
    if position < bytes.count { throw fail("the file goes on after its value has ended") }
    return value
  }

  /// Reads the value that starts here.
  mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    let start = position
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case Byte.quote:
      let text = try string()
      return JSONValue(content: .string(text), range: start..<position)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      let text = try number()
      return JSONValue(content: .number(text), range: start..<position)
    default:
      let content = try literal()
      return JSONValue(content: content, range: start..<position)
    }
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    let start = try open(depth: depth)
    var elements: [JSONValue] = []
    if !take(UInt8(ascii: "]")) {
      repeat {
        skipSpace()
        elements.append(try value(depth: depth))
      } while try hasMore(until: UInt8(ascii: "]"), of: "list", from: start)
    }
    return JSONValue(content: .array(elements), range: start..<position)
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    let start = try open(depth: depth)
    var members: [JSONMember] = []
    var seen: [[UInt8]: Int] = [:]
    if !take(UInt8(ascii: "}")) {
      repeat {
        let member = try member(depth: depth)
        let key = Array(member.name.utf8)
        if let first = seen[key] {
          repeatedKeys.append((member.name, member.nameRange, first))
        } else {
          seen[key] = member.nameRange.lowerBound
        }
        members.append(member)
      } while try hasMore(until: UInt8(ascii: "}"), of: "object", from: start)
    }
    return JSONValue(content: .object(members), range: start..<position)
  }

  private mutating func member(depth: Int) throws(JSONSyntaxError) -> JSONMember {
    skipSpace()
    guard current == Byte.quote else {
      throw fail(
        current == UInt8(ascii: "}")
          ? "a comma stands before `}`: a key was expected, or no comma"
          : "a key in double quotes was expected")
    }
    let start = position
    let name = try string()
    let range = start..<position
    skipSpace()
    guard take(UInt8(ascii: ":")) else { throw fail("a colon was expected after the key") }
    skipSpace()
    return JSONMember(name: name, nameRange: range, value: try value(depth: depth))
  }

  /// Steps over the opening bracket and the space after it; returns where the bracket stands.
  private mutating func open(depth: Int) throws(JSONSyntaxError) -> Int {
    let start = position
    if depth > JSONReader.depthLimit {
      throw fail("lists and objects are nested more than \(JSONReader.depthLimit) deep")
    }
    position += 1
    skipSpace()
    return start
  }

  /// After an element: whether a comma promises another, or the bracket closes.
  private mutating func hasMore(
    until close: UInt8, of name: String, from start: Int
  ) throws(JSONSyntaxError) -> Bool {
    skipSpace()
    if take(close) { return false }
    if take(Byte.comma) { return true }
    let bracket = Character(Unicode.Scalar(close))
    if position == bytes.count {
      throw JSONSyntaxError(
        range: start..<(start + 1), message: "the \(name) opened here is not closed by `\(bracket)`"
      )
    }
    throw fail("a comma or `\(bracket)` was expected in the \(name)")
  }

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
