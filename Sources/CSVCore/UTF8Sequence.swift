/// One UTF-8 sequence of more than one byte, or the bytes that fail to be one.
///
/// Well-formed is what table 3-7 of the Unicode Standard lists: no over-long forms, no surrogates,
/// nothing beyond U+10FFFF. Of a malformed sequence the longest well-formed start is taken together.
struct UTF8Sequence {
  /// How many bytes belong together; at least 1.
  let length: Int
  /// Whether they are a character.
  let isValid: Bool

  /// Looks at the sequence that starts with the byte, which is 0x80 or more.
  init(_ bytes: Span<UInt8>, at index: Int) {
    let lead = bytes[index]
    let needed = UTF8Sequence.continuationCount(lead)
    guard needed > 0 else {
      (length, isValid) = (1, false)
      return
    }
    var taken = 0
    var range = UTF8Sequence.secondByteRange(lead)
    while taken < needed, index + taken + 1 < bytes.count,
      range.contains(bytes[index + taken + 1])
    {
      taken += 1
      range = 0x80...0xBF
    }
    (length, isValid) = (taken + 1, taken == needed)
  }

  private static func continuationCount(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 1
    case 0xE0...0xEF: 2
    case 0xF0...0xF4: 3
    default: 0
    }
  }

  private static func secondByteRange(_ lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
