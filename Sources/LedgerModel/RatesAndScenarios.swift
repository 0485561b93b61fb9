import Diagnostics
import ExactNumbers
import HistoricalDates

/// One quotation: one unit of the base currency is so many of the quote currency.
///
/// A rate is a source like any other: two rates for one day stay two. A class for the reason that a
/// figure is one: held once, never changed.
public final class Rate: Sendable {
  /// Such as `R59`.
  public let id: Identifier<Rate>
  /// The currency of which one unit is priced.
  public let base: Identifier<Currency>
  /// The currency in which it is priced.
  public let quote: Identifier<Currency>
  /// The quotation as the source gives it.
  public let quotation: Quotation
  /// How many of the quote currency one of the base currency may be; ends above zero.
  ///
  /// One value where the source quotes one, else all from its low to its high: everything that converts
  /// takes this.
  public let price: Interval
  /// The figure as printed.
  public let asPrinted: String
  /// The days on which the rate was in force, or `nil`: an undated rate.
  public let inForce: HistoricalDate?
  /// What sort of rate this is.
  public let kind: RateKind
  /// What moves the rate: rates with one name move together; empty where it moves alone.
  public let factor: String
  /// Who says so.
  public let citations: [Citation]
  /// What else a reader must know.
  public let note: String
  /// The row.
  public let origin: Origin

  /// Makes a rate; the reader is its only maker.
  package init(
    id: Identifier<Rate>, base: Identifier<Currency>, quote: Identifier<Currency>,
    quotation: Quotation, asPrinted: String, inForce: HistoricalDate?,
    kind: RateKind, factor: String, citations: [Citation], note: String, origin: Origin
  ) {
    self.id = id
    self.base = base
    self.quote = quote
    self.quotation = quotation
    self.price = quotation.price
    self.asPrinted = asPrinted
    self.inForce = inForce
    self.kind = kind
    self.factor = factor
    self.citations = citations
    self.note = note
    self.origin = origin
  }
}

/// A price as a source quotes it: so many of the quote currency for so many of the base currency.
///
/// "300,000 crowns, that is £50,000" is a quantity of 50,000 for a base quantity of 300,000; the price of one
/// crown, £1/6, has no decimals, so the pair is kept and never the quotient.
public struct Quotation: Sendable, Hashable {
  /// How many of the quote currency, where the source gives one number; within the range, where it gives
  /// both.
  public let quantity: ExactDecimal?
  /// The lowest and the highest quantity, where the source gives them.
  public let range: ClosedRange<ExactDecimal>?
  /// For how many of the base currency: 1, unless the source prints a pair.
  public let baseQuantity: ExactDecimal

  /// Makes a quotation.
  ///
  /// - Returns: `nil` where a number is not above zero, where there is neither a quantity nor a range, and
  ///   where the quantity is outside the range.
  public init?(
    _ quantity: ExactDecimal?, range: ClosedRange<ExactDecimal>? = nil,
    for baseQuantity: ExactDecimal = ExactDecimal(1)
  ) {
    let numbers = [quantity, range?.lowerBound, baseQuantity].compactMap(\.self)
    guard numbers.allSatisfy({ $0 > ExactDecimal(0) }),
      quantity != nil || range != nil, quantity.flatMap({ range?.contains($0) }) != false
    else { return nil }
    self.quantity = quantity
    self.range = range
    self.baseQuantity = baseQuantity
  }

  /// What one of the base currency may be.
  public var price: Interval {
    guard let range else { return central.map { Interval(exactly: $0) } ?? .unbounded }
    return Interval(low: each(range.lowerBound), high: each(range.upperBound)) ?? .unbounded
  }

  /// The price that the source itself names, alone or within its range; `nil` where it gives a range only.
  ///
  /// No conversion takes it in place of the range. It is where a triangular draw is likeliest and where the
  /// slider of the page begins, and checks compare it with other prices.
  public var central: Ratio? { quantity.flatMap(each) }

  private func each(_ quantity: ExactDecimal) -> Ratio? {
    Ratio(quantity).divided(by: Ratio(baseQuantity))
  }
}

/// What sort of rate a quotation is.
public enum RateKind: String, Sendable, Hashable, CaseIterable {
  /// By metal content or by a law that fixes it.
  case parity
  /// Fixed by a government or a treasury for its own books.
  case official
  /// Paid on a market: a bourse, a bazaar, a mean of such prices.
  case market
  /// Used by a source in its own reckoning, whatever it calls it.
  case recorded
  /// Worked out from two figures of a source.
  case implied
  /// Taken without a source, and said so.
  case assumed
}

/// A named way to choose among rates.
public struct Scenario: Sendable {
  /// Such as `as-printed`.
  public let id: Identifier<Scenario>
  /// The name to show.
  public let name: String
  /// Which rates may be used, best first.
  ///
  /// Nothing else is ever used.
  public let preferences: [RatePreference]
  /// Of figures that are alternatives to each other, the ones that count; the first goes before.
  public let preferredFigures: [Identifier<Figure>]
  /// Routes, each the currencies that a conversion passes through where no rate leads there
  /// directly.
  ///
  /// The first is used; the others are only compared with it. None: direct only.
  public let routes: [[Identifier<Currency>]]
  /// What to do where a date meets more than one rate.
  public let span: SpanRule
  /// By how many parts per thousand two routes may differ, or `nil`: not compared.
  public let tolerance: ExactDecimal?
  /// What else a reader must know.
  public let note: String
  /// The row.
  public let origin: Origin

  /// Makes a scenario; the reader is its only maker.
  package init(
    id: Identifier<Scenario>, name: String, preferences: [RatePreference],
    preferredFigures: [Identifier<Figure>], routes: [[Identifier<Currency>]], span: SpanRule,
    tolerance: ExactDecimal?, note: String, origin: Origin
  ) {
    self.id = id
    self.name = name
    self.preferences = preferences
    self.preferredFigures = preferredFigures
    self.routes = routes
    self.span = span
    self.tolerance = tolerance
    self.note = note
    self.origin = origin
  }
}

/// One entry of a scenario's order of rates.
public enum RatePreference: Sendable, Hashable {
  /// This very rate, whatever its period: who names a rate takes it as it is.
  case rate(Identifier<Rate>)
  /// Any rate of this kind that is in force. `parity` also allows metal money to be converted
  /// through fine metal.
  case kind(RateKind)
  /// A recorded rate of the source that the figure itself comes from.
  case ownSource

  /// What a word means that is no rate's id: a kind of rate, or `own-source`.
  ///
  /// A rate with such an id could never be named, so no rate may have one.
  public init?(word: String) {
    if word == "own-source" {
      self = .ownSource
    } else if let kind = RateKind(rawValue: word) {
      self = .kind(kind)
    } else {
      return nil
    }
  }

  /// All words that are no rate's id.
  package static let words = RateKind.allCases.map(\.rawValue) + ["own-source"]

  /// The word by which a ledger names it.
  public var word: String {
    switch self {
    case .rate(let id): id.text
    case .kind(let kind): kind.rawValue
    case .ownSource: "own-source"
    }
  }
}

/// What a scenario does where the days of a figure meet more than one rate.
public enum SpanRule: String, Sendable, Hashable, CaseIterable {
  /// The figure stays unconverted and is listed.
  case refuse
  /// The result reaches from the least to the most that any of the rates gives.
  case interval
}
