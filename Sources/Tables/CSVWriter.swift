import ExactNumbers

/// Writes a table as RFC 4180: UTF-8, commas, LF, a header row.
///
/// A number is a number: plain digits, `.` as the decimal mark, no grouping, a bare `-`; nothing is
/// rounded. An exact value whose digits never end is written as `585398000000 over 1161351`, which
/// no spreadsheet takes for a date. Text that a spreadsheet would run as a formula gets a `'` in front,
/// and behind each `,`, `;`, `|`, tab or line break in it where a formula would begin for a spreadsheet
/// with that separator; `undoNeutralised(_:)` takes them off again. Line breaks and control characters stand in a cell as
/// they are, except NUL, which ends the text for many readers and is written as `␀`.
public enum CSVWriter {
  /// The whole file; of one in pieces, only the first has the header.
  public static func text(_ table: Table, withHeader: Bool = true) -> String {
    let isLone = table.columns.count == 1
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16 * table.columns.count * (table.rows.count + 1))
    if withHeader { append(table.columns.map { .text($0.name) }, isLone, to: &bytes) }
    for row in table.rows { append(row.cells, isLone, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text made safe for spreadsheets: with a `'` wherever one would run the rest as a formula.
  public static func neutralised(_ text: String) -> String { SpreadsheetText.neutralised(text) }

  /// A text as it was before it was made safe for spreadsheets; exact for every text.
  public static func undoNeutralised(_ text: String) -> String {
    SpreadsheetText.undoNeutralised(text)
  }

  /// An empty cell that is alone in its row is quoted: many readers skip a line with nothing in it.
  private static func append(_ cells: [Cell], _ isLone: Bool, to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let start = bytes.count
      append(cell, to: &bytes)
      if isLone, bytes.count == start { bytes += [UInt8(ascii: "\""), UInt8(ascii: "\"")] }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .empty: break
    case .integer(let number): bytes += String(number).utf8
    case .exact(let value): bytes += value.exactText.utf8
    case .interval(let interval), .share(let interval):
      let text = interval.exactText
      if interval.isExact { bytes += text.utf8 } else { append(neutralised(text), to: &bytes) }
    case .text(let words): append(neutralised(words), to: &bytes)
    }
  }

  private static func append(_ words: String, to bytes: inout [UInt8]) {
    let content = words.utf8
    let isSpaced = content.first == UInt8(ascii: " ") || content.last == UInt8(ascii: " ")
    let isQuoted = isSpaced || content.contains(where: needsQuotes)
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
