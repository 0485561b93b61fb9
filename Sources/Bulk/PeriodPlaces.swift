import BigInt
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

/// The periods of all moneys on their way to a target, with what an amount of each is multiplied by.
struct PeriodTable: Sendable {
  /// The moneys, by their numbers.
  let currencies: [Identifier<Currency>]
  let periods: [RoutePeriods]
  /// The periods of one stretch, by their numbers: those of the first money, then those of the second.
  let keys: [(currency: Int, key: PeriodKey)]
  /// The number of the first period of each money.
  let firsts: [Int]
  /// For each of them the factor, where it is one number.
  let factors: [Ratio?]
  /// All factors that fit, over one denominator; 0 for another.
  let numerators: [Int64]
  let denominator: Int64
  /// For each money and each month of the usual years the numerator; 0 where the month has several or none.
  let ofMonth: [Int64]
  let book: RateBook
  let choice: RateChoice
  var approximately: Int { book.ledger.description.approximately }

  /// The years whose months have a table.
  static let years = 1600..<2200
  static let months = years.count * 12

  init(_ book: RateBook, _ choice: RateChoice, to target: Identifier<Currency>) {
    self.book = book
    self.choice = choice
    currencies = Array(book.ledger.currencies.keys)
    let converter = book.converter(choice)
    periods = currencies.map { converter.periods(from: $0, to: target) }
    var keys: [(currency: Int, key: PeriodKey)] = []
    var factors: [Ratio?] = []
    var firsts: [Int] = []
    for (currency, table) in periods.enumerated() {
      firsts.append(keys.count)
      for stretch in 0..<table.count {
        keys.append((currency, .within(stretch)))
        factors.append(PeriodTable.factor(.within(stretch), table, converter))
      }
    }
    (self.keys, self.factors, self.firsts) = (keys, factors, firsts)
    (numerators, denominator) = PeriodTable.overOneDenominator(factors)
    var ofMonth: [Int64] = []
    ofMonth.reserveCapacity(periods.count * PeriodTable.months)
    for (currency, table) in periods.enumerated() {
      for year in PeriodTable.years {
        for month in 1...12 {
          let last = CivilDate.length(ofMonth: month, year: year)
          guard let start = DayNumber(year: year, month: month, day: 1),
            let end = DayNumber(year: year, month: month, day: last)
          else { continue }
          let stretch = table.stretch(of: start)
          ofMonth.append(
            stretch == table.stretch(of: end) ? numerators[firsts[currency] + stretch] : 0)
        }
      }
    }
    self.ofMonth = ofMonth
  }

  /// What amounts on some days are multiplied by; `nil` where it is not one number.
  static func factor(
    _ key: PeriodKey, _ periods: RoutePeriods, _ converter: Converter
  ) -> Ratio? {
    guard case .success(let route) = converter.route(on: key, of: periods) else { return nil }
    return route.factor.exactValue
  }

  /// As many factors as fit into words over one denominator, the first ones first.
  private static func overOneDenominator(_ factors: [Ratio?]) -> ([Int64], Int64) {
    let most = BigInt(1) << 62
    var denominator = BigInt(1)
    var largest = BigInt(0)
    var isTaken: [Bool] = []
    for factor in factors {
      guard let factor else {
        isTaken.append(false)
        continue
      }
      let common =
        denominator * factor.denominator
        / denominator.greatestCommonDivisor(with: factor.denominator)
      let grown = max(
        largest * (common / denominator), factor.numerator * (common / factor.denominator))
      isTaken.append(common < most && grown < most)
      if isTaken[isTaken.count - 1] { (denominator, largest) = (common, grown) }
    }
    let numerators = zip(factors, isTaken).map { factor, isTaken -> Int64 in
      guard isTaken, let factor else { return 0 }
      return Int64(factor.numerator * (denominator / factor.denominator))
    }
    return (numerators, Int64(denominator))
  }
}

/// The periods that rows were found to be in: those of one stretch, then others as they come.
struct PeriodPlaces {
  private let table: PeriodTable
  private var others: [(currency: Int, key: PeriodKey, factor: Ratio?)] = []
  private var numbers: [Key: Int] = [:]
  private lazy var converter = table.book.converter(table.choice)

  private struct Key: Hashable {
    let currency: Int
    let key: PeriodKey
  }

  init(_ table: PeriodTable) { self.table = table }

  /// The money and the key of a number.
  func key(_ number: Int) -> (currency: Int, key: PeriodKey) {
    guard number >= table.keys.count else { return table.keys[number] }
    let other = others[number - table.keys.count]
    return (other.currency, other.key)
  }

  /// What amounts of a number are multiplied by; `nil` where it is not one number.
  func factor(_ number: Int) -> Ratio? {
    number < table.keys.count ? table.factors[number] : others[number - table.keys.count].factor
  }

  /// The number of a plain date's period; of no date for `nil`.
  mutating func number(_ currency: Int, _ date: PlainDate?) -> Int {
    guard let days = date?.days else { return number(currency, .undated) }
    let periods = table.periods[currency]
    let first = periods.stretch(of: days.lowerBound)
    let last = periods.stretch(of: days.upperBound)
    return first == last
      ? table.firsts[currency] + first : number(currency, .dated(first...last, possible: nil))
  }

  /// The number of a date's period.
  mutating func number(_ currency: Int, _ date: HistoricalDate?) -> Int {
    let occasion = date.map { Occasion($0, approximately: table.approximately) }
    return number(currency, table.periods[currency].key(of: occasion))
  }

  private mutating func number(_ currency: Int, _ key: PeriodKey) -> Int {
    if case .dated(let stretches, nil) = key, stretches.count == 1 {
      return table.firsts[currency] + stretches.lowerBound
    }
    if let known = numbers[Key(currency: currency, key: key)] { return known }
    let factor = PeriodTable.factor(key, table.periods[currency], converter)
    others.append((currency, key, factor))
    let number = table.keys.count + others.count - 1
    numbers[Key(currency: currency, key: key)] = number
    return number
  }
}
