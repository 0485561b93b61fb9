import Accounts
import Claims
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity
import Tables

/// Claims under every scenario, for the eye: a row for each claim, a column for each scenario.
struct ScenarioClaimBlocks {
  let analysis: SensitivityAnalysis

  var blocks: [Document.Block] {
    var table = Table(
      name: "claims-by-scenario",
      columns: [.init("claim", title: ""), .init("stated", title: "as stated")]
        + analysis.scenarios.map { .init($0.id.text) })
    let groups = OrderedDictionary(grouping: analysis.scenarioClaims) { $0.result.claim.id }
    for (id, claims) in groups {
      let stated = analysis.claims.first { $0.claim.id == id }?.outcome.verdict.rawValue ?? ""
      table.append(
        [.text(id.text), .text(stated)] + claims.map { .text($0.result.outcome.verdict.rawValue) })
    }
    let others = analysis.claims.map(\.claim.id).filter { groups[$0] == nil }
    var lines = [
      "A scenario stands in place of every rate and scenario that the formula names (`at …`); why one "
        + "is undetermined is in sensitivity.csv."
    ]
    if !others.isEmpty {
      lines.append(
        "Claims that name none are the same under every scenario: "
          + others.map(\.text).joined(separator: ", ") + ".")
    }
    return [.table(table), .lines(lines.flatMap { hanging($0) })]
  }
}
