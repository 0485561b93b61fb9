extension HistoricalDate {
  /// The day, where the date can mean only one.
  public var onlyDay: DayNumber? { earliest == latest ? earliest : nil }

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

  /// Whether some day of this date is before some day of the other: the order is not ruled out.
  public func mayPrecede(_ other: HistoricalDate) -> Bool {
    guard let first = earliest, let last = other.latest else { return true }
    return first < last
  }

  /// Whether every day of this date is before every day of the other: the order is sure.
  public func surelyPrecedes(_ other: HistoricalDate) -> Bool {
    guard let last = latest, let first = other.earliest else { return false }
    return last < first
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

  /// How many days the date covers, both ends counted; `nil` where an end is open or unknown.
  public var dayCount: Int? {
    HistoricalDate.days(from: earliest, to: latest).map { $0 + 1 }
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
