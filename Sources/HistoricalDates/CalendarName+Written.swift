extension CalendarName {
  /// The day of a date written in full, `YYYY-MM-DD`, in this calendar; `nil` for any other text
  /// and for a date that the calendar does not have.
  public func day(written text: String) -> DayNumber? {
    numbers(in: text).flatMap { day(year: $0.year, month: $0.month, day: $0.day) }
  }

  /// Whether a date written in full is `julian` and lies after Russia's change, where this calendar
  /// is the Gregorian one: a source that kept the old style means another day.
  public func isAfterChange(written text: String) -> Bool {
    guard self == .julian, let date = numbers(in: text) else { return false }
    return date >= RussianCalendar.firstGregorianDay
  }

  /// The numbers of `YYYY-MM-DD`; `nil` for any other text.
  private func numbers(in text: String) -> (year: Int, month: Int, day: Int)? {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { part -> Int? in
      part.allSatisfy { (0x30...0x39).contains($0) } ? Int(String(part) ?? "") : nil
    }
    guard numbers.count == 3 else { return nil }
    return (numbers[0], numbers[1], numbers[2])
  }
}
