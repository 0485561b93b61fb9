import Accounts
import Claims
import LedgerModel
import Rates

/// A claim under a named scenario: what would come of it if it were reckoned at those rates.
public struct ScenarioClaim: Sendable {
  /// The scenario, in place of every rate and scenario that the formula names.
  public let scenario: Identifier<Scenario>
  /// The claim, evaluated so.
  public let result: ClaimResult

  /// Every claim that names a rate or a scenario, under each of some scenarios.
  static func all(
    of claims: [ClaimResult], in ledger: Ledger, under scenarios: [Scenario]
  ) -> [ScenarioClaim] {
    var rewriting = ClaimRewriting(ledger)
    var used: [Identifier<Scenario>] = []
    for result in claims where result.claim.namesRate {
      let text = result.claim.formula
      guard let formula = try? Formula(parsing: text) else { continue }
      for scenario in scenarios {
        rewriting.add(formula.text(text, at: scenario.id.text), of: result.claim)
        used.append(scenario.id)
      }
    }
    return zip(used, rewriting.results).map { ScenarioClaim(scenario: $0, result: $1) }
  }
}
