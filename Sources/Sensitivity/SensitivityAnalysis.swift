import Analyses
import ExactNumbers
import LedgerModel
import OrderedCollections

/// How much hangs on the rates: pledges and claims under every scenario, at break-even, over a grid.
public struct SensitivityAnalysis: Sendable {
  /// Every pledge under every scenario.
  public let reconciliations: [Reconciliation]
  /// Every claim at the ledger's own prices.
  public let claims: [ClaimResult]
  /// The prices at which a verdict changes.
  public let breakEvens: [BreakEven]
  /// What a hundredth of each rate moves.
  public let influences: [RateInfluence]
  /// The measures that hang on the rates of the grid, at each of its points; `nil` without a grid.
  public let grid: MeasureTotals?

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
    let measures = Measure.all(
      in: ledger, claims, under: scenarios, to: target, by: [.pledge, .claim])
    let judged = measures.filter { $0.verdictForm != nil }
    breakEvens = BreakEven.all(judged, in: ledger)
    influences = RateInfluence.all(measures.filter { $0.kind == .gap }, in: ledger)
    grid = columns.map { columns in
      let moved = measures.filter { measure in
        measure.terms.rates.contains { columns.prices[$0] != nil }
      }
      return MeasureTotals(moved, in: ledger, under: columns, threads: threads)
    }
  }
}
