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

extension ForeignDateForms {
  /// `17-12-1920`, `17.12.1920`, `12/17/1920`, `1920.12.17`: the parts are there in another dress.
  func refuseDayMonthYear() throws(EDTFError) {
    let marks: Set<UInt8> = [ASCII.hyphen, ASCII.slash, ASCII.dot]
    let parts = bytes.split(omittingEmptySubsequences: false, whereSeparator: marks.contains)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(ASCII.isDigit) })
    else { return }
    let isShort = parts.map { $0.count <= 2 }
    if isShort == [true, true, false] && parts[2].count == 4 {
      throw wrongOrder(ASCII.number(parts[0]), ASCII.number(parts[1]), ASCII.number(parts[2]))
    }
    if isShort == [false, true, true], parts[0].count == 4,
      bytes.contains(where: { $0 == ASCII.slash || $0 == ASCII.dot })
    {
      let written = form(ASCII.number(parts[0]), ASCII.number(parts[1]), ASCII.number(parts[2]))
      throw refusal(
        written.map { "year, month and day are joined by hyphens: \($0)" }
          ?? "year, month and day are joined by hyphens, as in 1920-12-17")
    }
  }

  /// Days before months are usual, months before days American: where both are possible, both are
  /// shown and none is chosen.
  private func wrongOrder(_ first: Int, _ second: Int, _ year: Int) -> EDTFError {
    let readings = [form(year, second, first), form(year, first, second)].compactMap { $0 }
    guard let one = readings.first else {
      return refusal("the year comes first, then month and day, as in 1920-12-17")
    }
    let other = readings.dropFirst().first { $0 != one }
    return refusal(
      "the year comes first, then month and day: \(one)" + (other.map { " or \($0)" } ?? ""))
  }

  private func form(_ year: Int, _ month: Int, _ day: Int) -> String? {
    DayNumber(year: year, month: month, day: day)?.description
  }

  private func refusal(_ message: String) -> EDTFError {
    EDTFError(offset: 0, length: bytes.count, message: message)
  }
}
