import Diagnostics
import Phrases

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

  /// The same id, where rows of several kinds stand side by side.
  init<Other>(ofAny id: Identifier<Other>) { text = id.text }

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
  /// - Parameter most: how many are named where these are all.
  /// - Returns: the names in one line.
  package func few<Named>(of most: Int = 4) -> Prose where Element == Identifier<Named> {
    lazy.map(\.text).few(of: most)
  }
}

/// A column of a ledger's tables; what two tables call by one name is one case.
///
/// What a column means, and how its cells are read, stands in the table's schema.
public enum Column: UInt8, Sendable, Hashable, CaseIterable {
  // Of many tables.
  case id, name, kind, date, dateAsWritten, calendar, asPrinted, low, high, partOf, sameAs
  case source, locator, quote, note
  // Moneys, rates and scenarios.
  case unitOf, unitsPer, symbol, grossGrams, finenessParts, finenessOf, metal, paperOf, inUse
  case printedAs
  case base, quantity, baseQuantity, inForce, factor, prefer, via, span, tolerance
  // Parties, items and units.
  case existed, category, dimension, ofItem, contains, containsUnit
  // Statements about money and goods.
  case state, donor, recipient, amount, currency, reckonedIn, reckonedAt, item, unit
  case bound, per, fulfils, alternativeTo, resultOf, complete, tags
  // Claims and events.
  case formula, what, parties, after, before

  /// The name in a file's header: that of the case in small letters, with `_` before a word.
  public var header: String { Column.headers[Int(rawValue)] }

  private static let headers: [String] = allCases.map { column in
    "\(column)".reduce(into: "") { name, letter in
      name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
    }
  }
}

extension Origin {
  /// The place of a cell; of the row, where the file leaves the column out.
  public func place(_ column: Column) -> Place { place(column.header) }

  /// The place of a part of a cell's value, counted in bytes of the value (after unquoting).
  public func place(_ column: Column, within part: Range<Int>) -> Place {
    place(column.header, within: part)
  }
}
