import HistoricalDates
import LedgerModel
import Synchronization

/// What a converter has found out, so that the rows of a long ledger share it.
package final class RouteBook: Sendable {
  private let routes = Mutex<[Key: Result<Route, UnconvertedReason>]>([:])

  /// What a route hangs on: never on the amount.
  package struct Key: Hashable {
    package let pair: PreferredRates.Pair
    package let days: HistoricalDate?
    /// The works of the figure, for a choice that prefers a source's own rates; else none.
    package let works: Set<Identifier<Source>>
  }

  /// The route of a key, worked out where it was not asked for before.
  package func route(
    _ key: Key, find: () -> Result<Route, UnconvertedReason>
  ) -> Result<Route, UnconvertedReason> {
    if let known = routes.withLock({ $0[key] }) { return known }
    let route = find()
    routes.withLock { $0[key] = route }
    return route
  }
}
