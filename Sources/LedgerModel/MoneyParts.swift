import ExactNumbers
import OrderedCollections

/// In which parts amounts of each money are written and shown: pounds, shillings and pence.
///
/// The parts of a money are its larger and smaller units that have a `symbol`. Where a unit has several smaller
/// ones, any may stand in an amount that is read, and the first in the ledger in one that is shown.
public struct MoneyParts: Sendable {
  private let reading: [Identifier<Currency>: CompoundUnits]
  private let showing: [Identifier<Currency>: CompoundUnits]
  /// The largest units that have a symbol of another money too: an amount in these parts names its money.
  private let ambiguous: Set<Identifier<Currency>>

  /// Works the parts out for some moneys; a money whose units run in a circle has none.
  public init(_ currencies: OrderedDictionary<Identifier<Currency>, Currency>) {
    guard currencies.values.contains(where: { !$0.symbol.isEmpty }) else {
      (reading, showing, ambiguous) = ([:], [:], [])
      return
    }
    let tree = UnitTree(currencies)
    var families: OrderedDictionary<Int, [Member]> = [:]
    for (place, currency) in currencies.values.enumerated() where !currency.symbol.isEmpty {
      guard let major = tree.major(of: place), let chain = tree.chain(of: place) else { continue }
      families[major, default: []].append(Member(currency, chain.parts))
    }
    var (reading, showing) = (
      [Identifier<Currency>: CompoundUnits](), [Identifier<Currency>: CompoundUnits]()
    )
    for family in families.values where family.count > 1 {
      for member in family {
        reading[member.currency.id] = CompoundUnits(family.units(in: member))
        showing[member.currency.id] = CompoundUnits(
          family.shown(with: member, in: currencies).units(in: member))
      }
    }
    (self.reading, self.showing) = (reading, showing)
    let symbols = families.values.map { Set($0.map(\.currency.symbol)) }
    let repeated = families.values.enumerated().filter { place, _ in
      symbols.enumerated().contains {
        $0.offset != place && !$0.element.isDisjoint(with: symbols[place])
      }
    }
    ambiguous = Set(repeated.flatMap { $0.element.map(\.currency.id) })
  }

  /// The units in which amounts of a money may be written; `nil` where it has no parts.
  public func units(of money: Identifier<Currency>) -> CompoundUnits? { reading[money] }

  /// The units in which amounts of a money are shown; `nil` where it has no parts.
  public func shown(of money: Identifier<Currency>) -> CompoundUnits? { showing[money] }

  /// Whether the symbols of a money are those of another money of the ledger too.
  public func isAmbiguous(_ money: Identifier<Currency>) -> Bool { ambiguous.contains(money) }
}

/// A unit with a symbol, and how many make one of its largest unit.
private struct Member {
  let currency: Currency
  let parts: Ratio

  init(_ currency: Currency, _ parts: Ratio) { (self.currency, self.parts) = (currency, parts) }
}

extension [Member] {
  /// The members with their worth in one of them, the largest first.
  fileprivate func units(in own: Member) -> [CompoundUnits.Unit] {
    sorted { $0.parts < $1.parts }.compactMap { member in
      own.parts.divided(by: member.parts).map {
        CompoundUnits.Unit(symbol: member.currency.symbol, factor: $0)
      }
    }
  }

  /// The members that amounts of one are shown in: what it is a part of, and of its smaller units the first of each
  /// size; units without a symbol stand between them and are passed over.
  fileprivate func shown(
    with own: Member, in currencies: OrderedDictionary<Identifier<Currency>, Currency>
  ) -> [Member] {
    func larger(than member: Member) -> [Identifier<Currency>] {
      var (found, here): ([Identifier<Currency>], Currency) = ([], member.currency)
      while let unit = here.majorUnit, let next = currencies[unit.currency],
        found.count < currencies.count
      {
        found.append(next.id)
        here = next
      }
      return found
    }
    let above = Set(larger(than: own))
    var kept = [own] + filter { above.contains($0.currency.id) }
    var below = own
    while let next = first(where: {
      larger(than: $0).first { id in contains { $0.currency.id == id } } == below.currency.id
    }) {
      kept.append(next)
      below = next
    }
    return kept
  }
}
