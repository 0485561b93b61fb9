import Analyses
import ExactNumbers
import LedgerModel
import OrderedCollections

/// A price of a rate at which the verdict on a measure changes, exactly.
public struct BreakEven: Sendable {
  /// The gap of a pledge or the difference of a claim.
  public let measure: Measure
  /// The rate, all others keeping the ledger's price.
  public let rate: Identifier<Rate>
  /// The price.
  public let price: Ratio
  /// The verdict just below the price, at it, and just above it.
  public let verdicts: Verdicts

  /// Verdicts around a price.
  public struct Verdicts: Sendable, Hashable {
    /// Just below.
    public let below: ClaimOutcome
    /// At the price.
    public let at: ClaimOutcome
    /// Just above.
    public let above: ClaimOutcome

    var isChange: Bool { below.word != at.word || at.word != above.word }
  }

  /// Every price above zero at which a verdict changes, one rate at a time, from low to high.
  ///
  /// A gap is judged as the claim that nothing is missing. A measure that a rate divides, or in which
  /// it stands beside others in one step, is no straight line and has no row.
  public static func all(_ measures: [Measure], in ledger: Ledger) -> [BreakEven] {
    measures.flatMap { measure -> [BreakEven] in
      guard let form = measure.verdictForm else { return [] }
      return measure.terms.rates.flatMap { rate -> [BreakEven] in
        guard let line = RateLine(measure, rate, in: ledger) else { return [] }
        return line.prices(where: form).map { price, verdicts in
          BreakEven(measure: measure, rate: rate, price: price, verdicts: verdicts)
        }
      }
    }
  }
}

extension Measure {
  /// How the measure is judged: a claim by its own relation, a gap by "nothing is missing".
  public var verdictForm: ClaimForm? {
    claim
      ?? (kind == .gap
        ? ClaimForm(difference: terms, comparison: .exact(.atMost), precision: .zero) : nil)
  }
}

/// A measure as a straight line over the price of one rate.
struct RateLine {
  private let fixed: Interval
  private let slope: Interval

  /// `nil` where the measure is no straight line over the price.
  init?(_ measure: Measure, _ rate: Identifier<Rate>, in ledger: Ledger) {
    let columns = PriceColumns(
      count: 0, prices: [rate: GridPrices(places: 0, multiples: [])])
    guard let row = GridRows(ledger, columns).row(of: measure).gridded,
      row.amounts.keys.allSatisfy({ $0.count <= 1 }), let slope = row.amounts[[rate]]
    else { return nil }
    self.slope = slope
    fixed = row.amounts[[]] ?? Interval(exactly: .zero)
  }

  private func value(at price: Ratio) -> Interval { fixed + slope * price }

  /// The prices at which an end of the line meets a limit of the verdict, where the verdict changes.
  func prices(where form: ClaimForm) -> [(Ratio, BreakEven.Verdicts)] {
    let limits = Set([form.precision, -form.precision])
    let ends = [(fixed.low, slope.low), (fixed.high, slope.high)]
    let roots = ends.flatMap { start, rise -> [Ratio] in
      guard let start, let rise else { return [] }
      return limits.compactMap { ($0 - start).divided(by: rise) }
    }
    let prices = Set(roots).filter { !$0.isZero && !$0.isNegative }.sorted()
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
}
