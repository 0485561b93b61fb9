import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// What is in the packing units of one item, and what that makes together with the loose pieces.
package struct GoodsContents {
  private let key: GoodsKey
  private let ledger: Ledger
  private let packed: [GoodsGroup]
  private let loose: GoodsGroup?

  /// Takes the groups of a ledger that are of the item; one with a list that repeats itself is none
  /// to add.
  package init(_ key: GoodsKey, of groups: [GoodsGroup], in ledger: Ledger) {
    self.key = key
    self.ledger = ledger
    let own = groups.filter { $0.item.id == key.item && !$0.isRepeated }
    packed = own.filter { $0.contents == key }
    loose = own.first { $0.unit.id == key.unit }
  }

  /// A line for the contents of each packing unit, and one for all together.
  package var lines: [GoodsTotals.Line] {
    guard let item = ledger.items[key.item], let unit = ledger.units[key.unit] else { return [] }
    let each = packed.compactMap { group in
      line(item, unit, of: [group], note: "the \(words(group, unit))")
    }
    let all = (loose.map { [$0] } ?? []) + packed
    guard all.count > 1 else { return each }
    let names = all.map { $0.unit.id == unit.id ? unit.name : words($0, unit) }
    let together = line(
      item, unit, of: all, note: "the \(names.joined(separator: ", and the ")), together")
    return each + (together.map { [$0] } ?? [])
  }

  private func words(_ group: GoodsGroup, _ unit: GoodsUnit) -> String {
    let count = ledger.contents(of: group.unit.id, holding: key.item)?.count.grouped ?? ""
    return "\(group.unit.name) above, at \(count) \(unit.name) each"
  }

  private func line(
    _ item: Item, _ unit: GoodsUnit, of groups: [GoodsGroup], note: String
  ) -> GoodsTotals.Line? {
    let terms = groups.flatMap(\.sum.terms)
    let places = terms.compactMap { ledger.figures.index(forKey: $0.figure.id) }
    let figures = places.sorted().map { ledger.figures.values[$0] }
    let sum = Summation.of(figures, in: ledger) { figure in
      ledger.quantity(of: figure, as: item.id, in: unit.id).map {
        Summation.Term(figure: figure, value: $0)
      }
    }
    let twice = sum.leftOut.map(\.figure.id)
    let without = twice.isEmpty ? "" : "; without \(twice.few()), counted already"
    return sum.total.map {
      GoodsTotals.Line(
        item: item, unit: unit, quantity: $0, figures: sum.terms.map(\.figure),
        note: note + without)
    }
  }
}
