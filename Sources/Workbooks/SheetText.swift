/// A text as a cell of a workbook takes it.
enum SheetText {
  /// How many units of UTF-16 a cell takes.
  private static let most = 32_767

  /// A text that no character makes a broken file, and that a spreadsheet reads as it was.
  ///
  /// Control characters are written as `_x0001_` by the library, and read back as they were; so what looks
  /// like such a code is protected, and the two characters that no XML has are written so too. NUL ends
  /// a text in C: it is written as `␀`, as in CSV.
  static func safe(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return fitting(text) }
    var safe = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\0": safe.append("␀")
      case "_" where isCode(rest): safe += "_x005F_".unicodeScalars
      case "\u{FFFE}": safe += "_xFFFE_".unicodeScalars
      case "\u{FFFF}": safe += "_xFFFF_".unicodeScalars
      default: safe.append(scalar)
      }
    }
    return fitting(String(safe))
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == 0 || byte == UInt8(ascii: "_") || byte == 0xEF
  }

  /// Whether what stands behind a `_` makes a code of it: `x000D_`.
  private static func isCode(_ rest: Substring.UnicodeScalarView) -> Bool {
    let code = Array(rest.prefix(6))
    return code.count == 6 && code[0] == "x" && code[5] == "_"
      && code[1...4].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
  }

  /// The text, or as much of it as a cell takes.
  private static func fitting(_ text: String) -> String {
    guard text.utf8.count > most, text.utf16.count > most else { return text }
    var length = 0
    let beginning = text.unicodeScalars.prefix { scalar in
      length += UTF16.width(scalar)
      return length < most
    }
    return String(beginning) + "…"
  }
}
