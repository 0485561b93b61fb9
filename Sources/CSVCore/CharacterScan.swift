/// The bytes that have a meaning in a CSV or JSON file.
package enum Byte {
  package static let lineFeed = UInt8(ascii: "\n")
  package static let carriageReturn = UInt8(ascii: "\r")
  package static let quote = UInt8(ascii: "\"")
  package static let comma = UInt8(ascii: ",")
  package static let tab = UInt8(ascii: "\t")
  package static let space = UInt8(ascii: " ")
}

/// A character that must not stand in a ledger's file.
package struct CharacterFault: Sendable, Hashable {
  package enum Kind: UInt8, Sendable, Hashable {
    case invalidUTF8 = 1
    case control = 2
    case loneCarriageReturn = 4
  }
  package let kind: Kind
  /// Its bytes, counted from the start of the file or stream.
  package let range: Range<Int>

  package init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// Looks at the bytes that are not plain ASCII text and notes the characters that must not stand in
/// a file.
///
/// Of each kind the first of a line is noted: a file with a thousand faults in one line stays
/// readable, and the time stays linear. Bytes that are looked at a second time note nothing new.
package struct CharacterScan: Sendable {
  /// The faults in the order of the file.
  package private(set) var faults: [CharacterFault] = []

  private let allowed: UInt8
  private var seenOnLine: UInt8 = 0
  /// Everything before this offset of the file has been looked at.
  private var scanned = 0

  /// - Parameter allowed: a control character that is no fault here: the separator of a
  ///   tab-separated file.
  package init(allowing allowed: UInt8 = Byte.comma) { self.allowed = allowed }

  /// The faults of a whole text that is no table; a byte-order mark at its start is allowed.
  package static func faults(in bytes: [UInt8]) -> [CharacterFault] {
    var scan = CharacterScan()
    let bytes = bytes.span
    var index = Dialect.markLength(bytes)
    while index < bytes.count {
      let byte = bytes[index]
      index += byte >= 0x20 && byte < 0x7F ? 1 : scan.take(at: index, in: bytes, base: 0)
    }
    return scan.faults
  }

  /// Whether some bytes, of which the ASCII ones are known to be allowed, are text in UTF-8 without a character that
  /// must not stand in a file.
  package static func isSound(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var scan = CharacterScan()
    let span = bytes.bindMemory(to: UInt8.self).span
    var index = 0
    while index < span.count {
      if index + 8 <= span.count,
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      } else if span[index] < 0x80 {
        index += 1
      } else {
        index += scan.take(at: index, in: span, base: 0)
        if !scan.faults.isEmpty { return false }
      }
    }
    return true
  }

  /// Looks at a byte that is not plain ASCII text.
  ///
  /// - Parameters:
  ///   - index: where it stands in the buffer.
  ///   - bytes: the buffer, with the next three bytes where the file has them.
  ///   - base: the offset in the file at which the buffer starts.
  /// - Returns: how many bytes are dealt with.
  mutating func take(at index: Int, in bytes: Span<UInt8>, base: Int) -> Int {
    let byte = bytes[index]
    guard byte >= 0x80 else {
      if base + index >= scanned { takeASCII(byte, at: index, in: bytes, base: base) }
      return 1
    }
    let sequence = UTF8Sequence(bytes, at: index)
    guard base + index >= scanned else { return sequence.length }
    scanned = base + index + sequence.length
    if !sequence.isValid {
      note(.invalidUTF8, base + index, sequence.length)
    } else if byte == 0xC2 && bytes[index + 1] < 0xA0 {
      note(.control, base + index, sequence.length)
    } else if byte == 0xEF && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF {
      note(.control, base + index, sequence.length)
    }
    return sequence.length
  }

  private mutating func takeASCII(_ byte: UInt8, at index: Int, in bytes: Span<UInt8>, base: Int) {
    scanned = base + index + 1
    switch byte {
    case allowed, 0x20..<0x7F: break
    case Byte.lineFeed: seenOnLine = 0
    case Byte.carriageReturn:
      if index + 1 < bytes.count && bytes[index + 1] == Byte.lineFeed { break }
      note(.loneCarriageReturn, base + index, 1)
      seenOnLine &= CharacterFault.Kind.loneCarriageReturn.rawValue
    default: note(.control, base + index, 1)
    }
  }

  private mutating func note(_ kind: CharacterFault.Kind, _ offset: Int, _ length: Int) {
    guard seenOnLine & kind.rawValue == 0 else { return }
    seenOnLine |= kind.rawValue
    faults.append(CharacterFault(kind: kind, range: offset..<(offset + length)))
  }

  /// Where a scan stood, so that bytes which turn out to be the start of a record that is not there
  /// yet can be looked at again.
  struct Mark {
    let faults: Int
    let seenOnLine: UInt8
    let scanned: Int
  }

  var mark: Mark { Mark(faults: faults.count, seenOnLine: seenOnLine, scanned: scanned) }

  mutating func goBack(to mark: Mark) {
    faults.removeLast(faults.count - mark.faults)
    seenOnLine = mark.seenOnLine
    scanned = mark.scanned
  }
}

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
