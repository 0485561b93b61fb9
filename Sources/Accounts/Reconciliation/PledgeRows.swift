import LedgerModel
import OrderedCollections
import Rates

/// A pledge, with the rows that go towards it.
package struct PledgeRows {
  /// The row that tells of the pledge; of several that tell of one, the one that stands for them.
  package let pledge: Figure
  /// The rows that name it, or a row that tells of the same pledge, in the order of the ledger.
  package let rows: [Figure]

  /// The pledges of a ledger that are about money, each told once, in its order.
  ///
  /// A pledge is a figure that is promised or committed, or that another figure fulfils. Of rows that
  /// tell of one pledge one stands for all: one with an amount rather than one without, one that is
  /// repeated rather than one that repeats, and else the first.
  package static func ofMoney(in ledger: Ledger) -> [PledgeRows] {
    all(ledger) { if case .money = $0.measure { true } else { false } }
  }

  /// The pledges of a ledger that are about goods, by the same rules.
  package static func ofGoods(in ledger: Ledger) -> [PledgeRows] {
    all(ledger) { if case .goods = $0.measure { true } else { false } }
  }

  private static func all(_ ledger: Ledger, where belongs: (Figure) -> Bool) -> [PledgeRows] {
    let towards = ledger.figures { $0.fulfils }
    let figures = ledger.figures.values
    var links = LinkedGroups(figures.count)
    for (index, figure) in figures.enumerated() {
      for other in figure.relations.sameAs {
        if let position = ledger.figures.index(forKey: other) { links.link(index, to: position) }
      }
    }
    var found: [(Int, PledgeRows)] = []
    for group in links.groups() {
      let pledges = group.filter { index in
        let figure = figures[index]
        return belongs(figure) && (figure.state?.isPledge == true || towards[figure.id] != nil)
      }
      let stated = pledges.filter { figures[$0].interval != nil }
      guard let leader = links.leader(of: stated.isEmpty ? pledges : stated) else { continue }
      let naming = group.flatMap { towards[figures[$0].id] ?? [] }
      let places = OrderedSet(naming.compactMap { ledger.figures.index(forKey: $0.id) }).sorted()
      found.append(
        (leader, PledgeRows(pledge: figures[leader], rows: places.map { figures[$0] })))
    }
    return found.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
