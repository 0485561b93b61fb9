import ExactNumbers
import LedgerModel

/// A step of a conversion that needs a rate.
public struct RateUse: Sendable, Hashable {
  /// The rate, or the several in force, over which the step then reaches.
  public let rates: [Identifier<Rate>]
  /// Whether the amount is divided by the price.
  public let isInverted: Bool

  package init(rates: [Identifier<Rate>], isInverted: Bool) {
    self.rates = rates
    self.isInverted = isInverted
  }

  /// What an amount is multiplied by at some prices, all of them above zero.
  public func factor(at price: (Identifier<Rate>) -> Interval) -> Interval {
    let prices = rates.map(price)
    guard let first = prices.first else { return Interval(exactly: .one) }
    let whole = prices.dropFirst().reduce(first) { $0.hull(with: $1) }
    return isInverted ? Interval(exactly: .one).divided(by: whole) ?? .unbounded : whole
  }
}
