import Accounts
import Diagnostics
import Rates

extension FindingKind {
  /// AL0207: a limit used as a value.
  public static let boundAsValue = FindingKind(
    "AL0207", .warning, title: "a limit used as a value",
    meaning: """
      The source says that a figure does not exceed a number, and then reckons with the number \
      as if it were the figure. The result is a limit too.
      """,
    remedy: "read the result as \"at least\" or \"at most\"")
}
