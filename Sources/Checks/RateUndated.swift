import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Phrases
import Rates

extension FindingKind {
  /// AL0301: a rate without a period.
  public static let rateUndated = FindingKind(
    "AL0301", .warning, title: "a rate without a period",
    meaning: """
      The source does not say when the rate was in force. It is used only where a scenario or `--at` \
      names it; no date ever selects it.
      """,
    remedy: "state `in_force` if another source dates the rate, and name that source")
}

extension LedgerCheck {
  static let rateUndated = LedgerCheck(.rateUndated) { ledger in
    ledger.rates.values.filter { $0.inForce == nil && $0.origin.isBlank("in_force") }.map { rate in
      Finding(
        .rateUndated, at: rate.origin.place("in_force"), subject: rate.id.text,
        "\(rate.id), \(rate.told), is undated",
        cause: "the rate is undated")
    }
  }
}
