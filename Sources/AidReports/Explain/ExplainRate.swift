import Accounts
import Claims
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Tables

/// A rate traced: what it says, since when, who says so, and who uses it.
enum ExplainRate {
  static func document(_ rate: Rate, _ results: Results) -> Document {
    let ledger = results.ledger
    var facts = ["one \(rate.base) is \(rate.price.words) \(rate.quote)"]
    if !rate.asPrinted.isEmpty { facts.append("printed    “\(rate.asPrinted)”") }
    facts.append("kind       \(rate.kind.rawValue)")
    facts.append("in force   \(rate.inForce?.text ?? "undated")")
    facts.append("row        \(rate.origin.place)")
    for citation in ledger.fullCitations(rate.citations) { facts.append("source     \(citation)") }
    if !rate.note.isEmpty { facts += ExplainParts.note(rate.note) }
    var blocks: [Document.Block] = [.lines(facts)]
    let uses = uses(of: rate, results)
    if !uses.isEmpty { blocks += [.heading("used by"), .lines(uses)] }
    blocks += ExplainParts.findings(about: rate.id.text, results)
    return Document(
      title: "\(rate.id)  \(ledger.name(of: rate.base)) in \(ledger.name(of: rate.quote))",
      blocks: blocks)
  }

  private static func uses(of rate: Rate, _ results: Results) -> [String] {
    guard let target = results.ledger.reportCurrency else { return [] }
    return results.scenarios.compactMap { scenario in
      let rows = ConvertedFigure.all(in: results.ledger, under: [RateChoice(scenario)], to: target)
      let users = rows.filter { $0.outcome.conversion?.rates.contains(rate.id) ?? false }
      guard !users.isEmpty else { return nil }
      return "\(scenario.id): \(users.map(\.figure.id.text).joined(separator: ", "))"
    }
  }
}
