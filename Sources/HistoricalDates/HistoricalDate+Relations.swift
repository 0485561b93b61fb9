extension HistoricalDate {
  /// Whether every day that the other date may mean is a day that this one may mean.
  ///
  /// An open or unknown end holds every day on its side.
  public func contains(_ other: HistoricalDate) -> Bool {
    HistoricalDate.isNotAfter(start: earliest, otherStart: other.earliest)
      && HistoricalDate.isNotBefore(end: latest, otherEnd: other.latest)
  }

  /// Whether this date may mean the day.
  public func contains(_ day: DayNumber) -> Bool {
    (earliest.map { $0 <= day } ?? true) && (latest.map { $0 >= day } ?? true)
  }

  /// Whether the two dates have a day in common.
  public func intersects(_ other: HistoricalDate) -> Bool {
    HistoricalDate.mayReach(earliest, other.latest)
      && HistoricalDate.mayReach(other.earliest, latest)
  }

  /// How many days pass from this date to the other, as the least and the most that is possible.
  ///
  /// Negative where the other comes first; `nil` where an open or unknown end sets no bound.
  public func daysUntil(_ other: HistoricalDate) -> (low: Int?, high: Int?) {
    (
      low: HistoricalDate.days(from: latest, to: other.earliest),
      high: HistoricalDate.days(from: earliest, to: other.latest)
    )
  }

  private static func days(from start: DayNumber?, to end: DayNumber?) -> Int? {
    guard let start, let end else { return nil }
    return start.days(until: end)
  }

  private static func isNotAfter(start: DayNumber?, otherStart: DayNumber?) -> Bool {
    guard let start else { return true }
    return otherStart.map { start <= $0 } ?? false
  }

  private static func isNotBefore(end: DayNumber?, otherEnd: DayNumber?) -> Bool {
    guard let end else { return true }
    return otherEnd.map { end >= $0 } ?? false
  }

  private static func mayReach(_ start: DayNumber?, _ end: DayNumber?) -> Bool {
    guard let start, let end else { return true }
    return start <= end
  }
}
