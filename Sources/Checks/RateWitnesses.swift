import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Phrases

/// What a ledger says of the price of one money in another besides the rate itself: by the weight of the metal, and by
/// way of a third money.
struct RateWitnesses {
  private let ledger: Ledger
  /// For each money the moneys that it has rates with, both in their largest units.
  private var sides:
    OrderedDictionary<Identifier<Currency>, OrderedDictionary<Identifier<Currency>, [Side]>> = [:]
  /// Of a longer series no rate is a witness: it is held against its own pair.
  private static let most = 50

  /// One rate as a price of one money in another.
  private struct Side {
    let rate: Rate
    let price: Interval
  }

  /// What somebody else makes of a rate.
  struct Witness {
    /// A unit of the base in the quote, both in their largest units.
    let price: Interval
    /// The money by way of which; `nil`: by the weight of the metal.
    let way: Identifier<Currency>?
    /// The rates that it rests on.
    let rates: [Identifier<Rate>]
    /// The largest units of base and quote, and the rate itself in them.
    fileprivate let base, quote: Identifier<Currency>
    fileprivate let own: Interval
  }

  init(_ ledger: Ledger) {
    self.ledger = ledger
    for rate in ledger.rates.values where rate.inForce != nil && rate.kind != .assumed {
      guard let own = major(rate), let inverse = Interval(exactly: .one).divided(by: own.price)
      else {
        continue
      }
      sides[own.base, default: [:]][own.quote, default: []].append(
        Side(rate: rate, price: own.price))
      sides[own.quote, default: [:]][own.base, default: []].append(Side(rate: rate, price: inverse))
    }
  }

  /// What speaks for a rate turned round; `nil` where nothing does, or anything is near the rate as it stands.
  func inverse(of rate: Rate) -> Witness? {
    guard rate.kind != .assumed, let own = major(rate), own.base != own.quote else { return nil }
    let all = witnesses(of: rate, own.base, own.quote, own.price)
    let distances = all.map { PriceDistance(mine: own.price, other: $0.price) }
    guard distances.allSatisfy(\.isFar) else { return nil }
    let inverted = zip(all, distances).filter { $1.looksInverted }
    return inverted.min { $0.1.offInverse < $1.1.offInverse }?.0
  }

  private func witnesses(
    of rate: Rate, _ base: Identifier<Currency>, _ quote: Identifier<Currency>, _ own: Interval
  ) -> [Witness] {
    func witness(
      _ price: Interval, _ way: Identifier<Currency>?, _ rates: [Identifier<Rate>]
    ) -> Witness {
      Witness(price: price, way: way, rates: rates, base: base, quote: quote, own: own)
    }
    var found: [Witness] = []
    if let parity = parity(base, quote) { found.append(witness(parity, nil, [])) }
    let ways = OrderedSet(Array((sides[base] ?? [:]).keys) + Array((sides[quote] ?? [:]).keys))
    for way in ways where way != base && way != quote {
      let (firsts, seconds) = (steps(base, way, beside: rate), steps(way, quote, beside: rate))
      // Two parities are one, which is a witness of its own.
      for first in firsts {
        for second in seconds where first.rate != nil || second.rate != nil {
          found.append(
            witness(first.price * second.price, way, [first.rate, second.rate].compactMap(\.self)))
        }
      }
    }
    return found
  }

  /// One money in another by the weight of the metal, and by the rates of the days of a rate.
  private func steps(
    _ base: Identifier<Currency>, _ quote: Identifier<Currency>, beside rate: Rate
  ) -> [(price: Interval, rate: Identifier<Rate>?)] {
    if let parity = parity(base, quote) { return [(parity, nil)] }
    let all = sides[base]?[quote] ?? []
    guard all.count <= RateWitnesses.most, let days = rate.inForce else { return [] }
    return all.filter { side in
      side.rate.id != rate.id
        && side.rate.inForce?.mayMeet(days, approximately: ledger.description.approximately) == true
    }.map { ($0.price, $0.rate.id) }
  }

  /// By the weight of the metal; `nil` where one has none or they have two.
  private func parity(_ base: Identifier<Currency>, _ quote: Identifier<Currency>) -> Interval? {
    guard let mine = ledger.currencies[base]?.metal, let other = ledger.currencies[quote]?.metal,
      mine.metal == other.metal
    else { return nil }
    return mine.fineGrams.divided(by: other.fineGrams).map { Interval(exactly: $0) }
  }

  /// A rate between the largest units of its moneys.
  private func major(
    _ rate: Rate
  ) -> (base: Identifier<Currency>, quote: Identifier<Currency>, price: Interval)? {
    guard let base = ledger.unitChain(of: rate.base), let quote = ledger.unitChain(of: rate.quote),
      let price = (rate.compared * base.parts).divided(by: Interval(exactly: quote.parts))
    else { return nil }
    return (base.major.id, quote.major.id, price)
  }
}

extension RateWitnesses.Witness {
  /// What is found of a rate that it speaks for turned round.
  func message(of rate: Rate) -> Prose {
    guard let way, !rates.isEmpty else {
      return "\(rate.id) turned round is near the weight of the metal, and as it stands it is not"
    }
    return
      "\(rate.id) turned round is near what comes of \(rates.few()) by way of \(way), and as it stands it is not"
  }

  /// The rate as it stands, turned round, and what the others make of it.
  func details(of rate: Rate) -> [Prose] {
    let turned = Interval(exactly: .one).divided(by: own)
    return ["by \(rate.id): \(own.prose) \(quote) a \(base)"]
      + (turned.map { ["turned round: \($0.prose) \(quote) a \(base)"] } ?? [])
      + ["by the others: \(price.prose) \(quote) a \(base)"]
  }
}
