import Diagnostics
import PrintedNumerals
import Phrases

extension FindingKind {
  /// AL0133: so much a year in the print, and once in the row.
  public static let periodNotKept = FindingKind(
    "AL0133", .warning, title: "so much a year in the print, and once in the row",
    meaning: """
      `as_printed` says that the amount is for a year or a month (`a year`, `yearly`, `yılda`, `в год`, `par an`, `jährlich`), \
      and `per` does not: what was paid for five years then counts once. A price of goods or of a money is left alone. \
      Nothing is found where `note` has the same words: the keeper has looked.
      """,
    remedy:
      "write `year` or `month` into `per`, and for how long into `date`; one payment that is only called so is named in `note`"
  )
}

extension LedgerCheck {
  static let periodNotKept = LedgerCheck.ofPrints(.periodNotKept) { prints, _ in
    UnkeptQualifier.all(in: prints, [.perYear, .perMonth]).map { unkept in
      unkept.finding(
        .periodNotKept,
        unkept.qualifier.kind == .perYear
          ? "the print says `\(unkept.qualifier.text)`, and the row is not per year"
          : "the print says `\(unkept.qualifier.text)`, and the row is not per month",
        cause: unkept.qualifier.kind == .perYear
          ? "the print says so much a year, and `per` does not"
          : "the print says so much a month, and `per` does not")
    }
  }
}
