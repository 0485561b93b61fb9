/// What an EDTF text means, before it becomes a `HistoricalDate`.
struct DateSpan {
  var earliest: DayNumber?
  var latest: DayNumber?
  var qualifiers: DateQualifiers = []
  var isInterval = false
}

/// Reads a text that is either one EDTF date or two with a slash between them.
struct EDTFParser {
  let bytes: [UInt8]

  func span() throws(EDTFError) -> DateSpan {
    guard let slash = bytes.firstIndex(of: ASCII.slash) else {
      return try EDTFDate(bytes: bytes, range: 0..<bytes.count, isEnd: false).span()
    }
    if let second = bytes[(slash + 1)...].firstIndex(of: ASCII.slash) {
      throw EDTFError(
        offset: second, length: 1, message: "an interval has one start and one end")
    }
    return try interval(0..<slash, (slash + 1)..<bytes.count)
  }

  private func interval(
    _ left: Range<Int>, _ right: Range<Int>
  ) throws(EDTFError) -> DateSpan {
    let start = try end(left)
    let finish = try end(right)
    if start == nil && finish == nil {
      throw EDTFError(
        offset: 0, length: bytes.count,
        message: "an interval needs a date on one side at least; leave the cell empty instead")
    }
    if let first = start?.earliest, let last = finish?.latest, last < first {
      throw EDTFError(
        offset: right.lowerBound, length: right.count,
        message: "the interval ends before it starts: \(last) is before \(first)")
    }
    return DateSpan(
      earliest: start?.earliest,
      latest: finish?.latest,
      qualifiers: (start?.qualifiers ?? []).union(finish?.qualifiers ?? []),
      isInterval: true)
  }

  /// One end of an interval; `nil` for `..` (open) and for nothing (unknown).
  private func end(_ range: Range<Int>) throws(EDTFError) -> DateSpan? {
    if range.isEmpty || Array(bytes[range]) == [ASCII.dot, ASCII.dot] { return nil }
    return try EDTFDate(bytes: bytes, range: range, isEnd: true).span()
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
