import ExactNumbers
import HistoricalDates
import LedgerModel

/// For how long a figure is: so much once, so much for as long as its dates say, or not stated.
public enum FigureDuration: Sendable, Hashable {
  /// An amount, and not so much for each year or month.
  case once
  /// So many times what is stated; a doubted date says so with doubt.
  case times(Interval, isDoubted: Bool)
  /// So much a year or a month, and the dates do not say for how long.
  case notStated
  /// So much for one unit of a currency, or for one of some goods: a price and never an amount.
  case price
}

extension Figure {
  /// For how long the figure is, by its own dates.
  ///
  /// `1758/1761` is four years, `1901-01/1902-06` a year and a half. A single year is a year, and a single
  /// month is a month of a monthly figure; any other single date says when something was stated and not for
  /// how long. Whole months count exactly; days that are left over make a stretch of one month, because
  /// nobody says what a part of a month is worth.
  public var duration: FigureDuration {
    let unit: Int
    switch per {
    case nil: return .once
    case .currency, .goods: return .price
    case .year: unit = 12
    case .month: unit = 1
    }
    guard let date = date.value, let (months, hasRest) = date.wholeMonths() else {
      return .notStated
    }
    if !date.isInterval {
      guard !hasRest, months == 12 || (months == 1 && unit == 1) else { return .notStated }
    }
    let most = months + (hasRest ? 1 : 0)
    guard let low = Ratio(months).divided(by: Ratio(unit)),
      let high = Ratio(most).divided(by: Ratio(unit)),
      let times = Interval(low: low, high: high), !high.isZero
    else { return .notStated }
    return .times(times, isDoubted: date.isDoubted)
  }
}

extension LinearForm.Term {
  /// What a figure comes to for as long as its own dates say; where they do not, for one year or month.
  package init(
    lasting figure: Figure, _ amount: Interval, times factor: Ratio, prices: PriceProduct
  ) {
    if case .times(let times, _) = figure.duration {
      self.init(figure, amount, lasting: times, times: factor, prices: prices)
    } else {
      self.init(.figure(figure.id), amount, times: factor, prices: prices)
    }
  }

  /// So many times the amount of a figure; a stretch of times makes another unknown of it.
  init(
    _ figure: Figure, _ amount: Interval, lasting times: Interval, times factor: Ratio,
    prices: PriceProduct
  ) {
    if let exact = times.exactValue {
      self.init(.figure(figure.id), amount, times: factor * exact, prices: prices)
    } else {
      self.init(.lasting(figure.id), amount * times, times: factor, prices: prices)
    }
  }
}
