import ExactNumbers
import LedgerModel
import OrderedCollections

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
    var (inner, count, seen) = (unit, Ratio.one, Set([unit]))
    while let row = units[inner], !row.citations.isEmpty, let contents = row.contents,
      contents.item == item
    {
      inner = contents.unit
      count = count * Ratio(contents.count)
      // Units that hold each other hold nothing that can be said.
      guard seen.insert(inner).inserted else { return (unit, .one) }
    }
    return (inner, count)
  }
}
