import Diagnostics
import ExactNumbers
import HistoricalDates
import OrderedCollections

/// A money of the time, as a ledger defines it.
///
/// Currencies are rows of a ledger, not cases of an enum: gold and paper of one name are two. A class
/// for the reason that a figure is one: held once, never changed.
public final class Currency: Sendable {
  /// Such as `rub.gold` or `ott.lira.paper`.
  public let id: Identifier<Currency>
  /// The name to show.
  public let name: String
  /// For a minor unit: its major unit, and how many make one.
  public let majorUnit: MajorUnit?
  /// What stands behind a number of it where an amount is written in parts: `l`, `s`, `d`; empty for none.
  public let symbol: String
  /// For metal money: what one piece weighs and how fine it is.
  public let metal: MetalContent?
  /// For paper money: the metal money whose name it bears.
  public let paperOf: Identifier<Currency>?
  /// The days on which it was money, or `nil` where the ledger does not say.
  public let inUse: HistoricalDate?
  /// The words by which sources print it, for the check of printed words.
  public let printedAs: [String]
  /// Where weight and fineness come from.
  public let citations: [Citation]
  /// What else a reader must know.
  public let note: String
  /// The row.
  public let origin: Origin

  /// Makes a currency; the reader is its only maker.
  package init(
    id: Identifier<Currency>, name: String, majorUnit: MajorUnit?, symbol: String,
    metal: MetalContent?, paperOf: Identifier<Currency>?, inUse: HistoricalDate?,
    printedAs: [String],
    citations: [Citation], note: String, origin: Origin
  ) {
    self.id = id
    self.name = name
    self.majorUnit = majorUnit
    self.symbol = symbol
    self.metal = metal
    self.paperOf = paperOf
    self.inUse = inUse
    self.printedAs = printedAs
    self.citations = citations
    self.note = note
    self.origin = origin
  }
}

/// The larger unit of a minor unit: 100 kuruş make one lira.
public struct MajorUnit: Sendable, Hashable {
  /// The larger unit.
  public let currency: Identifier<Currency>
  /// How many of the minor unit make one; above zero.
  public let parts: ExactDecimal

  /// Makes a major unit.
  package init(currency: Identifier<Currency>, parts: ExactDecimal) {
    self.currency = currency
    self.parts = parts
  }
}

/// A metal of which coins are made.
public enum Metal: String, Sendable, Hashable, CaseIterable {
  /// Gold.
  case gold
  /// Silver.
  case silver
  /// Platinum.
  case platinum
  /// Copper.
  case copper
}

/// The weight and fineness of a coin.
public struct MetalContent: Sendable, Hashable {
  /// The metal; a gram of one is never taken for a gram of another.
  public let metal: Metal
  /// The whole weight of one piece, in grams.
  public let grossGrams: ExactDecimal
  /// The fineness as a fraction: `parts` of `of`, such as 11 of 12.
  public let parts: ExactDecimal
  /// The denominator of the fineness; above zero.
  public let of: ExactDecimal
  /// The fine metal in one piece, in grams, exactly.
  public let fineGrams: Ratio

  /// Makes a metal content, or `nil` where weight, parts or whole are not above zero, or parts
  /// are more than the whole.
  package init?(
    _ metal: Metal = .gold, grossGrams: ExactDecimal, parts: ExactDecimal, of: ExactDecimal
  ) {
    let zero = ExactDecimal(0)
    guard grossGrams > zero, parts > zero, parts <= of else { return nil }
    guard let fineness = Ratio(parts).divided(by: Ratio(of)) else { return nil }
    self.metal = metal
    self.grossGrams = grossGrams
    self.parts = parts
    self.of = of
    fineGrams = Ratio(grossGrams) * fineness
  }
}

/// A currency seen from the largest unit it is a part of: para, kuruş, lira.
public struct UnitChain: Sendable {
  /// The largest unit; the currency itself where it is no part of another.
  public let major: Currency
  /// From the currency up to the largest unit: each smaller unit with how many make the next.
  public let steps: [Step]

