import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0128: an amount below zero.
  public static let amountBelowZero = FindingKind(
    "AL0128", .warning, title: "an amount below zero",
    meaning: """
      The amount of a transfer is below zero. What went back is a row of its own with the state `returned` \
      and its plain amount: it is then taken from what was delivered wherever that is added.
      """,
    remedy: "for a return write `returned` in `state` and the amount without `-`")
}

extension LedgerCheck {
  static let amountBelowZero = LedgerCheck(.amountBelowZero) { ledger in
    ledger.figures.values.compactMap { figure in
      guard let state = figure.state, let amount = figure.amount, amount.isNegative else {
        return nil
      }
      return Finding(
        .amountBelowZero, at: figure.origin.place(figure.measure.isMoney ? "amount" : "quantity"),
        subject: figure.id.text,
        "\(figure.id) is \(Prose.term(state.rawValue)), and \(Prose.number(amount.grouped))",
        cause: "the amount is below zero")
    }
  }
}
