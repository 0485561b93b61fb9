import Accounts
import Diagnostics
import Rates

extension FindingKind {
  /// AL0406: a name in a formula that the ledger does not have.
  public static let unknownNameInFormula = FindingKind(
    "AL0406", .error, title: "a name in a formula that the ledger does not have",
    meaning: """
      The formula names a figure, an event, a currency, a rate or a scenario that no row \
      defines.
      """,
    remedy: "correct the name, or add the row")
}
