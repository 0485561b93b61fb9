/// Reads a text that is either one EDTF date or two with a slash between them.
struct EDTFParser {
  let bytes: [UInt8]

  /// The start and the end; a single date is both.
  func ends() throws(EDTFError) -> (start: DateEnd?, end: DateEnd?) {
    guard let slash = bytes.firstIndex(of: ASCII.slash) else {
      let date = try EDTFDate(bytes: bytes, range: 0..<bytes.count, isEnd: false).end()
      return (date, date)
    }
    if let second = bytes[(slash + 1)...].firstIndex(of: ASCII.slash) {
      throw EDTFError(second..<(second + 1), "an interval has one start and one end")
    }
    return try interval(0..<slash, (slash + 1)..<bytes.count)
  }

  private func interval(
    _ left: Range<Int>, _ right: Range<Int>
  ) throws(EDTFError) -> (start: DateEnd?, end: DateEnd?) {
    let start = try end(left)
    let finish = try end(right)
    if start == nil && finish == nil {
      throw EDTFError(
        0..<bytes.count,
        "an interval needs a date on one side at least; leave the cell empty instead")
    }
    if let first = start?.first, let last = finish?.last, last < first {
      throw EDTFError(right, "the interval ends before it starts: \(last) is before \(first)")
    }
    return (start, finish)
  }

  /// One end of an interval; `nil` for `..` (open) and for nothing (unknown).
  private func end(_ range: Range<Int>) throws(EDTFError) -> DateEnd? {
    if range.isEmpty || Array(bytes[range]) == [ASCII.dot, ASCII.dot] { return nil }
    return try EDTFDate(bytes: bytes, range: range, isEnd: true).end()
  }
}

/// The bytes that EDTF gives a meaning.
enum ASCII {
  static let hyphen = UInt8(ascii: "-")
  static let slash = UInt8(ascii: "/")
  static let dot = UInt8(ascii: ".")
  static let unspecified = UInt8(ascii: "X")

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The number that some digits write; the caller has checked that they are few and digits.
  static func number(_ digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}

/// Why a text is not a date that a ledger can hold, and where in the text.
public struct EDTFError: Error, Sendable, Hashable {
  /// Where the fault starts, in bytes (UTF-8) of the text.
  public let offset: Int
  /// How many bytes are at fault; at least 1, or 0 where something is missing at the end.
  public let length: Int
  /// What is wrong and how to write it, as a sentence without its full stop.
  public let message: String

  init(_ place: Range<Int>, _ message: String) {
    offset = place.lowerBound
    length = place.count
    self.message = message
  }

  /// The refusal of a level 2 form, by name.
  static func level2(_ place: Range<Int>, _ what: String) -> EDTFError {
    EDTFError(place, "this is EDTF level 2 (\(what)): a ledger takes levels 0 and 1")
  }
}

extension EDTFError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
