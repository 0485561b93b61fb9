import Diagnostics
import PrintedNumerals
import Phrases

extension FindingKind {
  /// AL0132: a limit that the print sets and the row does not.
  public static let limitNotKept = FindingKind(
    "AL0132", .warning, title: "a limit that the print sets and the row does not",
    meaning: """
      `as_printed` says that the number is not passed (`not above`, `up to`, `en fazla`, `не более`, `höchstens`, `au \
      plus`) or not all (`at least`, `more than`, `en az`, `свыше`, `mindestens`), and the row has another bound or none: a limit \
      is then summed as if it were the value. Nothing is found where `note` has the same words: the keeper has looked.
      """,
    remedy:
      "set `bound` to `at_most` or `at_least`; where the words are not about the number, name them in `note`"
  )
}

extension LedgerCheck {
  static let limitNotKept = LedgerCheck.ofPrints(.limitNotKept) { prints, _ in
    UnkeptQualifier.all(in: prints, [.atMost, .atLeast]).map { unkept in
      unkept.finding(
        .limitNotKept,
        unkept.qualifier.kind == .atMost
          ? "the print says `\(unkept.qualifier.text)`, and the row is not at most its number"
          : "the print says `\(unkept.qualifier.text)`, and the row is not at least its number",
        cause: unkept.qualifier.kind == .atMost
          ? "the print says that the number is the most, and the row does not"
          : "the print says that the number is the least, and the row does not",
        ofRates: "give `low` and `high`, or say in `note` how the source limits the rate")
    }
  }
}
