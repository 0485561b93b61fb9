import ExactNumbers
import OrderedCollections

/// What the units of a ledger come to in the end, measure by measure and packing within packing, where sources
/// say so.
///
/// Made once a ledger: each unit is judged after the one that it names, so that deep packing costs no more than
/// the units are.
struct Packings: Sendable {
  /// So many of a unit that comes to no other.
  struct End: Sendable {
    let unit: Identifier<GoodsUnit>
    let count: Ratio

    func times(_ number: Ratio) -> End { End(unit: unit, count: number * count) }
  }

  /// What a packing unit holds of its item.
  struct Content: Sendable {
    let item: Identifier<Item>
    let end: End
  }

  /// What units come to whatever is measured; only of those that a measure leads on from.
  private(set) var measures: [Identifier<GoodsUnit>: End] = [:]
  /// What they come to of the one item that something on the way holds.
  private(set) var contents: [Identifier<GoodsUnit>: Content] = [:]

  init(_ units: OrderedDictionary<Identifier<GoodsUnit>, GoodsUnit>) {
    func next(_ unit: GoodsUnit) -> Int? {
      unit.citations.isEmpty ? nil : unit.contents.flatMap { units.index(forKey: $0.unit) }
    }
    let links = units.values.map { next($0) }
    let knots = Knots(from: links.indices.filter { links[$0] != nil }) { place in
      links[place].map { [$0] } ?? []
    }
    // Units that hold each other hold nothing that can be said.
    for knot in knots.found where knot.count == 1 {
      let unit = units.values[knot[0]]
      guard let own = unit.contents, let inner = links[knot[0]], inner != knot[0] else { continue }
      let measure = measures[own.unit] ?? End(unit: own.unit, count: .one)
      if let item = own.item {
        let held = contents[own.unit].flatMap { $0.item == item ? $0.end : nil }
        contents[unit.id] = Content(item: item, end: (held ?? measure).times(own.count))
      } else {
        measures[unit.id] = measure.times(own.count)
        contents[unit.id] = contents[own.unit].map {
          Content(item: $0.item, end: $0.end.times(own.count))
        }
      }
    }
  }
}

extension Ledger {
  /// How many of one unit another comes to, where sources say so: a crate of 10 boxes of 1,000 rounds holds
  /// 10,000 of them, a round is a 10,000th of it, and a pud is 16.38 kilograms of anything.
  ///
  /// - Parameters:
  ///   - unit: the unit.
  ///   - other: that in which it is told.
  ///   - item: the item; `nil`: any, so that measures lead on and packing units do not.
  /// - Returns: how many; `nil` where no source says so.
  package func contents(
    of unit: Identifier<GoodsUnit>, in other: Identifier<GoodsUnit>, holding item: Identifier<Item>?
  ) -> Ratio? {
    if unit == other { return .one }
    let (mine, theirs) = (innermost(of: unit, holding: item), innermost(of: other, holding: item))
    return mine.unit == theirs.unit ? mine.count.divided(by: theirs.count) : nil
  }

  /// What a unit comes to of an item in the end, measure by measure and packing within packing; one of itself
  /// where no source says what it comes to.
  package func innermost(
    of unit: Identifier<GoodsUnit>, holding item: Identifier<Item>?
  ) -> (unit: Identifier<GoodsUnit>, count: Ratio) {
    let held = packings.contents[unit].flatMap { $0.item == item ? $0.end : nil }
    guard let end = held ?? packings.measures[unit] else { return (unit, .one) }
    return (end.unit, end.count)
  }

  /// Whether something between a unit and the innermost one is true of the item only.
  package func isPacking(_ unit: Identifier<GoodsUnit>, of item: Identifier<Item>) -> Bool {
    packings.contents[unit]?.item == item
  }

  /// The unit in which quantities of some units are told together.
  ///
  /// Of measures the first that occurs, because that is how the ledger speaks; where a packing unit is among them,
  /// that of the contents.
  ///
  /// - Parameters:
  ///   - units: the units, at least one, in the order in which they occur.
  ///   - item: the item.
  /// - Returns: the unit; `nil` where no source says how many of one the others are.
  package func commonUnit(
    of units: some Sequence<Identifier<GoodsUnit>>, holding item: Identifier<Item>
  ) -> Identifier<GoodsUnit>? {
    var (first, inner): (Identifier<GoodsUnit>?, Identifier<GoodsUnit>?)
    var hasPacking = false
    for unit in units {
      let end = innermost(of: unit, holding: item).unit
      guard inner == nil || inner == end else { return nil }
      inner = end
      first = first ?? unit
      hasPacking = hasPacking || isPacking(unit, of: item)
    }
    return hasPacking ? inner : first
  }

  /// The rows of `units.csv` that lead from a unit to the innermost, in order.
  package func way(
    from unit: Identifier<GoodsUnit>, holding item: Identifier<Item>?
  ) -> [GoodsUnit] {
    let end = innermost(of: unit, holding: item).unit
    var (way, here): ([GoodsUnit], Identifier<GoodsUnit>) = ([], unit)
    // No way is longer than there are units.
    while here != end, way.count < units.count, let step = units[here], let next = step.contents {
      way.append(step)
      here = next.unit
    }
    return way
  }
}
