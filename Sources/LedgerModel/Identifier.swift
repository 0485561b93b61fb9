import Diagnostics

/// The name by which rows of a ledger refer to each other: `M15`, `rub.gold`, `karakus-2023`.
///
/// An identifier knows what it names, so that a currency's id is never passed for a party's.
/// Its text is ASCII letters, digits, `.`, `_` and `-`, and starts with a letter or a digit; two
/// identifiers that look alike are therefore the same bytes.
public struct Identifier<Named>: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The id as it is written in the ledger.
  public let text: String

  /// Makes an identifier, or `nil` where the text is not of the form above.
  public init?(_ text: String) {
    guard Identifier.isWellFormed(text.utf8) else { return nil }
    self.text = text
  }

  /// The id as it is written in the ledger.
  public var description: String { text }

  /// Orders identifiers by their bytes, the same in every locale.
  public static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }

  private static func isWellFormed(_ bytes: String.UTF8View) -> Bool {
    guard let first = bytes.first, isAlphanumeric(first) else { return false }
    return bytes.allSatisfy { isAlphanumeric($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

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

extension Collection {
  /// A few names of a list, and how many more there are: `A, B, C and 7 more`.
  ///
  /// A long list in a sentence says nothing more, and one sentence a row makes it grow with the square.
  ///
  /// - Parameter most: how many are named where these are all.
  /// - Returns: the names in one line.
  package func few<Named>(of most: Int = 4) -> String where Element == Identifier<Named> {
    let shown = prefix(count > most ? most - 1 : most).map(\.text).joined(separator: ", ")
    return count > most ? "\(shown) and \(count - most + 1) more" : shown
  }
}
