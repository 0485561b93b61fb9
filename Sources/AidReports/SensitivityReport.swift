import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity
import Tables

/// `sensitivity.csv` and its section: what hangs on the rates.
public enum SensitivityReport {
  /// The table: a row for each measure under each scenario, at each break-even, for each hundredth and
  /// at each point of a grid.
  public static func table(_ analysis: SensitivityAnalysis, _ ledger: Ledger) -> Table {
    var table = empty
    for row in analysis.reconciliations {
      for (measure, value) in row.sides {
        table.append(
          cells(
            row.pledge.id.text, measure, "scenario", scenario: row.scenario,
            currency: measure == "share" ? "" : row.currency.text, value: value))
      }
    }
    for claim in analysis.claims { table.append(difference(claim, under: "")) }
    for claim in analysis.scenarioClaims {
      table.append(difference(claim.result, under: claim.scenario.text))
    }
    for row in analysis.breakEvens {
      table.append(breakEven(row, ledger))
    }
    for row in analysis.unsolved {
      table.append(
        cells(
          row.subject, row.kind.rawValue, "break-even", scenario: row.scenario,
          rate: row.rate?.text ?? "", note: "not solved: \(row.reason)"))
    }
    for row in analysis.influences {
      let move = [Cell.end(row.low), Cell.end(row.high)]
      table.append(
        cells(
          row.measure.subject, row.measure.kind.rawValue, "one-percent",
          scenario: row.measure.scenario, rate: row.rate.text,
          price: ledger.rates[row.rate]?.price.exactValue, currency: row.measure.currency,
          ends: move))
    }
    return table
  }

  /// Some points of a grid, as more rows of the same table: a long grid is never held whole.
  public static func table(_ grid: MeasureTotals, points: Range<Int>) -> Table {
    var table = empty
    let rates = Array(grid.columns.prices.keys)
    for column in points {
      let prices = rates.compactMap { grid.columns.price(of: $0, in: column) }
      for (measure, values) in zip(grid.measures, grid.values) {
        let value = values.interval(in: column)
        table.append(
          cells(
            measure.subject, measure.kind.rawValue, "grid", scenario: measure.scenario,
            rate: rates.map(\.text).joined(separator: ";"),
            price: prices.count == 1 ? prices.first : nil,
            pricesText: prices.count == 1
              ? nil : prices.map(\.exactText).joined(separator: ";"),
            currency: measure.currency, value: value,
            outcomes: [measure.verdictForm?.outcome(of: value).word ?? "", "", ""]))
      }
    }
    return table
  }

  private static var empty: Table {
    Table(
      name: "sensitivity", caption: "What hangs on the rates",
      columns: [
        .init("subject"), .init("measure"), .init("kind"), .init("scenario"), .init("rate"),
        .init("price", .right), .init("currency"), .init("low", .right), .init("high", .right),
        .init("outcome"), .init("outcome_below"), .init("outcome_above"), .init("parity", .right),
        .init("parity_currency"), .init("note"),
      ])
  }

  private static func difference(_ claim: ClaimResult, under scenario: String) -> [Cell] {
    var reason = ""
    if case .undetermined(let because) = claim.outcome { reason = because }
    return cells(
      claim.claim.id.text, "difference", "scenario", scenario: scenario,
      value: claim.difference, outcomes: [claim.outcome.word, "", ""], note: reason)
  }

  private static func breakEven(_ row: BreakEven, _ ledger: Ledger) -> [Cell] {
    let parity = ledger.rates[row.rate].flatMap { MetalParity($0, in: ledger) }
    return cells(
      row.measure.subject, row.measure.kind.rawValue, "break-even",
      scenario: row.measure.scenario, rate: row.rate.text, price: row.price,
      currency: row.measure.currency,
      outcomes: [row.verdicts.at.word, row.verdicts.below.word, row.verdicts.above.word],
      parity: parity)
  }

  private static func cells(
    _ subject: String, _ measure: String, _ kind: String, scenario: String = "",
    rate: String = "", price: Ratio? = nil, pricesText: String? = nil, currency: String = "",
    value: Interval? = nil, ends: [Cell]? = nil, outcomes: [String] = ["", "", ""],
    parity: MetalParity? = nil, note: String = ""
  ) -> [Cell] {
    let first: [Cell] = [.text(subject), .text(measure), .text(kind), .text(scenario), .text(rate)]
    let second: [Cell] = [
      pricesText.map { .text($0) } ?? Cell.end(price), .text(currency),
    ]
    return first + second + (ends ?? Cell.ends(value)) + outcomes.map { .text($0) }
      + [Cell.end(parity?.price), .text(parity?.currency.text ?? ""), .text(note)]
  }

  /// The blocks for the eye: claims under every scenario, break-even prices, and which rates move a gap
  /// most.
  public static func blocks(
    _ analysis: SensitivityAnalysis, _ ledger: Ledger
  ) -> [Document.Block] {
    let prices = prices(analysis, ledger)
    guard let claims = claims(analysis) else { return prices }
    return [.heading("Claims under every scenario")] + claims + [.heading("Break-even")] + prices
  }

  private static func claims(_ analysis: SensitivityAnalysis) -> [Document.Block]? {
    analysis.scenarioClaims.isEmpty ? nil : ScenarioClaimBlocks(analysis: analysis).blocks
  }

  private static func prices(
    _ analysis: SensitivityAnalysis, _ ledger: Ledger
  ) -> [Document.Block] {
    guard analysis.hangsOnRates else {
      return [.paragraph("No gap and no claim hangs on a rate.")]
    }
    return BreakEvenBlocks(
      rows: analysis.breakEvens, unsolved: analysis.unsolved, ledger: ledger
    ).blocks + InfluenceBlocks(rows: analysis.influences, ledger: ledger).blocks
  }

  /// The blocks of the command: the pledges under every scenario first, and the grid last.
  public static func fullBlocks(
    _ analysis: SensitivityAnalysis, _ ledger: Ledger
  ) -> [Document.Block] {
    let claims = claims(analysis).map { [.section("Claims under every scenario")] + $0 } ?? []
    let absent = analysis.unsolved.filter { $0.rate == nil }
    let grid = analysis.grid.map {
      [.section("Over the grid")] + GridBlocks(grid: $0, absent: absent, ledger: ledger).blocks
    }
    return [.section("Pledges under every scenario")]
      + ReconciliationReport.blocks(analysis.reconciliations, ledger) + claims
      + [.section("Break-even")] + prices(analysis, ledger) + (grid ?? [])
  }
}

extension Reconciliation {
  /// The sides that have a value, by name.
  fileprivate var sides: [(String, Interval)] {
    let all: [(String, Interval?)] = [
      ("promised", promised), ("delivered", delivered), ("withheld", withheld), ("gap", gap),
      ("share", share),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }
}
