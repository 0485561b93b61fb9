import Accounts
import Claims
import Diagnostics
import HistoricalDates
import LedgerModel
import Rates

extension FindingKind {
  /// AL0117: a Gregorian year that looks like a year of the Ottoman financial calendar.
  public static let rumiYear = FindingKind(
    "AL0117", .warning, title: "a Gregorian year that looks like a rumi year",
    meaning: """
      Years from 1256 to 1342 of the Ottoman financial (rumi) calendar are 1840 to 1926. A `date` in \
      these years stands in the Middle Ages as it is written.
      """,
    remedy:
      "write the Gregorian year in `date`, and the rumi date in `date_as_written` with `calendar` rumi"
  )
}

extension LedgerCheck {
  static let rumiYear = LedgerCheck(.rumiYear) { ledger in
    DatedRow.all(in: ledger).compactMap { row -> Finding? in
      guard let value = row.date.value, let start = value.earliest ?? value.latest,
        (1256...1342).contains(start.civil.year)
      else { return nil }
      return Finding(
        .rumiYear, at: row.origin.place("date"), subject: row.subject,
        "`\(value.text)` is in the year \(start.civil.year): rumi?")
    }
  }
}
