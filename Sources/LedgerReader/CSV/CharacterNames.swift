import Diagnostics

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
