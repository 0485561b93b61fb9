import ExactNumbers
import Phrases

/// Writes a table as RFC 4180: UTF-8, commas, LF, a header row.
///
/// A number is a number: plain digits, `.` as the decimal mark, no grouping, a bare `-`; one that is not whole
/// has six to twelve digits after the point. Where no such decimal is the number, it is rounded (limits outward,
/// all else half to even), and the last column `exact` has the number itself:
/// `gap_low=585398000000/1161351;gap_high=…`. No cell is longer than a spreadsheet takes: of a longer list it
/// says how many are left out. Text that a spreadsheet would run as a formula gets a `'` in front,
/// and behind each `,`, `;`, `|`, tab or line break in it where a formula would begin for a spreadsheet
/// with that separator; `undoNeutralised(_:)` takes them off again. Line breaks and control characters stand in a cell as
/// they are, except NUL, which ends the text for many readers and is written as `␀`.
public enum CSVWriter {
  /// The whole file.
  public static func text(_ table: Table, as dialect: CSVDialect = .plain) -> String {
    String(decoding: bytes(of: table, as: dialect), as: UTF8.self)
  }

  /// The bytes of the whole file.
  public static func bytes(of table: Table, as dialect: CSVDialect = .plain) -> [UInt8] {
    var bytes: [UInt8] = []
    write(table, as: dialect) { bytes += $0 }
    return bytes
  }

