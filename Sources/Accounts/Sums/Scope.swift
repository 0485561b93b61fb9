import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

/// What a figure or a sum is about: who gave, who took, when, what kind of thing, in which state.
///
/// The two sides of a subtraction are alike only where their scopes are.
public struct Scope: Sendable {
  /// Who gave; parties are named by the largest party they belong to.
  public let donors: OrderedSet<Identifier<Party>>
  /// Who took; parties are named by the largest party they belong to.
  public let recipients: OrderedSet<Identifier<Party>>
  /// The dates, as the ledger writes them; `not stated` among them where a figure has none.
  public let dates: OrderedSet<String>
  /// Money or goods.
  public let kinds: OrderedSet<String>
  /// How far the transfers have come; `not stated` among them where a figure has no state.
  public let states: OrderedSet<String>

  /// The scope of some figures together.
  public init(_ figures: [Figure], in ledger: Ledger) {
    donors = OrderedSet(figures.compactMap { $0.parties.donor.map { ledger.root(of: $0) } })
    recipients = OrderedSet(figures.compactMap { $0.parties.recipient.map { ledger.root(of: $0) } })
    dates = OrderedSet(figures.map { $0.date.value?.text ?? Scope.notStated })
    kinds = OrderedSet(
      figures.map { if case .money = $0.measure { "money" } else { "goods" } })
    states = OrderedSet(figures.map { $0.state?.rawValue ?? Scope.notStated })
  }

  private static let notStated = "not stated"
  private static let (dates, states) = ("dates", "states")

  /// In what two scopes differ, a line each: `donors: bukhara; rsfsr`.
  ///
  /// None where donors, recipients and kinds are alike: a promise and its delivery always differ in
  /// their dates and states, so these alone make no two scopes unlike.
  public func differences(from other: Scope) -> [String] {
    let pairs = zip(parts, other.parts).filter { Set($0.values) != Set($1.values) }
    guard pairs.contains(where: { ![Scope.dates, Scope.states].contains($0.0.name) }) else {
      return []
    }
    return pairs.map { mine, theirs in
      "\(mine.name): \(Scope.list(mine.values)); \(Scope.list(theirs.values))"
    }
  }

  /// The scope in one line: `from bukhara to turkey, 1920, money`.
  public var text: String {
    "from \(Scope.list(parts[0].values)) to \(Scope.list(parts[1].values)), dated "
      + parts[2...].map { Scope.list($0.values) }.joined(separator: ", ")
  }

  private var parts: [(name: String, values: [String])] {
    [
      ("donors", donors.map(\.text)), ("recipients", recipients.map(\.text)),
      (Scope.dates, Array(dates)), ("kinds", Array(kinds)), (Scope.states, Array(states)),
    ]
  }

  private static func list(_ values: [String]) -> String {
    values.isEmpty ? notStated : values.joined(separator: ", ")
  }
}

extension Figure {
  /// In which parties this differs from another figure, a line each: `donors: bukhara; rsfsr`.
  package func partyDifferences(from other: Figure, in ledger: Ledger) -> [String] {
    Scope([self], in: ledger).differences(from: Scope([other], in: ledger))
      .filter { $0.hasPrefix("donors") || $0.hasPrefix("recipients") }
  }
}

extension Ledger {
  /// The largest party that a party belongs to; itself where it belongs to none.
  package func root(of party: Identifier<Party>) -> Identifier<Party> {
    var root = party
    var seen: Set = [party]
    while let next = parties[root]?.partOf, seen.insert(next).inserted { root = next }
    return root
  }
}
