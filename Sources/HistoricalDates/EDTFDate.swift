/// Reads one EDTF date: a year, perhaps a month or season, perhaps a day, perhaps a qualifier.
struct EDTFDate {
  let bytes: [UInt8]
  let range: Range<Int>
  /// Whether the date is the start or end of an interval, where level 1 allows less.
  let isEnd: Bool

  func end() throws(EDTFError) -> DateEnd {
    let (content, qualifiers) = try withoutQualifier()
    let parts = try split(content)
    if isEnd, let index = content.first(where: { bytes[$0] == ASCII.unspecified }) {
      throw level2(index..<(index + 1), "an unspecified digit in an interval")
    }
    let year = try EDTFYear(bytes: bytes, range: parts[0], hasMore: parts.count > 1)
    var end = try self.end(of: year, parts)
    end.qualifiers = qualifiers
    return end
  }

  private func end(of year: EDTFYear, _ parts: [Range<Int>]) throws(EDTFError) -> DateEnd {
    guard parts.count > 1 else { return year.end(isUnspecified: year.low != year.high) }
    let month = try number(parts[1], "month")
    guard let month else {
      if parts.count == 3, try number(parts[2], "day") != nil {
        throw level2(parts[1], "a day of an unspecified month")
      }
      return year.end(isUnspecified: true)
    }
    if month > 12 {
      return try season(month, of: year, at: parts[1], hasDay: parts.count == 3)
    }
    guard month >= 1 else { throw fail(parts[1], "there is no month 00") }
    guard parts.count == 3, let day = try number(parts[2], "day") else {
      return months(year.low, month, year.low, month, isUnspecified: parts.count == 3)
    }
    return try self.day(year.low, month, day, at: parts[2])
  }

  private func day(
    _ year: Int, _ month: Int, _ day: Int, at place: Range<Int>
  ) throws(EDTFError) -> DateEnd {
    guard let number = DayNumber(year: year, month: month, day: day) else {
      let length = CivilDate.length(ofMonth: month, year: year)
      throw fail(
        place, "there is no \(day) \(monthNames[month - 1]) \(year): that month has \(length) days")
    }
    return DateEnd(first: number, last: number, unitInMonths: 0, isUnspecified: false)
  }

  private func season(
    _ code: Int, of year: EDTFYear, at place: Range<Int>, hasDay: Bool
  ) throws(EDTFError) -> DateEnd {
    if (25...41).contains(code) { throw level2(place, "a season, quarter or half-year") }
    guard (21...24).contains(code) else {
      throw fail(
        place, "there is no month \(code): months are 01 to 12, and 21 to 24 are the seasons")
    }
    if hasDay { throw fail(place, "a season (\(code)) has no days; write the month") }
    if isEnd { throw fail(place, "a season cannot end an interval; write its first or last month") }
    let firstMonth = (code - 20) * 3
    return code == 24
      ? months(year.low, 12, year.low + 1, 2)
      : months(year.low, firstMonth, year.low, firstMonth + 2)
  }

  /// From the first of one month to the last of another.
  ///
  /// The winter of 9999 is cut at the end of the year.
  private func months(
    _ year: Int, _ month: Int, _ lastYear: Int, _ lastMonth: Int, isUnspecified: Bool = false
  ) -> DateEnd {
    let length = CivilDate.length(ofMonth: lastMonth, year: lastYear)
    return DateEnd(
      first: DayNumber(year: year, month: month, day: 1) ?? .first,
      last: DayNumber(year: lastYear, month: lastMonth, day: length) ?? .last,
      unitInMonths: (lastYear - year) * 12 + lastMonth - month + 1, isUnspecified: isUnspecified)
  }
}

let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]
