/// The calendar in which a source wrote a date.
///
/// A ledger keeps the date as written beside the Gregorian one; a calendar here turns the first
/// into a day, so that the two can be held against each other.
public enum CalendarName: String, Sendable, Hashable, CaseIterable {
  /// The Gregorian calendar, carried back before its introduction.
  case gregorian
  /// The civil calendar of Russia: Julian to 31 January 1918, Gregorian from 14 February 1918.
  case julian
  /// The Ottoman financial calendar, in use to the end of 1341 (1925).
  case rumi

  /// The day of a date as written, or `nil` where the calendar has no such date.
  ///
  /// - Parameters:
  ///   - year: the year as written: of the Rumi era for `rumi`, of the common era otherwise.
  ///   - month: 1 for January (Kânunusani) to 12 for December (Kânunuevvel).
  ///   - day: the day of the month, from 1.
  /// - Returns: the day, or `nil` for a day that did not exist or lies outside the limits.
  public func day(year: Int, month: Int, day: Int) -> DayNumber? {
    switch self {
    case .gregorian: DayNumber(year: year, month: month, day: day)
    case .julian: RussianCalendar.day(year: year, month: month, day: day)
    case .rumi: RumiCalendar.day(year: year, month: month, day: day)
    }
  }
}
