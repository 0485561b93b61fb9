import ExactNumbers
import OrderedCollections

/// Goods as a text names them: of an item, in a unit, or only one of the two.
///
/// A man, a ton, a rifle: what a price is for. One of the two is always there.
public struct NamedGoods: Sendable, Hashable {
  /// The item; `nil`: any.
  public let item: Identifier<Item>?
  /// The unit; `nil`: that in which the item is counted.
  public let unit: Identifier<GoodsUnit>?

  /// An item, in one of its units or in pieces.
  public init(_ item: Identifier<Item>, in unit: Identifier<GoodsUnit>? = nil) {
    (self.item, self.unit) = (item, unit)
  }

  /// A unit of anything.
  public init(_ unit: Identifier<GoodsUnit>) { (item, self.unit) = (nil, unit) }

  /// As a ledger and a formula write it: `ton`, `rifle`, `rifle piece`.
  public var text: String { [item?.text, unit?.text].compactMap(\.self).joined(separator: " ") }
}

/// Which items belong to which, by `part_of`.
///
/// Gone through once, so that whether an item belongs to another is told by two numbers, however deep it lies.
/// Items that belong to themselves, which are an error, belong to none.
struct ItemTree: Sendable {
  /// For each item the number at which it is entered, and that at which it and its parts are left.
  private var spans: [Range<Int>]
  /// The items in the order in which they are entered, so that those of one stand side by side.
  private var entered: [Int] = []

  init(_ items: OrderedDictionary<Identifier<Item>, Item>) {
    spans = Array(repeating: 0..<0, count: items.count)
    let circles = items.inCircles { $0.partOf.map { [$0] } ?? [] }
    var parts: [Int: [Int]] = [:]
    var open: [(place: Int, isLeft: Bool)] = []
    for (place, item) in items.values.enumerated().reversed() {
      if let whole = item.partOf.flatMap({ items.index(forKey: $0) }), !circles.contains(item.id) {
        parts[whole, default: []].append(place)
      } else {
        open.append((place, false))
      }
    }
    while let (place, isLeft) = open.popLast() {
      if isLeft {
        spans[place] = spans[place].lowerBound..<entered.count
        continue
      }
      spans[place] = entered.count..<entered.count
      entered.append(place)
      open.append((place, true))
      for part in parts[place] ?? [] { open.append((part, false)) }
    }
  }

  /// An item and its parts, in the order of the ledger.
  func parts(of whole: Int) -> [Int] { entered[spans[whole]].sorted() }

  /// Whether an item is another, or a part of it.
  func isWithin(_ item: Int, _ whole: Int) -> Bool {
    spans[whole].contains(spans[item].lowerBound)
  }
}

extension Ledger {
  /// Whether an item is another, or belongs to it, by one row or by several.
  package func isPart(_ item: Identifier<Item>, of whole: Identifier<Item>) -> Bool {
    if item == whole { return true }
    guard let place = items.index(forKey: item), let other = items.index(forKey: whole) else {
      return false
    }
    return itemTree.isWithin(place, other)
  }

  /// An item and all that belong to it, in the order of the ledger.
  package func parts(of whole: Identifier<Item>) -> [Identifier<Item>] {
    guard let place = items.index(forKey: whole) else { return [whole] }
    return itemTree.parts(of: place).map { items.keys[$0] }
  }

  /// The narrowest item to which all of some belong; `nil` where there is none.
  package func commonItem(of some: some Sequence<Identifier<Item>>) -> Identifier<Item>? {
    var common: Identifier<Item>?
    for item in some {
      guard var whole = common else {
        common = item
        continue
      }
      // It only ever widens, so that each step up is taken once.
      while !isPart(item, of: whole) {
        guard let wider = items[whole]?.partOf, isPart(whole, of: wider), wider != whole else {
          return nil
        }
        whole = wider
      }
      common = whole
    }
    return common
  }

  /// How many of other goods one of some is: a crate is 10,000 rounds.
  ///
  /// What is narrower counts as what is wider, and never the other way round. An item without a unit is counted in
  /// pieces: in what its units come to, where that is a count.
  ///
  /// - Parameters:
  ///   - goods: the goods.
  ///   - others: those in which they are told.
  /// - Returns: how many; `nil` where they are of another thing, or no source says how many.
  package func number(of goods: NamedGoods, in others: NamedGoods) -> Ratio? {
    if let item = goods.item, let whole = others.item, !isPart(item, of: whole) { return nil }
    let item = goods.item ?? others.item
    switch (goods.unit, others.unit) {
    case (nil, nil): return .one
    case (let unit?, let other?): return contents(of: unit, in: other, holding: item)
    case (let unit?, nil): return pieces(in: unit, of: item)
    case (nil, let other?): return pieces(in: other, of: item)?.inverse
    }
  }

  /// How many pieces a unit comes to; `nil` where it is no count of them.
  private func pieces(in unit: Identifier<GoodsUnit>, of item: Identifier<Item>?) -> Ratio? {
    let end = innermost(of: unit, holding: item)
    return units[end.unit]?.dimension == .count ? end.count : nil
  }
}
