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
      throw .level2(index..<(index + 1), "an unspecified digit in an interval")
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
        throw .level2(parts[1], "a day of an unspecified month")
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
    if (25...41).contains(code) { throw .level2(place, "a season, quarter or half-year") }
    guard (21...24).contains(code) else {
      let second = year.low / 100 * 100 + code
      throw fail(
        place,
        !hasDay && year.low == year.high && second > year.low
          ? "there is no month \(code); two years are joined by a slash: \(year.low)/\(second)"
          : "there is no month \(code): months are 01 to 12, and 21 to 24 are the seasons")
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

  private func fail(_ place: Range<Int>, _ message: String) -> EDTFError {
    EDTFError(place, message)
  }

  /// Takes the qualifier off the end; one that stands elsewhere qualifies a part: level 2.
  private func withoutQualifier() throws(EDTFError) -> (content: Range<Int>, DateQualifiers) {
    guard let first = range.first(where: { EDTFDate.qualifier(bytes[$0]) != nil }),
      let qualifier = EDTFDate.qualifier(bytes[first])
    else { return (range, []) }
    let rest = (first + 1)..<range.upperBound
    if rest.isEmpty && first > range.lowerBound { return (range.lowerBound..<first, qualifier) }
    if !rest.isEmpty && rest.allSatisfy({ EDTFDate.qualifier(bytes[$0]) != nil }) {
      throw fail(rest, "one qualifier is enough: `%` is both uncertain and approximate")
    }
    throw .level2(first..<(first + 1), "a qualifier on a part of the date")
  }

  private static func qualifier(_ byte: UInt8) -> DateQualifiers? {
    switch byte {
    case UInt8(ascii: "?"): .uncertain
    case UInt8(ascii: "~"): .approximate
    case UInt8(ascii: "%"): [.uncertain, .approximate]
    default: nil
    }
  }

  /// Splits at hyphens; a first hyphen is the sign of the year.
  private func split(_ content: Range<Int>) throws(EDTFError) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = content.lowerBound
    for index in content where bytes[index] == ASCII.hyphen && index > content.lowerBound {
      parts.append(start..<index)
      start = index + 1
    }
    parts.append(start..<content.upperBound)
    if parts.count > 3 {
      throw fail(parts[3], "a date has a year, a month and a day, and no more parts")
    }
    if let strange = content.first(where: { !EDTFDate.isKnown(bytes[$0]) }) {
      throw fail(strange..<(strange + 1), "`\(character(strange))` has no meaning in a date")
    }
    return parts
  }

  private static func isKnown(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte == ASCII.hyphen || byte == ASCII.unspecified
  }

  private func character(_ index: Int) -> Character {
    Character(Unicode.Scalar(bytes[index]))
  }

  /// A month or day: two digits, or `nil` for `XX`.
  private func number(_ part: Range<Int>, _ name: String) throws(EDTFError) -> Int? {
    let text = bytes[part]
    if part.count == 4 && name == "month" && text.allSatisfy(ASCII.isDigit) {
      throw fail(
        (part.lowerBound - 1)..<part.lowerBound, "two years are joined by a slash: 1920/1921")
    }
    guard part.count == 2 else {
      throw fail(part, "a \(name) has two digits: 09, or XX where it is unspecified")
    }
    let unspecified = text.count { $0 == ASCII.unspecified }
    if unspecified == 1 { throw .level2(part, "one unspecified digit of a \(name)") }
    return unspecified == 2 ? nil : ASCII.number(text)
  }
}

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]

/// A year of four digits, of which one or two on the right may be unspecified: the years it may mean.
struct EDTFYear {
  let low: Int
  let high: Int
  /// The years of its unit: 1, of `192X` 10, of `19XX` 100.
  let years: Int

  /// From 1 January of the first year to 31 December of the last.
  func end(isUnspecified: Bool) -> DateEnd {
    DateEnd(
      first: DayNumber(year: low, month: 1, day: 1) ?? .first,
      last: DayNumber(year: high, month: 12, day: 31) ?? .last,
      unitInMonths: 12 * years, isUnspecified: isUnspecified)
  }

  init(bytes: [UInt8], range: Range<Int>, hasMore: Bool) throws(EDTFError) {
    let isNegative = bytes[range].first == ASCII.hyphen
    let part = isNegative ? (range.lowerBound + 1)..<range.upperBound : range
    try EDTFYear.checkLength(part)
    let digits = bytes[part]
    try EDTFYear.checkUnspecified(digits, hasMore: hasMore)
    let least = ASCII.number(digits.map { $0 == ASCII.unspecified ? 0x30 : $0 })
    let most = ASCII.number(digits.map { $0 == ASCII.unspecified ? 0x39 : $0 })
    if isNegative && most == 0 {
      throw EDTFError(range, "the year zero has no sign: 0000")
    }
    years = digits.reduce(1) { $1 == ASCII.unspecified ? $0 * 10 : $0 }
    low = isNegative ? -most : least
    high = isNegative ? min(-least, -1) : most
  }

  private static func checkLength(_ part: Range<Int>) throws(EDTFError) {
    let message: String
    switch part.count {
    case 4: return
    case 8: message = "put hyphens between year, month and day: 1920-12-17"
    case 6: message = "put a hyphen between year and month: 1920-12"
    case 5: message = "ledgers have years of four digits"
    default: message = "a year has four digits: 1920, or 192X for the 1920s"
    }
    throw EDTFError(part, message)
  }

  private static func checkUnspecified(
    _ digits: ArraySlice<UInt8>, hasMore: Bool
  ) throws(EDTFError) {
    guard let first = digits.firstIndex(of: ASCII.unspecified) else { return }
    let place = first..<digits.endIndex
    if digits[first...].contains(where: { $0 != ASCII.unspecified }) {
      throw .level2(place, "an unspecified digit before a known one")
    }
    if place.count > 2 { throw .level2(place, "more than two unspecified digits of a year") }
    if hasMore { throw .level2(place, "a month of an unspecified year") }
  }
}
