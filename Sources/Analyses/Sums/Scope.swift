import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections

/// What a figure or a sum is about: who gave, who took, when, in which state, what kind of thing.
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

  /// The scope of some figures together.
  public init(_ figures: [Figure], in ledger: Ledger) {
    donors = OrderedSet(figures.compactMap { $0.parties.donor.map { ledger.root(of: $0) } })
    recipients = OrderedSet(figures.compactMap { $0.parties.recipient.map { ledger.root(of: $0) } })
    dates = OrderedSet(figures.map { $0.date.value?.text ?? Scope.notStated })
    kinds = OrderedSet(
      figures.map { if case .money = $0.measure { "money" } else { "goods" } })
  }

  private static let notStated = "not stated"
  private static let dates = "dates"

  /// In what two scopes differ, a line each: `donors: bukhara; rsfsr`.
  ///
  /// None where donors, recipients and kinds are alike: a promise and its delivery always differ in
  /// their dates, so a date alone makes no two scopes unlike.
  public func differences(from other: Scope) -> [String] {
    let pairs = zip(parts, other.parts).filter { Set($0.values) != Set($1.values) }
    guard pairs.contains(where: { $0.0.name != Scope.dates }) else { return [] }
    return pairs.map { mine, theirs in
      "\(mine.name): \(Scope.list(mine.values)); \(Scope.list(theirs.values))"
    }
  }

  /// The scope in one line: `from bukhara to turkey, 1920, money`.
  public var text: String {
    "from \(Scope.list(parts[0].values)) to \(Scope.list(parts[1].values)), dated "
      + "\(Scope.list(parts[2].values)), \(Scope.list(parts[3].values))"
  }

  private var parts: [(name: String, values: [String])] {
    [
      ("donors", donors.map(\.text)), ("recipients", recipients.map(\.text)),
      (Scope.dates, Array(dates)), ("kinds", Array(kinds)),
    ]
  }

  private static func list(_ values: [String]) -> String {
    values.isEmpty ? notStated : values.joined(separator: ", ")
  }
}

extension Ledger {
  /// The largest party that a party belongs to; itself where it belongs to none.
  func root(of party: Identifier<Party>) -> Identifier<Party> {
    var root = party
    var seen: Set = [party]
    while let next = parties[root]?.partOf, seen.insert(next).inserted { root = next }
    return root
  }
}
