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
      throw EDTFError(
        offset: range.lowerBound, length: range.count, message: "the year zero has no sign: 0000")
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
    throw EDTFError(offset: part.lowerBound, length: part.count, message: message)
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
