import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Documents
import Phrases

/// `arms.csv` and its section: goods by item and unit, from whom to whom.
public enum ArmsReport {
  /// The table.
  ///
  /// - Parameters:
  ///   - totals: the totals.
  ///   - findings: those of the ledger, which say how doubtful numbers were read.
  ///   - ledger: the ledger.
  /// - Returns: a line for each item, unit and pair of parties, then one for each row in no total.
  public static func table(
    _ totals: GoodsTotals, _ findings: [Finding], _ ledger: Ledger
  ) -> Table {
    report(findings, ledger).table(rows(totals) + totals.leftOut.map { .leftOut($0) })
  }

  private static func rows(_ totals: GoodsTotals) -> [Row] {
    let pairs = Set(totals.lines.map { [$0.donor, $0.recipient] })
    return totals.lines.enumerated().map { .line($1, $0 + 1, saysWay: pairs.count > 1) }
  }

  /// A line of the totals, or a row of the ledger that is in none.
  private enum Row: Sendable {
    case line(GoodsTotals.Line, Int, saysWay: Bool)
    case leftOut(LeftOut)

    var figures: [Figure] {
      switch self {
      case .line(let line, _, _): line.figures
      case .leftOut(let left): [left.figure]
      }
    }

    var measure: (item: Identifier<Item>?, unit: Identifier<GoodsUnit>?) {
      switch self {
      case .line(let line, _, _): return (line.item.id, line.unit.id)
      case .leftOut(let left):
        guard case .goods(let item, let unit) = left.figure.measure else { return (nil, nil) }
        return (item, unit)
      }
    }

    var parties: (donor: Identifier<Party>?, recipient: Identifier<Party>?) {
      switch self {
      case .line(let line, _, _): (line.donor, line.recipient)
      case .leftOut(let left): (left.figure.parties.donor, left.figure.parties.recipient)
      }
    }

    var kind: String {
      if case .line(let line, _, _) = self { line.kind.word } else { "in no total" }
    }

    var quantity: Interval? {
      switch self {
      case .line(let line, _, _): line.quantity
      case .leftOut(let left): left.figure.interval
      }
    }

    var status: String {
      switch self {
      case .line(let line, _, _): line.sum.unknown.isEmpty ? "complete" : "with unknown rows"
      case .leftOut: "left out"
      }
    }

    var key: String {
      switch self {
      case .line(_, let number, _): "arms/\(number)"
      case .leftOut(let left): ArmsReport.key(of: left) ?? ""
      }
    }
  }

  private static func report(_ findings: [Finding], _ ledger: Ledger) -> Report<Row> {
    let readings = ReadingNotes(findings)
    return Report("arms", title: "Goods that arrived, by item and unit") {
      $0.words("item", for: .both, "the goods") { row in
        row.measure.item.flatMap { ledger.items[$0]?.name } ?? ""
      }
      $0.words("category", "what kind of goods") { row in
        row.measure.item.flatMap { ledger.items[$0]?.category } ?? ""
      }
      $0.words("unit", title: "", "the unit; chests are never added to pieces") { row in
        row.measure.unit.flatMap { ledger.units[$0]?.name } ?? ""
      }
      $0.words("donor", "id of who gave") { $0.parties.donor?.text ?? "" }
      $0.words("recipient", "id of who took") { $0.parties.recipient?.text ?? "" }
      $0.said("way", title: "from, to") { way($0, ledger) }
      $0.cells(
        "kind",
        .choice([
          "total", "row of a list that repeats the item", "contents", "together in one unit",
          "sum of all givers and takers", "in no total",
        ]), "what the line is"
      ) { .text($0.kind) }
      $0.amount("", title: "quantity", for: .both, "how many", keyEnding: "", \.quantity)
      $0.onPage("unit_name", title: "") { row in
        row.measure.unit.flatMap { ledger.units[$0]?.name } ?? ""
      }
      $0.cells(
        "status", .choice(["complete", "with unknown rows", "left out"]),
        "whether every row has a number"
      ) { .text($0.status) }
      $0.cells(
        "rows", .list, for: .both,
        "ids of the rows that were added, or taken off where they were returned"
      ) {
        .ids($0.figures.map(\.id.text))
      }
      $0.said("printed") { row in
        row.figures.map { FigureText.quotation($0, ledger) }.filter { !$0.isEmpty }
          .joined(separator: " ")
      }
      $0.cells("note", .list, "what a reader must know") {
        .sentences(notes($0, readings, ledger))
      }
      $0.printed { $0.figures.map(\.asPrinted).filter { !$0.isEmpty }.joined(separator: "; ") }
      $0.words("file", "file of the ledger in which the rows stand") {
        $0.figures.first?.origin.file.path ?? ""
      }
      $0.cells("lines", .list, "lines of the rows in their file, from 1") {
        .ids($0.figures.map { String($0.origin.line) })
      }
      $0.citation { Array(OrderedSet($0.figures.flatMap(\.citations))) }
      $0.key(\.key)
    }
  }

  private static func way(_ row: Row, _ ledger: Ledger) -> Prose {
    guard case .line(let line, _, saysWay: true) = row else { return "" }
    return line.kind == .ofSeveralParties ? "all" : words(line.donor, line.recipient, ledger)
  }

