/// Text that a spreadsheet would run as a formula, and how it is made safe.
///
/// A text is *risky* where its first character is one of `= + - @`, a tab, a carriage return or a line
/// feed, as OWASP's page on CSV injection lists them; the full-width `＝ ＋ － ＠` are added here out of
/// caution. Apostrophes, spaces and characters without a width before it are looked through, since a
/// program may drop them. A sign that stands alone, such as the `=` of a relation, is no formula and
/// is left as it is. A risky text gets one `'` in front.
///
/// Since apostrophes are looked through, a text is risky exactly when it is risky with a `'` before
/// it. So taking one `'` off a risky text that begins with one undoes the rule for every text: `=1`
/// and `'=1` are written `'=1` and `''=1`, and come back as they were; `'tis` is never touched.
enum SpreadsheetText {
  static func neutralised(_ text: String) -> String { isRisky(text) ? "'" + text : text }

  static func undoNeutralised(_ text: String) -> String {
    guard text.utf8.first == 0x27, isRisky(text) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  static func isRisky(_ text: String) -> Bool {
    for (index, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars) {
      if startsFormula(scalar) {
        let isAlone = text.unicodeScalars.index(after: index) == text.unicodeScalars.endIndex
        return !isAlone || scalar.value < 0x20
      }
      if !isLookedThrough(scalar) { return false }
    }
    return false
  }

  private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  /// Listed here and not asked of Unicode's tables, so that a newer table changes no file.
  private static func isLookedThrough(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x00...0x20, 0x7F...0xA0, 0xAD, 0x061C, 0x1680, 0x180E, 0x2000...0x200F,
      0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF:
      true
    default: false
    }
  }
}
