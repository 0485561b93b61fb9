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
