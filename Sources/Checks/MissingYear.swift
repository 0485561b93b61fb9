import Diagnostics
import HistoricalDates
import LedgerModel
import Phrases
import PrintedNumerals

extension FindingKind {
  /// AL0121: a date that the source prints without its year.
  public static let missingYear = FindingKind(
    "AL0121", .warning, title: "a date that the source prints without its year",
    meaning: """
      `date_as_written` names a day or a month and no year, and `date` is empty: the row has no date, and no \
      rate and no order of events can be asked by it. Months are known in English, Turkish, Russian, German and \
      French.
      """,
    remedy: "state the year in `date` if another source gives it, and name that source")
}

extension LedgerCheck {
  static let missingYear = LedgerCheck(.missingYear) { ledger in
    DatedRow.all(in: ledger) { $0.value == nil && PrintedWords($0.asWritten).nameDayWithoutYear }
      .filter { $0.origin.isBlank("date") }.map { row in
        Finding(
          .missingYear, at: row.origin.place("date_as_written"), subject: row.subject,
          "“\(row.date.asWritten.visible(upTo: 80))” has no year", cause: "the date has no year")
      }
  }
}
