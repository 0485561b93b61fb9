import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

/// What arrived of one item in one unit.
package struct GoodsGroup {
  package let item: Item
  package let unit: GoodsUnit
  package let sum: Summation
  /// The item in the unit that one packing unit holds, where a source says how many.
  package let contents: GoodsKey?
  /// The rows, list by list.
  private let lists: OrderedDictionary<GoodsList, [Summation.Term]>

  /// `nil` where the item or the unit is none of the ledger's.
  package init?(_ key: GoodsKey, _ figures: [Figure], in ledger: Ledger) {
    guard let item = ledger.items[key.item], let unit = ledger.units[key.unit] else { return nil }
    self.item = item
    self.unit = unit
    sum = Summation.of(figures, in: ledger) { figure in
      figure.interval.map { .success(Summation.Term(figure: figure, value: $0)) }
        ?? .failure(.noAmount)
    }
    lists = OrderedDictionary(grouping: sum.terms) { GoodsList($0.figure) }
    contents = ledger.contents(of: unit.id, holding: item.id).map {
      GoodsKey(item: item.id, unit: $0.unit)
    }
  }

  /// Whether a list names the item twice.
  package var isRepeated: Bool { lists.values.contains { $0.count > 1 } }

  /// One line for all lists that name the item once, and a line for each row of the others.
  package var lines: [GoodsTotals.Line] {
    let single = lists.values.filter { $0.count == 1 }.flatMap { $0 }
    let total = Summation(terms: single, leftOut: []).total
    return (total.map { [line($0, single)] } ?? [])
      + lists.values.filter { $0.count > 1 }.flatMap { rows in
        let note = repetition(rows)
        return rows.map { line($0.value, [$0], note: note) }
      }
  }

  private func repetition(_ rows: [Summation.Term]) -> String {
    let ids = rows.map(\.figure.id)
    let names = ids.count == 2 ? "\(ids[0]) and \(ids[1])" : ids.few()
    let together = Summation(terms: rows, leftOut: []).total
    return "listed more than once: \(names)"
      + (together.map { "; together \($0.words) \(unit.name)" } ?? "")
  }

  private func line(
    _ quantity: Interval, _ terms: [Summation.Term], note: String = ""
  ) -> GoodsTotals.Line {
    GoodsTotals.Line(
      item: item, unit: unit, quantity: quantity, figures: terms.map(\.figure), note: note)
  }
}

/// What makes two rows stand in one list: the same places in the same sources.
private struct GoodsList: Hashable {
  let citations: [Citation]
  let date: String

  init(_ figure: Figure) {
    citations = figure.citations
    date = figure.date.value?.text ?? ""
  }
}