  /// Hands the file over piece by piece, each of whole rows.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - dialect: the marks.
  ///   - hasHeader: whether the names of the columns come first; not where rows go on what was begun.
  ///   - take: takes a piece.
  /// - Throws: what `take` throws.
  public static func write<Failure>(
    _ table: Table, as dialect: CSVDialect = .plain, withHeader hasHeader: Bool = true,
    to take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let columns = table.columns.enumerated().filter(\.element.isInFile).map { ($0, $1) }
    let names = columns.flatMap(\.1.fileNames)
    let hasNumbers = columns.contains(where: \.1.kind.isNumber)
    let isLone = names.count == 1 && !hasNumbers
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pieceSize + 4_096)
    if dialect.hasByteOrderMark, hasHeader { bytes += [0xEF, 0xBB, 0xBF] }
    for (place, name) in (names + (hasNumbers ? ["exact"] : [])).enumerated() where hasHeader {
      var nothing = ""
      append(.text(name), name, place == 0, isLone, dialect, &nothing, to: &bytes)
    }
    if hasHeader { bytes.append(UInt8(ascii: "\n")) }
    for row in table.rows {
      var exact = ""
      var isFirst = true
      for (place, column) in columns {
        let cell = row.cells[place]
        guard column.kind.hasLimits else {
          append(cell, column.name, isFirst, isLone, dialect, &exact, to: &bytes)
          isFirst = false
          continue
        }
        let parts = cell.parts
        for (end, name) in column.fileNames.enumerated() {
          let part = parts.count == 2 ? parts[end] : .empty
          append(part, name, isFirst && end == 0, isLone, dialect, &exact, to: &bytes)
        }
        isFirst = false
      }
      if hasNumbers {
        bytes.append(dialect.separator)
        append(.text(exact), dialect, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
      guard bytes.count >= pieceSize else { continue }
      try take(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    if !bytes.isEmpty { try take(bytes) }
  }

  /// A cell behind what stands before it; of a number that no decimal of twelve digits is, the fraction goes into
  /// `exact`: `share_low=1/3;share_high=2/3`.
  private static func append(
    _ cell: Cell, _ name: String, _ isFirst: Bool, _ isLone: Bool, _ dialect: CSVDialect,
    _ exact: inout String, to bytes: inout [UInt8]
  ) {
    if !isFirst { bytes.append(dialect.separator) }
    guard case .number(let value, let rule) = cell else {
      let start = bytes.count
      append(cell, dialect, to: &bytes)
      // An empty cell that is alone in its row is quoted: many readers skip a line with nothing in it.
      if isLone, bytes.count == start { bytes += [UInt8(ascii: "\""), UInt8(ascii: "\"")] }
      return
    }
    let number = FileNumber(value, rule)
    append(digits: number.decimal, dialect, to: &bytes)
    if let fraction = number.fraction {
      exact += (exact.isEmpty ? "" : ";") + "\(name)=\(fraction)"
    }
  }

  /// So many bytes are collected before they are handed over.
  private static let pieceSize = 1 << 18

  private static func append(_ cell: Cell, _ dialect: CSVDialect, to bytes: inout [UInt8]) {
    switch cell {
    case .empty: break
    case .count(let number): bytes += String(number).utf8
    case .number(let value, let rule):
      append(digits: FileNumber(value, rule).decimal, dialect, to: &bytes)
    case .limits: break
    case .list, .text, .said:
      let words = words(of: cell) ?? ""
      if !appendPlain(words, to: &bytes) { append(neutralised(words), dialect, to: &bytes) }
    }
  }

  private static func append(digits: String, _ dialect: CSVDialect, to bytes: inout [UInt8]) {
    if dialect.decimalMark == UInt8(ascii: ".") {
      bytes += digits.utf8
    } else {
      bytes += digits.utf8.lazy.map { $0 == UInt8(ascii: ".") ? dialect.decimalMark : $0 }
    }
  }

  /// The words of a cell as files have them, cut where a spreadsheet would not take them; `nil` where it has
  /// none.
  package static func words(of cell: Cell) -> String? {
    switch cell {
    case .text(let words): words.utf8.count > mostCharacters ? cut(words) : words
    case .said(let words): cut(words.text)
    case .list(let words, let separator): words.isEmpty ? nil : cut(joined(words, separator))
    case .empty, .count, .number, .limits: nil
    }
  }

  /// How long a text may be: a spreadsheet takes 32,767 characters, of which quotes and marks may be some.
  private static let mostCharacters = 30_000

  /// The beginning of a text that is too long for a spreadsheet, and how much is left out.
  private static func cut(_ words: String) -> String {
    let scalars = words.unicodeScalars
    guard scalars.count > mostCharacters else { return words }
    return String(scalars.prefix(mostCharacters))
      + " … and \(scalars.count - mostCharacters) characters more"
  }

  /// As much of a list as a cell takes, and how many are left out.
  private static func joined(_ words: [String], _ separator: String) -> String {
    // So long is what is said of the others at most.
    var length = 64
    let fitting = words.prefix { word in
      length += word.utf8.count + separator.utf8.count
      return length <= mostCharacters
    }
    guard fitting.count < words.count else { return words.joined(separator: separator) }
    let more = "and \(words.count - fitting.count) more"
    return (fitting + [more]).joined(separator: separator)
  }

  /// Appends what nearly every text is: letters, digits and blanks, which no program takes for anything else.
  private static func appendPlain(_ words: String, to bytes: inout [UInt8]) -> Bool {
    words.utf8.withContiguousStorageIfAvailable { content in
      guard let first = content.first, let last = content.last else { return true }
      guard isPlain(first), last != UInt8(ascii: " "),
        content.allSatisfy({ $0 != 0 && !isSeparator($0) && !needsQuotes($0) })
      else { return false }
      bytes += content
      return true
    } ?? false
  }

  private static func append(
    _ words: String, _ dialect: CSVDialect, to bytes: inout [UInt8]
  ) {
    let content = words.utf8
    let isSpaced = content.first == UInt8(ascii: " ") || content.last == UInt8(ascii: " ")
    let isQuoted = isSpaced || content.contains { needsQuotes($0) || $0 == dialect.separator }
    guard isQuoted || content.contains(0) else {
      bytes += content
      return
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    for byte in content {
      switch byte {
      case UInt8(ascii: "\""): bytes += [byte, byte]
      case 0: bytes += "␀".utf8
      default: bytes.append(byte)
      }
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}

/// Text that a spreadsheet would run as a formula, and how it is made safe.
///
/// A spreadsheet may be set to another separator than the comma, and then cuts a text such as
/// `a title;=2+40;x` into cells. So a text is looked at in *stretches*: from its start, and from behind
/// each `,`, `;`, `|`, tab, carriage return and line feed in it.
///
/// The first stretch is *risky* where its first character is one of `= + - @`, a tab, a carriage return
/// or a line feed, as OWASP's page on CSV injection lists them; the full-width `＝ ＋ － ＠` are added here
/// out of caution. Apostrophes, spaces and characters without a width before it are looked through, since
/// a program may drop them. A later stretch is risky by its signs only, and quotation marks before them
/// are looked through too. A sign that ends the text, such as the `=` of a relation that stands alone, is
/// no formula and is left as it is. A risky stretch gets one `'` in front.
///
/// Since apostrophes are looked through, and are no separators, a stretch is risky exactly when it is
/// risky with a `'` before it. So taking one `'` off each risky stretch that begins with one undoes the
/// rule for every text: `=1` and `'=1` are written `'=1` and `''=1`, and come back as they were; `'tis` is
/// never touched.
extension CSVWriter {
  /// A text made safe for spreadsheets: with a `'` wherever one would run the rest as a formula.
  public static func neutralised(_ text: String) -> String {
    let starts = riskyStarts(text)
    guard !starts.isEmpty else { return text }
    var safe = String.UnicodeScalarView()
    for (start, end) in zip(starts, starts.dropFirst() + [text.endIndex]) {
      if start == starts.first { safe += text.unicodeScalars[..<start] }
      safe.append("'")
      safe += text.unicodeScalars[start..<end]
    }
    return String(safe)
  }

  /// A text as it was before it was made safe for spreadsheets; exact for every text.
  public static func undoNeutralised(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let marks = riskyStarts(text).filter { scalars[$0] == "'" }
    guard !marks.isEmpty else { return text }
    var plain = String.UnicodeScalarView()
    var from = scalars.startIndex
    for mark in marks {
      plain += scalars[from..<mark]
      from = scalars.index(after: mark)
    }
    return String(plain + scalars[from...])
  }

  /// Where the risky stretches of a text begin.
  private static func riskyStarts(_ text: String) -> [String.Index] {
    var starts: [String.Index] = []
    let bytes = text.utf8
    var start: String.Index? = bytes.startIndex
    while let here = start {
      let isFirst = here == bytes.startIndex
      // Nearly every stretch begins with a letter or a digit, and needs no second look.
      if let first = bytes[here...].first, !isPlain(first),
        isRisky(text.unicodeScalars[here...], isFirst: isFirst)
      {
        starts.append(here)
      }
      start = bytes[here...].firstIndex(where: isSeparator).map { bytes.index(after: $0) }
    }
    return starts
  }

  /// Whether a byte is a letter or a digit of ASCII.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Whether a text, from the start of a stretch to its end, begins as a formula.
  private static func isRisky(_ scalars: Substring.UnicodeScalarView, isFirst: Bool) -> Bool {
    var rest = scalars
    while let scalar = rest.popFirst() {
      if isSign(scalar) { return !rest.isEmpty }
      if scalar == "\t" || scalar == "\r" || scalar == "\n" { return isFirst }
      let isPassed = isLookedThrough(scalar) || (!isFirst && scalar == "\"")
      if !isPassed { return false }
    }
    return false
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    "=+-@＝＋－＠".unicodeScalars.contains(scalar)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), 0x09, 0x0D, 0x0A: true
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
