import Diagnostics
import ExactNumbers

/// Writes a table as a JSON array with one object a row, a row a line, keys in the order of the
/// columns.
///
/// Exact numbers are strings, `"504066.38"`: most readers of JSON hold numbers in binary and would
/// lose digits. Whole numbers that count something are numbers, empty cells `null`. Characters that a
/// terminal would not show are escaped; every reader gets them back as they were.
public enum JSONWriter {
  /// The whole array.
  public static func text(_ table: Table) -> String {
    guard !table.rows.isEmpty else { return "[]\n" }
    let keys = table.columns.map { literal($0.name) + ": " }
    var text = "["
    text.reserveCapacity(32 * table.columns.count * table.rows.count)
    for (index, row) in table.rows.enumerated() {
      text += index == 0 ? "\n  { " : ",\n  { "
      for (column, cell) in row.cells.enumerated() {
        if column > 0 { text += ", " }
        text += keys[column]
        text += value(cell)
      }
      text += " }"
    }
    return text + "\n]\n"
  }

  private static func value(_ cell: Cell) -> String {
    switch cell {
    case .empty: "null"
    case .integer(let number): String(number)
    case .exact(let value, _): literal(value.exactText)
    case .text(let words): literal(words)
    }
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
