import Accounts
import AidReports
import Checks
import Claims
import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Tables

extension CheckedLedger {
  /// Findings of the ledger as a table.
  public func answer(of findings: [Finding]) -> Answer {
    answer("Findings", FindingsReport.blocks(findings), FindingsReport.table(findings))
  }

  /// Every figure about money under every choice.
  public func conversions(to target: Identifier<Currency>, choices: [RateChoice]) -> Answer {
    let rows = ConvertedFigure.all(in: ledger, under: choices, to: target)
    return answer(
      "Figures about money in \(target)", [.table(ConvertedReport.overview(rows, ledger))],
      ConvertedReport.table(rows, ledger))
  }

  /// Pledges against what came of them, and stated totals against their items.
  ///
  /// - Parameters:
  ///   - target: the currency to speak in; without it the ledger's own.
  ///   - scenarios: the scenarios, in order.
  ///   - totals: whether the table is that of the totals.
  /// - Returns: both for the eye, one of them as the table.
  public func reconciliation(
    to target: Identifier<Currency>?, scenarios: [Scenario], totals: Bool
  ) -> Answer {
    let pledges = Reconciliation.all(in: ledger, under: scenarios, to: target)
    let wholes = StatedTotal.all(in: ledger, under: scenarios, to: target)
    return answer(
      "",
      [.section("Promised against delivered")] + ReconciliationReport.blocks(pledges, ledger)
        + [.section("Stated totals against their items")] + TotalsReport.blocks(wholes, ledger),
      totals
        ? TotalsReport.table(wholes, ledger) : ReconciliationReport.table(pledges, ledger))
  }

  /// Goods by item and unit.
  public func arms() -> Answer {
    let totals = GoodsTotals(ledger)
    return answer(
      "Goods that arrived, by item and unit", ArmsReport.blocks(totals, findings, ledger),
      ArmsReport.table(totals, findings))
  }

  /// The claims, evaluated.
  public func claimsAnswer() -> Answer {
    answer("Claims", ClaimsReport.blocks(claims, ledger), ClaimsReport.table(claims, ledger))
  }

  /// Whether every claim holds.
  public var allClaimsHold: Bool { claims.allSatisfy { $0.outcome == .holds } }

  /// What an id stands for, traced to its row and sources.
  public func explanation(of name: String) throws(RequestFailure) -> String {
    if let document = Explanation.document(of: name, input) {
      return TextWriter(display: ledger.numberDisplay).text(document)
    }
    let guess = nearestName(to: name, among: Explanation.names(in: ledger))
      .map { "; did you mean `\($0)`?" }
    throw RequestFailure(
      "\(name.quotedName) is no id of this ledger and no finding code\(guess ?? "")")
  }

  func answer(
    _ title: String, _ blocks: @escaping @Sendable @autoclosure () -> [Document.Block],
    _ table: @escaping @Sendable @autoclosure () -> Table
  ) -> Answer {
    Answer(
      display: ledger.numberDisplay,
      document: { Document(title: title, blocks: blocks()) }, table: table)
  }
}
