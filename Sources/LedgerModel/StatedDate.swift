import HistoricalDates

/// When something happened, as the ledger reads it and as the source writes it.
public struct StatedDate: Sendable {
  /// The days it may mean, in the Gregorian calendar; `nil` where none is stated.
  public let value: HistoricalDate?
  /// The words of the source.
  public let asWritten: String
  /// The calendar that the words are in.
  public let calendar: CalendarName

  /// Makes a stated date.
  package init(value: HistoricalDate?, asWritten: String, calendar: CalendarName) {
    self.value = value
    self.asWritten = asWritten
    self.calendar = calendar
  }
}
