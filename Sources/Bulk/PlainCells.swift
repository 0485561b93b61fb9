import HistoricalDates

/// A number of at most 18 digits as it is mostly written: `1234`, `-1234.50`.
struct PlainNumber {
  /// The digits as a whole number, with the sign.
  let digits: Int64
  /// How many of them stand behind the point.
  let scale: Int

  /// Reads a cell; `nil` for whatever is not so plain, which the reader of ledgers then judges.
  ///
  /// - Parameters:
  ///   - start: its first byte; 17 bytes before its end may be read.
  ///   - count: how many bytes it has.
  @inline(__always)
  init?(_ start: UnsafePointer<UInt8>, count: Int) {
    let isNegative = count > 0 && start[0] == UInt8(ascii: "-")
    let (first, length) = isNegative ? (start + 1, count &- 1) : (start, count)
    guard let (digits, scale) = PlainNumber.digits(first, length) else {
      self.init(slowly: start, count: count)
      return
    }
    self.init(digits: isNegative ? -digits : digits, scale: scale)
  }

  private init(digits: Int64, scale: Int) { (self.digits, self.scale) = (digits, scale) }

  /// A number of at most 16 digits, eight of them at a time; no branch hangs on how many there are, or on where the
  /// point stands among the last eight.
  @inline(__always)
  private static func digits(
    _ start: UnsafePointer<UInt8>, _ count: Int
  ) -> (digits: Int64, scale: Int)? {
    let end = UnsafeRawPointer(start) + count
    func word(_ before: Int) -> UInt64 {
      UInt64(littleEndian: (end - before).loadUnaligned(as: UInt64.self))
    }
    let (ones, highs, zeros): (UInt64, UInt64, UInt64) = (
      0x0101_0101_0101_0101, 0x8080_8080_8080_8080, 0x3030_3030_3030_3030
    )
    let last = word(8)
    // The bytes from the start on, where the cell has less than eight.
    let own = count >= 8 ? UInt64.max : ~(UInt64.max &>> UInt64(8 &* (count & 7)))
    let points = (last ^ 0x2E2E_2E2E_2E2E_2E2E) | ~own
    let marks = (points &- ones) & ~points & highs
    let scale = marks == 0 ? 0 : marks.leadingZeroBitCount / 8
    // What stands before the point moves up by its place.
    let behind = marks == 0 ? UInt64.max : ~(UInt64.max &>> UInt64(8 &* scale))
    let taken = marks == 0 ? count : count &- 1
    guard taken > 0, taken <= 16, marks == 0 || (scale > 0 && taken > scale) else { return nil }
    var high = (last & behind) | (word(9) & ~behind)
    var low = marks == 0 ? word(16) : word(17)
    let (ofHigh, ofLow) = (min(taken, 8), max(taken &- 8, 0))
    let highMask = UInt64.max &<< UInt64(8 &* (8 &- ofHigh))
    high = (high & highMask) | (zeros & ~highMask)
    let lowMask = ofLow == 0 ? 0 : UInt64.max &<< UInt64(8 &* (8 &- ofLow))
    low = (low & lowMask) | (zeros & ~lowMask)
    guard isDigits(high), isDigits(low) else { return nil }
    return (value(low) &* 100_000_000 &+ value(high), scale)
  }

  /// Whether eight bytes are digits.
  @inline(__always)
  private static func isDigits(_ word: UInt64) -> Bool {
    let digits = word ^ 0x3030_3030_3030_3030
    return (digits | (digits &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0
  }

  /// The number that eight digits are, the first in the lowest byte.
  @inline(__always)
  private static func value(_ word: UInt64) -> Int64 {
    var pairs = word ^ 0x3030_3030_3030_3030
    pairs = pairs &* 10 &+ pairs &>> 8
    let mask: UInt64 = 0x0000_00FF_0000_00FF
    let first = (pairs & mask) &* 0x000F_4240_0000_0064
    let second = ((pairs &>> 16) & mask) &* 0x0000_2710_0000_0001
    return Int64((first &+ second) &>> 32)
  }

  private init?(slowly start: UnsafePointer<UInt8>, count: Int) {
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
