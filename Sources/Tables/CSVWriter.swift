import ExactNumbers

/// Writes a table as RFC 4180: UTF-8, commas, LF, a header row.
///
/// A number is a number: plain digits, `.` as the decimal mark, no grouping. An exact value whose
/// digits never end is written as `585398000000 over 1161351`. Text that a spreadsheet would run as a
/// formula gets a `'` in front; `restored(_:)` takes it off again.
public enum CSVWriter {
  /// The whole file.
  public static func text(_ table: Table) -> String {
    var text = ""
    text.reserveCapacity(64 * (table.rows.count + 1))
    append(table.columns.map { .text($0.name) }, to: &text)
    for row in table.rows { append(row.cells, to: &text) }
    return text
  }

  /// A text as it was before it was made safe for spreadsheets.
  public static func restored(_ text: String) -> String {
    text.first == "'" && isRisky(text.dropFirst()) ? String(text.dropFirst()) : text
  }

  private static func append(_ cells: [Cell], to text: inout String) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      text += field(cell)
    }
    text += "\n"
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .empty: ""
    case .integer(let number): String(number)
    case .exact(let value): value.exactText
    case .text(let words): quoted(isRisky(words[...]) ? "'" + words : words)
    }
  }

  /// What a spreadsheet takes for a formula, after any `'` that was put in front: with it, adding one
  /// and taking one off are the inverse of each other.
  private static func isRisky(_ words: Substring) -> Bool {
    guard let first = words.drop(while: { $0 == "'" }).unicodeScalars.first else { return false }
    return "=+-@\t\r\n".unicodeScalars.contains(first)
  }

  private static func quoted(_ words: String) -> String {
    let needsQuotes =
      words.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      || words.utf8.first == 0x20 || words.utf8.last == 0x20
    guard needsQuotes else { return words }
    return "\""
      + words.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
