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
  public private(set) var grid: MeasureTotals?
  /// Whether a gap or a claim has a rate in it at all.
  public let hangsOnRates: Bool

  /// Analyses a ledger.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - claims: its claims, evaluated.
  ///   - scenarios: the scenarios.
  ///   - target: the currency of all totals.
  public init(
    _ ledger: Ledger, _ claims: [ClaimResult], under scenarios: [Scenario],
    to target: Identifier<Currency>
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
    hangsOnRates =
      !unsolved.isEmpty
      || measures.contains { $0.verdictForm != nil && !$0.terms.rates.isEmpty }
  }

  /// The same with what a grid of prices makes of the measures that hang on its rates.
  ///
  /// - Parameters:
  ///   - columns: the prices.
  ///   - ledger: the ledger.
  ///   - threads: how many threads share the grid.
  /// - Returns: the analysis with its grid.
  /// - Throws: where that is more than is computed.
  public func adding(
    _ columns: PriceColumns, in ledger: Ledger, threads: Int = 1
  ) throws(VariationError) -> SensitivityAnalysis {
    let moved = measures.measures.filter { measure in
      measure.kind != .left && measure.kind != .right
        && measure.terms.rates.contains { columns.prices[$0] != nil }
    }
    try RateEffort(of: moved, in: ledger, moving: columns.prices.keys)
      .check(columns: columns.count, most: RateEffort.mostKept)
    var analysis = self
    analysis.grid = MeasureTotals(moved, in: ledger, under: columns, threads: threads)
    return analysis
  }
}
