import CSVCore
import Diagnostics
import Phrases

extension FindingKind {
  /// A file whose bytes are not UTF-8.
  public static let invalidUTF8 = FindingKind(
    "AL0002", .error,
    title: "bytes that are not UTF-8",
    meaning: """
      The file holds bytes that are no character in UTF-8: it was saved in another encoding, or was \
      damaged. The row is left out rather than read with a wrong letter in it.
      """,
    remedy: "save the file again as UTF-8 (in a spreadsheet: CSV UTF-8)")

  /// A control character in a cell.
  public static let controlCharacter = FindingKind(
    "AL0003", .error,
    title: "a control character",
    meaning: """
      A character that no screen shows stands in the row: a NUL, a Ctrl-Z, a tab, a byte-order mark in \
      the middle of a file. Two texts that look alike could differ by it, so the row is left out.
      """,
    remedy: "delete the character, or write a space")

  /// A carriage return without a line feed.
  public static let loneCarriageReturn = FindingKind(
    "AL0004", .error,
    title: "a carriage return alone",
    meaning: """
      A carriage return (CR) stands without a line feed (LF) after it. Old Mac programs end their \
      lines so; other programs would read such a file as one giant row.
      """,
    remedy: "save the file again with LF or CRLF line ends")

  /// Every kind of finding that the CSV and JSON readers report.
  public static let ofReaders: [FindingKind] = [
    .invalidUTF8, .controlCharacter, .loneCarriageReturn, .openQuote, .textBesideQuote,
    .wrongNumberOfCells, .faultyHeader, .wrongSeparator, .blankRow, .jsonSyntax, .repeatedKey,
    .headerRepeated,
  ]
}

extension CharacterFault.Kind {
  var findingKind: FindingKind {
    switch self {
    case .invalidUTF8: .invalidUTF8
    case .control: .controlCharacter
    case .loneCarriageReturn: .loneCarriageReturn
    }
  }
}

extension Finding {
  static func wideEncoding(_ name: String, _ file: SourceFile) -> Finding {
    Finding(
      .invalidUTF8, at: Place(file: file.path, line: 1, column: 1, length: 1, excerpt: ""),
      subject: file.path,
      "the file is \(name), not UTF-8")
  }

  static func tooLarge(_ file: SourceFile) -> Finding {
    Finding(.unreadableFile, at: nil, subject: file.path, "the file is larger than 1 GiB")
  }

  static func character(
    _ fault: CharacterFault, _ file: SourceFile, subject: String, _ endsLinesWithCR: Bool
  ) -> Finding {
    let place = file.place(of: fault.range)
    switch fault.kind {
    case .invalidUTF8: return invalidUTF8(fault.range, file, subject: subject)
    case .loneCarriageReturn:
      return Finding(
        .loneCarriageReturn, at: place, subject: subject,
        endsLinesWithCR
          ? "the lines end with CR alone: old Mac line ends"
          : "a carriage return (CR) without a line feed (LF), as in old Mac line ends")
    case .control:
      return Finding(
        .controlCharacter, at: place, subject: subject,
        "\(ControlName(file.bytes[fault.range]).name) stands in the row")
    }
  }

  static func invalidUTF8(_ range: Range<Int>, _ file: SourceFile, subject: String) -> Finding {
    let codes = file.bytes[range].map { $0.hexadecimal(digits: 2) }
    let isPlural = range.count > 1
    var details: [Prose] = []
    if let letter = WindowsTurkish.letter(at: range.lowerBound, in: file.bytes) {
      details.append("in Windows-1254 (Latin-5, Turkish) the byte is `\(letter)`")
    }
    return Finding(
      .invalidUTF8, at: file.place(of: range), subject: subject,
      """
      the byte\(isPlural ? "s" : "") \(codes.joined(separator: " ")) at offset \
      \(range.lowerBound) \(isPlural ? "are" : "is") not UTF-8
      """,
      details: details)
  }
}

/// What a control character is called.
struct ControlName {
  let name: String

  init(_ bytes: ArraySlice<UInt8>) {
    let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    let code = "U+\(scalar.codePoint)"
    name =
      switch scalar.value {
      case 0: "a NUL (\(code))"
      case 0x09: "a tab (\(code))"
      case 0x1A: "a Ctrl-Z (\(code))"
      case 0x1B: "an escape (\(code))"
      case 0xFEFF: "a second byte-order mark (\(code))"
      default: "the control character \(code)"
      }
  }
}

/// The letters that Turkish text in Windows-1254 has outside ASCII.
enum WindowsTurkish {
  private static let letters: [UInt8: Character] = [
    0xC2: "Â", 0xC7: "Ç", 0xD0: "Ğ", 0xD6: "Ö", 0xDC: "Ü", 0xDD: "İ", 0xDE: "Ş",
    0xE2: "â", 0xE7: "ç", 0xEE: "î", 0xF0: "ğ", 0xF6: "ö", 0xFB: "û", 0xFC: "ü", 0xFD: "ı",
    0xFE: "ş",
  ]

  /// The letter that a byte would be, where a letter of ASCII stands beside it or it is alone.
  static func letter(at index: Int, in bytes: [UInt8]) -> Character? {
    guard let letter = letters[bytes[index]] else { return nil }
    let before = index > 0 && isPlain(bytes[index - 1])
    let after = index + 1 < bytes.count && isPlain(bytes[index + 1])
    return before || after ? letter : nil
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
