import Diagnostics
import HistoricalDates
import LedgerModel

extension FindingKind {
  /// AL0304: two rates of one kind for one day.
  public static let twoRatesInForce = FindingKind(
    "AL0304", .note, title: "two rates of one kind for one day",
    meaning: """
      Two rates of one kind between the same two moneys were in force on a common day and differ. Both \
      are kept; a scenario that meets both refuses or spreads, as its `span` says.
      """,
    remedy: "let a scenario name the rate to prefer")
}

extension LedgerCheck {
  static let twoRatesInForce = LedgerCheck(.twoRatesInForce) { ledger in
    RatePair.all(in: ledger).filter {
      $0.first.kind == $0.second.kind && $0.prices.0 != $0.prices.1
    }.map { pair in
      Finding(
        .twoRatesInForce, at: pair.second.origin.place("in_force"), subject: pair.second.id.text,
        "\(pair.second.id) and \(pair.first.id) are both \(pair.first.kind.rawValue) rates in force on "
          + "common days",
        details: [pair.first, pair.second].map {
          "\($0.id): \($0.price.words) \($0.quote) a \($0.base), \($0.inForce?.text ?? "")"
        })
    }
  }
}
