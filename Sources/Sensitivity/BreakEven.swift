import Accounts
import Claims
import ExactNumbers
import LedgerModel
import Rates

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
}

/// A measure whose break-even prices are not solved, and why.
public struct UnsolvedBreakEven: Sendable {
  /// The gap of a pledge or the difference of a claim.
  public let subject: String
  /// Which of them.
  public let kind: Measure.Kind
  /// The scenario; empty for a claim.
  public let scenario: String
  /// The rate; `nil` where the measure is a sum of no rates at all.
  public let rate: Identifier<Rate>?
  /// Why, in words.
  public let reason: String
}

/// The prices at which verdicts change, one rate at a time.
struct BreakEvenSearch {
  /// Every price above zero at which a verdict changes, from low to high within a measure and rate.
  private(set) var found: [BreakEven] = []
  /// What could not be solved.
  private(set) var unsolved: [UnsolvedBreakEven] = []

  /// Solves `a + b x` and `a + c / x` for every judged measure and every rate in it.
  ///
  /// A gap is judged as the claim that nothing is missing.
  init(_ measures: [Measure], in ledger: Ledger) {
    for measure in measures {
      guard let form = measure.verdictForm else { continue }
      for rate in measure.terms.rates {
        do throws(PriceObstacle) {
          let curve = try RateCurve(measure, rate, in: ledger)
          found += curve.prices(where: form).map { price, verdicts in
            BreakEven(measure: measure, rate: rate, price: price, verdicts: verdicts)
          }
        } catch {
          unsolved.append(
            UnsolvedBreakEven(
              subject: measure.subject, kind: measure.kind, scenario: measure.scenario, rate: rate,
              reason: error.sentence))
        }
      }
    }
  }
}
