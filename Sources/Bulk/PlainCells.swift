import HistoricalDates

/// A number of at most 18 digits as it is mostly written: `1234`, `-1234.50`.
struct PlainNumber {
  /// The digits as a whole number, with the sign.
  let digits: Int64
  /// How many of them stand behind the point.
  let scale: Int

  /// Reads a cell; `nil` for whatever is not so plain, which the reader of ledgers then judges.
  @inline(__always)
  init?(_ start: UnsafePointer<UInt8>, count: Int) {
    var index = 0
    let isNegative = count > 0 && start[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    guard count - index <= 19, index < count, start[index] != UInt8(ascii: ".") else { return nil }
    var digits: Int64 = 0
    var taken = 0
    var point = -1
    while index < count {
      let digit = start[index] &- UInt8(ascii: "0")
      if digit <= 9 {
        digits = digits &* 10 &+ Int64(digit)
        taken += 1
      } else if start[index] == UInt8(ascii: "."), point < 0 {
        point = taken
      } else {
        return nil
      }
      index += 1
    }
    guard taken <= 18, point != taken else { return nil }
    self.digits = isNegative ? -digits : digits
    scale = point < 0 ? 0 : taken - point
  }
}

/// A date of the years 1 to 9999 as it is mostly written: `1921-03-16`, `1921-03`, `1921`.
struct PlainDate {
  /// The year.
  let year: Int
  /// The month, or 0: the whole year.
  let month: Int
  /// The day, or 0: the whole month.
  let day: Int

  /// Reads a cell; `nil` for whatever is not so plain, which the reader of ledgers then judges.
  @inline(__always)
  init?(_ start: UnsafePointer<UInt8>, count: Int) {
    guard count == 10 || count == 7 || count == 4,
      let century = PlainDate.two(start), let rest = PlainDate.two(start + 2)
    else { return nil }
    let year = century * 100 + rest
    guard year > 0 else { return nil }
    guard count > 4 else {
      (self.year, month, day) = (year, 0, 0)
      return
    }
    guard start[4] == UInt8(ascii: "-"), let month = PlainDate.two(start + 5), month >= 1,
      month <= 12
    else { return nil }
    guard count > 7 else {
      (self.year, self.month, day) = (year, month, 0)
      return
    }
    guard start[7] == UInt8(ascii: "-"), let day = PlainDate.two(start + 8), day >= 1,
      day <= 28 || day <= CivilDate.length(ofMonth: month, year: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  @inline(__always)
  private static func two(_ start: UnsafePointer<UInt8>) -> Int? {
    let (tens, ones) = (start[0] &- UInt8(ascii: "0"), start[1] &- UInt8(ascii: "0"))
    return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
  }

  /// The first and the last of its days.
  var days: ClosedRange<DayNumber>? {
    guard let first = DayNumber(year: year, month: max(1, month), day: max(1, day)) else {
      return nil
    }
    let endMonth = month == 0 ? 12 : month
    let endDay = day == 0 ? CivilDate.length(ofMonth: endMonth, year: year) : day
    return DayNumber(year: year, month: endMonth, day: endDay).map { first...$0 }
  }
}
