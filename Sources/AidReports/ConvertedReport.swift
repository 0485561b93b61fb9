import Accounts
import Claims
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Documents

/// `converted.csv`: every figure about money under every choice of rates.
public enum ConvertedReport {
  /// The table, a row for each figure and choice; none is dropped.
  public static func table(_ rows: [ConvertedFigure], _ ledger: Ledger) -> Table {
    var table = Table(
      name: "converted", caption: "Figures about money, converted on their own days",
      columns: [
        .init("id"), .init("file"), .init("line", .right), .init("date"), .number("low"),
        .number("high"), .init("currency"), .init("per"), .init("scenario"), .init("to"),
        .number("converted_low"), .number("converted_high"),
        .init("status"), .init("reason"), .init("route"), .init("rates"), .init("source"),
        .init("locator"), .init("as_printed"), .init("derivation"),
        .init("key"),
      ])
    var ways: [ObjectIdentifier: WayWords] = [:]
    for row in rows { table.append(cells(row, ledger, &ways)) }
    return table
  }

  /// What is said of a way, made once for all rows that go it.
  private struct WayWords {
    let cautions: String
    let route: String
    let rates: String
    let factors: String

    init(_ conversion: Conversion) {
      cautions = conversion.cautionWords
      route = conversion.route
      rates = OrderedSet(conversion.rates.map(\.text)).joined(separator: ";")
      factors = conversion.way.factorWords
    }
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
        .text(figure.id.text), .text(row.valuation.label),
        .text(figure.interval.map { display.text($0) } ?? ""),
        .text(unit(figure.currency, of: figure)),
        .text(row.outcome.success.map { display.text($0.result) } ?? ""),
        .text(row.outcome.success == nil ? "" : unit(row.target, of: figure)),
        .text(row.outcome.failure?.sentence ?? row.outcome.success?.cautionWords ?? ""),
      ])
    }
    return table
  }

  /// A money, and for each of what it is meant: `rub.gold a year`.
  private static func unit(_ money: Identifier<Currency>?, of figure: Figure) -> String {
    [money?.text, figure.per?.words].compactMap(\.self).joined(separator: " ")
  }

  private static func cells(
    _ row: ConvertedFigure, _ ledger: Ledger, _ ways: inout [ObjectIdentifier: WayWords]
  ) -> [Cell] {
    let figure = row.figure
    let made = row.outcome.success
    let words = made.map { made in
      let way = ObjectIdentifier(made.way)
      let words = ways[way] ?? WayWords(made)
      ways[way] = words
      return words
    }
    var cells: [Cell] = [.text(figure.id.text)]
    cells.reserveCapacity(21)
    cells += place(of: figure)
    cells.append(.text(figure.date.value?.text ?? ""))
    cells += Cell.ends(figure.interval)
    cells += [
      .text(figure.currency?.text ?? ""), .text(figure.per?.cell ?? ""),
      .text(row.valuation.label), .text(row.target.text),
    ]
    cells += Cell.ends(made?.result)
    cells += [
      .text(made == nil ? "unconverted" : "converted"),
      .text(row.outcome.failure?.sentence ?? words?.cautions ?? ""), .text(words?.route ?? ""),
      .text(words?.rates ?? ""),
    ]
    cells += citation(of: figure.citations)
    cells.append(.printed(figure.asPrinted))
    cells += [.text(words.flatMap { made?.line(by: $0.factors) } ?? ""), .text(key(of: row))]
    return cells
  }

  /// What `explain` is asked by, before `stated` or `converted`: `converted/M11/treasury`.
  static func key(of row: ConvertedFigure) -> String {
    "converted/\(row.figure.id)/\(row.valuation.label)"
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
