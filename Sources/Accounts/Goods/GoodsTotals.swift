import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// Goods that arrived, by item and unit.
///
/// Items are never added to other items, nor pieces to chests; where a source says what a chest holds,
/// a further line adds the contents to the pieces. One item that a list names twice stays two lines,
/// because a list that repeats itself is a doubt and not a sum.
public struct GoodsTotals: Sendable {
  /// The totals, in the order in which items first appear in the ledger.
  public let lines: [Line]
  /// The figures about goods that are in no total, and why.
  public let leftOut: [Summation.LeftOut]

  /// One line: an item in a unit.
  public struct Line: Sendable {
    /// The item.
    public let item: Item
    /// The unit.
    public let unit: GoodsUnit
    /// How many.
    public let quantity: Interval
    /// The figures that make it up.
    public let figures: [Figure]
    /// What a reader must know.
    public let note: String
  }

  /// Adds up the goods of a ledger.
  public init(_ ledger: Ledger) {
    var groups: OrderedDictionary<GoodsKey, [Figure]> = [:]
    var leftOut: [Summation.LeftOut] = []
    for figure in ledger.goods {
      guard case .goods(let item?, let unit?) = figure.measure, figure.state == .delivered,
        figure.interval != nil, figure.per == nil
      else {
        leftOut.append(Summation.LeftOut(figure: figure, reason: GoodsTotals.reason(figure)))
        continue
      }
      groups[GoodsKey(item: item, unit: unit), default: []].append(figure)
    }
    let found = groups.compactMap { GoodsGroup($0, $1, in: ledger) }
    var lines: [Line] = []
    for group in found {
      leftOut += group.sum.leftOut
      lines += group.lines
      if let inner = group.contents,
        group.unit.id == found.last(where: { $0.contents == inner })?.unit.id
      {
        lines += GoodsContents(inner, of: found, in: ledger).lines
      }
    }
    self.lines = lines
    self.leftOut = leftOut
  }

  private static func reason(_ figure: Figure) -> Summation.Reason {
    if figure.state != .delivered { return .state(figure.state) }
    if figure.interval == nil { return .unconverted(.noAmount) }
    return figure.per == nil ? .unconverted(.noUnit) : .periodic
  }
}

/// An item in a unit.
package struct GoodsKey: Hashable {
  package let item: Identifier<Item>
  package let unit: Identifier<GoodsUnit>
}
