import Accounts
import Diagnostics
import Rates

extension FindingKind {
  /// AL0405: a claim that is possible and not proved.
  public static let claimPossible = FindingKind(
    "AL0405", .note, title: "a claim that is possible and not proved",
    meaning: """
      The claim is true of some of the values that the figures may have, not of all: a limit \
      such as "at most" leaves room.
      """,
    remedy: "read the claim as its own limit says: at least, at most")
}
