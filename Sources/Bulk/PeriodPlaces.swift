import HistoricalDates
import LedgerModel
import Rates

/// Numbers for the periods of all moneys on their way to a target: so that a row of a month or a day needs one look
/// into a table.
struct PeriodPlaces {
  /// The moneys, by their numbers.
  let currencies: [Identifier<Currency>]
  private let periods: [RoutePeriods]
  /// For each money and each month of the usual years the number of its stretch; below zero where it has several.
  private let ofMonth: [[Int32]]
  /// The period of each number.
  private(set) var keys: [(currency: Int, key: PeriodKey)] = []
  private var numbers: [[PeriodKey: Int]]
  private let approximately: Int

  private static let years = 1600..<2200

  init(_ periods: [RoutePeriods], approximately: Int) {
    self.periods = periods
    self.approximately = approximately
    currencies = periods.map(\.source)
    numbers = Array(repeating: [:], count: periods.count)
    var ofMonth: [[Int32]] = []
    for (currency, table) in periods.enumerated() {
      let first = Int32(keys.count)
      for stretch in 0..<table.count { keys.append((currency, .within(stretch))) }
      ofMonth.append(
        PeriodPlaces.years.flatMap { year in
          (1...12).map { month in
            let last = CivilDate.length(ofMonth: month, year: year)
            guard let start = DayNumber(year: year, month: month, day: 1),
              let end = DayNumber(year: year, month: month, day: last)
            else { return -1 }
            let stretch = table.stretch(of: start)
            return stretch == table.stretch(of: end) ? first + Int32(stretch) : -1
          }
        })
      for stretch in 0..<table.count { numbers[currency][.within(stretch)] = Int(first) + stretch }
    }
    self.ofMonth = ofMonth
  }

  /// The number of a plain date's period.
  @inline(__always)
  mutating func number(_ currency: Int, _ date: PlainDate) -> Int {
    if date.month > 0, PeriodPlaces.years.contains(date.year) {
      let known = ofMonth[currency][
        (date.year - PeriodPlaces.years.lowerBound) * 12 + date.month - 1]
      if known >= 0 { return Int(known) }
    }
    return find(currency, date)
  }

  private mutating func find(_ currency: Int, _ date: PlainDate) -> Int {
    guard let days = date.days else { return number(currency, .undated) }
    let table = periods[currency]
    let first = table.stretch(of: days.lowerBound)
    let last = table.stretch(of: days.upperBound)
    return number(currency, .dated(first...last, possible: nil))
  }

  /// The number of a date's period.
  mutating func number(_ currency: Int, _ date: HistoricalDate?) -> Int {
    number(
      currency,
      periods[currency].key(of: date.map { Occasion($0, approximately: approximately) }))
  }

  /// The number of the period of what has no date.
  mutating func undated(_ currency: Int) -> Int { number(currency, .undated) }

  private mutating func number(_ currency: Int, _ key: PeriodKey) -> Int {
    if let known = numbers[currency][key] { return known }
    keys.append((currency, key))
    numbers[currency][key] = keys.count - 1
    return keys.count - 1
  }
}
