import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// How much hangs on the rates: pledges and claims under every scenario, at break-even, over a grid.
public struct SensitivityAnalysis: Sendable {
  /// Every pledge under every scenario.
  public let reconciliations: [Reconciliation]
  /// Every claim at the ledger's own prices.
  public let claims: [ClaimResult]
  /// Every claim that names a rate, under every scenario.
  public let scenarioClaims: [ScenarioClaim]
  /// The scenarios.
  public let scenarios: [Scenario]
  /// The totals of every pledge and claim, before any rate is varied.
  public let measures: MeasureSet
  /// The prices at which a verdict changes.
  public let breakEvens: [BreakEven]
  /// What hangs on a rate, and was not solved.
  public let unsolved: [UnsolvedBreakEven]
  /// What a hundredth of each rate moves.
  public let influences: [RateInfluence]
  /// The measures that hang on the rates of the grid, at each of its points; `nil` without a grid.
  public let grid: MeasureTotals?
  /// Whether a gap or a claim has a rate in it at all.
  public let hangsOnRates: Bool

  /// Analyses a ledger.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - claims: its claims, evaluated.
  ///   - scenarios: the scenarios.
  ///   - target: the currency of all totals.
  ///   - columns: the prices of a grid.
  ///   - threads: how many threads share the grid.
  public init(
    _ ledger: Ledger, _ claims: [ClaimResult], under scenarios: [Scenario],
    to target: Identifier<Currency>, grid columns: PriceColumns? = nil, threads: Int = 1
  ) {
    reconciliations = Reconciliation.all(in: ledger, under: scenarios, to: target)
    self.claims = claims
    self.scenarios = scenarios
    scenarioClaims = ScenarioClaim.all(of: claims, in: ledger, under: scenarios)
    let set = MeasureSet(ledger, claims, under: scenarios, to: target, by: [.pledge, .claim])
    self.measures = set
    let measures = set.measures.filter { $0.kind != .left && $0.kind != .right }
    let search = BreakEvenSearch(measures, in: ledger)
    breakEvens = search.found
    let named = Set(claims.filter { $0.claim.namesRate }.map(\.claim.id.text))
    unsolved =
      search.unsolved
      + set.absent.filter { named.contains($0.subject) && $0.kind == .difference }.map {
        UnsolvedBreakEven(
          subject: $0.subject, kind: $0.kind, scenario: $0.scenario, rate: nil, reason: $0.reason)
      }
    influences = RateInfluence.all(measures.filter { $0.kind == .gap }, in: ledger)
    grid = columns.map { columns in
      let moved = measures.filter { measure in
        measure.terms.rates.contains { columns.prices[$0] != nil }
      }
      return MeasureTotals(moved, in: ledger, under: columns, threads: threads)
    }
    hangsOnRates =
      !unsolved.isEmpty
      || measures.contains { $0.verdictForm != nil && !$0.terms.rates.isEmpty }
  }
}
