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
    guard text.utf8.areWellFormed else { return nil }
    self.text = text
  }

  /// The id as it is written in the ledger.
  public var description: String { text }

  /// Orders identifiers by their bytes, the same in every locale.
  public static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }
}

extension String.UTF8View {
  /// Whether an id may be written so; of no type, so that it is compiled once and not for each that is named.
  fileprivate var areWellFormed: Bool {
    guard let first, first.isAlphanumeric else { return false }
    return allSatisfy { $0.isAlphanumeric || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
  }
}

extension UInt8 {
  fileprivate var isAlphanumeric: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
