import Accounts
import Diagnostics
import Rates

extension FindingKind {
  /// AL0211: a yearly figure against a total.
  public static let yearlyAgainstTotal = FindingKind(
    "AL0211", .warning, title: "a yearly figure against a total",
    meaning: """
      One figure is so much a year or a month, the other is not, or a sum adds the two. Without a \
      number of years they are not the same kind of thing. Only an interval in `date` says for how \
      long: `1758/1761` is four years, `1758-04-11/1761-04-10` three. A single date, a doubted one \
      or one of a decade (`192X`) does not. Two yearly figures of the same interval are compared for \
      a year.
      """,
    remedy:
      "find out for how long the figure was meant, and write that into its `date` as an interval")
}
