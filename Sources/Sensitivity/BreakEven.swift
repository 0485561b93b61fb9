import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// A price of a rate at which the verdict on a measure changes, exactly.
public struct BreakEven: Sendable {
  /// The gap of a balance or the difference of a claim.
  public let measure: RateMeasure
  /// The rate, all others keeping the ledger's price.
  public let rate: Identifier<Rate>
  /// The price.
  public let price: Ratio
  /// The verdicts around it.
  public let verdicts: Verdicts

  /// Verdicts around a price.
  public struct Verdicts: Sendable, Hashable {
    /// Just below.
    public let below: Verdict
    /// At the price.
    public let at: Verdict
    /// Just above.
    public let above: Verdict

    var isChange: Bool { below != at || at != above }
  }
}

/// What hangs on a rate and of which no break-even price is solved, and why.
public struct UnsolvedBreakEven: Sendable {
  /// The balance or the claim.
  public let subject: RateMeasure.Subject
  /// The gap or the difference.
  public let kind: RateMeasure.Kind
  /// By which rates; `nil` for a claim.
  public let valuation: Valuation?
  /// How figures are read that a source reckoned from another money; `nil` for a claim.
  public let reading: Reading?
  /// Why.
  public let reason: Reason

  /// Why a break-even price is not solved.
  public enum Reason: Sendable {
    /// The measure is no plain function of this rate.
    case obstacle(Identifier<Rate>, PriceObstacle)
    /// The measure is no sum of amounts and rates.
    case absent(AbsentMeasure.Reason)
    /// So many more rates are in it, each of which moves it by less than those that are solved.
    case lesserRates(Int)
  }
}

/// By how much a measure moves when one rate is a hundredth higher.
public struct RateInfluence: Sendable {
  /// The measure.
  public let measure: RateMeasure
  /// The rate.
  public let rate: Identifier<Rate>
  /// The higher price.
  public let price: Ratio
  /// How far its low end moves; `nil` where it is open.
  public let low: Ratio?
  /// How far its high end moves; `nil` where it is open.
  public let high: Ratio?

  var size: Ratio { max(low?.magnitude ?? .zero, high?.magnitude ?? .zero) }
}

/// What one rate at a time does to some measures.
///
/// The rows stay as many as the ledger's: a hundredth has one for each rate of a gap, and each of these
/// stands in a row of the ledger. A break-even price is as long as all rates of its measure together; so
/// beyond `mostRates` of them only those are solved that move the measure most.
struct RateEffects {
  /// Every price above zero at which a verdict changes, from low to high within a measure and rate.
  private(set) var breakEvens: [BreakEven] = []
  /// What could not be solved.
  private(set) var unsolved: [UnsolvedBreakEven] = []
  /// What a hundredth of each rate moves, the greatest first within a gap; a rate that the ledger quotes as
  /// a stretch has no hundredth, and one that moves no known end is no row.
  private(set) var influences: [RateInfluence] = []

  /// For how many rates of one measure break-even prices are solved.
  static let mostRates = 100

  private static let hundredth = Ratio(101).divided(by: Ratio(100)) ?? .one

  /// Looks at every judged measure and every rate in it, `a + b x` or `a + c / x`.
  init(_ measures: [RateMeasure], in ledger: Ledger) {
    for measure in measures {
      guard let form = measure.judgement, !form.difference.rates.isEmpty else { continue }
      let byRate = FormByRate(measure.form, at: ledger.prices)
      let moved = RateEffects.moves(measure, byRate, ledger)
      if case .balance = measure.kind { influences += moved.filter { !$0.size.isZero } }
      var rates = byRate.rates
      if rates.count > RateEffects.mostRates {
        // What is quoted as a stretch only is not known to move it less.
        let known = Set(moved.map(\.rate))
        rates = rates.filter { !known.contains($0) } + moved.map(\.rate)
        add(measure, .lesserRates(rates.count - RateEffects.mostRates))
        rates.removeLast(rates.count - RateEffects.mostRates)
      }
      for rate in rates { solve(measure, form, rate, byRate) }
    }
  }

  private mutating func solve(
    _ measure: RateMeasure, _ form: ClaimForm, _ rate: Identifier<Rate>, _ byRate: FormByRate
  ) {
    do throws(PriceObstacle) {
      let curve = RateCurve(try byRate.coefficients(of: rate), judgedBy: form)
      breakEvens += curve.changes.map { price, verdicts in
        BreakEven(measure: measure, rate: rate, price: price, verdicts: verdicts)
      }
    } catch {
      add(measure, .obstacle(rate, error))
    }
  }

  private mutating func add(_ measure: RateMeasure, _ reason: UnsolvedBreakEven.Reason) {
    unsolved.append(
      UnsolvedBreakEven(
        subject: measure.subject, kind: measure.kind, valuation: measure.valuation,
        reading: measure.reading, reason: reason))
  }

  /// What each rate moves that has a hundredth, the greatest first.
  private static func moves(
    _ measure: RateMeasure, _ byRate: FormByRate, _ ledger: Ledger
  ) -> [RateInfluence] {
    byRate.rates.compactMap { rate -> RateInfluence? in
      guard let price = ledger.rates[rate]?.price.exactValue else { return nil }
      let higher = price * hundredth
      let (low, high) = byRate.move(of: rate, to: higher)
      return RateInfluence(measure: measure, rate: rate, price: higher, low: low, high: high)
    }.sorted { $0.size > $1.size }
  }
}
