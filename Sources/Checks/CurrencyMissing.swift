import Diagnostics
import ExactNumbers
import LedgerModel
import Phrases

extension FindingKind {
  /// AL0104: an amount without a currency.
  public static let currencyMissing = FindingKind(
    "AL0104", .warning, title: "an amount without a currency",
    meaning: """
      The row has a number and does not say of which money. Nothing is assumed: no scenario converts the \
      row, and in a sum that it belongs to it is an amount that nobody knows, nothing to anything.
      """,
    remedy: "state `currency` if a source says it; otherwise leave the row as it is")
}

extension LedgerCheck {
  static let currencyMissing = LedgerCheck(.currencyMissing) { ledger in
    ledger.money.filter { figure in
      figure.interval != nil && figure.currency == nil && figure.origin.isBlank("currency")
    }.map { figure in
      Finding(
        .currencyMissing, at: figure.origin.place("amount"), subject: figure.id.text,
        "\(figure.id), an amount without a currency: \(figure.interval?.prose ?? "") of what?",
        details: figure.asPrinted.isEmpty ? [] : ["printed “\(figure.asPrinted)”"],
        cause: "an amount has no currency")
    }
  }
}
