import Diagnostics
import ExactNumbers
import LedgerModel
import Phrases

extension FindingKind {
  /// AL0305: two rates that differ by a factor of exactly a hundred.
  public static let factorOfHundred = FindingKind(
    "AL0305", .warning, title: "two rates that differ by a factor of exactly a hundred",
    meaning: """
      Two rates between the same two moneys, in force on a common day, differ by a factor of exactly \
      100. One of them is probably in the minor unit.
      """,
    remedy: "check whether a quotation is in the major or in the minor unit")
}

extension LedgerCheck {
  static let factorOfHundred = LedgerCheck(.factorOfHundred) { ledger in
    RatePair.all(in: ledger).filter(\.isHundredfold).map { pair in
      Finding(
        .factorOfHundred, at: pair.second.origin.place(pair.second.column),
        subject: pair.second.id.text,
        "\(pair.second.id) and \(pair.first.id) differ by a factor of exactly 100",
        cause: "a rate differs from \(pair.first.id) by a factor of exactly 100")
    }
  }
}

extension RatePair {
  /// Whether the one price, or each end of its range, is exactly a hundred times the other.
  var isHundredfold: Bool {
    prices.0 == prices.1 * Ratio(100) || prices.1 == prices.0 * Ratio(100)
  }
}
