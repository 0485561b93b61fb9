import Diagnostics

/// Writes texts as JSON.
public enum JSONText {
  /// The text as a JSON string, with its quotes.
  ///
  /// Quotes, backslashes and control characters are escaped, and the line and paragraph separators
  /// U+2028 and U+2029, which JavaScript takes for line ends. All else stays as it is.
  public static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        result += "\\u" + scalar.value.hexadecimal(digits: 4, uppercase: false)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
