import Accounts
import Claims
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Tables

/// `converted.csv`: every figure about money under every choice of rates.
public enum ConvertedReport {
  /// The table, a row for each figure and choice; none is dropped.
  public static func table(_ rows: [ConvertedFigure], _ ledger: Ledger) -> Table {
    var table = Table(
      name: "converted", caption: "Figures about money, converted on their own days",
      columns: [
        .init("id"), .init("file"), .init("line", .right), .init("date"), .init("low", .right),
        .init("high", .right), .init("currency"), .init("per"), .init("scenario"), .init("to"),
        .init("converted_low", .right), .init("converted_high", .right), .init("shown", .right),
        .init("status"), .init("reason"), .init("route"), .init("rates"), .init("source"),
        .init("locator"), .init("as_printed"), .init("derivation"),
        .init("key"),
      ])
    for row in rows { table.append(cells(row, ledger)) }
    return table
  }

  /// The table for the eye: what was converted to what, and why not.
  public static func overview(_ rows: [ConvertedFigure], _ ledger: Ledger) -> Table {
    let display = ledger.numberDisplay
    var table = Table(
      name: "converted",
      columns: [
        .init("id", title: ""), .init("scenario"), .init("amount", .right), .init("currency"),
        .init("converted", .right), .init("to", title: ""), .init("reason", title: ""),
      ])
    for row in rows {
      let figure = row.figure
      table.append([
        .text(figure.id.text), .text(row.scenario),
        .text(figure.interval.map { display.text($0) } ?? ""),
        .text(unit(figure.currency, of: figure)),
        .text(row.outcome.conversion.map { display.text($0.result) } ?? ""),
        .text(row.outcome.conversion == nil ? "" : unit(row.target, of: figure)),
        .text(row.outcome.reason?.sentence ?? row.outcome.conversion?.cautionWords ?? ""),
      ])
    }
    return table
  }

  /// A money, and for each of what it is meant: `rub.gold a year`.
  private static func unit(_ money: Identifier<Currency>?, of figure: Figure) -> String {
    [money?.text, figure.per?.words].compactMap(\.self).joined(separator: " ")
  }

  private static func cells(_ row: ConvertedFigure, _ ledger: Ledger) -> [Cell] {
    let figure = row.figure
    let made = row.outcome.conversion
    let own: [Cell] =
      [.text(figure.id.text)] + place(of: figure) + [.text(figure.date.value?.text ?? "")]
      + Cell.ends(figure.interval) + [.text(figure.currency?.text ?? "")]
      + [.text(figure.per?.cell ?? "")]
    var result: [Cell] = [.text(row.scenario), .text(row.target.text)]
    result += Cell.ends(made?.result)
    result.append(made.map { .shown($0.result, ledger.numberDisplay) } ?? .empty)
    result.append(.text(made == nil ? "unconverted" : "converted"))
    result.append(.text(row.outcome.reason?.sentence ?? made?.cautionWords ?? ""))
    result.append(.text(made?.route ?? ""))
    result.append(.text(OrderedSet(made?.rates.map(\.text) ?? []).joined(separator: ";")))
    return own + result + citation(of: figure.citations)
      + [.printed(figure.asPrinted), .text(made?.line(in: ledger) ?? ""), .text(key(of: row))]
  }

  /// What `explain` is asked by, before `stated` or `converted`: `converted/M11/treasury`.
  static func key(of row: ConvertedFigure) -> String {
    "converted/\(row.figure.id)/\(row.scenario)"
  }

  static func place(of figure: Figure) -> [Cell] {
    [.text(figure.origin.file.path), .integer(figure.origin.line)]
  }

  static func citation(of citations: [Citation]) -> [Cell] {
    [
      .text(citations.map(\.source.text).joined(separator: ";")),
      .text(citations.map(\.locator).joined(separator: ";")),
    ]
  }
}

extension Cell {
  /// A rounded number for a file: a number where it is one, else a limit in signs.
  public static func shown(_ value: Interval, _ display: NumberDisplay) -> Cell {
    guard let exact = value.exactValue else { return .text(display.plain(value)) }
    return .exact(display.rounded(exact).ratio)
  }

  /// What a source prints, in quotation marks, so that no spreadsheet reads `159.043` its own way.
  static func printed(_ text: String) -> Cell { text.isEmpty ? .empty : .text("“\(text)”") }
}

extension Conversion {
  /// What must be said of the rates, in plain words; empty where there is nothing.
  public var cautionWords: String {
    cautions.map { caution in
      switch caution {
      case .undated(let rate): "\(rate) is undated"
      case .outsidePeriod(let rate): "\(rate) was not in force on these days"
      case .doubtedPeriod(let rate): "the period of \(rate) is in doubt"
      case .doubtedDate: "the date by which the rate was chosen is in doubt"
      }
    }.joined(separator: "; ")
  }
}
