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
      return JSONValue(.string(text), range: start..<position)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      let text = try number()
      return JSONValue(.number(text), range: start..<position)
    default:
      let content = try literal()
      return JSONValue(content, range: start..<position)
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
    return JSONValue(.array(elements), range: start..<position)
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
    return JSONValue(.object(members), range: start..<position)
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
}
