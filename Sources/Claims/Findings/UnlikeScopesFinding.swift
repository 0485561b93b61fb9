import Accounts
import Diagnostics
import Rates

extension FindingKind {
  /// AL0210: unlike scopes subtracted.
  public static let unlikeScopes = FindingKind(
    "AL0210", .warning, title: "unlike scopes subtracted",
    meaning: """
      The two sides of a subtraction differ in who gave, who took, when, or what kind of \
      thing. The difference is computed all the same, but it is not a shortfall of one thing.
      """,
    remedy: "check whether the source means the two figures to cover the same aid")
}
