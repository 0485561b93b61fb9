import CSVCore
import Diagnostics
import Phrases

/// Reads a JSON file strictly by RFC 8259, keeping where every value and key stands.
///
/// A byte-order mark at the start is skipped. Keys that stand twice in an object are findings and
/// both members are kept. A syntax fault ends the reading, with one finding.
public enum JSONReader {
  /// How deep lists and objects may be nested.
  public static let depthLimit = 100
  /// How many repeated keys are reported one by one.
  static let repeatedKeyLimit = 20

  /// Reads the value of a file.
  ///
  /// - Parameter file: the file and its bytes.
  /// - Returns: the value, or `nil` where the file is no JSON; and what is wrong.
  public static func read(_ file: SourceFile) -> (value: JSONValue?, findings: [Finding]) {
    if let encoding = Dialect.wideEncoding(of: file.bytes) {
      return (nil, [.wideEncoding(encoding, file)])
    }
    var badBytes = FindingTally(file.path)
    for fault in CharacterScan.faults(in: file.bytes) where fault.kind == .invalidUTF8 {
      badBytes.add(.invalidUTF8, .invalidUTF8(fault.range, file, subject: file.path))
    }
    guard badBytes.findings.isEmpty else { return (nil, badBytes.findings) }
    var parser = JSONParser(file.bytes)
    do {
      let value = try parser.document()
      return (value, repeatedKeys(parser.repeatedKeys, file))
    } catch {
      let finding = Finding(
        .jsonSyntax, at: file.place(of: error.range), subject: file.path, Prose(error.message))
      return (nil, repeatedKeys(parser.repeatedKeys, file) + [finding])
    }
  }

  private static func repeatedKeys(
    _ keys: [(name: String, range: Range<Int>, first: Int)], _ file: SourceFile
  ) -> [Finding] {
    let more = keys.count - repeatedKeyLimit
    return keys.prefix(repeatedKeyLimit).enumerated().map { index, key in
      let isLast = more > 0 && index == repeatedKeyLimit - 1
      return Finding(
        .repeatedKey, at: file.place(of: key.range), subject: file.path,
        """
        the key "\(key.name.visible(upTo: 80))" stands already in line \
        \(file.line(at: key.first)) of this object
        """,
        details: isLast ? ["\(more) more repeated keys follow"] : [])
    }
  }
}

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
}

/// A key of an object and its value.
public struct JSONMember: Sendable {
  /// The key, with its escapes resolved.
  public let name: String
  /// The bytes of the key in the file, quotes included.
  public let nameRange: Range<Int>
  /// The value under the key.
  public let value: JSONValue
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

  /// The first value under a key, compared byte for byte; `nil` where the value is no object or has
  /// no such key.
  public subscript(key: String) -> JSONValue? {
    object?.first { $0.name.utf8.elementsEqual(key.utf8) }?.value
  }
}

extension FindingKind {
  /// A JSON file that cannot be read.
  public static let jsonSyntax = FindingKind(
    "AL0011", .error,
    title: "a fault of JSON syntax",
    meaning: """
      The file is not JSON as RFC 8259 defines it, from the marked place on. Nothing after that place \
      is read, so more faults may follow once this one is mended.
      """,
    remedy: "mend the marked place; an editor that knows JSON shows where brackets do not match")

  /// A key that stands twice in one JSON object.
  public static let repeatedKey = FindingKind(
    "AL0016", .error,
    title: "a key repeated in a JSON object",
    meaning: """
      An object has two values under one key. Most programs keep one of them without saying which, so \
      two programs may read two different things.
      """,
    remedy: "keep one of the two members, or give one another key")
}
