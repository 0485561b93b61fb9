import ExactNumbers

/// Writes a table as RFC 4180: UTF-8, commas, LF, a header row.
///
/// A number is a number: plain digits, `.` as the decimal mark, no grouping, a bare `-`; nothing is
/// rounded. An exact value whose digits never end is written as `585398000000 over 1161351`, which
/// no spreadsheet takes for a date. Text that a spreadsheet would run as a formula gets a `'` in front;
/// `undoNeutralised(_:)` takes it off again. Line breaks and control characters stand in a cell as
/// they are, except NUL, which ends the text for many readers and is written as `␀`.
public enum CSVWriter {
  /// The whole file.
  public static func text(_ table: Table) -> String {
    let isLone = table.columns.count == 1
    var text = ""
    text.reserveCapacity(16 * table.columns.count * (table.rows.count + 1))
    append(table.columns.lazy.map { .text($0.name) }, isLone, to: &text)
    for row in table.rows { append(row.cells, isLone, to: &text) }
    return text
  }

  /// A text made safe for spreadsheets: with a `'` in front where one would run it as a formula.
  public static func neutralised(_ text: String) -> String { SpreadsheetText.neutralised(text) }

  /// A text as it was before it was made safe for spreadsheets; exact for every text.
  public static func undoNeutralised(_ text: String) -> String {
    SpreadsheetText.undoNeutralised(text)
  }

  /// An empty cell that is alone in its row is quoted: many readers skip a line with nothing in it.
  private static func append(
    _ cells: some Sequence<Cell>, _ isLone: Bool, to text: inout String
  ) {
    var isFirst = true
    for cell in cells {
      if !isFirst { text += "," }
      isFirst = false
      let field = field(cell)
      text += field.isEmpty && isLone ? "\"\"" : field
    }
    text += "\n"
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .empty: ""
    case .integer(let number): String(number)
    case .exact(let value): value.exactText
    case .interval(let interval), .share(let interval):
      interval.isExact ? interval.exactText : quoted(neutralised(interval.exactText))
    case .text(let words): quoted(neutralised(words))
    }
  }

  private static func quoted(_ words: String) -> String {
    var hasNull = false
    var needsQuotes = words.utf8.first == 0x20 || words.utf8.last == 0x20
    var quotes = 0
    for byte in words.utf8 {
      switch byte {
      case 0x22: quotes += 1
      case 0x2C, 0x0A, 0x0D: needsQuotes = true
      case 0x00: hasNull = true
      default: continue
      }
    }
    guard needsQuotes || quotes > 0 || hasNull else { return words }
    var result = needsQuotes || quotes > 0 ? "\"" : ""
    let closing = result
    result.reserveCapacity(words.utf8.count + quotes + 2)
    for scalar in words.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar == "\0" ? "␀" : scalar)
    }
    return result + closing
  }
}
