import Diagnostics
import ExactNumbers
import LedgerModel
import Phrases

extension FindingKind {
  /// AL0306: a rate that looks like the inverse of another.
  public static let invertedRate = FindingKind(
    "AL0306", .warning, title: "a rate that looks like the inverse of another",
    meaning: """
      Two rates between the same two moneys, in force on a common day, lie far apart; turned round, the \
      one is near the other. Of a range all of it is far, and some of it near. Base and quote of one of them were probably exchanged.
      """,
    remedy: "check which money is priced in which: one `base` is `quantity` of `quote`")
}

extension LedgerCheck {
  static let invertedRate = LedgerCheck(.invertedRate) { ledger in
    RatePair.all(in: ledger).filter(\.looksInverted).map { pair in
      Finding(
        .invertedRate, at: pair.second.origin.place("base"), subject: pair.second.id.text,
        "\(pair.second.id) looks like the inverse of \(pair.first.id)",
        cause: "a rate looks like the inverse of \(pair.first.id)")
    }
  }
}

extension RatePair {
  /// Surely apart by more than four times, and within a fifth of each other's inverse; a range with some of its
  /// prices.
  var looksInverted: Bool {
    guard let quotient = prices.0.divided(by: prices.1), let low = quotient.low,
      let high = quotient.high, let quarter = Ratio(4).inverse, let part = Ratio(5).inverse,
      let near = Interval(low: .one - part, high: .one + part)
    else { return false }
    let product = prices.0 * prices.1
    // A fifth off is too far.
    let isNear = product.intersects(near) && product.low != near.high && product.high != near.low
    return (low > Ratio(4) || high < quarter) && isNear
  }
}
