import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections

/// Two rates between the same two moneys that are in force on a common day.
struct RatePair {
  let first: Rate
  let second: Rate
  /// How many major units of the quote one major unit of the base is, by each: the one price that its source names,
  /// else all from its low to its high.
  let prices: (Interval, Interval)

  /// The same in the units that both sources quote; `nil` where they quote others.
  var quoted: (Interval, Interval)? {
    guard first.base == second.base, first.quote == second.quote else { return nil }
    return (first.compared, second.compared)
  }

  /// Every such pair of rates, in the order of the ledger.
  ///
  /// An undated rate is in force on no day. Where hundreds are in force on one day, each is paired with
  /// the thirty next to it.
  static func all(in ledger: Ledger) -> [RatePair] {
    var groups: OrderedDictionary<[Identifier<Currency>], [(Rate, Interval)]> = [:]
    for rate in ledger.rates.values {
      guard let (pair, price) = majorPrice(rate, ledger) else { continue }
      groups[pair, default: []].append((rate, price))
    }
    return groups.values.flatMap(overlapping)
  }

  /// With how many others of its days a rate is paired: the next by their first days.
  private static let others = 30

  /// Pairs of one group, found along the days, so that a long series of rates stays cheap.
  private static func overlapping(_ rates: [(Rate, Interval)]) -> [RatePair] {
    let dated = rates.enumerated().filter { $0.element.0.inForce != nil }
    let byStart = dated.sorted { start($0.element.0) < start($1.element.0) }
    var pairs: [(Int, Int, RatePair)] = []
    for (index, one) in byStart.enumerated() {
      let end = one.element.0.inForce?.latest ?? .last
      for other in byStart[(index + 1)...].prefix(others) {
        guard start(other.element.0) <= end else { break }
        let (a, b) = one.offset < other.offset ? (one, other) : (other, one)
        pairs.append(
          (
            b.offset, a.offset,
            RatePair(
              first: a.element.0, second: b.element.0, prices: (a.element.1, b.element.1))
          ))
      }
    }
    return pairs.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private static func start(_ rate: Rate) -> DayNumber { rate.inForce?.earliest ?? .first }

  /// The rate as major unit of quote for major unit of base, the pair in one order for both
  /// directions.
  private static func majorPrice(
    _ rate: Rate, _ ledger: Ledger
  ) -> (pair: [Identifier<Currency>], price: Interval)? {
    guard let base = ledger.unitChain(of: rate.base), let quote = ledger.unitChain(of: rate.quote),
      let major = (rate.compared * base.parts).divided(by: Interval(exactly: quote.parts))
    else { return nil }
    let pair = [base.major.id, quote.major.id]
    if pair[0] < pair[1] { return (pair, major) }
    return Interval(exactly: .one).divided(by: major).map { (Array(pair.reversed()), $0) }
  }
}

extension Rate {
  /// What checks compare with other prices: the price that its source names, else all of its range.
  var compared: Interval { quotation.central.map { Interval(exactly: $0) } ?? price }

  /// The column in which that stands.
  var column: String { quotation.quantity == nil ? "low" : "quantity" }
}
