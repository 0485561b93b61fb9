import Diagnostics
import ExactNumbers
import Phrases

/// Writes a table as JSON: the tool, the name of the table's schema, and one object a row.
///
/// An object has the headers of the CSV as its keys, in their order; a row is a line. A list is a list, a
/// count a number, an empty cell `null`. An exact number is an object of texts, since most readers of JSON
/// hold numbers in binary and would lose digits: `decimal` as in the CSV, and the fraction itself in
/// `numerator` and `denominator`. Characters that a terminal would not show are escaped; every reader gets
/// them back as they were.
public enum JSONWriter {
  /// The whole text.
  public static func text(_ table: Table, tool: String) -> String {
    var text = ""
    write(table, tool: tool) { text += $0 }
    return text
  }

  /// Hands the text over piece by piece.
  public static func write<Failure>(
    _ table: Table, tool: String, to take: (String) throws(Failure) -> Void
  ) throws(Failure) {
    let columns = table.columns.enumerated().filter(\.element.isInFile)
    let keys = columns.flatMap(\.element.fileNames).map { literal($0) + ": " }
    var text = """
      {
        "tool": \(literal(tool)),
        "schema": \(literal(schemaName(of: table))),
        "rows": [
      """
    var isFirst = true
    for row in table.rows {
      let cells = columns.flatMap { $0.element.kind.fileCells(row.cells[$0.offset]) }
      text += isFirst ? "\n    { " : ",\n    { "
      isFirst = false
      for (index, cell) in cells.enumerated() {
        if index > 0 { text += ", " }
        text += keys[index]
        text += value(cell)
      }
      text += " }"
      guard text.utf8.count >= 1 << 18 else { continue }
      try take(text)
      text = ""
    }
    try take(text + (isFirst ? "]\n}\n" : "\n  ]\n}\n"))
  }

  /// What the rows of a table are called in the schema of all tables: `aid-ledger/claims/1`.
  package static func schemaName(of table: Table) -> String { "aid-ledger/\(table.name)/1" }

  private static func value(_ cell: Cell) -> String {
    switch cell {
    case .empty, .limits: "null"
    case .count(let number): String(number)
    case .number(let value, let rule): number(value, rule)
    case .text(let words): words.isEmpty ? "null" : literal(words)
    case .said(let words): literal(words.text)
    case .list(let words, _): "[" + words.map(literal).joined(separator: ", ") + "]"
    }
  }

  /// A number as an object: `{ "decimal": "0.333333333333", "numerator": "1", "denominator": "3" }`.
  package static func number(_ value: Ratio, _ rule: RoundingRule = .toNearestOrEven) -> String {
    """
    { "decimal": "\(FileNumber(value, rule).decimal)", "numerator": "\(value.numerator)", \
    "denominator": "\(value.denominator)" }
    """
  }

  package static func literal(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isPlain) else { return "\"" + text + "\"" }
    var result = "\""
    result.reserveCapacity(text.utf8.count + 2)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where needsCode(scalar): result += code(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A printed character of ASCII that stands for itself, as nearly all do.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func needsCode(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// `\u200f`; two of them, as UTF-16 has it, where the number is too great for one.
  private static func code(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar).map { units in
      units.map { "\\u" + $0.hexadecimal(digits: 4, uppercase: false) }.joined()
    } ?? ""
  }
}
