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

  /// The day of a date written in full, `YYYY-MM-DD`, in this calendar; `nil` for any other text
  /// and for a date that the calendar does not have.
  public func day(written text: String) -> DayNumber? {
    CalendarName.numbers(in: text).flatMap { day(year: $0.year, month: $0.month, day: $0.day) }
  }

  /// Whether a date written in full is `julian` and lies after Russia's change, where this calendar
  /// is the Gregorian one: a source that kept the old style means another day.
  public func isAfterChange(written text: String) -> Bool {
    guard self == .julian, let date = CalendarName.numbers(in: text) else { return false }
    return date >= RussianCalendar.firstGregorianDay
  }

  /// Whether a text has the form `YYYY-MM-DD`, in whatever calendar.
  public static func isInFull(_ text: String) -> Bool { numbers(in: text) != nil }

  /// The numbers of `YYYY-MM-DD`; `nil` for any other text.
  private static func numbers(in text: String) -> (year: Int, month: Int, day: Int)? {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { part -> Int? in
      part.allSatisfy { (0x30...0x39).contains($0) } ? Int(String(part) ?? "") : nil
    }
    guard numbers.count == 3 else { return nil }
    return (numbers[0], numbers[1], numbers[2])
  }
}

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
    return CivilDate.daysBefore(year: year, month: month) - 2
      + CivilDate.floorDivide(marchYear, by: 100) - CivilDate.floorDivide(marchYear, by: 400)
  }
}

/// The civil calendar of Russia around its change of 1918.
///
/// Julian up to 31 January 1918; the next day was 14 February 1918, and from then on dates are
/// Gregorian. 1 to 13 February 1918 do not exist. Source: decree of the Council of People's
/// Commissars of 24 January (6 February) 1918, article 1, in *Dekrety Sovetskoi vlasti* I (Moscow
/// 1957); in English at
/// <http://soviethistory.msu.edu/1917-2/new-letters-and-dates/new-letters-and-dates-texts/introduction-of-a-new-calendar/>.
enum RussianCalendar {
  /// As it was written: the day after 31 January 1918.
  static let firstGregorianDay = (year: 1918, month: 2, day: 14)

  static func day(year: Int, month: Int, day: Int) -> DayNumber? {
    let written = (year, month, day)
    if written < (1918, 2, 1) { return JulianCalendar.day(year: year, month: month, day: day) }
    if written < firstGregorianDay { return nil }
    return DayNumber(year: year, month: month, day: day)
  }
}

/// The Ottoman financial (Rumi, mali) calendar from 1 March 1256 (13 March 1840) to the end of 1341.
///
/// * To 15 February 1332: Julian days and months; the year begins on 1 March and is the Julian year
///   of its March less 584.
/// * 16 February 1332 became 1 March 1333, which is 1 March 1917. Source: law of 8 Şubat 1332
///   on the Western calendar in state affairs, article 1 (*Takvim-i Vekayi* 1803, 10 Şubat 1332),
///   at <https://vakithesaplama.diyanet.gov.tr/1332_kanun.php>.
/// * From then days and months are Gregorian. The year 1333 ended on 31 December 1917; 1334 to 1341
///   are the Gregorian years 1918 to 1925, from 1 January. Law 698 put the common era in its place
///   from 1926. Source: <https://en.wikipedia.org/wiki/Rumi_calendar>.
///
/// Before 1256 financial years were dropped now and then, so that no fixed difference holds: such
/// dates have no day here.
enum RumiCalendar {
  private static let yearDifference = 584

  static func day(year: Int, month: Int, day: Int) -> DayNumber? {
    guard (1256...1341).contains(year), (1...12).contains(month) else { return nil }
    if year <= 1332 { return julianDay(year: year, month: month, day: day) }
    if year == 1333 && month < 3 { return nil }
    return DayNumber(year: year + yearDifference, month: month, day: day)
  }

  /// January and February belong to the year that began in the March before.
  private static func julianDay(year: Int, month: Int, day: Int) -> DayNumber? {
    if year == 1332 && month == 2 && day > 15 { return nil }
    let julianYear = year + yearDifference + (month < 3 ? 1 : 0)
    return JulianCalendar.day(year: julianYear, month: month, day: day)
  }
}
