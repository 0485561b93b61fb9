/// A character that must not stand in a ledger's file.
struct CharacterFault: Sendable, Hashable {
  enum Kind: UInt8, Sendable, Hashable {
    case invalidUTF8 = 1
    case control = 2
    case loneCarriageReturn = 4
  }
  let kind: Kind
  let range: Range<Int>
}

/// Walks over a file's bytes once and notes the characters that must not stand in it.
///
/// Of each kind the first of a line is noted: a file with a thousand faults in one line stays
/// readable, and the time stays linear.
struct CharacterScan {
  /// The faults in the order of the file.
  private(set) var faults: [CharacterFault] = []
  /// Whether the file has no LF at all, and CR alone ends its lines.
  var endsLinesWithCR: Bool { sawLoneCR && !sawLF }

  private let bytes: [UInt8]
  private let allowed: UInt8
  private var seenOnLine: UInt8 = 0
  private var sawLF = false
  private var sawLoneCR = false

  /// Scans the bytes.
  ///
  /// - Parameters:
  ///   - bytes: the whole file; a byte-order mark at its start is allowed.
  ///   - allowed: a control character that is no fault here: the separator of a tab-separated file.
  init(_ bytes: [UInt8], allowing allowed: UInt8 = UInt8(ascii: ",")) {
    self.bytes = bytes
    self.allowed = allowed
    var index = bytes.starts(with: ByteOrderMark.utf8) ? 3 : 0
    while index < bytes.count {
      let byte = bytes[index]
      index += byte >= 0x20 && byte < 0x7F ? 1 : take(byte, at: index)
    }
  }

  /// Looks at a byte that is not plain ASCII text; returns how many bytes are dealt with.
  private mutating func take(_ byte: UInt8, at index: Int) -> Int {
    switch byte {
    case allowed: return 1
    case Byte.lineFeed:
      seenOnLine = 0
      sawLF = true
      return 1
    case Byte.carriageReturn:
      if index + 1 < bytes.count && bytes[index + 1] == Byte.lineFeed { return 1 }
      sawLoneCR = true
      note(.loneCarriageReturn, index..<(index + 1))
      seenOnLine &= CharacterFault.Kind.loneCarriageReturn.rawValue
      return 1
    case ..<0x80:
      note(.control, index..<(index + 1))
      return 1
    default: return takeSequence(at: index)
    }
  }

  private mutating func takeSequence(at index: Int) -> Int {
    let sequence = UTF8Sequence(bytes, at: index)
    let range = index..<(index + sequence.length)
    if !sequence.isValid {
      note(.invalidUTF8, range)
    } else if bytes[index] == 0xC2 && bytes[index + 1] < 0xA0 {
      note(.control, range)
    } else if bytes[index] == 0xEF && bytes[range].elementsEqual(ByteOrderMark.utf8) {
      note(.control, range)
    }
    return sequence.length
  }

  private mutating func note(_ kind: CharacterFault.Kind, _ range: Range<Int>) {
    guard seenOnLine & kind.rawValue == 0 else { return }
    seenOnLine |= kind.rawValue
    faults.append(CharacterFault(kind: kind, range: range))
  }
}

/// The bytes that have a meaning in a CSV or JSON file.
enum Byte {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let tab = UInt8(ascii: "\t")
  static let space = UInt8(ascii: " ")
}
