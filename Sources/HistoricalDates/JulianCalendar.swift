/// The Julian calendar itself, without any country's change to another.
enum JulianCalendar {
  /// The day of a Julian date, or `nil` where there is no such date.
  static func day(year: Int, month: Int, day: Int) -> DayNumber? {
    guard CivilDate.years.contains(year), (1...12).contains(month), day >= 1,
      day <= length(ofMonth: month, year: year)
    else { return nil }
    return DayNumber(daysBefore(year: year, month: month) + day - 1)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    month == 2 ? (year % 4 == 0 ? 29 : 28) : CivilDate.length(ofMonth: month, year: 1)
  }

  /// As for the Gregorian calendar, but every fourth year has a leap day; the Julian 1 March of
  /// the year 0 is two days before the Gregorian one.
  private static func daysBefore(year: Int, month: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let monthsFromMarch = (month + 9) % 12
    return marchYear * 365 + CivilDate.floorDivide(marchYear, by: 4)
      + (153 * monthsFromMarch + 2) / 5 - 719_470
  }
}
