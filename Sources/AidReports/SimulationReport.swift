import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity
import Documents

/// `simulation.csv` and its section: what draws of the rates make of totals, gaps and claims.
public enum SimulationReport {
  /// The table: a row for each measure.
  public static func table(_ simulation: Simulation) -> Table {
    let quantiles = Simulation.percents.flatMap { percent -> [Table.Column] in
      let name = columnName(percent)
      return [.number("\(name)_low"), .number("\(name)_high")]
    }
    var table = Table(
      name: "simulation", caption: "Totals, gaps and claims over draws of the rates",
      columns: [
        .init("subject"), .init("measure"), .init("scenario"), .init("period"), .init("reading"),
        .init("unit"),
        .init("draws", .right), .init("seed"), .init("shape"), .init("moved"),
      ] + quantiles + [
        .init("holds", .right), .init("possible", .right), .init("fails", .right),
        .init("undetermined", .right), .init("left_out"), .init("key"),
      ])
    for row in simulation.rows {
      let measure = row.measure
      let own: [Cell] = [
        .text(measure.subject.text), .text(measure.kind.name), .text(measure.valuationText),
        .text(measure.periodText), .text(measure.reading?.word ?? ""),
        .text(measure.unit.unitText), .integer(simulation.count),
        .text(String(simulation.draws.seed)), .text(simulation.draws.shape.rawValue),
        .text(row.isMoved ? "yes" : "no"),
      ]
      let ends = row.quantiles.flatMap { Cell.ends(low: $0.low, high: $0.high) }
      let outcomes: [Cell] =
        row.verdicts.map { verdicts in
          Verdict.allCases.map { .integer(verdicts[$0] ?? 0) }
        } ?? Array(repeating: .empty, count: Verdict.allCases.count)
      table.append(
        own + ends + outcomes
          + [
            .text((measure.lost + measure.leftOut).map(\.sentence).joined(separator: "; ")),
            .text(measure.key(in: "simulation")),
          ])
    }
    for row in simulation.absent {
      let own: [Cell] = [
        .text(row.subject.text), .text(row.kind.name), .text(row.valuation?.label ?? ""),
        .text(row.valuation?.periodText ?? ""), .text(row.reading?.word ?? ""),
        .text(row.unit?.unitText ?? ""),
        .integer(simulation.count), .text(String(simulation.draws.seed)),
        .text(simulation.draws.shape.rawValue), .empty,
      ]
      let none = Array(repeating: Cell.empty, count: 2 * Simulation.percents.count + 4)
      table.append(own + none + [.text("not totalled: \(row.reason.sentence)"), .text("")])
    }
    return table
  }

  /// The name of a quantile's columns: `q05`.
  static func columnName(_ percent: Int) -> String { percent < 10 ? "q0\(percent)" : "q\(percent)" }

  /// The blocks for the eye; measures that no drawn rate moves are counted, not shown.
  public static func blocks(_ simulation: Simulation, _ ledger: Ledger) -> [Document.Block] {
    guard !simulation.draws.ranges.isEmpty else {
      return [
        .paragraph(
          "No rate of the ledger has a range (`low` and `high` in rates.csv), so there is nothing to "
            + "draw. The command `simulate --vary RATE=LOW..HIGH` takes one.")
      ]
    }
    let moved = simulation.rows.filter(\.isMoved)
    let still = simulation.rows.count - moved.count
    let fixed = "\(still) of \(simulation.rows.count) totals hang on no rate that is drawn."
    let rest: [Document.Block] = [.lines(hanging(fixed))] + absent(simulation)
    guard !moved.isEmpty else { return [.lines(heading(simulation))] + rest }
    let judged = moved.filter { $0.verdicts != nil }
    return [.lines(heading(simulation))] + totals(moved, ledger)
      + (judged.isEmpty ? [] : [verdicts(judged, simulation.count)])
      + rest + [.lines(hanging(simulation.note.sentence))]
  }

  /// What could not be totalled: `M04 promised (as-printed, market): no amount is stated`.
  private static func absent(_ simulation: Simulation) -> [Document.Block] {
    let groups = OrderedDictionary(grouping: simulation.absent) {
      [$0.subject.text, $0.subject.isClaim ? "" : " \($0.kind.name)", $0.reason.sentence]
    }
    guard !groups.isEmpty else { return [] }
    let lines = groups.map { key, rows in
      let scenarios = OrderedSet(rows.compactMap { $0.valuation?.label }).joined(separator: ", ")
      return "\(key[0])\(key[1])\(scenarios.isEmpty ? "" : " (\(scenarios))"): \(key[2])."
    }
    return [.heading("Not totalled"), .lines(lines.flatMap { hanging($0) })]
  }

  private static func heading(_ simulation: Simulation) -> [String] {
    let ranges = simulation.draws.ranges.map { "\($0.rate) from \($0.low) to \($0.high)" }
    return hanging(
      "\(ExactDecimal(simulation.count).grouped) draws, \(simulation.draws.shape.rawValue), seed "
        + "\(simulation.draws.seed), of \(ranges.joined(separator: "; ")). Draw n of a seed is the same "
        + "on every machine.")
  }

  private static func totals(
    _ rows: [Simulation.Row], _ ledger: Ledger
  ) -> [Document.Block] {
    let amounts = rows.filter { !$0.measure.isVerdictOnly }
    guard !amounts.isEmpty else { return [] }
    let display = ledger.numberDisplay
    var table = Table(
      name: "simulation",
      columns: [.init("subject", title: ""), .init("scenario")]
        + Simulation.percents.map {
          .init("q\($0)", title: $0 == 50 ? "median" : "\($0) %", .right)
        })
    for row in amounts {
      let isExact = row.quantiles.allSatisfy { $0.low == $0.high }
      let ends = isExact ? [""] : [", least", ", most"]
      for (index, end) in ends.enumerated() {
        table.append(
          [.text(row.measure.name + end), .text(row.measure.valuationLabel)]
            + row.quantiles.map { quantile in
              let value = index == 0 ? quantile.low : quantile.high
              return .text(value.map { display.text($0) } ?? "not known")
            })
      }
    }
    return [.table(table)]
  }

  /// In how many draws each verdict comes out: whole numbers, so that a rare one is never rounded away.
  private static func verdicts(_ rows: [Simulation.Row], _ count: Int) -> Document.Block {
    var table = Table(
      name: "verdicts",
      columns: [
        .init("subject", title: "of \(ExactDecimal(count).grouped) draws"), .init("scenario"),
      ] + Verdict.allCases.map { .init($0.rawValue, .right) })
    for row in rows {
      let name =
        row.measure.subject.isClaim
        ? row.measure.name : "\(row.measure.subject.text) nothing is missing"
      table.append(
        [.text(name), .text(row.measure.valuationLabel)]
          + Verdict.allCases.map { .text(ExactDecimal(row.verdicts?[$0] ?? 0).grouped) })
    }
    return .table(table)
  }
}

extension RateMeasure {
  /// Whether only the verdict on it is told: a difference of the two sides of a claim.
  fileprivate var isVerdictOnly: Bool { kind == .difference }
}
