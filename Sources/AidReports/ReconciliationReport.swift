import Analyses
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Tables

/// `reconciliation.csv` and the headline of a report: pledges against what came of them.
public enum ReconciliationReport {
  /// The table of all pledges under all scenarios.
  public static func table(_ rows: [Reconciliation], _ ledger: Ledger) -> Table {
    var table = Table(
      name: "reconciliation", caption: "Promised against delivered",
      columns: [
        .init("pledge"), .init("scenario"), .init("currency"), .init("promised_low", .right),
        .init("promised_high", .right), .init("delivered_low", .right),
        .init("delivered_high", .right), .init("withheld_low", .right),
        .init("withheld_high", .right), .init("gap_low", .right), .init("gap_high", .right),
        .init("share_low", .right), .init("share_high", .right), .init("summed"),
        .init("left_out"), .init("note"), .init("rates"), .init("file"), .init("line", .right),
        .init("source"), .init("locator"),
      ])
    for row in rows { table.append(cells(row)) }
    return table
  }

  private static func cells(_ row: Reconciliation) -> [Cell] {
    let pledge = row.pledge
    let amounts = [row.promised, row.delivered, row.withheld, row.gap, row.share]
      .flatMap { Cell.ends($0) }
    return [.text(pledge.id.text), .text(row.scenario), .text(row.currency.text)] + amounts
      + [
        .text(ids(row.deliveries.terms + row.keptBack.terms)),
        .text((row.deliveries.leftOut + row.keptBack.leftOut).map(\.sentence).joined(separator: "; ")),
        .text(row.notes.joined(separator: "; ")),
        .text(row.rates.map(\.text).joined(separator: ";")),
      ] + ConvertedReport.place(of: pledge) + ConvertedReport.citation(of: pledge.citations)
  }

  private static func ids(_ terms: [Summation.Term]) -> String {
    terms.map(\.figure.id.text).joined(separator: ";")
  }

  /// The blocks for the eye: for each pledge a table over the scenarios, and what must be said.
  public static func blocks(_ rows: [Reconciliation], _ ledger: Ledger) -> [Document.Block] {
    var pledges: [Identifier<Figure>] = []
    for row in rows where !pledges.contains(row.pledge.id) { pledges.append(row.pledge.id) }
    guard !pledges.isEmpty else {
      return [.paragraph("The ledger has no pledge: no figure is promised or committed.")]
    }
    return pledges.flatMap { id in pledgeBlocks(rows.filter { $0.pledge.id == id }, ledger) }
  }

  private static func pledgeBlocks(_ rows: [Reconciliation], _ ledger: Ledger) -> [Document.Block] {
    guard let first = rows.first else { return [] }
    let display = ledger.numberDisplay
    var table = Table(
      name: "reconciliation",
      columns: [
        .init("scenario"), .init("rate"), .init("promised", .right), .init("delivered", .right),
        .init("withheld", .right), .init("gap", .right), .init("share", .right),
      ])
    for row in rows {
      let amounts = [row.promised, row.delivered, row.withheld, row.gap]
        .map { Cell.text($0.map { display.text($0) } ?? "") }
      table.append(
        [.text(row.scenario), .text(row.rateWords(ledger))] + amounts
          + [.text(row.share.map { display.percent($0) } ?? "")])
    }
    let title = "\(first.pledge.id)  \(FigureText.words(first.pledge, ledger))"
    return [.heading(title), .table(table)] + remarks(rows, ledger)
  }

  /// What must be said once for all scenarios, and what only some of them have.
  private static func remarks(_ rows: [Reconciliation], _ ledger: Ledger) -> [Document.Block] {
    var lines: [String] = []
    func add(_ line: String) { if !lines.contains(line) { lines.append(line) } }
    for row in rows {
      if !row.deliveries.terms.isEmpty {
        add("Delivered: " + sum(row.deliveries.terms))
      }
      if !row.keptBack.terms.isEmpty { add("Withheld or confiscated: " + sum(row.keptBack.terms)) }
    }
    for row in rows {
      for left in row.deliveries.leftOut + row.keptBack.leftOut {
        add("Left out: \(left.sentence)")
      }
    }
    for row in rows { for note in row.notes { add(note.firstUppercased) } }
    if let row = rows.first(where: { !$0.scopeDifferences.isEmpty }) {
      add("Promised is \(Scope([row.pledge], in: ledger).text).")
      add("Delivered is \(Scope(row.deliveries.terms.map(\.figure), in: ledger).text).")
    }
    return lines.isEmpty ? [] : [.lines(lines.flatMap { hanging($0) })]
  }

  private static func sum(_ terms: [Summation.Term]) -> String {
    terms.map { "\($0.figure.id) “\($0.figure.asPrinted)”" }.joined(separator: " + ")
  }
}

/// A line wrapped with its continuation set in.
func hanging(_ line: String, width: Int = 90) -> [String] {
  var lines: [String] = []
  var current = ""
  for word in line.split(separator: " ") {
    if current.count + word.count + 1 > width, !current.isEmpty {
      lines.append(current)
      current = "  "
    } else if !current.isEmpty {
      current += " "
    }
    current += word
  }
  return lines + [current]
}

extension String {
  var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}

extension Reconciliation {
  /// The rates that the row used, in the order of the sums.
  var rates: [Identifier<Rate>] {
    let used =
      (conversion.conversion?.rates ?? [])
      + (deliveries.terms + keptBack.terms).flatMap { $0.conversion?.rates ?? [] }
    return used.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// `59, undated`, or why there is no rate.
  fileprivate func rateWords(_ ledger: Ledger) -> String {
    if conversion.conversion == nil { return "not converted" }
    return rates.compactMap { ledger.rates[$0] }.map { rate in
      "\(rate.price.words) \(rate.quote), " + (rate.inForce?.text ?? "undated")
    }.joined(separator: "; ")
  }
}
