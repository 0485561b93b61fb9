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

/// A date of the proleptic Gregorian calendar: year, month and day.
public struct CivilDate: Sendable, Hashable {
  /// The astronomical year; 0 is 1 BC.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The years that have day numbers.
  public static let years = -9999...9999

  /// Whether the Gregorian calendar has this date, within `years`.
  public static func isValid(year: Int, month: Int, day: Int) -> Bool {
    years.contains(year) && (1...12).contains(month) && day >= 1
      && day <= length(ofMonth: month, year: year)
  }

  /// Whether the Gregorian year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days a month has; 0 where there is no such month.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// Days from 1970-01-01 to the first of a month.
  ///
  /// Years are counted from 1 March, so that the leap day is the last day of its year, and in
  /// cycles of 400 years of 146,097 days. Floor division keeps years before the epoch right.
  static func daysBefore(year: Int, month: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let monthsFromMarch = (month + 9) % 12
    let leapDays =
      floorDivide(marchYear, by: 4) - floorDivide(marchYear, by: 100)
      + floorDivide(marchYear, by: 400)
    return marchYear * 365 + leapDays + (153 * monthsFromMarch + 2) / 5 - 719_468
  }

  /// Division that rounds down, also below zero.
  static func floorDivide(_ number: Int, by divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
  }
}

extension DayNumber {
  /// The Gregorian date of the day.
  public var civil: CivilDate {
    let days = value + 719_468
    let cycle = CivilDate.floorDivide(days, by: 146_097)
    let dayOfCycle = days - cycle * 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthsFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthsFromMarch < 10 ? monthsFromMarch + 3 : monthsFromMarch - 9
    return CivilDate(
      year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * monthsFromMarch + 2) / 5 + 1)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The date as ISO 8601 writes it: `1920-12-17`, `-0044-03-15`.
  public var description: String {
    let sign = year < 0 ? "-" : ""
    return sign + CivilDate.padded(abs(year), to: 4) + "-" + CivilDate.padded(month, to: 2)
      + "-" + CivilDate.padded(day, to: 2)
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
