import Diagnostics
import HistoricalDates
import LedgerModel
import Phrases

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
    DatedRow.all(in: ledger) { $0.rumiYear != nil }.compactMap { row in
      guard let value = row.date.value, let year = row.date.rumiYear else { return nil }
      return Finding(
        .rumiYear, at: row.origin.place("date"), subject: row.subject,
        "`\(value.text)` is in the year \(year): rumi?",
        cause: "the year may be rumi")
    }
  }
}

extension StatedDate {
  /// The year in which the date begins, where it may be one of the Ottoman financial calendar.
  fileprivate var rumiYear: Int? {
    let year = (value?.earliest ?? value?.latest)?.civil.year
    return year.flatMap { (1256...1342).contains($0) ? $0 : nil }
  }
}
