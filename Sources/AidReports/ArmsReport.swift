import Accounts
import Claims
import Diagnostics
import LedgerModel
import Rates
import Tables

/// `arms.csv` and its section: goods by item and unit.
public enum ArmsReport {
  /// The table.
  ///
  /// - Parameters:
  ///   - totals: the totals.
  ///   - findings: those of the ledger, which say how doubtful numbers were read.
  /// - Returns: a line for each item and unit.
  public static func table(_ totals: GoodsTotals, _ findings: [Finding]) -> Table {
    var table = Table(
      name: "arms", caption: "Goods that arrived, by item and unit",
      columns: [
        .init("item"), .init("category"), .init("unit"), .init("low", .right),
        .init("high", .right), .init("rows"), .init("note"), .init("as_printed"), .init("file"),
        .init("lines"), .init("source"), .init("locator"),
      ])
    let readings = ReadingNotes(findings)
    for line in totals.lines {
      let first = line.figures.first
      table.append(
        [.text(line.item.name), .text(line.item.category), .text(line.unit.name)]
          + Cell.ends(line.quantity) + [
            .text(line.figures.map(\.id.text).joined(separator: ";")),
            .text(readings.note(of: line)),
            .printed(line.figures.map(\.asPrinted).joined(separator: "; ")),
            .text(first?.origin.file.path ?? ""),
            .text(line.figures.map { String($0.origin.line) }.joined(separator: ";")),
          ] + ConvertedReport.citation(of: first?.citations ?? []))
    }
    return table
  }

  /// The blocks for the eye.
  public static func blocks(
    _ totals: GoodsTotals, _ findings: [Finding], _ ledger: Ledger
  ) -> [Document.Block] {
    guard !totals.lines.isEmpty || !totals.leftOut.isEmpty else {
      return [.paragraph("The ledger has no goods.")]
    }
    let display = ledger.numberDisplay
    var table = Table(
      name: "arms",
      columns: [
        .init("item"), .init("quantity", title: "", .right), .init("unit", title: ""),
        .init("rows"), .init("printed"), .init("note", title: ""),
      ])
    let readings = ReadingNotes(findings)
    for line in totals.lines {
      table.append([
        .text(line.item.name), .text(display.text(line.quantity)), .text(line.unit.name),
        .text(line.figures.map(\.id.text).joined(separator: " ")),
        .text(line.figures.map { "“\($0.asPrinted)”" }.joined(separator: " ")),
        .text(readings.note(of: line)),
      ])
    }
    let leftOut = totals.leftOut.map { left in
      let words = left.figure.asPrinted.isEmpty ? "" : " (“\(left.figure.asPrinted)”)"
      return "In no total: \(left.sentence)\(words)"
    }
    return [.table(table)] + (leftOut.isEmpty ? [] : [.lines(leftOut.flatMap { hanging($0) })])
      + GoodsReconciliationReport.blocks(ledger)
  }
}
