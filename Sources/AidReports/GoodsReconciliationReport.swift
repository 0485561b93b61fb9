import Accounts
import Claims
import LedgerModel
import Rates
import Tables

/// Pledges of goods against what came of them: a table below the goods that arrived.
enum GoodsReconciliationReport {
  /// The blocks for the eye; none where no pledge states a number and nothing came towards one.
  static func blocks(_ ledger: Ledger) -> [Document.Block] {
    let rows = GoodsReconciliation.all(in: ledger).filter {
      $0.promised != nil || $0.delivered != nil || $0.withheld != nil
    }
    guard !rows.isEmpty else { return [] }
    let remarks = rows.flatMap { words(about: $0) }.flatMap { hanging($0) }
    return [.heading("Goods promised against goods delivered"), .table(table(rows, ledger))]
      + (remarks.isEmpty ? [] : [.lines(remarks)])
  }

  private static func table(_ rows: [GoodsReconciliation], _ ledger: Ledger) -> Table {
    let display = ledger.numberDisplay
    var table = Table(
      name: "goods-reconciliation",
      columns: [
        .init("pledge"), .init("item"), .init("promised", .right), .init("delivered", .right),
        .init("withheld", .right), .init("gap", .right), .init("share", .right),
        .init("unit", title: ""),
      ])
    for row in rows {
      let isIncomplete = row.isIncomplete
      let gap =
        row.gap.map {
          isIncomplete
            ? display.text($0.asGreatest(where: true)) : display.text($0, asRestOf: row.promised)
        } ?? ""
      table.append([
        .text(row.pledge.id.text), .text(row.item?.name ?? "not stated"),
        .text(display.text(row.promised)),
        .text(display.text(row.delivered?.asLeast(where: isIncomplete))),
        .text(display.text(row.withheld)), .text(gap),
        .text(row.share.map { display.percent($0.asLeast(where: isIncomplete)) } ?? ""),
        .text(row.comparedPer.heading(row.unit?.name ?? "")),
      ])
    }
    return table
  }

  private static func words(about row: GoodsReconciliation) -> [String] {
    let left = row.deliveries.leftOut + row.keptBack.leftOut
    return left.map { "\(row.pledge.id): left out: \($0.sentence)" }
      + row.notesBesideLeftOut.map { note in
        let name = "\(row.pledge.id): "
        return note.hasPrefix(name) ? note : name + note
      }
  }
}