  /// One step up: so many of `minor` make one of `unit.currency`.
  public struct Step: Sendable {
    /// The smaller unit.
    public let minor: Identifier<Currency>
    /// The larger one, and how many make it.
    public let unit: MajorUnit
  }

  /// How many of the currency make one of the largest unit; one for a largest unit.
  public var parts: Ratio { steps.reduce(.one) { $0 * Ratio($1.unit.parts) } }

  /// Walks up from a currency; `nil` where its units run in a circle, or lead to a money that is not
  /// there.
  fileprivate init?(
    from currency: Currency, in currencies: OrderedDictionary<Identifier<Currency>, Currency>
  ) {
    var (major, steps) = (currency, [Step]())
    while let unit = major.majorUnit {
      // More steps than there are moneys run in a circle.
      guard steps.count < currencies.count, let next = currencies[unit.currency] else { return nil }
      steps.append(Step(minor: major.id, unit: unit))
      major = next
    }
    (self.major, self.steps) = (major, steps)
  }
}

/// Which larger unit each of some currencies is a part of, worked out for all of them in one walk.
///
/// Currencies are named by their place in the ledger. What takes time or memory by the length of a chain
/// is made where it is asked for, so that units of units of units cost no more than other rows.
public struct UnitTree: Sendable {
  /// The currencies, in the order of the ledger.
  public let currencies: OrderedDictionary<Identifier<Currency>, Currency>
  /// For each currency the place of its next larger unit; `nil` for a largest one.
  private let parents: [Int?]
  /// For each currency the place of its largest unit; `nil` where its units run in a circle, or lead to
  /// a money that the ledger has not.
  private let majors: [Int?]

  /// Makes the tree.
  public init(_ currencies: OrderedDictionary<Identifier<Currency>, Currency>) {
    self.currencies = currencies
    var parents: [Int?] = []
    var majors: [Int?] = []
    for currency in currencies.values {
      parents.append(currency.majorUnit.flatMap { currencies.index(forKey: $0.currency) })
      majors.append(nil)
    }
    var isDone = [Bool](repeating: false, count: currencies.count)
    for start in currencies.values.indices where !isDone[start] {
      var path: [Int] = []
      var here: Int? = start
      while let place = here, !isDone[place] {
        // Marked at once: a circle ends where it meets itself, with no largest unit.
        isDone[place] = true
        path.append(place)
        if currencies.values[place].majorUnit == nil { majors[place] = place }
        here = parents[place]
      }
      let major = here.map { majors[$0] } ?? path.last.flatMap { majors[$0] }
      for place in path { majors[place] = major }
    }
    self.parents = parents
    self.majors = majors
  }

  /// The place of the largest unit of a currency; `nil` where its units lead to none.
  public func major(of place: Int) -> Int? { majors[place] }

  /// The next larger unit of a currency: its place, and how many make one.
  public func parent(of place: Int) -> (place: Int, parts: ExactDecimal)? {
    guard let parent = parents[place], let unit = currencies.values[place].majorUnit else {
      return nil
    }
    return (parent, unit.parts)
  }

  /// The chain of units that a currency stands in; `nil` where its units lead to no largest one.
  public func chain(of place: Int) -> UnitChain? {
    majors[place] == nil ? nil : UnitChain(from: currencies.values[place], in: currencies)
  }
}

extension Ledger {
  /// The chain of units that a currency stands in.
  ///
  /// - Parameter id: the currency.
  /// - Returns: the chain; `nil` where there is no such currency, or its units run in a circle.
  public func unitChain(of id: Identifier<Currency>) -> UnitChain? {
    currencies[id].flatMap { UnitChain(from: $0, in: currencies) }
  }

  /// How many of another unit one unit of the same money is: 12 for shillings in pence; `nil` for two moneys.
  package func number(of unit: Identifier<Currency>, in other: Identifier<Currency>) -> Ratio? {
    if unit == other { return .one }
    guard let here = unitChain(of: unit), let there = unitChain(of: other),
      here.major.id == there.major.id
    else { return nil }
    return there.parts.divided(by: here.parts)
  }
}
