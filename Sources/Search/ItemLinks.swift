import Accounts
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
  init(_ items: [Identifier<Figure>], in book: AccountBook) {
    self.items = items
    rivals = ItemLinks.reached(from: items, in: book)
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

  /// For each item the items that it leads to, by their positions.
  ///
  /// Figures that lead to one another reach the same; so the links of each are looked at once, however
  /// long the chains.
  private static func reached(
    from items: [Identifier<Figure>], in book: AccountBook
  ) -> [BitSet] {
    let rows = items.map { book.ledger.figures.index(forKey: $0) }
    var positions: [Int: Int] = [:]
    for (position, row) in rows.enumerated() { if let row { positions[row] = position } }
    var reach: [Int: BitSet] = [:]
    for knot in Knots(from: rows.compactMap { $0 }, book.links.neighbours).found {
      var set = BitSet()
      for row in knot {
        if let position = positions[row] { set.insert(position) }
        for next in book.links.neighbours(of: row) {
          if let known = reach[next] { set.formUnion(known) }
        }
      }
      for row in knot { reach[row] = set }
    }
    return rows.map { row in row.flatMap { reach[$0] } ?? BitSet() }
  }
}
