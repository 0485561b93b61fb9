import Diagnostics
import HistoricalDates
import LedgerModel
import OrderedCollections

/// What a converter found out, so that the rows of a long ledger share it: the routes between two
/// currencies, by the stretches of days between which nothing changes.
final class Pass {
  let book: RateBook
  private let plan: RatePlan
  private var factors: UnitFactors
  private var hops: [Key: Result<Hop, UnconvertedReason>] = [:]
  private var tails: [Key: Result<Tail, UnconvertedReason>] = [:]
  private var tables: [Key: RouteTable] = [:]
  /// The table that was asked last: rows of one money mostly follow each other.
  private var latest: RouteTable?
  /// The ways back from a figure to what its source reckoned it from.
  private var reckonings: [Reckoned: Result<Route, UnconvertedReason>] = [:]
  /// Two ways after each other, held with both, so that none of them can be another's by then.
  private var pairs: [PairOfWays: (first: Route, second: Route, both: Route)] = [:]
  /// What all tables hold.
  private var weight = 0

  /// What may be held: a few megabytes, however long a ledger is and however its days lie.
  private static let limit = 1 << 16

  /// What a way hangs on, days aside.
  private struct Key: Hashable {
    let source: Identifier<Currency>
    let target: Identifier<Currency>
    let works: Set<Identifier<Source>>
  }

  private struct Reckoned: Hashable {
    let currency: Identifier<Currency>
    let reckoning: Figure.Reckoning
  }

  private struct PairOfWays: Hashable {
    let first: ObjectIdentifier
    let second: ObjectIdentifier
  }

  init(_ book: RateBook, _ choice: RateChoice) {
    self.book = book
    plan = RatePlan(choice)
    factors = UnitFactors(book.units)
  }

  /// The routes between two currencies.
  func table(
    from source: Identifier<Currency>, to target: Identifier<Currency>,
    statedBy works: Set<Identifier<Source>>
  ) -> RouteTable {
    if let latest, latest.source == source, latest.target == target, latest.works == works {
      return latest
    }
    let key = Key(source: source, target: target, works: works)
    if let known = tables[key] {
      latest = known
      return known
    }
    let made = RouteTable(
      from: source, to: target, statedBy: works, hops(from: source, to: target, works))
    tables[key] = made
    latest = made
    return made
  }

  /// The direct hop, else one to the first currency that the choice names, and what follows it.
  private func hops(
    from source: Identifier<Currency>, to target: Identifier<Currency>,
    _ works: Set<Identifier<Source>>
  ) -> Result<Hops, UnconvertedReason> {
    Result { () throws(UnconvertedReason) in
      let direct = try hop(from: source, to: target, works)
      guard direct.isDeadEnd, let next = plan.choice.via.first else {
        return Hops(first: direct, tail: nil)
      }
      return Hops(
        first: try hop(from: source, to: next, works), tail: try tail(to: target, works))
    }
  }

  /// From the first currency that the choice names, over the others, to a target.
  private func tail(
    to target: Identifier<Currency>, _ works: Set<Identifier<Source>>
  ) throws(UnconvertedReason) -> Tail {
    let key = Key(source: target, target: target, works: works)
    if let known = tails[key] { return try known.get() }
    let via = plan.choice.via
    let made = Result { () throws(UnconvertedReason) in
      var hops: [Hop] = []
      for (here, next) in zip(via, via.dropFirst() + [target]) {
        hops.append(try hop(from: here, to: next, works))
      }
      return Tail(hops)
    }
    tails[key] = made
    return try made.get()
  }

  private func hop(
    from source: Identifier<Currency>, to target: Identifier<Currency>,
    _ works: Set<Identifier<Source>>
  ) throws(UnconvertedReason) -> Hop {
    let key = Key(source: source, target: target, works: works)
    if let known = hops[key] { return try known.get() }
    let made = Result { () throws(UnconvertedReason) in
      guard let start = book.currencies.index(forKey: source) else {
        throw .unknownCurrency(source.text)
      }
      guard let finish = book.currencies.index(forKey: target) else {
        throw .unknownCurrency(target.text)
      }
      return try Hop(book, plan, from: start, to: finish, statedBy: works, &factors)
    }
    hops[key] = made
    return try made.get()
  }

  /// The way back by which a source reckoned a figure, whatever the days: it used that rate.
  func undone(
    _ reckoning: Figure.Reckoning, from currency: Identifier<Currency>
  ) -> Result<Route, UnconvertedReason> {
    let key = Reckoned(currency: currency, reckoning: reckoning)
    if let known = reckonings[key] { return known }
    let made = Converter(book, RateChoice(at: reckoning.rate))
      .route(from: currency, to: reckoning.currency, on: nil)
    reckonings[key] = made
    return made
  }

