import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Documents

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
    var table = Table(
      name: "arms", caption: "Goods that arrived, by item and unit",
      columns: [
        .init("item"), .init("category"), .init("unit"), .init("donor"), .init("recipient"),
        .init("kind"), .number("low"), .number("high"), .init("status"), .init("rows"),
        .init("note"), .init("as_printed"), .init("file"), .init("lines"), .init("source"),
        .init("locator"), .init("key"),
      ])
    let readings = ReadingNotes(findings)
    for (number, line) in totals.lines.enumerated() {
      let figures = line.figures
      table.append(
        [
          .text(line.item.name), .text(line.item.category), .text(line.unit.name),
          .text(line.donor?.text ?? ""), .text(line.recipient?.text ?? ""),
          .text(line.kind.word),
        ] + Cell.ends(line.quantity) + [
          .text(line.sum.unknown.isEmpty ? "complete" : "with unknown rows"), .text(ids(figures)),
          .text(note(line, readings, ledger)),
          .printed(figures.map(\.asPrinted).filter { !$0.isEmpty }.joined(separator: "; ")),
          .text(figures.first?.origin.file.path ?? ""),
          .text(figures.map { String($0.origin.line) }.joined(separator: ";")),
        ] + ConvertedReport.citation(of: Array(OrderedSet(figures.flatMap(\.citations))))
          + [.text("arms/\(number + 1)")])
    }
    for left in totals.leftOut { table.append(cells(left, ledger)) }
    return table
  }

  private static func cells(_ left: LeftOut, _ ledger: Ledger) -> [Cell] {
    let figure = left.figure
    var (item, unit): (Item?, GoodsUnit?)
    if case .goods(let itemID, let unitID) = figure.measure {
      item = itemID.flatMap { ledger.items[$0] }
      unit = unitID.flatMap { ledger.units[$0] }
    }
    return [
      .text(item?.name ?? ""), .text(item?.category ?? ""), .text(unit?.name ?? ""),
      .text(figure.parties.donor?.text ?? ""), .text(figure.parties.recipient?.text ?? ""),
      .text("in no total"),
    ] + Cell.ends(figure.interval) + [
      .text("left out"), .text(figure.id.text), .text(left.reason.sentence),
      .printed(figure.asPrinted), .text(figure.origin.file.path),
      .text(String(figure.origin.line)),
    ] + ConvertedReport.citation(of: figure.citations) + [.text(key(of: left) ?? "")]
  }

  /// What `explain` is asked by for a row in no total; `nil` where it has no number.
  static func key(of left: LeftOut) -> String? {
    left.figure.interval == nil ? nil : "arms/in-no-total/\(left.figure.id)"
  }

  private static func ids(_ figures: [Figure]) -> String {
    figures.map(\.id.text).joined(separator: ";")
  }

  private static func note(
    _ line: GoodsTotals.Line, _ readings: ReadingNotes, _ ledger: Ledger
  ) -> String {
    var notes = [line.kind.note(line.item, line.unit, ledger)]
    let linked = line.sum.leftOut.map(\.figure.id)
    if !linked.isEmpty { notes.append("without \(linked.few()), counted already") }
    notes += line.sum.unknown.map { "not known how many: \($0.sentence)" }
    let returned = line.sum.counted.map(\.figure).filter { $0.state == .returned }.map(\.id)
    if !returned.isEmpty { notes.append("less what was returned: \(returned.few())") }
    return (notes + readings.notes(of: line.figures)).filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  /// The blocks for the eye: the goods that arrived, pledges of goods, totals of goods.
  public static func blocks(
    _ totals: GoodsTotals, pledges: [Balance], wholes: [Balance], _ findings: [Finding],
    _ ledger: Ledger
  ) -> [Document.Block] {
    guard !totals.lines.isEmpty || !totals.leftOut.isEmpty else {
      return [.paragraph("The ledger has no goods.")]
    }
    let display = ledger.numberDisplay
    let pairs = Set(totals.lines.map { [$0.donor, $0.recipient] })
    var table = Table(
      name: "arms",
      columns: [
        .init("item"), .init("quantity", title: "", .right), .init("unit", title: ""),
      ] + (pairs.count > 1 ? [.init("way", title: "from, to")] : []) + [
        .init("rows"), .init("printed"), .init("note", title: ""),
      ])
    let readings = ReadingNotes(findings)
    for line in totals.lines {
      let way = line.kind == .ofSeveralParties ? "all" : words(line.donor, line.recipient, ledger)
      table.append(
        [.text(line.item.name), .text(display.text(line.quantity)), .text(line.unit.name)]
          + (pairs.count > 1 ? [.text(way)] : []) + [
            .text(line.figures.map(\.id.text).joined(separator: " ")),
            .text(
              line.figures.map(FigureText.quoted).filter { !$0.isEmpty }.joined(separator: " ")),
            .text(note(line, readings, ledger)),
          ])
    }
    let leftOut = totals.leftOut.map { left in
      let words = left.figure.asPrinted.isEmpty ? "" : " (“\(left.figure.asPrinted)”)"
      return "In no total: \(left.sentence)\(words)"
    }
    return [.table(table)] + (leftOut.isEmpty ? [] : [.lines(leftOut.flatMap { hanging($0) })])
      + balances(pledges, wholes, ledger)
  }

  private static func words(
    _ donor: Identifier<Party>?, _ recipient: Identifier<Party>?, _ ledger: Ledger
  ) -> String {
    func name(_ id: Identifier<Party>?) -> String {
      id.map { ledger.parties[$0]?.name ?? $0.text } ?? "not stated"
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
    case .ofSeveralParties: "sum of all givers and takers"
    }
  }

  fileprivate func note(_ item: Item, _ unit: GoodsUnit, _ ledger: Ledger) -> String {
    func name(_ id: Identifier<GoodsUnit>) -> String {
      let count = ledger.contents(of: id, in: unit.id, holding: item.id)
      return
        "\(ledger.units[id]?.name ?? id.text) of \(count?.words ?? "") \(unit.name) each"
    }
    switch self {
    case .total: return ""
    case .repeated(let ids, let together):
      let names = ids.count == 2 ? "\(ids[0]) and \(ids[1])" : ids.few()
      return "listed more than once: \(names); together \(together.words) \(unit.name)"
    case .contents(let units, let withLoose):
      let all = (withLoose ? [unit.name] : []) + units.map(name)
      return all.count > 1
        ? "\(all.joined(separator: " and ")), together"
        : "what the rows above hold: \(all.joined())"
    case .ofSeveralParties: return "a sum of all givers and takers"
    }
  }
}
