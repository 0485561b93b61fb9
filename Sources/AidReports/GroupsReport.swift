import Accounts
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Documents

/// `groups.csv`, the command `totals` and its section: everything in groups, each transfer once.
public enum GroupsReport {
  /// The table: a row for each group, state and unit.
  ///
  /// - Parameters:
  ///   - totals: the totals.
  ///   - ledger: the ledger.
  ///   - tag: the only tag of which figures were added.
  /// - Returns: the table.
  public static func table(
    _ totals: GroupTotals, _ ledger: Ledger, onlyTag tag: String? = nil
  ) -> Table {
    var table = Table(
      name: "groups", caption: "Everything in groups, each transfer once",
      columns: totals.keys.map { .init($0.rawValue) } + [
        .init("of_state"), .init("valuation"), .init("scenario"), .init("unit"),
        .number("total_low"), .number("total_high"), .init("rows", .right),
        .init("unknown_rows", .right), .init("left_out_rows", .right), .init("summed"),
        .init("unknown"), .init("left_out"), .init("key"),
      ])
    for row in totals.rows { table.append(cells(row, totals, tag)) }
    return table
  }

  private static func cells(
    _ row: GroupTotals.Row, _ totals: GroupTotals, _ tag: String?
  ) -> [Cell] {
    row.group.map { .text($0 ?? "") } + [
      .text(row.state?.rawValue ?? ""),
      .text(row.valuation == .unitsOnly ? "own-money" : "own-days"),
      .text(row.valuation == .unitsOnly ? "" : row.valuation.label),
      .text(row.unit?.unitText ?? ""),
    ] + Cell.ends(row.total) + [
      .integer(row.counted.count), .integer(row.sum.unknown.count),
      .integer(row.sum.leftOut.count), .text(summed(row)),
      .text(few(row.sum.unknown)), .text(few(row.sum.leftOut)),
      .text(key(of: row, totals, onlyTag: tag)),
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
  static func key(
    of row: GroupTotals.Row, _ totals: GroupTotals, onlyTag tag: String? = nil
  ) -> String {
    let group =
      (tag.map { ["\(onlyTag)=\($0)"] } ?? [])
      + zip(totals.keys, row.group).map { "\($0.rawValue)=\($1 ?? "")" }
    return
      (["groups"] + group + [
        row.state?.rawValue ?? "no-state", row.valuation.label,
        row.unit?.unitText.replacing(" ", with: ".") ?? "no-unit",
      ]).joined(separator: "/")
  }

  /// The word before a tag in a key.
  private static let onlyTag = "only-tag"

  /// The totals that a key is of, with the keys of their rows: by what, of which tag and in which money, the
  /// key says itself.
  static func keyed(
    _ key: String, _ results: Results
  ) -> [(key: String, row: GroupTotals.Row)] {
    let parts = key.split(separator: "/")
    let named = parts.compactMap { part in
      part.firstIndex(of: "=").map { (String(part[..<$0]), String(part[$0...].dropFirst())) }
    }
    let tag = named.first { $0.0 == onlyTag }?.1
    let unit = parts.last.flatMap { Identifier<Currency>(String($0)) }
    let isConverted = !parts.contains { $0 == Valuation.unitsOnly.label }
    let totals = GroupTotals(
      results.book, by: named.compactMap { GroupKey(rawValue: $0.0) }, under: results.scenarios,
      to: unit.flatMap { isConverted ? results.ledger.currencies[$0]?.id : nil }
        ?? results.ledger.reportCurrency
    ) { figure in tag.map { figure.tags.contains($0) } ?? true }
    return totals.rows.map { (GroupsReport.key(of: $0, totals, onlyTag: tag), $0) }
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
    guard !rows.isEmpty else { return [.paragraph("There is no figure to add.")] }
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
    let state = keys.firstIndex(of: .state)
    let keys = keys.enumerated().filter { $0.element != .state }
    var table = Table(
      name: "groups",
      columns: keys.map { .init($0.element.rawValue) } + [
        .init("state"), .init("total", title: "", .right), .init("unit", title: ""),
        .init("rows", .right), .init("remark", title: ""),
      ])
    for row in rows {
      let lost = OrderedSet(row.sum.unknown.map(\.figure.id))
      let left = row.sum.leftOut.map(\.figure.id)
      let remarks = [
        lost.isEmpty ? "" : "not known how much: \(Array(lost).few())",
        left.isEmpty ? "" : "left out: \(left.few())",
      ]
      table.append(
        keys.map { .text(row.group[$0.offset] ?? "not stated") } + [
          .text(stateWords(row, state)), .text(display.text(row.total)),
          .text(row.unit?.unitText ?? ""), .text(String(row.counted.count)),
          .text(remarks.filter { !$0.isEmpty }.joined(separator: "; ")),
        ])
    }
    return table
  }
}

extension GroupsReport {
  /// The state; with the state of the group where that is another: returns are taken from what was delivered.
  private static func stateWords(_ row: GroupTotals.Row, _ key: Int?) -> String {
    let words = row.state?.rawValue ?? "none"
    guard let key, let group = row.group[key], group != words else { return words }
    return "\(words) (state=\(group))"
  }
}

extension GroupTotals.Row {
  /// The rows of the group that were added; the parts that are taken off come behind them.
  fileprivate var counted: ArraySlice<Sum.Entry> {
    sum.counted.prefix((sum.counted.lastIndex { !$0.isTakenOff } ?? -1) + 1)
  }
}
