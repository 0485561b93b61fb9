import ExactNumbers
import LedgerModel
import Phrases

/// An amount in another currency, with every step that led there.
public struct Conversion: Sendable {
  /// The amount before.
  public let amount: Interval
  /// The amount after, exactly.
  public let result: Interval
  /// The way from the one to the other.
  public let way: Route

  package init(_ amount: Interval, by route: Route) {
    self.amount = amount
    way = route
    result = amount * route.factor
  }

  /// The currency before.
  public var from: Identifier<Currency> { way.from }
  /// The currency after.
  public var to: Identifier<Currency> { way.to }
  /// The steps, in order; none where the currencies are the same.
  public var steps: [ConversionStep] { way.steps }
  /// What a reader must know of the rates: undated, used outside their period, in doubt.
  public var cautions: [Caution] { way.cautions }
  /// The rates used, in the order of the steps.
  public var rates: [Identifier<Rate>] { way.rates }

  /// A doubt about a rate that was used.
  public enum Caution: Sendable, Hashable {
    /// The rate was named, and has no period.
    case undated(Identifier<Rate>)
    /// The rate was named, and was not in force on all the days of the figure.
    case outsidePeriod(Identifier<Rate>)
    /// The period of the rate is in doubt: `1921?`, `1921~`.
    case doubtedPeriod(Identifier<Rate>)
    /// The rate was chosen by a date that is in doubt.
    case doubtedDate
  }
}

/// What came of an attempt to convert: the conversion, or why there is none.
public typealias ConversionOutcome = Result<Conversion, UnconvertedReason>

extension Result where Failure == UnconvertedReason {
  /// What came of it, where something did.
  package var success: Success? { if case .success(let value) = self { value } else { nil } }
  /// Why nothing did.
  package var failure: Failure? { if case .failure(let error) = self { error } else { nil } }
}

/// Why an amount stays in its own currency, or a figure out of a sum.
public enum UnconvertedReason: Error, Sendable, Hashable {
  /// The source states no number of money.
  case noAmount
  /// The source states no number of goods.
  case noQuantity
  /// The source states no currency.
  case noCurrency
  /// The source states no unit or no item of goods.
  case noUnit
  /// The figure is a price of one unit, not an amount.
  case price
  /// The figure is about goods.
  case goods
  /// The figure is about another item.
  case otherGoods
  /// The figure is in a unit that no source leads to the one wanted.
  case otherUnit
  /// The currency is not one of the ledger's.
  case unknownCurrency(String)
  /// The ledger has no rate between the two.
  case noRate(from: Identifier<Currency>, to: Identifier<Currency>)
  /// The ledger has rates between the two, and the choice takes none of them.
  case ratesNotTaken(
    from: Identifier<Currency>, to: Identifier<Currency>, [Identifier<Rate>], RateChoice.Taking)
  /// There are rates, but none in force on any of the days.
  case noRateInForce([Identifier<Rate>])
  /// There are rates that may be in force on the days, but none surely is: their period is `192X`.
  case rateOfUnsureDays([Identifier<Rate>])
  /// There are rates in force on some of the days only.
  case rateForPartOfDays([Identifier<Rate>])
  /// Several rates are in force, and the scenario refuses to spread over them.
  case severalRates([Identifier<Rate>])
  /// The figure has no date, so no rate by date can be chosen.
  case undatedFigure([Identifier<Rate>])
  /// The only rates of the kind have no period.
  case undatedRates([Identifier<Rate>])
}

extension UnconvertedReason {
  /// The reason in plain words.
  public var sentence: Prose {
    switch self {
    case .noAmount: "no amount is stated"
    case .noQuantity: "no quantity is stated"
    case .noCurrency: "no currency is stated"
    case .noUnit: "no item or no unit is stated"
    case .price: "a price, not an amount"
    case .goods: "goods, not money"
    case .otherGoods: "of another item"
    case .otherUnit: "in another unit, and no source says how many that are"
    case .unknownCurrency(let text): "`\(text)` is no currency of this ledger"
    case .noRate(let from, let to): "no rate between \(from) and \(to)"
    case .ratesNotTaken(let from, let to, let rates, .preferred):
      "`prefer` takes none of the rates between \(from) and \(to) (\(rates.few()))"
    case .ratesNotTaken(let from, let to, _, .named(let rate)):
      "\(rate) is no rate between \(from) and \(to)"
    case .ratesNotTaken(let from, let to, _, .none):
      "\(from) is another money than \(to), and no rate is used here"
    case .noRateInForce(let rates): "no rate is in force on that date (\(rates.few()))"
    case .rateOfUnsureDays(let rates):
      "no rate is surely in force on that date (\(rates.few()))"
    case .rateForPartOfDays(let rates):
      "a rate is in force for part of these days only (\(rates.few()))"
    case .severalRates(let rates): "several rates are in force (\(rates.few()))"
    case .undatedFigure(let rates): "no date, so no rate can be chosen (\(rates.few()))"
    case .undatedRates(let rates): "the rates are undated (\(rates.few()))"
    }
  }

  /// Whether there are rates, and only the date keeps them from being used.
  package var isOfDates: Bool {
    switch self {
    case .noRateInForce, .rateOfUnsureDays, .rateForPartOfDays, .severalRates, .undatedFigure: true
    case .noAmount, .noQuantity, .noCurrency, .noUnit, .price, .goods, .otherGoods, .otherUnit,
      .unknownCurrency, .noRate, .ratesNotTaken, .undatedRates:
      false
    }
  }

  /// The most telling of two reasons: a rate that nearly fits says more than none at all.
  package func orIfMoreTelling(_ other: UnconvertedReason?) -> UnconvertedReason {
    guard let other else { return self }
    return other.weight > weight ? other : self
  }

  private var weight: Int {
    switch self {
    case .severalRates: 6
    case .rateForPartOfDays: 5
    case .rateOfUnsureDays: 4
    case .noRateInForce: 3
    case .undatedFigure: 2
    case .undatedRates: 1
    default: 0
    }
  }
}

extension Figure {
  /// Why a figure that states no number has no value.
  package var wantOfNumber: UnconvertedReason { measure.isMoney ? .noAmount : .noQuantity }

  /// Why a figure that does not state in what it is has no value.
  package var wantOfUnit: UnconvertedReason { measure.isMoney ? .noCurrency : .noUnit }
}

/// A figure about money under one choice of rates: converted, or why not.
public struct ConvertedFigure: Sendable {
  /// The figure.
  public let figure: Figure
  /// By which rates.
  public let valuation: Valuation
  /// The currency converted to.
  public let target: Identifier<Currency>
  /// What came of it.
  public let outcome: ConversionOutcome

  /// Every figure about money under every choice, in the order of the ledger; none is dropped.
  ///
  /// Each is made when its turn comes, so that a long ledger's need not be held together.
  ///
  /// - Parameters:
  ///   - book: the rates of the ledger, and its figures.
  ///   - choices: scenarios or rates.
  ///   - target: the currency to convert to.
  /// - Returns: the rows, in the order of the ledger.
  public static func each(
    in book: RateBook, under choices: [RateChoice], to target: Identifier<Currency>
  ) -> some Sequence<ConvertedFigure> & SendableMetatype {
    let all = choices.lazy.flatMap { choice in
      let converter = book.converter(choice)
      return book.ledger.money.lazy.map {
        ConvertedFigure(
          figure: $0, valuation: choice.valuation, target: target,
          outcome: converter.convert($0, to: target))
      }
    }
    // No collection, which would be gone through once more to be counted.
    return IteratorSequence(all.makeIterator())
  }
}
