extension CalendarName {
  /// The day of a date written in full, `YYYY-MM-DD`, in this calendar; `nil` for any other text
  /// and for a date that the calendar does not have.
  public func day(written text: String) -> DayNumber? {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { part -> Int? in
      part.allSatisfy { (0x30...0x39).contains($0) } ? Int(String(part) ?? "") : nil
    }
    guard numbers.count == 3 else { return nil }
    return day(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
