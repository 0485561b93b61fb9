import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0306: a rate that looks like the inverse of another.
  public static let invertedRate = FindingKind(
    "AL0306", .warning, title: "a rate that looks like the inverse of another",
    meaning: """
      Two rates between the same two moneys, in force on a common day, lie far apart; turned round, the \
      one is near the other: by more than four times and within a fifth, or by more than three tenths and within a twentieth. \
      Of a range all of it is far, and some of it near. Of several such rates that is named which lies so against most of them. Or all that other rates of its days and the weight of coins make of a \
      rate is far from it, and something of that within a twentieth of it turned round: dollars by way of marks, \
      where both have a rate with taels. Base and quote of one of them were probably exchanged.
      """,
    remedy: "check which money is priced in which: one `base` is `quantity` of `quote`")
}

extension LedgerCheck {
  static let invertedRate = LedgerCheck(.invertedRate) { ledger in
    let pairs = RatePair.all(in: ledger).filter(\.looksInverted)
    let ofPairs = oddOnes(of: pairs, in: ledger).map { rate, others in
      Finding(
        .invertedRate, at: rate.origin.place("base"), subject: rate.id.text,
        "\(rate.id) looks like the inverse of \(others.few())",
        cause: "a rate looks like the inverse of \(others.few())")
    }
    let told = Set(pairs.flatMap { [$0.first.id, $0.second.id] })
    let witnesses = RateWitnesses(ledger)
    let ofOthers = ledger.rates.values.filter { !told.contains($0.id) }.compactMap { rate in
      witnesses.inverse(of: rate).map { witness in
        Finding(
          .invertedRate, at: rate.origin.place("base"), subject: rate.id.text,
          witness.message(of: rate), details: witness.details(of: rate))
      }
    }
    return ofPairs + ofOthers
  }

  /// Of rates that look turned round against each other that which does so against most, and of two the later one;
  /// each pair once.
  private static func oddOnes(
    of pairs: [RatePair], in ledger: Ledger
  ) -> [(rate: Rate, others: [Identifier<Rate>])] {
    var against: OrderedDictionary<Identifier<Rate>, OrderedSet<Identifier<Rate>>> = [:]
    for pair in pairs {
      against[pair.first.id, default: []].append(pair.second.id)
      against[pair.second.id, default: []].append(pair.first.id)
    }
    let order = against.keys.compactMap { id in
      ledger.rates.index(forKey: id).map { (id: id, place: $0, count: against[id]?.count ?? 0) }
    }.sorted { ($0.count, $0.place) > ($1.count, $1.place) }
    var told: Set<Identifier<Rate>> = []
    return order.compactMap { id, _, _ in
      defer { told.insert(id) }
      let others = (against[id] ?? []).filter { !told.contains($0) }
      guard !others.isEmpty, let rate = ledger.rates[id] else { return nil }
      return (rate, Array(others))
    }
  }
}

/// How far one price is from another, and from the other turned round.
struct PriceDistance {
  let mine, other: Interval

  /// Surely apart by more than four times, and within a fifth of each other's inverse; or by more than three tenths
  /// and within a twentieth; a range with some of its prices.
  var looksInverted: Bool {
    looksInverted(farBy: 4, 1, nearBy: 5) || looksInverted(farBy: 13, 10, nearBy: 20)
  }

  /// Whether all of it is further off than so many tenths.
  var isFar: Bool { isFar(13, 10) }

  /// How far it is from the other turned round, as a part of it; by its low end.
  var offInverse: Ratio { ((mine * other).low.map { $0 - .one } ?? .one).magnitude }

  private func looksInverted(farBy top: Int, _ bottom: Int, nearBy parts: Int) -> Bool {
    guard let part = Ratio(parts).inverse,
      let near = Interval(low: .one - part, high: .one + part)
    else { return false }
    let product = mine * other
    // Just so far off is too far.
    let isNear = product.intersects(near) && product.low != near.high && product.high != near.low
    return isNear && isFar(top, bottom)
  }

  private func isFar(_ top: Int, _ bottom: Int) -> Bool {
    guard let quotient = mine.divided(by: other), let low = quotient.low, let high = quotient.high,
      let times = Ratio(top).divided(by: Ratio(bottom)), let least = times.inverse
    else { return false }
    return low > times || high < least
  }
}

extension RatePair {
  var distance: PriceDistance { PriceDistance(mine: prices.0, other: prices.1) }

  /// Whether one looks like the other turned round, in the largest units of both moneys or in those that are quoted:
  /// 3.6 milreis a pound and 0.2778, where a milreis is the thousandth of a conto.
  var looksInverted: Bool {
    distance.looksInverted
      || quoted.map { PriceDistance(mine: $0.0, other: $0.1).looksInverted } ?? false
  }
}
