/// Days from a first to a last, both included; an end may be open.
public struct DaySpan: Sendable, Hashable {
  /// The first day, or `nil`: no day is too early.
  public let first: DayNumber?
  /// The last day, or `nil`: no day is too late.
  public let last: DayNumber?

  /// Makes a span; the first day is not after the last.
  init(_ first: DayNumber?, _ last: DayNumber?) {
    self.first = first
    self.last = last
  }

  /// Every day.
  public static let unbounded = DaySpan(nil, nil)

  /// Whether a day is one of these.
  public func contains(_ day: DayNumber) -> Bool {
    (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }

  /// Whether every day of the other is one of these.
  public func contains(_ other: DaySpan) -> Bool {
    let startsInTime = first.map { mine in other.first.map { mine <= $0 } ?? false } ?? true
    let endsInTime = last.map { mine in other.last.map { mine >= $0 } ?? false } ?? true
    return startsInTime && endsInTime
  }

  /// Whether the two have a day in common.
  public func intersects(_ other: DaySpan) -> Bool {
    DaySpan.mayReach(first, other.last) && DaySpan.mayReach(other.first, last)
  }

  /// How many days pass from a day of this span to one of the other: the least and the most.
  ///
  /// Negative where the other day comes first; `nil` where an open end sets no bound.
  public func days(until other: DaySpan) -> (low: Int?, high: Int?) {
    (low: DaySpan.days(last, other.first), high: DaySpan.days(first, other.last))
  }

  private static func mayReach(_ start: DayNumber?, _ end: DayNumber?) -> Bool {
    guard let start, let end else { return true }
    return start <= end
  }

  private static func days(_ start: DayNumber?, _ end: DayNumber?) -> Int? {
    guard let start, let end else { return nil }
    return start.days(until: end)
  }
}
