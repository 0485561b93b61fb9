import Accounts
import Diagnostics
import Rates

extension FindingKind {
  /// AL0404: a claim that cannot be decided.
  public static let claimUndetermined = FindingKind(
    "AL0404", .warning, title: "a claim that cannot be decided",
    meaning: """
      A figure, a date or a rate that the claim needs is not stated or not in force, a row had to be \
      left out of a sum, or a number on the way is too large (over 1,000 digits).
      """,
    remedy: "state what is missing, if a source says it; otherwise the claim stays open")
}
