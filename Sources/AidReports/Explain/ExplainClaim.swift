import Accounts
import Claims
import Diagnostics
import ExactNumbers
import LedgerModel
import Rates
import Tables

/// A claim traced: the formula, each figure with its row, each step with its result.
enum ExplainClaim {
  static func document(_ result: ClaimResult, _ results: Results) -> Document {
    let claim = result.claim
    let title = claim.note.isEmpty ? claim.formula : claim.note
    var facts = ["formula    \(claim.formula)"]
    if !claim.asPrinted.isEmpty { facts.append("printed    “\(claim.asPrinted)”") }
    facts.append("row        \(claim.origin.place)")
    for citation in results.ledger.fullCitations(claim.citations) {
      facts.append("source     \(citation)")
    }
    var blocks: [Document.Block] = [.lines(facts)]
    if let tree = result.derivation {
      blocks += [
        .heading("derivation"), .lines(DerivationTree(ledger: results.ledger).lines(tree)),
      ]
    }
    blocks += ExplainParts.findings(about: claim.id.text, results)
    return Document(title: "\(claim.id)  \(title): \(result.sentence)", blocks: blocks)
  }
}
