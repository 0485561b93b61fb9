import Accounts
import Diagnostics
import Rates

extension FindingKind {
  /// AL0403: a claim that fails.
  public static let claimFails = FindingKind(
    "AL0403", .warning, title: "a claim that fails",
    meaning: """
      By the ledger's own figures the two sides of the claim do not stand in the relation that \
      the source asserts, whatever values the figures may have.
      """,
    remedy: "check the figures against the source; if they are read right, the source is wrong here"
  )
}
