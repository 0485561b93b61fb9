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

  /// How many ids of one file are named: all of a paper's ledger.
  private static let mostNames = 400

  /// The rows that name something, by their files.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - names: whether a row names it.
  /// - Returns: a heading and a line a file; nothing where no row does.
  static func rows(
    of ledger: Ledger, where names: (LedgerRow) -> Bool
  ) -> [Document.Block] {
    let files = OrderedDictionary(grouping: ledger.rows.filter(names)) { $0.origin.file.path }
    return section("named by", files.map { "\($0): \($1.map(\.id).few(of: mostNames))" })
  }

  /// The claims whose formulas name something that is no figure, with what comes of each.
  static func claims(naming name: String, _ results: Results) -> [Document.Block] {
    let named = results.claims.filter { $0.formula?.everyName.contains(name) ?? false }
    return section("claims", named.map(\.line))
  }

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
      reason.map { "\($0.sentence): \(rows.map(\.figure.id).few(of: mostNames))" }
    }
    return section("figures about money", ["\(made) of \(own.count) are converted"] + reasons)
  }

  private static func section(_ title: Prose, _ lines: [Prose]) -> [Document.Block] {
    lines.isEmpty ? [] : [.heading(title), .lines(lines)]
  }
}

extension ClaimResult {
  /// `C02  M14 - M15 = 47971988 ott.lira.paper: possible`.
  var line: Prose { "\(claim.id)  \(claim.formula): \(sentence)" }
}

extension Balance {
  /// Where a row stands in it: `M15: itemised 1,000,000 rub.gold`; `nil` where it does not.
  fileprivate func place(of id: Identifier<Figure>, in ledger: Ledger) -> Prose? {
    let ofTotals = main == .items
    if wholes.contains(where: { $0.id == id }) {
      let name: Prose = ofTotals ? "stated" : "promised"
      return stated.map { "\(subject.text): \(name) \(unit.shown($0, in: ledger))" }
        ?? "\(subject.text): \(name), not known how much"
    }
    for (column, sum) in parts {
      let name = Prose.term(
        PartsReport.name(column, ofTotals: ofTotals).replacing("_", with: " "))
      if let entry = sum.counted.first(where: { $0.figure.id == id }) {
        let value = unit.shown(entry.value(at: ledger.prices), in: ledger)
        return "\(subject.text): \(name) \(value)"
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
