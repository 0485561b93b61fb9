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
  /// How many of the quote currency one of the base currency is; ends above zero.
  ///
  /// One value where the source quotes one; a stretch where it quotes only a low and a high.
  public let price: Interval
  /// The low and high that the source gives beside its quotation, where it gives them.
  public let range: Interval?
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
    price: Interval, range: Interval?, asPrinted: String, inForce: HistoricalDate?,
    kind: RateKind, factor: String, citations: [Citation], note: String, origin: Origin
  ) {
    self.id = id
    self.base = base
    self.quote = quote
    self.price = price
    self.range = range
    self.asPrinted = asPrinted
    self.inForce = inForce
    self.kind = kind
    self.factor = factor
    self.citations = citations
    self.note = note
    self.origin = origin
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