  /// What `explain` is asked by for a row in no total; `nil` where it has no number.
  static func key(of left: LeftOut) -> String? {
    left.figure.interval == nil ? nil : "arms/in-no-total/\(left.figure.id)"
  }

  private static func notes(
    _ row: Row, _ readings: ReadingNotes, _ ledger: Ledger
  ) -> [Prose] {
    guard case .line(let line, _, _) = row else {
      if case .leftOut(let left) = row { return [left.reason.sentence] }
      return []
    }
    var notes = [line.kind.note(line.item, line.unit, ledger)]
    let linked = line.sum.leftOut.map(\.figure.id)
    if !linked.isEmpty { notes.append("without \(linked.few()), counted already") }
    notes += line.sum.unknown.map { left -> Prose in "not known how many: \(left.sentence)" }
    let returned = line.sum.counted.map(\.figure).filter { $0.state == .returned }.map(\.id)
    if !returned.isEmpty { notes.append("less what was returned: \(returned.few())") }
    notes.append(wider(line.wider))
    let unsure = line.sum.unsure
    if !unsure.isEmpty { notes.append("uncertain: \(unsure.few())") }
    return notes + readings.notes(of: line.figures)
  }

  /// That rows are in totals of other items too, which have lines of their own.
  static func wider(_ wider: WiderTotals) -> Prose {
    wider.parts.isEmpty
      ? "" : "\(wider.parts.few()) also in \(wider.totals.few()), of another item"
  }

  /// The blocks for the eye: the goods that arrived, pledges of goods, totals of goods.
  public static func blocks(
    _ totals: GoodsTotals, pledges: [Balance], wholes: [Balance], _ findings: [Finding],
    _ ledger: Ledger
  ) -> [Document.Block] {
    guard !totals.lines.isEmpty || !totals.leftOut.isEmpty else {
      return [.paragraph("The ledger has no goods.")]
    }
    let leftOut = totals.leftOut.map { left -> Prose in
      let words = left.figure.asPrinted.isEmpty ? "" : " (“\(left.figure.asPrinted)”)"
      return "In no total: \(left.sentence)\(words)"
    }
    let readings = ReadingNotes(findings)
    let told = rows(totals).map { row in
      (row.figures.map(\.id.text), notes(row, readings, ledger).filter { !$0.isEmpty })
    }
    let noted = OrderedDictionary(grouping: told.filter { !$0.1.isEmpty }, by: \.1)
    let remarks = noted.map { notes, rows -> Prose in
      let ids = OrderedSet(rows.flatMap(\.0)).map { Prose([.row($0)]) }
      return "\(ids.joined(separator: ", ")): \(notes.joined(separator: "; "))"
    }
    return [.table(report(findings, ledger).table(rows(totals)).untitled)]
      + (remarks.isEmpty ? [] : [.list(remarks)])
      + (leftOut.isEmpty ? [] : [.list(leftOut)]) + balances(pledges, wholes, ledger)
  }

  private static func words(
    _ donor: Identifier<Party>?, _ recipient: Identifier<Party>?, _ ledger: Ledger
  ) -> Prose {
    func name(_ id: Identifier<Party>?) -> Prose {
      id.map { Prose(ledger.parties[$0]?.name ?? $0.text) } ?? "not stated"
    }
    return "\(name(donor)), \(name(recipient))"
  }

  private static func balances(
    _ pledges: [Balance], _ wholes: [Balance], _ ledger: Ledger
  ) -> [Document.Block] {
    let stated = pledges.filter { $0.stated != nil || !$0.parts.values.allSatisfy(\.isEmpty) }
    return
      (stated.isEmpty
      ? []
      : [.heading("Goods promised against goods delivered")]
        + ReconciliationReport.blocks(stated, ledger))
      + (wholes.isEmpty
        ? [] : [.heading("Stated totals of goods")] + TotalsReport.blocks(wholes, ledger))
  }
}

extension GoodsTotals.Kind {
  fileprivate var word: String {
    switch self {
    case .total: "total"
    case .repeated: "row of a list that repeats the item"
    case .contents: "contents"
    case .measures: "together in one unit"
    case .ofSeveralParties: "sum of all givers and takers"
    }
  }

  fileprivate func note(_ item: Item, _ unit: GoodsUnit, _ ledger: Ledger) -> Prose {
    func name(_ id: Identifier<GoodsUnit>) -> Prose {
      let count = ledger.contents(of: id, in: unit.id, holding: item.id)
      return "\(ledger.units[id]?.name ?? id.text) of \(count?.prose ?? "") \(unit.name) each"
    }
    switch self {
    case .total: return ""
    case .repeated(let ids, let together):
      let names: Prose = ids.count == 2 ? "\(ids[0]) and \(ids[1])" : ids.few()
      return "listed more than once: \(names); together \(together) \(unit.name)"
    case .contents(let units, let withLoose):
      let all = (withLoose ? [Prose(unit.name)] : []) + units.map(name)
      return all.count > 1
        ? "\(all.joined(separator: " and ")), together"
        : "what the rows above hold: \(all.joined())"
    case .measures(let units):
      let all = units.map { $0 == unit.id ? Prose(unit.name) : name($0) }
      return "\(all.joined(separator: " and ")), together"
    case .ofSeveralParties: return "a sum of all givers and takers"
    }
  }
}
