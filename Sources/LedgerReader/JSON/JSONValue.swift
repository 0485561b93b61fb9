import Diagnostics

/// A value of a JSON file, with the bytes it was read from.
public struct JSONValue: Sendable {
  /// What the value is.
  public indirect enum Content: Sendable {
    /// The literal `null`.
    case null
    /// A truth value.
    case bool(Bool)
    /// A number, as it is written.
    case number(String)
    /// A text, with its escapes resolved.
    case string(String)
    /// The elements, in order.
    case array([JSONValue])
    /// The members, in order; a repeated key stands here as often as in the file.
    case object([JSONMember])
  }

  /// What the value is.
  public let content: Content
  /// The bytes of the value in the file.
  public let range: Range<Int>

  /// Makes a value.
  public init(_ content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }
}

/// A key of an object and its value.
public struct JSONMember: Sendable {
  /// The key, with its escapes resolved.
  public let name: String
  /// The bytes of the key in the file, quotes included.
  public let nameRange: Range<Int>
  /// The value under the key.
  public let value: JSONValue

  /// Makes a member.
  public init(name: String, nameRange: Range<Int>, value: JSONValue) {
    self.name = name
    self.nameRange = nameRange
    self.value = value
  }
}

extension JSONValue {
  /// The text, or `nil` where the value is no string.
  public var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The number as it is written, or `nil` where the value is no number.
  public var number: String? {
    if case .number(let text) = content { text } else { nil }
  }

  /// The elements, or `nil` where the value is no array.
  public var array: [JSONValue]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The members in the order of the file, or `nil` where the value is no object.
  public var object: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The first member under a key, compared byte for byte; `nil` where there is none.
  public func member(_ key: String) -> JSONMember? {
    object?.first { $0.name.utf8.elementsEqual(key.utf8) }
  }

  /// The first value under a key; `nil` where the value is no object or has no such key.
  public subscript(key: String) -> JSONValue? { member(key)?.value }
}

/// Reads members of JSON objects as text and gathers what is wrong.
struct JSONMembers {
  let file: SourceFile
  let subject: String
  private var tally: FindingTally

  init(file: SourceFile, subject: String) {
    self.file = file
    self.subject = subject
    tally = FindingTally(file.path)
  }

  /// What is wrong, each kind up to a limit and counted beyond it.
  var findings: [Finding] { tally.findings }

  mutating func report(_ value: JSONValue, _ message: String) {
    report(.faultyMember, value.range, message)
  }

  mutating func report(
    _ kind: FindingKind, _ range: Range<Int>, _ message: String,
    details: @autoclosure () -> [String] = []
  ) {
    let (file, subject) = (file, subject)
    tally.add(
      kind,
      Finding(kind, at: file.place(of: range), subject: subject, message, details: details()))
  }

  /// A text member; empty where it is not there.
  mutating func string(_ object: JSONValue, _ key: String, required: Bool = false) -> String {
    guard let value = object[key] else {
      if required { report(object, "expected a member `\(key)`") }
      return ""
    }
    guard let text = value.string else {
      report(value, "`\(key)` must be a text in quotes")
      return ""
    }
    if required, text.isEmpty { report(value, "`\(key)` is empty") }
    return text
  }

  /// A member that CSL-JSON writes as a text or as a number.
  mutating func stringOrNumber(_ object: JSONValue, _ key: String) -> String {
    if let value = object[key], let number = value.number { return number }
    return string(object, key)
  }
}

/// Writes texts as JSON.
public enum JSONText {
  /// The text as a JSON string, with its quotes.
  ///
  /// Quotes, backslashes and control characters are escaped, and the line and paragraph separators
  /// U+2028 and U+2029, which JavaScript takes for line ends. All else stays as it is.
  public static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        result += "\\u" + scalar.value.hexadecimal(digits: 4, uppercase: false)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
