import HistoricalDates
import LedgerModel
import Synchronization

/// What a converter has found out, so that the rows of a long ledger share it.
final class RouteBook: Sendable {
  private let routes = Mutex<[Key: Result<Route, UnconvertedReason>]>([:])
  private let candidates = Mutex<[Pair: [Candidates]]>([:])

  /// What a route hangs on: never on the amount.
  struct Key: Hashable {
    let pair: Pair
    let days: HistoricalDate?
    /// The works of the figure, for a choice that prefers a source's own rates; else none.
    let works: Set<Identifier<Source>>
  }

  /// Two currencies.
  struct Pair: Hashable {
    let source: Identifier<Currency>
    let target: Identifier<Currency>
  }

  /// The route of a key, worked out where it was not asked for before.
  func route(
    _ key: Key, find: () -> Result<Route, UnconvertedReason>
  ) -> Result<Route, UnconvertedReason> {
    if let known = routes.withLock({ $0[key] }) { return known }
    let route = find()
    routes.withLock { $0[key] = route }
    return route
  }

  /// The candidates between two currencies for each preference, worked out once.
  func candidates(_ pair: Pair, find: () -> [Candidates]) -> [Candidates] {
    if let known = candidates.withLock({ $0[pair] }) { return known }
    let found = find()
    candidates.withLock { $0[pair] = found }
    return found
  }
}