  /// One way after another.
  func joined(_ first: Route, _ second: Route) -> Route {
    let key = PairOfWays(first: ObjectIdentifier(first), second: ObjectIdentifier(second))
    if let known = pairs[key] { return known.both }
    let both = Route(first, then: second)
    count(both.weight)
    pairs[key] = (first, second, both)
    return both
  }

  /// Counts what a table has come to hold; beyond the limit all is let go and found again where needed.
  fileprivate func count(_ more: Int) {
    weight += more
    guard weight > Pass.limit else { return }
    for table in tables.values { table.forget() }
    pairs = [:]
    weight = 0
  }
}

/// The hops from one currency to another.
private struct Hops {
  let first: Hop
  let tail: Tail?

  var all: [Hop] { [first] + (tail?.hops ?? []) }
}

/// The hops after the first, which all moneys on their way to one target share.
private final class Tail {
  let hops: [Hop]
  /// Days on which something may change, in order.
  let changes: [DayNumber]

  init(_ hops: [Hop]) {
    self.hops = hops
    changes = hops.flatMap(\.changes).inOrder
  }
}

extension [DayNumber] {
  /// Each day once, in order.
  fileprivate var inOrder: [DayNumber] {
    var days: [DayNumber] = []
    for day in sorted() where day != days.last { days.append(day) }
    return days
  }
}

/// The routes between two currencies, by days.
///
/// The first and last days of all periods cut time into stretches; two dates that begin in one stretch
/// and end in one stretch have one route.
final class RouteTable {
  let source: Identifier<Currency>
  let target: Identifier<Currency>
  let works: Set<Identifier<Source>>
  private let hops: Result<Hops, UnconvertedReason>
  /// The first days of all stretches but the first, in order.
  let starts: [DayNumber]
  /// Routes of dates within one stretch; then that of no date.
  private var ofStretch: [Result<Route, UnconvertedReason>?]
  /// Routes of dates over several stretches, or in doubt.
  private var ofDays: [Stretches: Result<Route, UnconvertedReason>] = [:]

  private struct Stretches: Hashable {
    let first: Int
    let last: Int
    /// Those of the days that a doubted date may mean.
    let possible: ClosedRange<Int>?
  }

  fileprivate init(
    from source: Identifier<Currency>, to target: Identifier<Currency>,
    statedBy works: Set<Identifier<Source>>, _ hops: Result<Hops, UnconvertedReason>
  ) {
    self.source = source
    self.target = target
    self.works = works
    self.hops = hops
    starts = hops.map { ($0.first.changes + ($0.tail?.changes ?? [])).inOrder }.success ?? []
    ofStretch = Array(repeating: nil, count: starts.count + 2)
  }

  /// The rates that are chosen by their days.
  var datedRates: [Rate] {
    hops.map { $0.all.flatMap(\.datedRates) }.success ?? []
  }

  /// The route on an occasion.
  func route(on occasion: Occasion?, in pass: Pass) -> Result<Route, UnconvertedReason> {
    guard let occasion else { return route(inStretch: starts.count + 1, nil, pass) }
    let days = occasion.days
    let first = stretch(of: days.first)
    let last = days.first == days.last ? first : stretch(of: days.last)
    if first == last, occasion.possible == nil {
      return route(inStretch: first, occasion, pass)
    }
    let key = Stretches(
      first: first, last: last,
      possible: occasion.possible.map { stretch(of: $0.first)...stretch(of: $0.last) })
    if let known = ofDays[key] { return known }
    let found = find(occasion, pass)
    ofDays[key] = found
    pass.count(found.weight)
    return found
  }

  private func route(
    inStretch place: Int, _ occasion: Occasion?, _ pass: Pass
  ) -> Result<Route, UnconvertedReason> {
    if let known = ofStretch[place] { return known }
    let found = find(occasion, pass)
    ofStretch[place] = found
    pass.count(found.weight)
    return found
  }

  private func find(
    _ occasion: Occasion?, _ pass: Pass
  ) -> Result<Route, UnconvertedReason> {
    Result { () throws(UnconvertedReason) in
      var parts = RouteParts()
      let hops = try hops.get()
      try hops.first.append(to: &parts, on: occasion)
      for hop in hops.tail?.hops ?? [] { try hop.append(to: &parts, on: occasion) }
      return Route(from: source, to: target, parts, in: pass.book)
    }
  }

  /// In which stretch a day lies.
  private func stretch(of day: DayNumber) -> Int { starts.sortedCount { $0 <= day } }

  /// Lets all routes go.
  fileprivate func forget() {
    for place in ofStretch.indices { ofStretch[place] = nil }
    ofDays = [:]
  }
}

extension Result<Route, UnconvertedReason> {
  fileprivate var weight: Int {
    switch self {
    case .success(let route): route.weight
    case .failure(.rateForPartOfDays(let rates)), .failure(.severalRates(let rates)),
      .failure(.rateOfUnsureDays(let rates)):
      rates.count + 1
    case .failure: 1
    }
  }
}
