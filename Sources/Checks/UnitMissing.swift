import Diagnostics
import ExactNumbers
import LedgerModel
import Phrases

extension FindingKind {
  /// AL0114: a quantity without an item or a unit.
  public static let unitMissing = FindingKind(
    "AL0114", .warning, title: "a quantity without an item or a unit",
    meaning: """
      The row has a number and does not say of what, or in what it is counted. In a total that it belongs \
      to it is an amount that nobody knows, nothing to anything; `arms` names it beside its totals.
      """,
    remedy: "state `item` and `unit` if a source says them; otherwise leave the row as it is")
}

extension LedgerCheck {
  static let unitMissing = LedgerCheck(.unitMissing) { ledger in
    ledger.goods.compactMap { figure in
      guard case .goods(let item, let unit) = figure.measure, figure.interval != nil,
        item == nil || unit == nil,
        item != nil || figure.origin.isBlank("item"), unit != nil || figure.origin.isBlank("unit")
      else { return nil }
      let amount = figure.interval?.prose ?? ""
      let words: (message: Prose, cause: Prose) =
        item != nil
        ? ("a quantity without a unit: \(amount) of what?", "a quantity has no unit")
        : unit == nil
          ? (
            "a quantity without an item and a unit: \(amount) of what?",
            "a quantity has no item and no unit"
          ) : ("a quantity without an item: \(amount) of what?", "a quantity has no item")
      return Finding(
        .unitMissing, at: figure.origin.place("quantity"), subject: figure.id.text, words.message,
        cause: words.cause)
    }
  }
}
