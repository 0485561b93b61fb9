import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

/// What a figure or a sum is about: who gave, who took, when, what kind of thing, in which state.
///
/// The two sides of a subtraction are alike only where their scopes are.
public struct Scope: Sendable, Hashable {
  /// Who gave; parties are named by the largest party they belong to.
  public let donors: OrderedSet<Identifier<Party>>
  /// Who took; parties are named by the largest party they belong to.
  public let recipients: OrderedSet<Identifier<Party>>
  /// The dates, as the ledger writes them; `nil` among them where a figure has none.
  public let dates: OrderedSet<String?>
  /// Whether there is money in it, and whether there are goods.
  public let kinds: OrderedSet<Kind>
  /// How far the transfers have come; `nil` among them where a figure has no state.
  public let states: OrderedSet<TransferState?>

  /// What a figure counts.
  public enum Kind: String, Sendable, Hashable {
    /// Money.
    case money
    /// Goods.
    case goods
  }

  /// In what two scopes differ.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// Who gave.
    case donors
    /// Who took.
    case recipients
    /// When.
    case dates
    /// Money or goods.
    case kinds
    /// How far it has come.
    case states
  }

  /// The scope of some figures together.
  ///
  /// What was returned goes the other way: its giver is the taker of what it is held against.
  public init(_ figures: [Figure], in ledger: Ledger) {
    func roots(_ party: (Figure) -> Identifier<Party>?) -> OrderedSet<Identifier<Party>> {
      // Many figures name few parties.
      OrderedSet(OrderedSet(figures.compactMap(party)).map { ledger.root(of: $0) })
    }
    let isOnlyReturns = figures.allSatisfy { $0.state == .returned }
    func turned(_ figure: Figure) -> Bool { figure.state == .returned && !isOnlyReturns }
    donors = roots { turned($0) ? $0.parties.recipient : $0.parties.donor }
    recipients = roots { turned($0) ? $0.parties.donor : $0.parties.recipient }
    dates = OrderedSet(figures.map { $0.date.value?.text })
    kinds = OrderedSet(figures.map { if case .money = $0.measure { .money } else { .goods } })
    states = OrderedSet(figures.map(\.state))
  }

  /// In what two scopes differ; nothing where donors, recipients and kinds are alike, because a promise and
  /// its delivery always differ in their dates and states.
  ///
  /// A side that names no giver, or no taker, contradicts none.
  public func differences(from other: Scope) -> [Part] {
    let parts = Part.allCases.filter { part in
      switch part {
      case .donors: Scope.areUnlike(donors, other.donors)
      case .recipients: Scope.areUnlike(recipients, other.recipients)
      case .dates: Set(dates) != Set(other.dates)
      case .kinds: Set(kinds) != Set(other.kinds)
      case .states: Set(states) != Set(other.states)
      }
    }
    return parts.contains { $0 != .dates && $0 != .states } ? parts : []
  }

  private static func areUnlike(
    _ mine: OrderedSet<Identifier<Party>>, _ theirs: OrderedSet<Identifier<Party>>
  ) -> Bool { !mine.isEmpty && !theirs.isEmpty && Set(mine) != Set(theirs) }
}

extension Ledger {
  /// The largest party that a party belongs to; itself where it belongs to none.
  package func root(of party: Identifier<Party>) -> Identifier<Party> {
    var root = party
    guard parties[root]?.partOf != nil else { return root }
    var seen: Set = [party]
    while let next = parties[root]?.partOf, seen.insert(next).inserted { root = next }
    return root
  }
}
