import Diagnostics

extension FindingKind {
  /// AL0211: a yearly figure against a total.
  public static let yearlyAgainstTotal = FindingKind(
    "AL0211", .warning, title: "a yearly figure against a total",
    meaning: """
      One figure is so much a year, the other is not. Without a number of years they are not \
      the same kind of thing.
      """,
    remedy: "find out for how many years the yearly figure was meant")
}
