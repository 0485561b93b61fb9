import ExactNumbers
import OrderedCollections

/// What the packing units of a ledger hold in the end, packing within packing, where sources say so.
///
/// Made once a ledger: each unit is followed to the first whose end is known, so that deep packing costs no
/// more than the units are.
struct Packings: Sendable {
  /// So many of a unit that is no packing of the item.
  struct Content: Sendable {
    let item: Identifier<Item>
    let unit: Identifier<GoodsUnit>
    let count: Ratio
  }

  private(set) var contents: [Identifier<GoodsUnit>: Content] = [:]

  init(_ units: OrderedDictionary<Identifier<GoodsUnit>, GoodsUnit>) {
    func stated(_ unit: Identifier<GoodsUnit>) -> GoodsUnit.Contents? {
      units[unit].flatMap { $0.citations.isEmpty ? nil : $0.contents }
    }
    // Units that hold each other, and what holds them, hold nothing that can be said.
    var closed: Set<Identifier<GoodsUnit>> = []
    for unit in units.keys where contents[unit] == nil {
      var way: OrderedSet<Identifier<GoodsUnit>> = []
      var here = unit
      while contents[here] == nil, !closed.contains(here), let next = stated(here),
        way.last.map({ stated($0)?.item == next.item }) ?? true
      {
        guard way.append(here).inserted else { break }
        here = next.unit
      }
      // What holds another item leads on to nothing of this one.
      let leadsOn = way.last.map { stated($0)?.item == stated(here)?.item } ?? false
      if leadsOn && (way.contains(here) || closed.contains(here)) {
        closed.formUnion(way)
        continue
      }
      for packing in way.reversed() {
        guard let own = stated(packing) else { continue }
        let count = Ratio(own.count)
        let inner = contents[own.unit].flatMap { $0.item == own.item ? $0 : nil }
        contents[packing] = Content(
          item: own.item, unit: inner?.unit ?? own.unit,
          count: inner.map { count * $0.count } ?? count)
      }
    }
  }
}

extension Ledger {
  /// How many of one unit another holds of an item, where sources say so: a crate of 10 boxes of 1,000
  /// rounds holds 10,000 of them, and a round is a 10,000th of it.
  package func contents(
    of unit: Identifier<GoodsUnit>, in other: Identifier<GoodsUnit>, holding item: Identifier<Item>
  ) -> Ratio? {
    let (mine, theirs) = (innermost(of: unit, holding: item), innermost(of: other, holding: item))
    return mine.unit == theirs.unit ? mine.count.divided(by: theirs.count) : nil
  }

  /// What a packing unit holds of an item in the end, packing within packing; one of itself where no source
  /// says what it holds.
  package func innermost(
    of unit: Identifier<GoodsUnit>, holding item: Identifier<Item>
  ) -> (unit: Identifier<GoodsUnit>, count: Ratio) {
    guard let content = packings.contents[unit], content.item == item else { return (unit, .one) }
    return (content.unit, content.count)
  }
}
