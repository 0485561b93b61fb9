import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// A measure over the price x of one rate: a straight line `a + b x`, or `a + c / x`.
struct RateCurve {
  private let fixed: Interval
  private let slope: Interval
  private let isInverse: Bool

  /// Takes a measure apart.
  ///
  /// - Throws: why the measure is neither.
  init(_ measure: Measure, _ rate: Identifier<Rate>, in ledger: Ledger) throws(PriceObstacle) {
    let split = try PriceSplit(measure.terms, in: ledger) { $0 == rate }
    let zero = Interval(exactly: .zero)
    var (fixed, line, inverse) = (zero, zero, zero)
    for (product, amount) in split.amounts {
      switch (product.times.count, product.over.count) {
      case (0, 0): fixed = amount
      case (1, 0): line = amount
      case (0, 1): inverse = amount
      default: throw .power
      }
    }
    guard line == zero || inverse == zero else { throw .bothWays }
    self.fixed = fixed
    isInverse = inverse != zero
    slope = isInverse ? inverse : line
  }

  private func value(at price: Ratio) -> Interval {
    fixed + slope * (isInverse ? price.inverse ?? .zero : price)
  }

  /// The prices at which an end of the curve meets a limit of the verdict, where the verdict changes.
  func prices(where form: ClaimForm) -> [(Ratio, BreakEven.Verdicts)] {
    let prices = meetings(with: [form.precision, -form.precision])
    func verdict(_ price: Ratio) -> ClaimOutcome { form.outcome(of: value(at: price)) }
    let half = Ratio(2).inverse ?? .one
    return prices.indices.compactMap { index in
      let (price, below) = (prices[index], index > 0 ? prices[index - 1] : .zero)
      let above = index + 1 < prices.count ? prices[index + 1] : price * Ratio(3)
      let verdicts = BreakEven.Verdicts(
        below: verdict((below + price) * half), at: verdict(price),
        above: verdict((price + above) * half))
      return verdicts.isChange ? (price, verdicts) : nil
    }
  }

  /// `a + b x = limit` at `x = (limit - a) / b`; `a + c / x = limit` at `x = c / (limit - a)`.
  private func meetings(with limits: Set<Ratio>) -> [Ratio] {
    let ends = [(fixed.low, slope.low), (fixed.high, slope.high)]
    let roots = ends.flatMap { start, rise -> [Ratio] in
      guard let start, let rise else { return [] }
      return limits.compactMap { limit in
        isInverse ? rise.divided(by: limit - start) : (limit - start).divided(by: rise)
      }
    }
    return Set(roots).filter { !$0.isZero && !$0.isNegative }.sorted()
  }
}
