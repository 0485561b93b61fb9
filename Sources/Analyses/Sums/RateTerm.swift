import ExactNumbers
import LedgerModel

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
    var factor = sign
    var rates: [RateUse] = []
    for step in conversion.steps {
      if case .rates(let ids, let isInverted) = step.ground {
        rates.append(RateUse(rates: ids, isInverted: isInverted))
      } else if let exact = step.factor.exactValue {
        factor = factor * exact
      }
    }
    self.init(figure: figure, amount: conversion.amount, factor: factor, rates: rates)
  }

  /// The same term so many times.
  public func scaled(by number: Ratio) -> RateTerm {
    RateTerm(figure: figure, amount: amount, factor: factor * number, rates: rates)
  }
}

/// A step of a conversion that needs a rate.
public struct RateUse: Sendable, Hashable {
  /// The rate, or the several in force, over which the step then reaches.
  public let rates: [Identifier<Rate>]
  /// Whether the amount is divided by the price.
  public let isInverted: Bool

  /// What an amount is multiplied by at some prices, all of them above zero.
  public func factor(at price: (Identifier<Rate>) -> Interval) -> Interval {
    let prices = rates.map(price)
    guard let first = prices.first else { return Interval(exactly: .one) }
    let whole = prices.dropFirst().reduce(first) { $0.hull(with: $1) }
    return isInverted ? Interval(exactly: .one).divided(by: whole) ?? .unbounded : whole
  }
}

extension [RateTerm] {
  /// The sum at some prices.
  ///
  /// A figure that occurs twice is one unknown wherever its rates are one value each.
  public func value(at price: (Identifier<Rate>) -> Interval) -> Interval {
    var sum = Interval(exactly: .zero)
    var multiples: [Unknown: Ratio] = [:]
    for term in self {
      let rates = term.rates.reduce(Interval(exactly: .one)) { $0 * $1.factor(at: price) }
      if let figure = term.figure, let exact = rates.exactValue {
        let unknown = Unknown(figure: figure, amount: term.amount)
        multiples[unknown, default: .zero] =
          multiples[unknown, default: .zero] + exact * term.factor
      } else {
        sum = sum + term.amount * rates * term.factor
      }
    }
    return multiples.reduce(sum) { $0 + $1.key.amount * $1.value }
  }

  /// The rates that the sum hangs on, each once, in order.
  public var rates: [Identifier<Rate>] {
    var seen: Set<Identifier<Rate>> = []
    return flatMap { $0.rates.flatMap(\.rates) }.filter { seen.insert($0).inserted }
  }
}

private struct Unknown: Hashable {
  let figure: Identifier<Figure>
  let amount: Interval
}
