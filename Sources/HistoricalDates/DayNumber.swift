/// A day, counted from 1 January 1970 of the proleptic Gregorian calendar.
///
/// Only the days of the years -9999 to 9999 exist here, so that the difference of two days and the
/// calendar arithmetic can never overflow.
public struct DayNumber: Sendable, Hashable {
  /// Days since 1970-01-01; negative before it.
  public let value: Int

  /// 1 January of the year -9999.
  public static let first = DayNumber(unchecked: -4_371_587)
  /// 31 December of the year 9999.
  public static let last = DayNumber(unchecked: 2_932_896)

  /// The day so many days after 1970-01-01, or `nil` outside the years -9999 to 9999.
  public init?(_ value: Int) {
    guard value >= DayNumber.first.value, value <= DayNumber.last.value else { return nil }
    self.value = value
  }

  /// For days known to lie within the limits.
  init(unchecked value: Int) { self.value = value }

  /// The day of a Gregorian date, or `nil` where the calendar has no such date.
  ///
  /// - Parameters:
  ///   - year: the astronomical year, -9999 to 9999; 0 is 1 BC.
  ///   - month: 1 to 12.
  ///   - day: 1 to the length of the month.
  public init?(year: Int, month: Int, day: Int) {
    guard CivilDate.isValid(year: year, month: month, day: day) else { return nil }
    value = CivilDate.daysBefore(year: year, month: month) + day - 1
  }

  /// The day so many days later (earlier, where negative), or `nil` outside the limits.
  public func advanced(by days: Int) -> DayNumber? {
    let (sum, overflow) = value.addingReportingOverflow(days)
    return overflow ? nil : DayNumber(sum)
  }

  /// How many days lie between this day and another; negative where the other is earlier.
  public func days(until other: DayNumber) -> Int { other.value - value }
}

extension DayNumber: Comparable {
  /// Orders days by time.
  public static func < (left: DayNumber, right: DayNumber) -> Bool { left.value < right.value }
}

extension DayNumber: CustomStringConvertible {
  /// The Gregorian date as `1920-12-17`.
  public var description: String { civil.description }
}
