import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

/// Goods that arrived, by item and unit, from whom to whom.
///
/// What went back is taken off. Items are never added to other items, nor pieces to chests; where a source
/// says what a chest holds, or how many kilograms a pud has, a further line gives them together. One item that a list names
/// twice stays two lines, because a list that repeats itself is a doubt and not a sum.
public struct GoodsTotals: Sendable {
  /// The totals, in the order in which items first appear in the ledger.
  public let lines: [Line]
  /// The figures about goods that are in no total, and why.
  public let leftOut: [LeftOut]

  /// One line: an item in a unit, from one party to another.
  public struct Line: Sendable {
    /// The item.
    public let item: Item
    /// The unit.
    public let unit: GoodsUnit
    /// Who gave; `nil` where not stated, and for a line of several.
    public let donor: Identifier<Party>?
    /// Who took; `nil` where not stated, and for a line of several.
    public let recipient: Identifier<Party>?
    /// What was added.
    public let sum: Sum
    /// How many.
    public let quantity: Interval
    /// What makes the line what it is.
    public let kind: Kind
    /// Totals of other items, in lines of their own, that rows of the line are in.
    public let wider: WiderTotals

    /// The figures that make it up, those of which nobody knows how many among them.
    public var figures: [Figure] { sum.figures }
  }

  /// What makes a line what it is.
  public enum Kind: Sendable, Hashable {
    /// All rows that no list repeats.
    case total
    /// A row of a list that names the item more than once: all such rows, and what they come to together.
    case repeated([Identifier<Figure>], together: Interval)
    /// Quantities in several units of one dimension, told in the first of them.
    case measures(of: [Identifier<GoodsUnit>])
    /// The contents of packing units, alone or together with what is loose.
    case contents(of: [Identifier<GoodsUnit>], withLoose: Bool)
    /// Several givers or takers together.
    case ofSeveralParties
  }

  /// Adds up the goods of a ledger.
  public init(_ book: AccountBook) {
    let ledger = book.ledger
    var groups: OrderedDictionary<Key, [Figure]> = [:]
    var leftOut: [LeftOut] = []
    let admission = Admission(states: [.delivered, .returned])
    for figure in ledger.goods {
      if case .no(let reason) = admission.verdict(on: figure) {
        leftOut.append(LeftOut(figure, reason))
      } else if let key = Key(figure) {
        groups[key, default: []].append(figure)
      } else {
        leftOut.append(LeftOut(figure, .unconverted(.noUnit)))
      }
    }
    let ofThing = OrderedDictionary(grouping: groups.keys, by: \.thing)
    func inner(_ key: Key) -> Key {
      let unit = ledger.innermost(of: key.thing.unit, holding: key.thing.item).unit
      return key.in(unit)
    }
    // What leads to one unit in the end, and of that what is packed.
    let families = OrderedDictionary(grouping: groups.keys, by: inner).mapValues { keys in
      (all: keys, packed: keys.filter { ledger.isPacking($0.thing.unit, of: $0.thing.item) })
    }
    var lines: [Line] = []
    for (key, figures) in groups {
      guard let adder = Adder(key, in: book, admission) else { continue }
      let all = adder.sum(figures)
      leftOut += all.leftOut
      lines += adder.lines(all)
      let same = ofThing[key.thing] ?? []
      if same.count > 1, same.last == key {
        lines += adder.together(same.flatMap { groups[$0] ?? [] })
      }
      let loose = inner(key)
      guard let family = families[loose] else { continue }
      func rows(_ keys: [Key]) -> [Adder.Rows] { keys.map { ($0, groups[$0] ?? []) } }
      if family.packed.last == key {
        // Below the last of the packing units that hold the item in one unit.
        let packed = Set(family.packed)
        lines += adder.contents(
          of: rows(family.packed), rows(family.all.filter { !packed.contains($0) }), in: loose)
      } else if family.packed.isEmpty, family.all.count > 1, family.all.last == key {
        lines += adder.measures(rows(family.all))
      }
    }
    self.lines = lines
    self.leftOut = leftOut
  }

  /// An item in a unit.
  struct Thing: Hashable {
    let item: Identifier<Item>
    let unit: Identifier<GoodsUnit>
  }

  /// What is added together: an item in a unit, from one party to another.
  struct Key: Hashable {
    let thing: Thing
    let donor: Identifier<Party>?
    let recipient: Identifier<Party>?

    init?(_ figure: Figure) {
      guard case .goods(let item?, let unit?) = figure.measure else { return nil }
      thing = Thing(item: item, unit: unit)
      (donor, recipient) = figure.direction
    }

    private init(_ thing: Thing, _ donor: Identifier<Party>?, _ recipient: Identifier<Party>?) {
      (self.thing, self.donor, self.recipient) = (thing, donor, recipient)
    }

    /// The same in another unit.
    func `in`(_ unit: Identifier<GoodsUnit>) -> Key {
      Key(Thing(item: thing.item, unit: unit), donor, recipient)
    }
  }
}

