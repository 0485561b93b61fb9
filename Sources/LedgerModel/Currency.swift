import Diagnostics
import ExactNumbers
import HistoricalDates

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
    id: Identifier<Currency>, name: String, majorUnit: MajorUnit?, metal: MetalContent?,
    paperOf: Identifier<Currency>?, inUse: HistoricalDate?, printedAs: [String],
    citations: [Citation], note: String, origin: Origin
  ) {
    self.id = id
    self.name = name
    self.majorUnit = majorUnit
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
