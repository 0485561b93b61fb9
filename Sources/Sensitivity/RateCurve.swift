import Accounts
import Claims
import ExactNumbers

/// A judged measure over the price x of one rate: a straight line `a + b x`, or `a + c / x`.
///
/// Each end meets each limit of the verdict at one price at most. Which side of a limit it is on at any other
/// price follows from the order of these prices, so that no end is ever computed: they may be fractions of
/// thousands of digits.
struct RateCurve {
  private let form: ClaimForm
  private let low: [Crossing]?
  private let high: [Crossing]?
  /// The prices at which an end meets a limit, from low to high.
  private let prices: [Ratio]

  /// One end against one limit, the lower limit first.
  private struct Crossing {
    /// The price at which it meets the limit; `nil`: at none above zero.
    let price: Ratio?
    /// The sign of end less limit above that price, and at every price where there is none.
    let signAbove: Int

    /// `a + b x = 0` at `x = -a / b`; `a + c / x = 0` at `x = -c / a`.
    init(_ start: Ratio, _ rise: Ratio, isInverse: Bool) {
      let root = isInverse ? (-rise).divided(by: start) : (-start).divided(by: rise)
      price = root.flatMap { $0.isZero || $0.isNegative ? nil : $0 }
      // Far above, a line has the sign of its rise, and what the price divides has gone.
      let (first, second) = isInverse ? (start, rise) : (rise, start)
      signAbove = first.isZero ? second.sign : first.sign
    }
  }

  /// - Parameters:
  ///   - coefficients: the measure over the price.
  ///   - form: how it is judged.
  init(_ coefficients: RateCoefficients, judgedBy form: ClaimForm) {
    self.form = form
    func crossings(_ end: KeyPath<Interval, Ratio?>) -> [Crossing]? {
      guard let start = coefficients.fixed[keyPath: end],
        let rise = coefficients.slope[keyPath: end]
      else { return nil }
      return [-form.precision, form.precision].map { limit in
        Crossing(start - limit, rise, isInverse: coefficients.isInverse)
      }
    }
    low = crossings(\.low)
    high = crossings(\.high)
    prices = Set(((low ?? []) + (high ?? [])).compactMap(\.price)).sorted()
  }

  /// The prices at which the verdict changes.
  var changes: [(price: Ratio, verdicts: BreakEven.Verdicts)] {
    prices.indices.compactMap { index in
      // Odd places are the prices, even places the stretches between them.
      let verdicts = BreakEven.Verdicts(
        below: verdict(2 * index), at: verdict(2 * index + 1), above: verdict(2 * index + 2))
      return verdicts.isChange ? (prices[index], verdicts) : nil
    }
  }

  private func verdict(_ place: Int) -> Verdict {
    func side(_ crossings: [Crossing]) -> VerdictSides.Side {
      let signs = crossings.map { sign($0, at: place) }
      return signs[0] < 0 ? .below : signs[1] > 0 ? .above : .within
    }
    return VerdictSides(low: low.map(side), high: high.map(side)).verdict(of: form)
  }

  /// The sign of an end less a limit at a place among the prices.
  private func sign(_ crossing: Crossing, at place: Int) -> Int {
    guard let price = crossing.price, let index = prices.firstIndex(of: price) else {
      return crossing.signAbove
    }
    return crossing.signAbove * (place - 2 * index - 1).signum()
  }
}

/// On which side of the limits of a verdict the ends of a difference lie.
///
/// A verdict hangs on the precision p of a claim, which is zero but for `~`: whether each end lies below -p,
/// from -p to p, or above. Wherever it lies there the verdict is the same, so that whole numbers and prices
/// are compared with limits, and no fraction is made for a verdict.
struct VerdictSides: Hashable {
  /// Of the low end; `nil`: it is open.
  let low: Side?
  /// Of the high end; `nil`: it is open.
  let high: Side?

  /// Where an end lies.
  enum Side: Hashable {
    case below
    case within
    case above
  }

  /// The verdict that a form gives for ends on these sides.
  func verdict(of form: ClaimForm) -> Verdict {
    func sample(_ side: Side) -> Ratio {
      switch side {
      case .below: -form.precision - .one
      case .within: .zero
      case .above: form.precision + .one
      }
    }
    let difference = Interval(low: low.map(sample), high: high.map(sample)) ?? .unbounded
    return form.outcome(of: difference).verdict
  }
}
