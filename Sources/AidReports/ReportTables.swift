import Accounts
import Documents
import Rates

/// The tables of a report, in the order of its files.
public enum ReportTables {
  /// What makes each table; `nil` of a table that the ledger has nothing for.
  public static func makers(_ results: Results) -> [@Sendable () -> Table?] {
    let ledger = results.ledger
    let (rates, currency) = (results.book.rates, ledger.reportCurrency)
    let choices = results.scenarios.map { RateChoice($0) }
    return [
      {
        guard let currency else { return ConvertedReport.table([]) }
        return ConvertedReport.table {
          ConvertedFigure.each(in: rates, under: choices, to: currency)
        }
      },
      { ReconciliationReport.table(results.pledges, ledger) },
      { TotalsReport.table(results.totals, ledger) },
      { ClaimsReport.table(results.claims, ledger) },
      { GroupsReport.table(results.groups) },
      { ArmsReport.table(results.arms, results.findings, ledger) },
      { FindingsReport.table(results.findings) },
      {
        results.goodsPledges.isEmpty
          ? nil : ReconciliationReport.goodsTable(results.goodsPledges, ledger)
      },
      {
        results.goodsTotals.isEmpty ? nil : TotalsReport.goodsTable(results.goodsTotals, ledger)
      },
      { PartsReport.table(results) },
      { results.sensitivity.map { SensitivityReport.table($0, ledger) } },
      {
        guard case .success(let simulation) = results.simulation else { return nil }
        return SimulationReport.table(simulation)
      },
    ]
  }

  /// Every table that a report may have, without rows: what its columns are does not hang on the ledger.
  public static func described(_ results: Results) -> [Table] {
    let ledger = results.ledger
    return [
      ConvertedReport.table([]), ReconciliationReport.table([], ledger),
      TotalsReport.table([], ledger), ClaimsReport.table([], ledger),
      GroupsReport.table(results.groups), ArmsReport.table(results.arms, [], ledger),
      FindingsReport.table([]), ReconciliationReport.goodsTable([], ledger),
      TotalsReport.goodsTable([], ledger), PartsReport.emptyTable(ledger),
      SensitivityReport.emptyTable,
      SimulationReport.emptyTable,
    ]
  }
}
