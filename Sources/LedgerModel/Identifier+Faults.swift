import Diagnostics

extension Identifier {
  /// What is wrong with a text that is no identifier, in plain words.
  public static func faultyPart(of text: String) -> String {
    guard let first = text.unicodeScalars.first else { return "it is empty" }
    for scalar in text.unicodeScalars where Identifier(String(scalar)) == nil {
      if scalar == "." || scalar == "_" || scalar == "-" { continue }
      if scalar == " " { return "it has a space in it" }
      return scalar.value < 0x80 && scalar.value > 0x20
        ? "it has `\(scalar)` in it"
        : "it has the character U+\(scalar.codePoint) in it"
    }
    return "it starts with `\(first)`, not with a letter or a digit"
  }
}
