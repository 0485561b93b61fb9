extension HistoricalDate {
  /// Whether every day that is written of the other date is a day that is written of this one.
  ///
  /// An open or unknown end holds every day on its side. For what doubts leave possible, compare
  /// `possible(approximately:)`.
  public func contains(_ other: HistoricalDate) -> Bool { stated.contains(other.stated) }

  /// Whether the day is one of those written.
  public func contains(_ day: DayNumber) -> Bool { stated.contains(day) }

  /// Whether the two dates as written have a day in common.
  public func intersects(_ other: HistoricalDate) -> Bool { stated.intersects(other.stated) }

  /// How many days pass from this date to the other: the least and the most that is possible, with all
  /// their doubts.
  ///
  /// - Parameters:
  ///   - other: the date to count to.
  ///   - units: how far `~` reaches each way, in units of each date's own precision.
  /// - Returns: negative where the other comes first; `nil` where an end that is open or doubted with
  ///   `?` sets no bound.
  public func daysUntil(
    _ other: HistoricalDate, approximately units: Int = 1
  ) -> (low: Int?, high: Int?) {
    possible(approximately: units).days(until: other.possible(approximately: units))
  }

  /// How many whole months the date covers as written, from its first to its last day, and whether days
  /// are left over; `nil` where an end is open or digits are unknown.
  ///
  /// `1921` is 12 months, `1901-02-15/1901-05-14` is 3, `1901-01-09/1908-09-03` is 91 and a rest. A
  /// month that begins on a day which the next month lacks ends with that month: 31 January to 28
  /// February is one. That a count hangs on a doubted date is told by `isDoubted`.
  public func wholeMonths() -> (months: Int, hasRest: Bool)? {
    guard !isUnspecified, let first = earliest?.civil, let last = latest?.civil else { return nil }
    let start = DayOfMonths(first)
    let next = DayOfMonths(CivilDate(year: last.year, month: last.month, day: last.day + 1)).rolled
    let months = next.month - start.month
    let whole = start.advanced(by: months) <= next ? months : months - 1
    return (whole, start.advanced(by: whole) != next)
  }
}

/// A day of a month, with months counted through the years; the calendar's end is no end here.
private struct DayOfMonths: Comparable {
  let month: Int
  let day: Int

  init(_ date: CivilDate) { self.init(date.year * 12 + date.month - 1, date.day) }

  private init(_ month: Int, _ day: Int) {
    self.month = month
    self.day = day
  }

  /// The same day so many months later, or the first of the next month where that month lacks it.
  func advanced(by months: Int) -> DayOfMonths { DayOfMonths(month + months, day).rolled }

  /// The first of the next month, where the month is shorter.
  var rolled: DayOfMonths {
    let year = CivilDate.floorDivide(month, by: 12)
    let length = CivilDate.length(ofMonth: month - year * 12 + 1, year: year)
    return day > length ? DayOfMonths(month + 1, 1) : self
  }

  static func < (left: DayOfMonths, right: DayOfMonths) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }
}
