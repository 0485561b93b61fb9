import Diagnostics

/// A column of a ledger's tables; what two tables call by one name is one case.
///
/// What a column means, and how its cells are read, stands in the table's schema.
public enum Column: UInt8, Sendable, Hashable, CaseIterable {
  // Of many tables.
  case id, name, kind, date, dateAsWritten, calendar, asPrinted, low, high, partOf, sameAs
  case source, locator, quote, note
  // Moneys, rates and scenarios.
  case unitOf, unitsPer, grossGrams, finenessParts, finenessOf, metal, paperOf, inUse, printedAs
  case base, quantity, inForce, factor, prefer, via, span, tolerance
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
