import BitCollections
import LedgerModel
import OrderedCollections

/// Which items must not count together.
struct ItemLinks {
  private let items: [Identifier<Figure>]
  /// For each item those, by their positions, that it must not stand beside.
  private var rivals: [BitSet]

  /// Looks at the links of same as, part of and alternative to between items, through any figure of the
  /// ledger.
  init(_ items: [Identifier<Figure>], in ledger: Ledger) {
    self.items = items
    rivals = LinkReach(of: items, in: ledger).reached
    for (index, others) in rivals.enumerated() {
      for other in others { rivals[other].insert(index) }
    }
    for index in rivals.indices { rivals[index].remove(index) }
  }

  /// Those of some items that may count beside an item.
  func allowed(_ others: BitSet, beside item: Int) -> BitSet { others.subtracting(rivals[item]) }

  /// Every two that must not count together, in order.
  var pairs: [(Identifier<Figure>, Identifier<Figure>)] {
    rivals.enumerated().flatMap { index, others in
      others.prefix { $0 < index }.map { (items[$0], items[index]) }
    }
  }
}

/// Which of some items each of them leads to by same as, whichever of two rows says so, part of and
/// alternative to.
///
/// Figures that lead to one another reach the same; so the links of each are looked at once, however
/// long the chains.
private struct LinkReach {
  /// For each item the items that it leads to, by their positions.
  let reached: [BitSet]

  init(of items: [Identifier<Figure>], in ledger: Ledger) {
    let figures = ledger.figures
    let repetitions = ledger.figures(by: \.sameAs)
    func links(_ row: Int) -> [Int] {
      let figure = figures.elements[row].value
      let relations = figure.relations
      let named = relations.sameAs + relations.partOf + relations.alternativeTo
      return (named + (repetitions[figure.id] ?? []).map(\.id)).compactMap {
        figures.index(forKey: $0)
      }
    }
    let rows = items.map { figures.index(forKey: $0) }
    var positions: [Int: Int] = [:]
    for (position, row) in rows.enumerated() { if let row { positions[row] = position } }
    var reach: [Int: BitSet] = [:]
    for knot in Knots(from: rows.compactMap { $0 }, links).found {
      var set = BitSet()
      for row in knot {
        if let position = positions[row] { set.insert(position) }
        for next in links(row) { if let known = reach[next] { set.formUnion(known) } }
      }
      for row in knot { reach[row] = set }
    }
    reached = rows.map { row in row.flatMap { reach[$0] } ?? BitSet() }
  }
}
