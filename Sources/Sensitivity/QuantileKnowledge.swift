import Accounts
import ExactNumbers
import LedgerModel
import Rates

/// How well the quantiles of a measure are known.
public enum QuantileKnowledge: Sendable {
  /// No drawn rate is in it: it is the same in every draw.
  case fixed
  /// One rate alone moves it and every price of its range is as likely as any other, so that no draw is needed.
  case even(EvenQuantiles)
  /// They are those of the draws; for each percentage how far its ends may lie from those of all possible draws,
  /// one standard error.
  case drawn(errors: [(low: Ratio?, high: Ratio?)])

  /// Whether they hang on no draw.
  public var isExact: Bool { if case .drawn = self { false } else { true } }
}

/// Quantiles of a measure that one evenly drawn rate alone moves.
///
/// Each end of it is `a + b x` or `a + c / x` over the price x: it only rises or only falls. So that of which half
/// the range gives less stands at the middle of the range.
public struct EvenQuantiles: Sendable {
  /// The rate.
  public let rate: Identifier<Rate>
  /// For each percentage the prices at which the low and the high end stand.
  public let prices: [(low: Ratio, high: Ratio)]
  let ends: [(low: Ratio?, high: Ratio?)]

  /// `nil` where draws are not even, or the measure is moved by none or several of them, or is no such line.
  init?(_ measure: RateMeasure, in ledger: Ledger, _ draws: RateDraws, at percents: [Int]) {
    let moving = draws.moving(measure)
    guard draws.shape == .uniform, moving.count == 1, let range = moving.first else { return nil }
    let line: RateCoefficients
    do throws(PriceObstacle) {
      line = try measure.form.coefficients(of: range.rate, at: ledger.prices)
    } catch {
      // What the obstacle is makes no difference here: the draws tell what the line cannot.
      return nil
    }
    let (low, high) = range.prices
    rate = range.rate
    func price(_ percent: Int, _ slope: Ratio?) -> Ratio {
      let falls = (slope?.isNegative ?? false) != line.isInverse
      let part = Ratio(falls ? 100 - percent : percent).divided(by: Ratio(100)) ?? .zero
      return low + part * (high - low)
    }
    func end(_ fixed: Ratio?, _ slope: Ratio?, _ price: Ratio) -> Ratio? {
      guard let fixed, let slope else { return nil }
      return (line.isInverse ? slope.divided(by: price) : slope * price).map { fixed + $0 }
    }
    prices = percents.map { (price($0, line.slope.low), price($0, line.slope.high)) }
    ends = prices.map { low, high in
      (
        end(line.fixed.low, line.slope.low, low),
        end(line.fixed.high, line.slope.high, high)
      )
    }
  }
}

/// A quantile's place in the order of some draws, and those one standard error before and behind it.
///
/// Of n draws the number that lie below the true quantile of p is n p, give or take the root of n p (1 - p),
/// whatever the distribution is. So the values that many places off are a standard error away, and no more digits
/// are known than half the distance of the two.
struct QuantilePlace {
  let place: Int
  let before: Int
  let behind: Int

  init(_ percent: Int, of count: Int) {
    place = (percent * count + 99) / 100 - 1
    // In hundredths of a place; the root is rounded up.
    let square = UInt128(count * percent * (100 - percent))
    let root = square.wholeRoot
    let places = Int(root * root == square ? root : root + 1)
    before = max(0, place - (places + 99) / 100)
    behind = min(count - 1, place + (places + 99) / 100)
  }

  /// The three places.
  var all: [Int] { [before, place, behind] }

  /// The value at the place, and half the distance of those at the other two.
  static func known(_ three: ArraySlice<Ratio?>) -> (value: Ratio?, error: Ratio?) {
    let values = Array(three)
    guard let before = values[0], let behind = values[2] else { return (values[1], nil) }
    return (values[1], (behind - before).divided(by: Ratio(2)))
  }
}

extension Simulation.Row {
  /// The ends of a quantile with no more digits than are known: where it was drawn, rounded at the first digit of
  /// its standard error.
  public func shown(_ place: Int) -> (low: Ratio?, high: Ratio?) {
    let ends = quantiles[place]
    guard case .drawn(let errors) = knowledge else { return ends }
    return (
      ends.low.map { $0.rounded(within: errors[place].low) },
      ends.high.map { $0.rounded(within: errors[place].high) }
    )
  }

  /// The greatest of the standard errors; `nil` where the quantiles are exact, or none is known.
  public var standardError: Ratio? {
    guard case .drawn(let errors) = knowledge else { return nil }
    return errors.flatMap { [$0.low, $0.high] }.compactMap(\.self).max()
  }
}

extension Ratio {
  /// The nearest multiple of the greatest power of ten that is not above an error; the number itself without one.
  func rounded(within error: Ratio?) -> Ratio {
    guard let error, error > .zero else { return self }
    var unit = Ratio.one
    while unit > error { unit = unit.divided(by: Ratio(10)) ?? .zero }
    while unit * Ratio(10) <= error { unit = unit * Ratio(10) }
    guard let units = divided(by: unit) else { return self }
    return units.rounded(toPlaces: 0, .toNearestOrEven).ratio * unit
  }
}