extension Figure {
  /// From whom to whom the first transfer went: what was returned goes the other way.
  package var direction: (donor: Identifier<Party>?, recipient: Identifier<Party>?) {
    state == .returned
      ? (parties.recipient, parties.donor) : (parties.donor, parties.recipient)
  }
}

/// Adds the rows of one item, unit and pair of parties.
private struct Adder {
  typealias Line = GoodsTotals.Line
  typealias Rows = (key: GoodsTotals.Key, figures: [Figure])
  let key: GoodsTotals.Key
  let book: AccountBook
  let admission: Admission
  let item: Item
  let unit: GoodsUnit

  /// `nil` where the item or the unit is none of the ledger's.
  init?(_ key: GoodsTotals.Key, in book: AccountBook, _ admission: Admission) {
    guard let item = book.ledger.items[key.thing.item], let unit = book.ledger.units[key.thing.unit]
    else { return nil }
    (self.key, self.book, self.admission, self.item, self.unit) = (key, book, admission, item, unit)
  }

  func sum(_ figures: [Figure], in unit: Identifier<GoodsUnit>? = nil) -> Sum {
    Sum(
      figures, in: book, admission,
      Valuer(item.id, in: unit ?? self.unit.id, of: book))
  }

  /// One line for all rows that no list repeats, and a line for each row of the others.
  func lines(_ all: Sum) -> [Line] {
    let lists = OrderedDictionary(grouping: all.figures) { GoodsList($0) }
    let single = lists.values.filter { $0.count == 1 }.flatMap { $0 }
    var lines = single.isEmpty ? [] : [line(sum(single), .total)]
    for rows in lists.values where rows.count > 1 {
      let together = sum(rows).form.value(at: book.ledger.prices)
      let kind = GoodsTotals.Kind.repeated(rows.map(\.id), together: together)
      lines += rows.map { line(sum([$0]), kind) }
    }
    return lines
  }

  /// All givers and takers of the item in the unit together, where no list repeats itself.
  func together(_ figures: [Figure]) -> [Line] {
    isRepeated(figures) ? [] : [line(sum(figures), .ofSeveralParties, isOfSeveral: true)]
  }

  /// The item in several measures together, in the first of them.
  func measures(_ rows: [Rows]) -> [Line] {
    let units = rows.map(\.key.thing.unit)
    guard let id = book.ledger.commonUnit(of: units, holding: item.id),
      let unit = book.ledger.units[id]
    else { return [] }
    let told = rows.filter { !isRepeated($0.figures, in: id) }
    guard told.count > 1 else { return [] }
    return [
      line(
        sum(told.flatMap(\.figures), in: id), .measures(of: told.map(\.key.thing.unit)), in: unit)
    ]
  }

  /// What the packing units of the item hold, and that together with what is loose.
  func contents(of packing: [Rows], _ loose: [Rows], in inner: GoodsTotals.Key) -> [Line] {
    let innerID = inner.thing.unit
    guard let innerUnit = book.ledger.units[innerID] else { return [] }
    let packed = packing.filter { !isRepeated($0.figures, in: innerID) }
    let loose = loose.filter { !isRepeated($0.figures, in: innerID) }
    let measured = loose.map(\.key.thing.unit).filter { $0 != innerID }
    var lines = packed.map { key, figures in
      line(
        sum(figures, in: innerID), .contents(of: [key.thing.unit], withLoose: false), in: innerUnit)
    }
    if packed.count + loose.count > 1, !packed.isEmpty {
      lines.append(
        line(
          sum((loose + packed).flatMap(\.figures), in: innerID),
          .contents(
            of: measured + packed.map(\.key.thing.unit), withLoose: measured.count < loose.count),
          in: innerUnit))
    }
    return lines
  }

  private func isRepeated(_ figures: [Figure], in unit: Identifier<GoodsUnit>? = nil) -> Bool {
    let kept = sum(figures, in: unit).counted.map(\.figure)
    return Set(kept.map { GoodsList($0) }).count < kept.count
  }

  private func line(
    _ sum: Sum, _ kind: GoodsTotals.Kind, isOfSeveral: Bool = false, in other: GoodsUnit? = nil
  ) -> Line {
    Line(
      item: item, unit: other ?? unit, donor: isOfSeveral ? nil : key.donor,
      recipient: isOfSeveral ? nil : key.recipient, sum: sum,
      quantity: sum.form.value(at: book.ledger.prices), kind: kind,
      wider: book.widerTotals(of: sum.counted.map(\.figure)))
  }
}

/// What makes two rows stand in one list: the same places in the same sources, of one date and state.
package struct GoodsList: Hashable {
  private let citations: [Citation]
  private let date: String
  private let state: TransferState?
  private let parties: Figure.TransferParties

  package init(_ figure: Figure) {
    parties = figure.parties
    citations = figure.citations
    date = figure.date.value?.text ?? ""
    state = figure.state
  }
}
