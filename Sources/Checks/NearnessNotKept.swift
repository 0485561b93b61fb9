import Diagnostics
import PrintedNumerals
import Phrases

extension FindingKind {
  /// AL0131: a print that is not sure of its number, and a row that is.
  public static let nearnessNotKept = FindingKind(
    "AL0131", .note, title: "a print that is not sure of its number, and a row that is",
    meaning: """
      `as_printed` says that the number is near (`about`, `some`, `circa`, `yaklaşık`, `около`, `etwa`, `environ`) \
      or marks it as unsure (`(?)`), and the row takes it as exact; a rate has neither `low` nor `high`. A sum then \
      proves more than its source says. Nothing is found where `note` has the same words: the keeper has looked.
      """,
    remedy:
      "set `bound` to `about` with `low` and `high`, or to `uncertain` where nobody says how near it is"
  )
}

extension LedgerCheck {
  static let nearnessNotKept = LedgerCheck.ofPrints(.nearnessNotKept) { prints, _ in
    UnkeptQualifier.all(in: prints, [.about, .unsure]).map { unkept in
      unkept.finding(
        .nearnessNotKept,
        unkept.qualifier.kind == .unsure
          ? "the print marks the number as unsure, and the row takes it as exact"
          : "the print says `\(unkept.qualifier.text)`, and the row takes the number as exact",
        cause: unkept.qualifier.kind == .unsure
          ? "the print marks the number as unsure, and the row takes it as exact"
          : "the print says that the number is near, and the row takes it as exact",
        ofRates: "give `low` and `high`, or say in `note` how near the source is")
    }
  }
}
