import ExactNumbers
import LedgerModel
import Rates

/// What one amount adds to a sum, with the rates that it hangs on kept apart.
///
/// Its value is `amount x factor x rates`. Where only the prices of the rates change, the amount and
/// the factor stay, so that a sum can be computed again for any prices without its figures.
public struct RateTerm: Sendable, Hashable {
  /// The figure that the amount is of; `nil` where it is none, or where it is no longer one unknown.
  public let figure: Identifier<Figure>?
  /// What the source states.
  public let amount: Interval
  /// The sign of the term, units and fine metal: everything that no rate changes.
  public let factor: Ratio
  /// The rates, in the order of the steps.
  public let rates: [RateUse]

  /// Makes a term.
  public init(
    figure: Identifier<Figure>? = nil, amount: Interval, factor: Ratio = .one,
    rates: [RateUse] = []
  ) {
    self.figure = figure
    self.amount = amount
    self.factor = factor
    self.rates = rates
  }

  /// The term that a conversion makes.
  public init(_ conversion: Conversion, of figure: Identifier<Figure>? = nil, times sign: Ratio) {
    self.init(
      figure: figure, amount: conversion.amount, factor: conversion.exactFactor * sign,
      rates: conversion.steps.compactMap(\.rateUse))
  }

  /// The same term in another currency.
  package func converted(by conversion: Conversion) -> RateTerm {
    RateTerm(
      figure: figure, amount: amount, factor: factor * conversion.exactFactor,
      rates: rates + conversion.steps.compactMap(\.rateUse))
  }

  /// The same term so many times.
  public func scaled(by number: Ratio) -> RateTerm {
    RateTerm(figure: figure, amount: amount, factor: factor * number, rates: rates)
  }
}

extension Conversion {
  /// Units and fine metal together: everything that no rate changes.
  fileprivate var exactFactor: Ratio {
    steps.filter { $0.rateUse == nil }.compactMap(\.factor.exactValue).reduce(.one, *)
  }
}

extension [RateTerm] {
  /// The sum at some prices.
  ///
  /// A figure that occurs twice is one unknown, and so is a rate: what hangs on one rate is added up
  /// before the rate's price is applied.
  public func value(at price: (Identifier<Rate>) -> Interval) -> Interval {
    GroupedTerms(self) { $0.factor(at: price) }.value
  }

  /// The rates that the sum hangs on, each once, in order.
  public var rates: [Identifier<Rate>] {
    var seen: Set<Identifier<Rate>> = []
    return flatMap { $0.rates.flatMap(\.rates) }.filter { seen.insert($0).inserted }
  }
}
