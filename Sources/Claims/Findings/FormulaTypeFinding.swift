import Accounts
import Diagnostics
import Rates

extension FindingKind {
  /// AL0402: a formula that compares or adds unlike things.
  public static let formulaType = FindingKind(
    "AL0402", .error, title: "a formula that compares or adds unlike things",
    meaning: """
      Only money of one currency, or goods of one item and unit, are added, subtracted and \
      compared. `… in CURRENCY at RATE` converts money. Nothing in a formula converts chests to \
      pieces; the totals of goods do, where a sourced row of units.csv says what a chest holds.
      """,
    remedy: "convert money with `in`; write a number with its unit, or compare like with like")
}
