import Accounts
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Documents
import Phrases

/// `groups.csv`, the command `totals` and its section: everything in groups, each transfer once.
public enum GroupsReport {
  /// The table: a row for each group, state and unit.
  ///
  /// - Parameters:
  ///   - totals: the totals.
  ///   - tag: the only tag of which figures were added.
  /// - Returns: the table.
  public static func table(_ totals: GroupTotals, onlyTag tag: String? = nil) -> Table {
    report(totals.keys, tag, nil).table(totals.rows)
  }

  /// The same, each group added when its turn comes.
  public static func table<Rows: Sequence<GroupTotals.Row> & SendableMetatype>(
    by keys: [GroupKey], onlyTag tag: String? = nil, each rows: @escaping @Sendable () -> Rows
  ) -> Table {
    report(keys, tag, nil).table(each: rows)
  }

  private static func report(
    _ keys: [GroupKey], _ tag: String?, _ ledger: Ledger?
  ) -> Report<GroupTotals.Row> {
    let state = keys.firstIndex(of: .state)
    return Report("groups", title: "Everything in groups, each transfer once") {
      for (place, key) in keys.enumerated() {
        $0.words(
          key.rawValue, "the \(Prose.term(key.rawValue)) of the group; empty where it is not stated"
        ) {
          $0.group[place] ?? ""
        }
        guard key != .state else { continue }
        $0.said("shown_\(key.rawValue)", title: .term(key.rawValue)) {
          name(of: $0.group[place], key, ledger)
        }
      }
      $0.words("of_state", "the state of the rows that were added") { $0.state?.rawValue ?? "" }
      $0.said("state") { stateWords($0, state) }
      $0.cells(
        "valuation", .choice(["own-money", "own-days"]),
        "own-money: without any rate; own-days: each row on its own days"
      ) { .text($0.valuation == .unitsOnly ? "own-money" : "own-days") }
      $0.words("scenario", "id of the scenario") {
        $0.valuation == .unitsOnly ? "" : $0.valuation.label
      }
      $0.words("unit", "currency, or item and unit, of the total") { $0.unit?.unitText ?? "" }
      $0.amount("total", title: "", for: .both, "what the rows come to", keyEnding: "") {
        $0.total
      }
      $0.onPage("unit_name", title: "") { row in
        row.unit.map { unit in ledger.map { $0.name(of: unit) } ?? unit.unitText } ?? ""
      }
      $0.cells("rows", .count, for: .both, "how many rows were added") {
        .count($0.counted.count)
      }
      $0.cells(
        "unknown_rows", .count, "how many rows count of which nobody knows how much"
      ) { .count($0.sum.unknown.count) }
      $0.cells("left_out_rows", .count, "how many rows do not count") {
        .count($0.sum.leftOut.count)
      }
      $0.words("summed", "a few of the rows that were added", summed)
      $0.words("unknown", "a few of the rows of which nobody knows how much, with the reason") {
        few($0.sum.unknown)
      }
      $0.words("left_out", "a few of the rows that do not count, with the reason") {
        few($0.sum.leftOut)
      }
      $0.words("uncertain", "a few of the rows that were added and are uncertain") {
        $0.sum.unsure.few().text
      }
      $0.said("remark", title: "", remark)
      $0.key { key(of: $0, keys, onlyTag: tag) }
    }
  }

  /// So many groups are shown.
  private static let mostRows = 300

  /// What a group is called on a page: parties and currencies by their names.
  private static func name(of id: String?, _ key: GroupKey, _ ledger: Ledger?) -> Prose {
    guard let id else { return "not stated" }
    switch key {
    case .donor, .recipient:
      return Prose(Identifier<Party>(id).flatMap { ledger?.parties[$0]?.name } ?? id)
    case .state: return .term(id)
    default: return Prose(id)
    }
  }

  private static func remark(_ row: GroupTotals.Row) -> Prose {
    let lost = OrderedSet(row.sum.unknown.map(\.figure.id))
    let left = row.sum.leftOut.map(\.figure.id)
    let elsewhere = row.takenOff
    let told: [Prose] = [
      elsewhere.isEmpty ? "" : "the rest without \(elsewhere.few()), counted in other groups",
      ArmsReport.wider(row.wider),
      lost.isEmpty ? "" : "not known how much: \(Array(lost).few())",
      left.isEmpty ? "" : "left out: \(left.few())",
      row.sum.unsure.isEmpty ? "" : "uncertain: \(row.sum.unsure.few())",
    ]
    return told.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// A few of the rows that were added, and the parts of them that other groups count.
  private static func summed(_ row: GroupTotals.Row) -> String {
    let parts = row.takenOff
    let ids = row.counted.lazy.map(\.figure.id).few()
    return parts.isEmpty ? ids.text : "\(ids) less \(parts.few())"
  }

  /// A few of the rows with their reasons: a list of thousands is no cell.
  private static func few(_ rows: [LeftOut]) -> String {
    let more = rows.count > 20 ? ["and \(rows.count - 20) more"] : []
    return (rows.prefix(20).map(\.sentence.text) + more).joined(separator: "; ")
  }

  /// What `explain` is asked by: `groups/donor=rsfsr/delivered/own-money/rub.gold`.
  static func key(
    of row: GroupTotals.Row, _ keys: [GroupKey], onlyTag tag: String? = nil
  ) -> String {
    let group =
      (tag.map { ["\(onlyTag)=\($0)"] } ?? [])
      + zip(keys, row.group).map { "\($0.rawValue)=\($1 ?? "")" }
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
    return totals.rows.map { (GroupsReport.key(of: $0, totals.keys, onlyTag: tag), $0) }
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
      let title: Prose =
        valuation == .unitsOnly ? "In own units, without any rate" : "Under \(valuation.label)"
      let (added, empty) = (rows.filter { $0.total != nil }, rows.filter { $0.total == nil })
      let more = added.count - mostRows
      let left = OrderedDictionary(
        grouping: empty.flatMap { $0.sum.leftOut + $0.sum.unknown }, by: \.reason)
      return [.heading(title)]
        + (added.isEmpty
          ? [] : [.table(report(keys, nil, ledger).table(Array(added.prefix(mostRows))).untitled)])
        + (more > 0 ? [.paragraph("and \(more) more groups: `totals --format csv` has all.")] : [])
        + left.map { reason, rows in
          let names = Array(OrderedSet(rows.map(\.figure.id))).few(of: 40)
          return .paragraph("In no total: \(names): \(reason.sentence).")
        }
    }
  }
}

extension GroupsReport {
  /// The state; with the state of the group where that is another: returns are taken from what was delivered.
  private static func stateWords(_ row: GroupTotals.Row, _ key: Int?) -> Prose {
    let words: Prose =
      row.state.map { .term($0.rawValue) } ?? .term("none", in: "states")
    guard let key, let group = row.group[key], group != row.state?.rawValue ?? "none" else {
      return words
    }
    return "\(words) (\("state=\(group)"))"
  }
}

extension GroupTotals.Row {
  /// The rows of the group that were added; the parts that are taken off come behind them.
  fileprivate var counted: ArraySlice<Sum.Entry> {
    sum.counted.prefix((sum.counted.lastIndex { !$0.isTakenOff } ?? -1) + 1)
  }

  /// The parts that other groups count.
  fileprivate var takenOff: [Identifier<Figure>] {
    sum.counted[counted.endIndex...].map(\.figure.id)
  }
}
