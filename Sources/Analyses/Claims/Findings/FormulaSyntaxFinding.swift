import Diagnostics

extension FindingKind {
  /// AL0401: a formula that cannot be read.
  public static let formulaSyntax = FindingKind(
    "AL0401", .error, title: "a formula that cannot be read",
    meaning: """
      A claim is a side, a relation and a side, such as `M14 - M15 = M16`; see `aid-ledger \
      explain AL0401` and the guide for the whole grammar. A minus has a space on each side, \
      because ids may contain `-`. A formula has at most 200 of the signs `+ - * /` and goes at most \
      50 brackets deep.
      """,
    remedy: "correct the formula at the caret")
}
