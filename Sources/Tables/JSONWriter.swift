import ExactNumbers

/// Writes a table as a JSON array with one object a row, keys in the order of the columns.
///
/// Exact numbers are texts: most readers of JSON hold numbers in binary and would lose digits.
public enum JSONWriter {
  /// The whole array, one row a line.
  public static func text(_ table: Table) -> String {
    guard !table.rows.isEmpty else { return "[]\n" }
    let rows = table.rows.map { row in
      let members = zip(table.columns, row.cells).map { "\(literal($0.name)): \(value($1))" }
      return "  { " + members.joined(separator: ", ") + " }"
    }
    return "[\n" + rows.joined(separator: ",\n") + "\n]\n"
  }

  private static func value(_ cell: Cell) -> String {
    switch cell {
    case .empty: "null"
    case .integer(let number): String(number)
    case .exact(let value): literal(value.exactText)
    case .text(let words): literal(words)
    }
  }

  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028
        || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
