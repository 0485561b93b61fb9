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
