import Accounts
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Tables

/// `groups.csv`, the command `totals` and its section: everything in groups, each transfer once.
public enum GroupsReport {
  /// The table: a row for each group, state and unit.
  public static func table(_ totals: GroupTotals, _ ledger: Ledger) -> Table {
    var table = Table(
      name: "groups", caption: "Everything in groups, each transfer once",
      columns: totals.keys.map { .init($0.rawValue) } + [
        .init("of_state"), .init("valuation"), .init("scenario"), .init("unit"),
        .init("total_low", .right), .init("total_high", .right), .init("rows", .right),
        .init("unknown_rows", .right), .init("left_out_rows", .right), .init("summed"),
        .init("unknown"), .init("left_out"), .init("key"),
      ])
    for row in totals.rows { table.append(cells(row, totals)) }
    return table
  }

  private static func cells(_ row: GroupTotals.Row, _ totals: GroupTotals) -> [Cell] {
    row.group.map { .text($0 ?? "") } + [
      .text(row.state?.rawValue ?? ""),
      .text(row.valuation == .unitsOnly ? "own-money" : "own-days"),
      .text(row.valuation == .unitsOnly ? "" : row.valuation.label),
      .text(row.unit?.unitText ?? ""),
    ] + Cell.ends(row.total) + [
      .integer(row.counted.count), .integer(row.sum.lost.count),
      .integer(row.sum.leftOut.count), .text(summed(row)),
      .text(few(row.sum.lost)), .text(few(row.sum.leftOut)), .text(key(of: row, totals)),
    ]
  }

  /// A few of the rows that were added, and the parts of them that other groups count.
  private static func summed(_ row: GroupTotals.Row) -> String {
    let counted = row.counted
    let parts = row.sum.counted[counted.endIndex...].lazy.map(\.figure.id)
    return counted.lazy.map(\.figure.id).few() + (parts.isEmpty ? "" : " less \(parts.few())")
  }

  /// A few of the rows with their reasons: a list of thousands is no cell.
  private static func few(_ rows: [LeftOut]) -> String {
    let more = rows.count > 20 ? ["and \(rows.count - 20) more"] : []
    return (rows.prefix(20).map(\.sentence) + more).joined(separator: "; ")
  }

  /// What `explain` is asked by: `groups/donor=rsfsr/delivered/own-money/rub.gold`.
  static func key(of row: GroupTotals.Row, _ totals: GroupTotals) -> String {
    let group = zip(totals.keys, row.group).map { "\($0.rawValue)=\($1 ?? "")" }
    return
      (["groups"] + group + [
        row.state?.rawValue ?? "no-state", row.valuation.label,
        row.unit?.unitText.replacing(" ", with: ".") ?? "no-unit",
      ]).joined(separator: "/")
  }

  /// The blocks for the eye: the own units, then each scenario.
  public static func blocks(_ totals: GroupTotals, _ ledger: Ledger) -> [Document.Block] {
    blocks(totals.rows, totals.keys, ledger)
  }

  /// The own units alone: what a report tells, with all scenarios in its table.
  static func ownUnits(_ totals: GroupTotals, _ ledger: Ledger) -> [Document.Block] {
    blocks(totals.rows.filter { $0.valuation == .unitsOnly }, totals.keys, ledger)
  }

  private static func blocks(
    _ rows: [GroupTotals.Row], _ keys: [GroupKey], _ ledger: Ledger
  ) -> [Document.Block] {
    guard !rows.isEmpty else { return [.paragraph("The ledger has no figures.")] }
    let byValuation = OrderedDictionary(grouping: rows, by: \.valuation)
    return byValuation.flatMap { valuation, rows -> [Document.Block] in
      let title =
        valuation == .unitsOnly ? "In own units, without any rate" : "Under \(valuation.label)"
      return [.heading(title), .table(overview(Array(rows), keys, ledger))]
    }
  }

  private static func overview(
    _ rows: [GroupTotals.Row], _ keys: [GroupKey], _ ledger: Ledger
  ) -> Table {
    let display = ledger.numberDisplay
    let keys = keys.enumerated().filter { $0.element != .state }
    var table = Table(
      name: "groups",
      columns: keys.map { .init($0.element.rawValue) } + [
        .init("state"), .init("total", title: "", .right), .init("unit", title: ""),
        .init("rows", .right), .init("remark", title: ""),
      ])
    for row in rows {
      let lost = row.sum.lost.map(\.figure.id)
      let left = row.sum.leftOut.map(\.figure.id)
      let remarks = [
        lost.isEmpty ? "" : "not known how much: \(lost.few())",
        left.isEmpty ? "" : "left out: \(left.few())",
      ]
      table.append(
        keys.map { .text(row.group[$0.offset] ?? "not stated") } + [
          .text(row.state?.rawValue ?? "none"), .text(display.text(row.total)),
          .text(row.unit?.unitText ?? ""), .text(String(row.counted.count)),
          .text(remarks.filter { !$0.isEmpty }.joined(separator: "; ")),
        ])
    }
    return table
  }
}

extension GroupTotals.Row {
  /// The rows of the group that were added; the parts that are taken off come behind them.
  fileprivate var counted: ArraySlice<Sum.Entry> {
    sum.counted.prefix((sum.counted.lastIndex { !$0.isTakenOff } ?? -1) + 1)
  }
}
