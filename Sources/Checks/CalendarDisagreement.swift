import Diagnostics
import HistoricalDates
import LedgerModel
import Phrases

extension FindingKind {
  /// AL0116: a date that differs from its own words.
  public static let calendarDisagreement = FindingKind(
    "AL0116", .warning, title: "a date that differs from its own words",
    meaning: """
      `date_as_written` is a full date, `YYYY-MM-DD`, in the calendar that the row names; converted to \
      the Gregorian calendar it is not the row's `date`, nor one that its `~` or `?` leaves possible. Or the calendar has no such day: Russia went \
      from 31 January to 14 February 1918, the Ottoman financial year 1332 from 15 February to 1 March.
      """,
    remedy: "correct the date, its words, or the calendar")
}

extension LedgerCheck {
  static let calendarDisagreement = LedgerCheck(.calendarDisagreement) { ledger in
    DatedRow.all(in: ledger) { CalendarName.isInFull($0.asWritten) }.compactMap { row -> Finding? in
      let written = row.date.asWritten
      guard let day = row.date.calendar.day(written: written) else {
        return Finding(
          .calendarDisagreement, at: row.origin.place("date_as_written"), subject: row.subject,
          "the \(Prose.term(row.date.calendar.rawValue)) calendar has no day `\(written)`")
      }
      let units = ledger.description.approximately
      guard let value = row.date.value, !value.possible(approximately: units).contains(day) else {
        return nil
      }
      return Finding(
        .calendarDisagreement, at: row.origin.place("date"), subject: row.subject,
        "`\(value.text)`, but `\(written)` \(Prose.term(row.date.calendar.rawValue)) is \(day)",
        cause: value.text == written
          ? "the date is the \(Prose.term(row.date.calendar.rawValue)) one and was not converted"
          : nil)
    }
  }
}
