import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity
import Documents

/// `sensitivity.csv` and its section: what hangs on the rates.
public enum SensitivityReport {
  /// The table: a row for each measure under each scenario, at each break-even, for each hundredth and
  /// at each point of a grid.
  public static func table(_ analysis: SensitivityAnalysis, _ ledger: Ledger) -> Table {
    var table = empty
    for row in analysis.pledges where row.valuation != .unitsOnly {
      for number in Balance.Number.ofPledges {
        guard let value = row.interval(of: number) else { continue }
        table.append(
          cells(
            row.subject.text, number.rawValue, "scenario", valuation: row.valuation,
            reading: row.hasReckonings ? row.reading : nil,
            unit: number == .share ? "" : row.unit.unitText, value: value,
            key: row.key(of: number, in: "sensitivity")))
      }
    }
    for claim in analysis.claims { table.append(difference(claim)) }
    for claim in analysis.scenarioClaims {
      table.append(difference(claim.result, under: claim.scenario))
    }
    for (row, key) in BreakEven.keyed(analysis.breakEvens) {
      table.append(breakEven(row, key, ledger))
    }
    for row in analysis.unsolved {
      table.append(
        cells(
          row.subject.text, row.kind.name, "break-even", valuation: row.valuation,
          reading: row.reading, rate: row.reason.rate?.text ?? "",
          note: "not solved: \(row.reason.sentence)"))
    }
    for row in analysis.influences {
      table.append(
        cells(
          row.measure, "one-percent", rate: row.rate.text,
          price: ledger.rates[row.rate]?.price.exactValue,
          ends: Cell.ends(low: row.low, high: row.high),
          key: row.measure.key(in: "sensitivity", "one-percent", row.rate)))
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
            measure, "grid",
            rate: rates.map(\.text).joined(separator: ";"),
            price: prices.count == 1 ? prices.first : nil, value: value,
            outcomes: [
              measure.judgement?.outcome(of: value).verdict.rawValue ?? "", "", "",
            ],
            note: prices.count == 1
              ? ""
              : zip(rates, prices).map { "\($0) at \($1.exactText)" }.joined(separator: ", ")))
      }
    }
    return table
  }

  private static var empty: Table {
    Table(
      name: "sensitivity", caption: "What hangs on the rates",
      columns: [
        .init("subject"), .init("measure"), .init("kind"), .init("scenario"), .init("period"),
        .init("reading"), .init("rate"), .number("price"), .init("unit"),
        .number("low"), .number("high"),
        .init("outcome"), .init("outcome_below"), .init("outcome_above"), .number("parity"),
        .init("parity_currency"), .init("note"), .init("key"),
      ])
  }

  private static func difference(
    _ claim: ClaimResult, under scenario: Identifier<Scenario>? = nil
  ) -> [Cell] {
    var reason = ""
    if case .undetermined(let because) = claim.outcome { reason = because.sentence }
    return cells(
      claim.claim.id.text, "difference", "scenario", valuation: scenario.map { .ownDays($0) },
      unit: claim.left?.kind.unitText ?? "", value: claim.difference,
      outcomes: [claim.outcome.verdict.rawValue, "", ""], note: reason,
      key: claim.difference == nil ? "" : claim.key(in: "sensitivity", under: scenario))
  }

  private static func breakEven(_ row: BreakEven, _ key: String, _ ledger: Ledger) -> [Cell] {
    let parity = ledger.rates[row.rate].flatMap { MetalParity($0, in: ledger) }
    let verdicts = [row.verdicts.at, row.verdicts.below, row.verdicts.above]
    return cells(
      row.measure, "break-even", rate: row.rate.text, price: row.price,
      outcomes: verdicts.map(\.rawValue), parity: parity, key: key)
  }

  private static func cells(
    _ measure: RateMeasure, _ kind: String, rate: String, price: Ratio? = nil,
    value: Interval? = nil, ends: [Cell]? = nil, outcomes: [String] = ["", "", ""],
    parity: MetalParity? = nil, note: String = "", key: String = ""
  ) -> [Cell] {
    cells(
      measure.subject.text, measure.kind.name, kind, valuation: measure.valuation,
      reading: measure.reading, rate: rate, price: price,
      unit: measure.unit.unitText, value: value, ends: ends, outcomes: outcomes, parity: parity,
      note: note, key: key)
  }

  private static func cells(
    _ subject: String, _ measure: String, _ kind: String, valuation: Valuation? = nil,
    reading: Reading? = nil, rate: String = "", price: Ratio? = nil,
    unit: String = "", value: Interval? = nil, ends: [Cell]? = nil,
    outcomes: [String] = ["", "", ""], parity: MetalParity? = nil, note: String = "",
    key: String = ""
  ) -> [Cell] {
    let first: [Cell] = [
      .text(subject), .text(measure), .text(kind), .text(valuation?.label ?? ""),
      .text(valuation?.periodText ?? ""), .text(reading?.word ?? ""), .text(rate),
      Cell.end(price), .text(unit),
    ]
    return first + (ends ?? Cell.ends(value)) + outcomes.map { .text($0) }
      + [Cell.end(parity?.price), .text(parity?.currency.text ?? ""), .text(note), .text(key)]
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
    let absent = analysis.unsolved.filter { $0.reason.rate == nil }
    let grid = analysis.grid.map {
      [.section("Over the grid")] + GridBlocks(grid: $0, absent: absent, ledger: ledger).blocks
    }
    return [.section("Pledges under every scenario")]
      + ReconciliationReport.blocks(analysis.pledges, ledger) + claims
      + [.section("Break-even")] + prices(analysis, ledger) + (grid ?? [])
  }
}
