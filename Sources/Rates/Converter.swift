import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections

/// Converts amounts of a ledger's moneys by one choice of rates.
///
/// A route is declared, not searched for: minor unit to major unit, metal money to metal money
/// through fine metal, one rate for all else; or, where the choice names currencies to pass
/// through, one such hop after another.
public struct Converter: Sendable {
  /// The ledger whose currencies and rates are used.
  public let ledger: Ledger
  /// Which rates may be used.
  public let choice: RateChoice

  /// The rates that it admits.
  private let rates: PreferredRates
  /// The routes found so far.
  private let book = RouteBook()

  /// Makes a converter.
  public init(_ ledger: Ledger, _ choice: RateChoice) {
    self.init(
      ledger, choice,
      PreferredRates(ledger, choice.preferences, throughMetal: choice.allowsFineMetal))
  }

  private init(_ ledger: Ledger, _ choice: RateChoice, _ rates: PreferredRates) {
    self.ledger = ledger
    self.choice = choice
    self.rates = rates
  }

  /// A converter by another choice with the same preferences.
  package func choosing(_ other: RateChoice) -> Converter {
    other.preferences == choice.preferences
      ? Converter(ledger, other, rates) : Converter(ledger, other)
  }

  /// Converts a figure on its own days.
  ///
  /// - Parameters:
  ///   - figure: a figure about money.
  ///   - target: the currency to convert to.
  /// - Returns: the conversion, or why there is none.
  public func convert(_ figure: Figure, to target: Identifier<Currency>) -> ConversionOutcome {
    guard case .money(let currency) = figure.measure else { return .unconverted(.goods) }
    if case .currency = figure.per { return .unconverted(.price) }
    guard let amount = figure.interval else { return .unconverted(.noAmount) }
    guard let currency else { return .unconverted(.noCurrency) }
    return convert(
      amount, from: currency, to: target, on: figure.date.value,
      statedBy: Set(figure.citations.map(\.source)))
  }

  /// Converts an amount.
  ///
  /// - Parameters:
  ///   - amount: the amount, exactly or as a stretch.
  ///   - source: its currency.
  ///   - target: the currency to convert to.
  ///   - days: the days for which rates must be in force; `nil` where there is no date.
  ///   - works: the works that state the amount, for a choice that prefers their own rates.
  /// - Returns: the conversion, or why there is none.
  public func convert(
    _ amount: Interval, from source: Identifier<Currency>, to target: Identifier<Currency>,
    on days: HistoricalDate?, statedBy works: Set<Identifier<Source>> = []
  ) -> ConversionOutcome {
    let days = choice.valuedOn ?? days
    let works = choice.preferences.contains(.ownSource) ? works : []
    let key = RouteBook.Key(
      pair: PreferredRates.Pair(source: source, target: target), days: days, works: works)
    let found = book.route(key) {
      Result { () throws(UnconvertedReason) in
        try route(from: source, to: target, Occasion(days: days, works: works))
      }
    }
    switch found {
    case .failure(let reason): return .unconverted(reason)
    case .success(let route):
      return .converted(
        Conversion(
          amount: amount, from: source, result: amount * route.factor, to: target,
          steps: route.steps, cautions: route.cautions))
    }
  }

  /// The direct route, else the one through the currencies that the choice names.
  private func route(
    from source: Identifier<Currency>, to target: Identifier<Currency>, _ occasion: Occasion
  ) throws(UnconvertedReason) -> Route {
    let hop = Hop(ledger: ledger, choice: choice, rates: rates, occasion: occasion)
    do throws(UnconvertedReason) {
      return try hop.route(from: source, to: target)
    } catch {
      guard case .noRate = error, !choice.via.isEmpty else { throw error }
    }
    var whole = Route()
    var here = source
    for next in choice.via + [target] {
      whole.append(try hop.route(from: here, to: next))
      here = next
    }
    return whole
  }
}

/// When an amount was stated and by which works.
package struct Occasion {
  package let days: HistoricalDate?
  package let works: Set<Identifier<Source>>
}

/// Steps, and what must be said of them.
package struct Route: Sendable {
  private(set) var steps: [ConversionStep] = []
  private(set) var cautions: [Conversion.Caution] = []
  /// All factors together, which are above zero; their product may be taken before the amount's.
  private(set) var factor = Interval(exactly: .one)

  package init(_ steps: [ConversionStep] = [], cautions: [Conversion.Caution] = []) {
    self.cautions = cautions
    append(steps)
  }

  package mutating func append(_ more: [ConversionStep]) {
    steps += more
    factor = more.reduce(factor) { $0 * $1.factor }
  }

  package mutating func append(_ other: Route) {
    steps += other.steps
    cautions += other.cautions
    factor = factor * other.factor
  }
}
