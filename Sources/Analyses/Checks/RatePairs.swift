import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections

/// Two rates between the same two moneys that are in force on a common day.
struct RatePair {
  let first: Rate
  let second: Rate
  /// How many major units of the quote one major unit of the base is, by each.
  let prices: (Ratio, Ratio)

  /// Every such pair of rates with one price, in the order of the ledger; an undated rate is in force
  /// on no day.
  static func all(in ledger: Ledger) -> [RatePair] {
    var groups: OrderedDictionary<[Identifier<Currency>], [(Rate, Ratio)]> = [:]
    for rate in ledger.rates.values {
      guard let (pair, price) = majorPrice(rate, ledger) else { continue }
      groups[pair, default: []].append((rate, price))
    }
    return groups.values.flatMap { rates in
      rates.indices.flatMap { later in
        rates[..<later].compactMap { earlier -> RatePair? in
          guard let a = earlier.0.inForce, let b = rates[later].0.inForce, a.intersects(b) else {
            return nil
          }
          return RatePair(
            first: earlier.0, second: rates[later].0, prices: (earlier.1, rates[later].1))
        }
      }
    }
  }

  /// The rate as major unit of quote for major unit of base, the pair in one order for both
  /// directions.
  private static func majorPrice(
    _ rate: Rate, _ ledger: Ledger
  ) -> (pair: [Identifier<Currency>], price: Ratio)? {
    guard let price = rate.price.exactValue, let base = ledger.currencies[rate.base],
      let quote = ledger.currencies[rate.quote]
    else { return nil }
    let baseParts = base.majorUnit.map { Ratio($0.parts) } ?? .one
    let quoteParts = quote.majorUnit.map { Ratio($0.parts) } ?? .one
    guard let major = (price * baseParts).divided(by: quoteParts) else { return nil }
    let pair = [base.majorUnit?.currency ?? rate.base, quote.majorUnit?.currency ?? rate.quote]
    if pair[0] < pair[1] { return (pair, major) }
    return major.inverse.map { (Array(pair.reversed()), $0) }
  }
}
