import Accounts
import Claims
import LedgerModel
import OrderedCollections

/// How much hangs on the rates: pledges and claims under every scenario, at break-even, over a grid.
public struct SensitivityAnalysis: Sendable {
  /// Every pledge, in own money and under every scenario.
  public let pledges: [Balance]
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
  /// The judged measures and other numbers that hang on the rates of the grid, at each of its points; `nil`
  /// without a grid.
  public private(set) var grid: MeasureTotals?
  /// Whether a gap or a claim has a rate in it at all.
  public let hangsOnRates: Bool

  /// Analyses a ledger.
  ///
  /// - Parameters:
  ///   - book: the ledger's book.
  ///   - claims: its claims, evaluated.
  ///   - scenarios: the scenarios.
  ///   - target: the currency of all totals.
  ///   - pledges: the balances of the pledges in that currency, where they are struck already.
  public init(
    _ book: AccountBook, _ claims: [ClaimResult], under scenarios: [Scenario],
    to target: Identifier<Currency>, pledges: [Balance]? = nil
  ) {
    let pledges = pledges ?? Balance.pledges(in: book, under: scenarios, to: target)
    let set = MeasureSet(pledges, claims)
    let effects = RateEffects(set.measures, in: book.ledger)
    let named = Set(claims.filter { $0.formula?.namesRate == true }.map(\.claim.id))
    let absent = set.absent.filter { row in
      if case .claim(let id) = row.subject { named.contains(id) } else { false }
    }
    self.pledges = pledges
    self.claims = claims
    self.scenarios = scenarios
    scenarioClaims = ScenarioClaim.all(of: claims, in: book, under: scenarios)
    measures = set
    breakEvens = effects.breakEvens
    unsolved =
      effects.unsolved
      + absent.map {
        UnsolvedBreakEven(
          subject: $0.subject, kind: $0.kind, valuation: nil, reading: nil,
          reason: .absent($0.reason))
      }
    influences = effects.influences
    hangsOnRates =
      !unsolved.isEmpty
      || set.measures.contains { $0.judgement != nil && !$0.form.rates.isEmpty }
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
        && measure.form.rates.contains { columns.prices[$0] != nil }
    }
    try RateEffort(of: moved, in: ledger, moving: columns.prices.keys)
      .check(columns: columns.count, most: RateEffort.mostKept)
    var analysis = self
    analysis.grid = MeasureTotals(moved, in: ledger, under: columns, threads: threads)
    return analysis
  }
}

/// A claim under a named scenario: what would come of it if it were reckoned at those rates.
public struct ScenarioClaim: Sendable {
  /// The scenario, in place of every rate and scenario that the formula names.
  public let scenario: Identifier<Scenario>
  /// The claim, evaluated so.
  public let result: ClaimResult

  /// Every claim that names a rate or a scenario, under each of some scenarios.
  static func all(
    of claims: [ClaimResult], in book: AccountBook, under scenarios: [Scenario]
  ) -> [ScenarioClaim] {
    var used: [Identifier<Scenario>] = []
    var formulas: [(claim: Claim, formula: Formula)] = []
    for result in claims {
      guard let formula = result.formula, formula.namesRate else { continue }
      for scenario in scenarios {
        used.append(scenario.id)
        formulas.append((result.claim, formula.replacingRates(with: scenario.id.text)))
      }
    }
    return zip(used, ClaimResult.evaluate(formulas, in: book)).map {
      ScenarioClaim(scenario: $0, result: $1)
    }
  }
}
