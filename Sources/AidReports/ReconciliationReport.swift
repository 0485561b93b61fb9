import Accounts
import Claims
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
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
        .text(
          (row.deliveries.leftOut + row.keptBack.leftOut).map(\.sentence).joined(separator: "; ")),
        .text(row.notes.joined(separator: "; ")),
        .text(row.rates.map(\.text).joined(separator: ";")),
      ] + ConvertedReport.place(of: pledge) + ConvertedReport.citation(of: pledge.citations)
  }

  private static func ids(_ terms: [Summation.Term]) -> String {
    terms.map(\.figure.id.text).joined(separator: ";")
  }

  /// The blocks for the eye: for each pledge a table over the scenarios, and what must be said.
  ///
  /// Pledges with an amount come first; one without has nothing to subtract from.
  public static func blocks(_ rows: [Reconciliation], _ ledger: Ledger) -> [Document.Block] {
    let pledges = OrderedDictionary(grouping: rows) { $0.pledge.id }.values
    guard !pledges.isEmpty else {
      return [.paragraph("The ledger has no pledge: no figure is promised or committed.")]
    }
    let stated = pledges.filter { $0.first?.pledge.interval != nil }
    let unstated = pledges.compactMap(\.first).filter { $0.pledge.interval == nil }
    let lines = unstated.map { "\($0.pledge.id)  \(FigureText.words($0.pledge, ledger))" }
    return stated.flatMap { PledgeBlocks(rows: Array($0), ledger: ledger).blocks }
      + (lines.isEmpty ? [] : [.heading("Pledges without an amount"), .lines(lines)])
  }
}

/// The blocks of one pledge.
private struct PledgeBlocks {
  let rows: [Reconciliation]
  let ledger: Ledger

  var blocks: [Document.Block] {
    guard let pledge = rows.first?.pledge else { return [] }
    return [
      .heading("\(pledge.id)  \(FigureText.words(pledge, ledger))"), .table(table),
      .lines(remarks.flatMap { hanging($0) }),
    ]
  }

  private var table: Table {
    let display = ledger.numberDisplay
    let period = rows.first?.comparedPer
    var table = Table(
      name: "reconciliation",
      columns: [
        .init("scenario"), .init("rate"),
        .init("promised", title: period.heading("promised"), .right),
        .init("delivered", title: period.heading("delivered"), .right),
        .init("withheld", .right), .init("gap", title: period.heading("gap"), .right),
        .init("share", .right),
      ])
    for row in rows {
      let isIncomplete = row.isIncomplete
      let gap =
        row.gap.map {
          isIncomplete
            ? display.text($0.asGreatest(where: true)) : display.text($0, asRestOf: row.promised)
        } ?? ""
      let delivered = row.delivered?.asLeast(where: isIncomplete)
      let amounts = [row.promised, delivered, row.withheld].map { display.text($0) }
      table.append(
        [.text(row.scenario.asRowLabel), .text(row.rateWords(ledger))] + amounts.map { .text($0) }
          + [
            .text(gap),
            .text(row.share.map { display.percent($0.asLeast(where: isIncomplete)) } ?? ""),
          ])
    }
    return table
  }

  private var remarks: [String] {
    var remarks = GroupedRemarks()
    for row in rows {
      remarks.add(row.deliveries.terms.isEmpty ? "" : "Delivered: \(sum(row.deliveries.terms))")
      remarks.add(
        row.keptBack.terms.isEmpty ? "" : "Withheld or confiscated: \(sum(row.keptBack.terms))")
    }
    for row in rows where !row.scenario.contains("@") {
      for left in row.deliveries.leftOut + row.keptBack.leftOut {
        remarks.add("left out: \(left.sentence)", under: row.scenario)
      }
      for note in row.notesBesideLeftOut { remarks.add(note, under: row.scenario) }
    }
    if rows.contains(where: { $0.scenario.contains("@") }) {
      remarks.add("A row of dates alone: all valued in that period of the scenario's rates.")
    }
    if let row = rows.first(where: { !$0.scopeDifferences.isEmpty }) {
      remarks.add("! The promised side is \(Scope([row.pledge], in: ledger).text);")
      remarks.add(
        "  the delivered side is \(Scope(row.deliveries.terms.map(\.figure), in: ledger).text).")
    }
    return remarks.lines(of: rows.map(\.scenario).filter { !$0.contains("@") })
  }

  private func sum(_ terms: [Summation.Term]) -> String {
    terms.map { "\($0.figure.id) “\($0.figure.asPrinted)”" }.joined(separator: " + ")
  }
}

/// Remarks told once, each with the scenarios it is true for where it is not true for all.
struct GroupedRemarks {
  private var scenarios: OrderedDictionary<String, [String]> = [:]

  mutating func add(_ remark: String, under scenario: String? = nil) {
    guard !remark.isEmpty else { return }
    let known = scenarios[remark, default: []]
    if let scenario, !known.contains(scenario) {
      scenarios[remark] = known + [scenario]
    } else {
      scenarios[remark] = known
    }
  }

  func lines(of all: [String]) -> [String] {
    let everywhere = Set(all)
    return scenarios.map { remark, names in
      names.isEmpty || Set(names) == everywhere
        ? remark.firstUppercased : "\(names.joined(separator: ", ")): \(remark)"
    }
  }
}

extension NumberDisplay {
  /// An interval, or nothing.
  func text(_ interval: Interval?) -> String { interval.map { text($0) } ?? "" }

  /// What is left of a whole after something of which only an upper limit is known: its own upper end
  /// is then the whole again and says nothing, so only the lower end is shown.
  func text(_ rest: Interval, asRestOf whole: Interval?) -> String {
    guard let low = rest.low, rest.high == whole?.high, rest.exactValue == nil else {
      return text(rest)
    }
    return "≥ \(text(low))"
  }

  /// What a total leaves unexplained where only its upper limit is known: the lower end would take the
  /// total for nothing at all, so only the upper end is shown.
  func text(_ rest: Interval, ofTotal total: Figure, _ number: (Interval) -> String) -> String {
    guard case .atMost = total.bound, let upper = Interval(low: nil, high: rest.high) else {
      return number(rest)
    }
    return number(upper)
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
  /// A scenario valued in one period stands set in below its scenario: the period alone is enough.
  var asRowLabel: String {
    firstIndex(of: "@").map { "· " + self[index(after: $0)...] } ?? self
  }

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

  /// `R59: 59` for one rate, the ids of several, or that there is none.
  fileprivate func rateWords(_ ledger: Ledger) -> String {
    guard conversion.conversion != nil else { return "not converted" }
    guard rates.count == 1, let rate = rates.first.flatMap({ ledger.rates[$0] }) else {
      return rates.map(\.text).joined(separator: ", ")
    }
    return "\(rate.id): \(rate.price.words.replacing(" to ", with: "–"))"
  }
}
