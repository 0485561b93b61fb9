import Accounts
import Claims
import Diagnostics
import Documents
import LedgerModel
import OrderedCollections
import Phrases
import Rates

/// Where something stands: in which balances, in which order of events, and which rows name it.
extension ExplainParts {
  /// The balances that a row stands in, a line each, in their own units.
  static func balances(with id: Identifier<Figure>, _ results: Results) -> [Document.Block] {
    section("balances", results.ownBalances.compactMap { $0.place(of: id, in: results.ledger) })
  }

  /// The orders of events in which an event stands, with what the dates say of each.
  static func orders(with id: Identifier<Event>, _ ledger: Ledger) -> [Document.Block] {
    let orders = StatedOrder.all(in: ledger).filter { $0.earlier.id == id || $0.later.id == id }
    return section(
      "order",
      orders.map { order in
        "\(order.earlier.id), then \(order.later.id): \(ChronologySection.words(order))"
      })
  }

  /// The rows that name something, by their files.
  static func rows(_ rows: RowsByFile) -> [Document.Block] { section("named by", rows.lines) }

  /// What a scenario makes of the figures about money: how many it converts, and why not the others.
  static func conversions(
    under scenario: Scenario, _ results: Results
  ) -> [Document.Block] {
    let own = (results.converted ?? []).filter { $0.valuation == .ownDays(scenario.id) }
    guard !own.isEmpty else { return [] }
    let made = own.count { $0.outcome.success != nil }
    let failed = OrderedDictionary(grouping: own.filter { $0.outcome.failure != nil }) {
      $0.outcome.failure
    }
    let reasons = failed.compactMap { reason, rows -> Prose? in
      reason.map { "\($0.sentence): \(rows.map(\.figure.id).few(of: 40))" }
    }
    return section("figures about money", ["\(made) of \(own.count) are converted"] + reasons)
  }

  private static func section(_ title: Prose, _ lines: [Prose]) -> [Document.Block] {
    lines.isEmpty ? [] : [.heading(title), .lines(lines)]
  }
}

/// Ids of rows by the files in which they stand, in the order of the ledger.
struct RowsByFile {
  private var ids: OrderedDictionary<String, [String]> = [:]

  /// The rows of a ledger that a test fits: one for each of their kinds.
  init(
    in ledger: Ledger, figure: (Figure) -> Bool = { _ in false },
    event: (Event) -> Bool = { _ in false }, rate: (Rate) -> Bool = { _ in false },
    claim: (Claim) -> Bool = { _ in false }, party: (Party) -> Bool = { _ in false },
    currency: (Currency) -> Bool = { _ in false }, unit: (GoodsUnit) -> Bool = { _ in false }
  ) {
    add(ledger.figures.values.filter(figure).map { ($0.id.text, $0.origin) })
    add(ledger.events.values.filter(event).map { ($0.id.text, $0.origin) })
    add(ledger.rates.values.filter(rate).map { ($0.id.text, $0.origin) })
    add(ledger.claims.values.filter(claim).map { ($0.id.text, $0.origin) })
    add(ledger.parties.values.filter(party).map { ($0.id.text, $0.origin) })
    add(ledger.currencies.values.filter(currency).map { ($0.id.text, $0.origin) })
    add(ledger.units.values.filter(unit).map { ($0.id.text, $0.origin) })
  }

  /// The rows that cite a work.
  init(in ledger: Ledger, citing source: Identifier<Source>) {
    func cites(_ citations: [Citation]) -> Bool { citations.contains { $0.source == source } }
    self.init(
      in: ledger, figure: { cites($0.citations) }, event: { cites($0.citations) },
      rate: { cites($0.citations) }, claim: { cites($0.citations) },
      party: { cites($0.citations) }, currency: { cites($0.citations) },
      unit: { cites($0.citations) })
  }

  private mutating func add(_ rows: [(id: String, origin: Origin)]) {
    for row in rows { ids[row.origin.file.path, default: []].append(row.id) }
  }

  /// `money.csv: M01, M03 and 7 more`.
  fileprivate var lines: [Prose] {
    ids.map { file, ids in
      let shown = Prose(ids.prefix(RowsByFile.most).joined(separator: ", "))
      let more = ids.count - RowsByFile.most
      return more > 0 ? "\(file): \(shown) and \(more) more" : "\(file): \(shown)"
    }
  }

  private static let most = 40
}

extension Balance {
  /// Where a row stands in it: `M15: itemised 1,000,000 rub.gold`; `nil` where it does not.
  fileprivate func place(of id: Identifier<Figure>, in ledger: Ledger) -> Prose? {
    let ofTotals = main == .items
    if wholes.contains(where: { $0.id == id }) {
      let name: Prose = ofTotals ? "stated" : "promised"
      return stated.map { "\(subject.text): \(name) \($0) \(unit.unitText)" }
        ?? "\(subject.text): \(name), not known how much"
    }
    for (column, sum) in parts {
      let name = Prose.term(
        PartsReport.name(column, ofTotals: ofTotals).replacing("_", with: " "))
      if let entry = sum.counted.first(where: { $0.figure.id == id }) {
        return "\(subject.text): \(name) \(entry.value(at: ledger.prices)) \(unit.unitText)"
      }
      if let lost = sum.lost.first(where: { $0.figure.id == id }) {
        return "\(subject.text): \(name), not known how much: \(lost.reason.sentence)"
      }
    }
    return leftOut.first { $0.figure.id == id }.map {
      "\(subject.text): left out: \($0.reason.sentence)"
    }
  }
}
