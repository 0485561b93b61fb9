import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity
import Documents
import Phrases

/// `simulation.csv` and its section: what draws of the rates make of totals, gaps and claims.
public enum SimulationReport {
  /// The table: a row for each measure, then one for each that could not be totalled.
  public static func table(_ simulation: Simulation) -> Table {
    report.table(
      simulation.rows.map { Row(simulation: simulation, made: $0, absent: nil) }
        + simulation.absent.map { Row(simulation: simulation, made: nil, absent: $0) })
  }

  /// The table without a row, for what says what its columns are.
  static var emptyTable: Table { report.table([]) }

  /// A measure over all draws, or one that has no total.
  private struct Row: Sendable {
    let simulation: Simulation
    let made: Simulation.Row?
    let absent: AbsentMeasure?

    /// What both have.
    func name(_ made: (RateMeasure) -> String, _ absent: (AbsentMeasure) -> String) -> String {
      self.made.map { made($0.measure) } ?? self.absent.map(absent) ?? ""
    }
  }

  private static var report: Report<Row> {
    Report("simulation", title: "Totals, gaps and claims over draws of the rates") {
      measure(&$0)
      draws(&$0)
      for (place, percent) in Simulation.percents.enumerated() {
        let name = columnName(percent)
        $0.amount(
          name, "what \(percent) % of the draws, or of the range, do not exceed",
          keyEnding: "/\(name)"
        ) { row in
          row.made.flatMap {
            Interval(low: $0.quantiles[place].low, high: $0.quantiles[place].high)
          }
        }
      }
      for verdict in Verdict.allCases {
        $0.cells(
          verdict.rawValue, .count,
          "in how many draws the claim, or “nothing is missing”, comes out so",
          keyEnding: "/\(verdict.rawValue)"
        ) { row in .count(row.made?.verdicts.map { $0[verdict] ?? 0 }) }
      }
      $0.cells(
        "left_out", .list, "rows that do not count, with the reason, or why there is no total"
      ) { row in
        guard let measure = row.made?.measure else {
          guard let absent = row.absent else { return .empty }
          return .sentences(["not totalled: \(absent.reason.sentence)"])
        }
        return .sentences((measure.lost + measure.leftOut).map(\.sentence))
      }
      $0.key { $0.made?.measure.key(in: "simulation") ?? "" }
    }
  }

  private static func measure(_ columns: inout ReportColumns<Row>) {
    columns.words("subject", "id of the pledge or claim, or the group") {
      $0.name(\.subject.text, \.subject.text)
    }
    columns.words("measure", "which of its numbers") { $0.name(\.kind.name, \.kind.name) }
    columns.words("scenario", "id of the scenario") {
      $0.name(\.valuationText) { $0.valuation?.label ?? "" }
    }
    columns.cells("period", .date, "period in which everything is valued, as EDTF") { row in
      .text(row.name(\.periodText) { $0.valuation?.periodText ?? "" })
    }
    columns.cells(
      "reading", .choice(["as-reckoned", "as-paid"]),
      "how a figure is read that its source reckoned from another money"
    ) { .text($0.name({ $0.reading?.word ?? "" }) { $0.reading?.word ?? "" }) }
    columns.words("unit", "unit of the numbers") {
      $0.name(\.unit.unitText) { $0.unit?.unitText ?? "" }
    }
  }

  private static func draws(_ columns: inout ReportColumns<Row>) {
    columns.cells("draws", .count, "how many draws were made") { .count($0.simulation.count) }
    columns.words("seed", "their seed") { String($0.simulation.draws.seed) }
    columns.words("shape", "the shape of each draw") { $0.simulation.draws.shape.rawValue }
    columns.cells("moved", .choice(["yes", "no"]), "whether a drawn rate moves the number") { row in
      row.made.map { .text($0.isMoved ? "yes" : "no") } ?? .empty
    }
    columns.cells(
      "quantiles", .choice(["exact", "drawn"]),
      """
      exact: worked out from the range of the one rate that moves the number, every price of it as likely as any \
      other, or the same in every draw; drawn: the least value that so many of the draws do not exceed
      """
    ) { row in row.made.map { .text($0.knowledge.isExact ? "exact" : "drawn") } ?? .empty }
    columns.cells(
      "standard_error", .number,
      """
      how far a quantile that was drawn may be from that of all possible draws: the greatest of the row's \
      standard errors, each half the distance of the values that lie the root of draws x share x (1 - share) \
      places before and behind it
      """
    ) { .number($0.made?.standardError) }
  }

  /// The name of a quantile's columns: `q05`.
  static func columnName(_ percent: Int) -> String { percent < 10 ? "q0\(percent)" : "q\(percent)" }

