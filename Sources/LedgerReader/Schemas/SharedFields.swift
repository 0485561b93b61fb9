import HistoricalDates
import LedgerModel

/// Columns that many tables have.
package enum SharedFields {
  package static let name = Field.text(.name, required: true, "the name to show")
  package static let note = Field.text(.note, "what else a reader must know, in your own words")
  package static let quote = Field.text(.quote, "a phrase of the source, a few words only")
  package static let asPrinted = Field.text(
    .asPrinted, "the figure as the source prints it, with its few words")
  package static let source = source("the works that say so; the one you read comes first")
  package static let locator = Field.texts(
    .locator, "page, section or footnote: one for each source, in the same order")
  package static let date = Field.date(
    .date, "the days it may mean, in the Gregorian calendar; empty: not stated")
  package static let dateAsWritten = Field.text(
    .dateAsWritten,
    "the date in the words of the source; as `YYYY-MM-DD` of `calendar`, it is converted or checked"
  )
  package static let calendar = Field<CalendarName?>.choice(
    .calendar,
    "the calendar of `date_as_written`; empty: gregorian. `julian` is that of Russia, which is "
      + "Gregorian from 14 February 1918 on; `rumi` is the Ottoman financial calendar")

  /// The works cited, each at its place in the list: `nil` where it is none of the ledger's.
  static func source(_ meaning: String) -> Field<[Identifier<Source>?]> {
    Field(.source, .references(["sources.json"]), meaning) { row, column in
      row.list(column).map { row.resolve($0.text, at: $0.offset, column, row.names.sources) }
    } write: {
      $0.compactMap { $0?.text }.joined(separator: ";")
    }
  }
}

extension RowReader {
  /// `source` and `locator`: two lists in one order.
  mutating func citations(_ source: Field<[Identifier<Source>?]> = SharedFields.source)
    -> [Citation]
  {
    // Few works are cited by many rows, which then hold one list.
    shared(.source, .locator) { $0.newCitations(source) }
  }

  private mutating func newCitations(_ source: Field<[Identifier<Source>?]>) -> [Citation] {
    let (works, places) = (self[source], self[SharedFields.locator])
    if !places.isEmpty, places.count != works.count {
      report(
        .unequalCitations, places.count > works.count ? .locator : .source,
        "\(count(works.count, "source")) and \(count(places.count, "locator"))")
    }
    return works.enumerated().compactMap { index, work in
      work.map { Citation(source: $0, locator: index < places.count ? places[index] : "") }
    }
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// `date`, `date_as_written` and `calendar`.
  ///
  /// A date that is written in full in its own calendar is converted where `date` is empty.
  mutating func statedDate() -> StatedDate {
    let calendar = self[SharedFields.calendar] ?? .gregorian
    let written = self[SharedFields.dateAsWritten]
    if calendar.isAfterChange(written: written) {
      report(
        .julianAfterChange, .dateAsWritten,
        "`\(written)` is taken for a Gregorian day: Russia wrote so from 14 February 1918 on")
    }
    let value = self[SharedFields.date] ?? (isEmpty(.date) ? converted(written, calendar) : nil)
    return StatedDate(value: value, asWritten: written, calendar: calendar)
  }

  private func converted(_ written: String, _ calendar: CalendarName) -> HistoricalDate? {
    calendar.day(written: written).flatMap { HistoricalDate(day: $0) }
  }
}
