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
