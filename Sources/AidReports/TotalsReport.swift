import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Tables

/// `totals.csv` and its section: stated totals against their items.
public enum TotalsReport {
  /// The table: for each total and scenario a row for the total, then a row for each item.
  public static func table(_ rows: [StatedTotal], _ ledger: Ledger) -> Table {
    var table = Table(
      name: "totals", caption: "Stated totals against their items",
      columns: [
        .init("total"), .init("scenario"), .init("currency"), .init("stated_low", .right),
        .init("stated_high", .right), .init("itemised_low", .right),
        .init("itemised_high", .right), .init("unexplained_low", .right),
        .init("unexplained_high", .right), .init("share_low", .right),
        .init("share_high", .right), .init("items"), .init("left_out"), .init("note"),
        .init("file"), .init("line", .right), .init("source"), .init("locator"),
      ])
    for row in rows {
      let amounts = [row.stated, row.itemised, row.unexplained, row.share].flatMap { Cell.ends($0) }
      table.append(
        [.text(row.total.id.text), .text(row.scenario), .text(row.currency.text)] + amounts
          + [
            .text(row.items.terms.map(\.figure.id.text).joined(separator: ";")),
            .text(row.items.leftOut.map(\.sentence).joined(separator: "; ")),
            .text(row.notes.joined(separator: "; ")),
          ] + ConvertedReport.place(of: row.total)
          + ConvertedReport.citation(of: row.total.citations))
    }
    return table
  }

  /// The blocks for the eye: each total with its items, under each scenario that converts some.
  public static func blocks(_ rows: [StatedTotal], _ ledger: Ledger) -> [Document.Block] {
    guard !rows.isEmpty else {
      return [.paragraph("The ledger names no parts of a total.")]
    }
    var blocks: [Document.Block] = []
    var described: Set<Identifier<Figure>> = []
    for row in rows where !row.items.terms.isEmpty {
      if described.insert(row.total.id).inserted {
        blocks.append(.heading("\(row.total.id)  \(FigureText.words(row.total, ledger))"))
        blocks += [.table(itemTable(row, ledger)), .lines(remarks(row).flatMap { hanging($0) })]
      }
    }
    blocks.append(.heading("Under every scenario"))
    blocks.append(.table(summary(rows, ledger)))
    return blocks
  }

  private static func itemTable(_ row: StatedTotal, _ ledger: Ledger) -> Table {
    let display = ledger.numberDisplay
    var table = Table(
      name: "items",
      columns: [
        .init("id", title: ""), .init("printed"), .init("own", title: "own money", .right),
        .init("currency", title: ""),
        .init("converted", title: "\(row.scenario), \(ledger.name(of: row.currency))", .right),
      ])
    for term in row.items.terms {
      table.append([
        .text(term.figure.id.text), .text("“\(term.figure.asPrinted)”"),
        .text(term.figure.interval.map { display.text($0) } ?? ""),
        .text(term.figure.currency?.text ?? ""), .text(fixed(term.value, display)),
      ])
    }
    let shown = row.items.terms.map { display.rounded($0.value) }.reduce(
      Interval(exactly: .zero), +)
    if let itemised = row.itemised {
      if shown != display.rounded(itemised) {
        table.append([
          .text(""), .text("rounding of the lines above"), .empty, .empty,
          .text(fixed(itemised - shown, display)),
        ])
      }
      table.append(
        [
          .text(""), .text("itemised"), .empty, .empty,
          .text(fixed(itemised.asLeast(where: row.isIncomplete), display)),
        ], ruled: true
      )
    }
    if let stated = row.stated {
      table.append([.text(""), .text("stated"), .empty, .empty, .text(fixed(stated, display))])
    }
    if let unexplained = row.unexplained {
      table.append([
        .text(""), .text("unexplained"), .empty, .empty,
        .text(
          display.text(unexplained.asGreatest(where: row.isIncomplete), ofTotal: row.total) {
            display.fixed($0)
          }),
      ])
    }
    return table
  }

  private static func fixed(_ value: Interval, _ display: NumberDisplay) -> String {
    display.fixed(value)
  }

  private static func remarks(_ row: StatedTotal) -> [String] {
    row.items.leftOut.map { "Left out: \($0.sentence)\(printed($0.figure))" }
      + row.notesBesideLeftOut.map { "! \($0.firstUppercased)" }
  }

  private static func printed(_ figure: Figure) -> String {
    figure.asPrinted.isEmpty ? "" : " (“\(figure.asPrinted)”)"
  }

  private static func summary(_ rows: [StatedTotal], _ ledger: Ledger) -> Table {
    let display = ledger.numberDisplay
    var table = Table(
      name: "totals",
      columns: [
        .init("total"), .init("scenario"), .init("stated", .right), .init("itemised", .right),
        .init("unexplained", .right), .init("share", title: "items cover", .right),
        .init("items", title: "items"),
      ])
    for row in rows {
      let unexplained =
        row.unexplained.map {
          display.text($0.asGreatest(where: row.isIncomplete), ofTotal: row.total) {
            display.text($0)
          }
        } ?? ""
      table.append(
        [
          .text(row.total.id.text), .text(row.scenario.asRowLabel),
          .text(display.text(row.stated)),
          .text(display.text(row.itemised?.asLeast(where: row.isIncomplete))),
          .text(unexplained),
          .text(row.share.map { display.percent($0.asLeast(where: row.isIncomplete)) } ?? ""),
          .text("\(row.items.terms.count) of \(row.items.terms.count + row.items.leftOut.count)"),
        ])
    }
    return table
  }
}