  /// The blocks for the eye; measures that no drawn rate moves are counted, not shown.
  public static func blocks(_ simulation: Simulation, _ ledger: Ledger) -> [Document.Block] {
    guard !simulation.draws.ranges.isEmpty else {
      return [
        .paragraph(
          """
          No rate of the ledger has a range (`low` and `high` in rates.csv), so there is nothing to \
          draw. The command `simulate --vary RATE=LOW..HIGH` takes one.
          """)
      ]
    }
    let moved = simulation.rows.filter(\.isMoved)
    let (all, still) = (simulation.rows.count, simulation.rows.count - moved.count)
    let same: Prose = .counting(
      still, one: "\(still) of \(all) numbers is the same in every draw.",
      other: "\(still) of \(all) numbers are the same in every draw.")
    let rest = [.paragraph(same)] + known(moved) + absent(simulation)
    guard !moved.isEmpty else { return [.paragraph(heading(simulation))] + rest }
    let judged = moved.filter { $0.verdicts != nil }
    let verdicts = judged.isEmpty ? [] : [verdicts(judged, simulation.count)]
    return [.paragraph(heading(simulation))] + totals(moved, ledger) + verdicts + rest
      + [.paragraph(simulation.note.sentence)]
  }

  /// Which quantiles are exact, and how those of draws are shown.
  private static func known(_ moved: [Simulation.Row]) -> [Document.Block] {
    let exact: Prose = """
      What one rate alone moves, drawn evenly, is exact: its quantiles are worked out from the range and hang on no \
      draw.
      """
    let drawn: Prose = """
      Quantiles of draws are shown to the first digit of their standard error; the table for programs has them in \
      full.
      """
    return (moved.contains(where: \.knowledge.isExact) ? [.paragraph(exact)] : [])
      + (moved.contains { !$0.knowledge.isExact } ? [.paragraph(drawn)] : [])
  }

  /// What could not be totalled: `M04 promised (as-printed, market): no amount is stated`.
  private static func absent(_ simulation: Simulation) -> [Document.Block] {
    let groups = OrderedDictionary(grouping: simulation.absent) { row -> [Prose] in
      let name: Prose =
        row.subject.isClaim
        ? row.subject.words : "\(row.subject.words) \(Prose.term(row.kind.name))"
      return [name, row.reason.sentence]
    }
    guard !groups.isEmpty else { return [] }
    let lines = groups.map { key, rows -> Prose in
      let scenarios = OrderedSet(rows.compactMap { $0.valuation?.label }).joined(separator: ", ")
      return scenarios.isEmpty
        ? "\(key[0]): \(key[1])." : "\(key[0]) (\(scenarios)): \(key[1])."
    }
    return [.heading("Not totalled"), .list(lines)]
  }

  private static func heading(_ simulation: Simulation) -> Prose {
    let ranges = simulation.draws.ranges.map { range -> Prose in
      range.baseQuantity == ExactDecimal(1)
        ? "\(range.rate) from \(range.low) to \(range.high)"
        : "\(range.rate) from \(range.low) to \(range.high) for \(range.baseQuantity)"
    }
    return """
      \(Ratio(simulation.count)) draws, \(Prose.term(simulation.draws.shape.rawValue)), seed \
      \(simulation.draws.seed), of \(ranges.joined(separator: "; ")). Draw n of a seed is the same on \
      every machine.
      """
  }

  private static func totals(_ rows: [Simulation.Row], _ ledger: Ledger) -> [Document.Block] {
    let amounts = rows.filter { !$0.measure.isVerdictOnly }
    guard !amounts.isEmpty else { return [] }
    let ends = amounts.flatMap { row -> [End] in
      let shown = Simulation.percents.indices.map { row.shown($0) }
      let isSingle = row.quantiles.allSatisfy { $0.low == $0.high }
      return isSingle
        ? [End(row: row, name: "", values: shown.map(\.low))]
        : [
          End(row: row, name: "least", values: shown.map(\.low)),
          End(row: row, name: "most", values: shown.map(\.high)),
        ]
    }
    let table = Report<End>("quantiles") {
      $0.said("subject", title: "") { end in
        [end.row.measure.name, end.name, end.row.measure.valuationLabel].filter { !$0.isEmpty }
          .joined(separator: ", ")
      }
      for (place, percent) in Simulation.percents.enumerated() {
        $0.cells(
          columnName(percent), title: percent == 50 ? "median" : "\(percent) %", .number,
          for: .page, ""
        ) { end in
          end.values[place].map { .number($0) } ?? .said("not known")
        }
      }
    }
    return [.table(table.table(ends))]
  }

  /// One end of a total over all draws.
  private struct End: Sendable {
    let row: Simulation.Row
    let name: Prose
    let values: [Ratio?]
  }

  /// In how many draws each verdict comes out: whole numbers, so that a rare one is never rounded away.
  private static func verdicts(_ rows: [Simulation.Row], _ count: Int) -> Document.Block {
    .table(
      Report<Simulation.Row>("verdicts") {
        $0.said("subject", title: "of \(Ratio(count)) draws") { row in
          row.measure.subject.isClaim
            ? row.measure.name : "\(row.measure.subject.words) nothing is missing"
        }
        $0.said("scenario", \.measure.valuationLabel)
        for verdict in Verdict.allCases {
          $0.said(verdict.rawValue, as: .count) { Ratio($0.verdicts?[verdict] ?? 0).prose }
        }
      }.table(rows))
  }
}

extension RateMeasure {
  /// Whether only the verdict on it is told: a difference of the two sides of a claim.
  fileprivate var isVerdictOnly: Bool { kind == .difference }
}
