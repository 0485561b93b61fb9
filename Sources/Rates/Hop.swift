import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections

/// One hop between two currencies: units, fine metal, and at most one step by rates.
///
/// It holds what serves between the two, best first, so that a date only has to be looked up.
struct Hop {
  private let book: RateBook
  private let span: SpanRule
  private let source: Int
  private let target: Int
  private let majors: (source: Int, target: Int)
  /// The units before and after, as a factor.
  private let units: Ratio
  /// What may be used, best first.
  private let options: [Option]
  /// Why there is nothing to use.
  private let want: UnconvertedReason

  /// What one preference has to offer.
  enum Option {
    /// Those of the rates that are in force on the days.
    case inForce([Candidate], RatesByDay)
    /// The rates, whatever the days.
    case named([Candidate])
    /// No rate: the metal of both moneys.
    case fineMetal

    var candidates: [Candidate] {
      switch self {
      case .inForce(let candidates, _), .named(let candidates): candidates
      case .fineMetal: []
      }
    }
  }

  init(
    _ book: RateBook, _ plan: RatePlan, from source: Int, to target: Int,
    statedBy works: Set<Identifier<Source>>, _ factors: inout UnitFactors
  ) throws(UnconvertedReason) {
    guard let from = book.units.major(of: source) else {
      throw .unknownCurrency(book.currencies.keys[source].text)
    }
    guard let to = book.units.major(of: target) else {
      throw .unknownCurrency(book.currencies.keys[target].text)
    }
    self.book = book
    span = plan.choice.span
    self.source = source
    self.target = target
    majors = (from, to)
    units = source == target ? .one : factors.units(from: source, to: target)
    options =
      from == to
      ? [] : plan.options(in: book, from: from, to: to, statedBy: works, &factors)
    let moneys = (from: book.currencies.keys[from], to: book.currencies.keys[to])
    let others = book.rates(between: from, and: to).map { book.quoted[$0].rate.id }
    want =
      others.isEmpty
      ? .noRate(from: moneys.from, to: moneys.to)
      : .ratesNotTaken(from: moneys.from, to: moneys.to, others, plan.choice.taking)
  }

  /// Whether nothing leads from the one money to the other on any day.
  var isDeadEnd: Bool { majors.source != majors.target && options.isEmpty }

  /// Days on which something may change.
  var changes: [DayNumber] {
    options.flatMap(\.candidates).compactMap(\.rate.inForce)
      .flatMap { $0.changes(approximately: book.approximately) }
  }

  /// The rates that are chosen by their days.
  var datedRates: [Rate] {
    options.flatMap { option -> [Rate] in
      if case .inForce(let candidates, _) = option { candidates.map(\.rate) } else { [] }
    }
  }

  /// Adds the hop to a route.
  func append(to route: inout RouteParts, on occasion: Occasion?) throws(UnconvertedReason) {
    guard source != target else { return }
    if source != majors.source { route.legs.append(.up(source)) }
    if majors.source != majors.target { try appendMajors(to: &route, on: occasion) }
    if target != majors.target { route.legs.append(.down(target)) }
    route.exact = route.exact * units
  }

  /// Goes through the options in order; the first that yields a rate in force decides.
  private func appendMajors(
    to route: inout RouteParts, on occasion: Occasion?
  ) throws(UnconvertedReason) {
    var reason = want
    for option in options {
      do throws(UnconvertedReason) {
        switch option {
        case .fineMetal:
          route.legs.append(.metal(majors.source, majors.target))
          route.exact = route.exact * book.units.grams(from: majors.source, to: majors.target)
        case .named(let candidates):
          try append(candidates, to: &route)
          route.cautions += candidates.compactMap { caution(named: $0.rate, occasion) }
        case .inForce(let candidates, let byDay):
          let places = try byDay.covering(occasion?.days).get()
          let used = places.map { candidates[$0] }
          try append(used, to: &route)
          guard let occasion else { return }
          route.cautions += used.compactMap { candidate in
            isDoubtful(candidate.rate, on: occasion.days)
              ? .doubtedPeriod(candidate.rate.id) : nil
          }
          if let possible = occasion.possible, !route.cautions.contains(.doubtedDate),
            !byDay.areCovering(places, possible)
          {
            route.cautions.append(.doubtedDate)
          }
        }
        return
      } catch {
        reason = reason.orIfMoreTelling(error)
      }
    }
    throw reason
  }

  /// A rate that was named is used as it is; the doubt goes with the result.
  private func caution(named rate: Rate, _ occasion: Occasion?) -> Conversion.Caution? {
    guard let period = rate.inForce else { return .undated(rate.id) }
    guard let days = occasion?.days else { return nil }
    guard Days(period.stated).contains(days) else { return .outsidePeriod(rate.id) }
    return isDoubtful(rate, on: days) ? .doubtedPeriod(rate.id) : nil
  }

  private func isDoubtful(_ rate: Rate, on days: Days) -> Bool {
    rate.inForce?.isDoubtful(for: days, approximately: book.approximately) ?? false
  }

  /// Adds a step by some rates, and the units between their own moneys and those wanted.
  ///
  /// Each price is first turned into one direction and one unit; only then can it be said whether they
  /// differ, and how far they reach.
  private func append(
    _ used: [Candidate], to route: inout RouteParts
  ) throws(UnconvertedReason) {
    guard let first = used.first else { return }
    if used.count > 1, span == .refuse {
      let price = first.majorFactor
      guard used.dropFirst().allSatisfy({ $0.majorFactor == price }) else {
        throw .severalRates(used.map(\.rate.id))
      }
    }
    let isAlike = used.dropFirst().allSatisfy {
      $0.entry == first.entry && $0.exit == first.exit
    }
    let use = RateUse(
      used.map {
        RateUse.Part(
          rate: $0.rate.id, isInverted: $0.isInverted, factor: isAlike ? .one : $0.factor)
      })
    let factors = used.map { isAlike ? $0.ownFactor : $0.majorFactor }
    let factor = factors.dropFirst().reduce(factors[0]) { $0.hull(with: $1) }
    guard isAlike else {
      route.legs.append(.rates(use, factor, majors.source, majors.target))
      return
    }
    lead(from: majors.source, to: first.entry, in: &route)
    route.legs.append(.rates(use, factor, first.entry, first.exit))
    lead(from: first.exit, to: majors.target, in: &route)
    route.exact = route.exact * first.factor
  }

  /// Minor units and fine metal between a rate's own currency and the one wanted.
  private func lead(from: Int, to: Int, in route: inout RouteParts) {
    guard from != to, let start = book.units.major(of: from),
      let finish = book.units.major(of: to)
    else { return }
    if from != start { route.legs.append(.up(from)) }
    if start != finish { route.legs.append(.metal(start, finish)) }
    if to != finish { route.legs.append(.down(to)) }
  }
}

/// A rate as it leads from one largest unit to another.
struct Candidate {
  let rate: Rate
  /// Whether an amount is divided by the price.
  let isInverted: Bool
  /// The rate's own money on the side from where one comes.
  let entry: Int
  /// The rate's own money on the side to where one goes.
  let exit: Int
  /// Units and fine metal on both sides.
  let factor: Ratio

  /// What an amount in `entry` is multiplied by.
  var ownFactor: Interval {
    isInverted ? Interval(exactly: .one).divided(by: rate.price) ?? .unbounded : rate.price
  }

  /// What an amount in the largest unit is multiplied by.
  var majorFactor: Interval { ownFactor * factor }
}

/// Products of units, each worked out once.
struct UnitFactors {
  private let tree: UnitTree
  private var known: [Int: Ratio] = [:]

  init(_ tree: UnitTree) { self.tree = tree }

  /// How many of a currency make one of its largest unit.
  mutating func parts(_ place: Int) -> Ratio {
    var path: [(place: Int, parts: ExactDecimal)] = []
    var here = place
    while known[here] == nil, let parent = tree.parent(of: here) {
      path.append((here, parent.parts))
      here = parent.place
    }
    var parts = known[here] ?? .one
    for step in path.reversed() {
      parts = parts * Ratio(step.parts)
      known[step.place] = parts
    }
    return parts
  }

  /// From a money up to its largest unit, and from a largest unit down to another money.
  mutating func units(from source: Int, to target: Int) -> Ratio {
    parts(target).divided(by: parts(source)) ?? .one
  }

  /// The same with fine metal between, where the two are of other coins of one metal.
  mutating func lead(from source: Int, to target: Int) -> Ratio {
    guard let start = tree.major(of: source), let finish = tree.major(of: target) else {
      return .one
    }
    let units = units(from: source, to: target)
    return start == finish ? units : units * tree.grams(from: start, to: finish)
  }
}

extension UnitTree {
  /// How many of one coin hold the fine metal of another.
  func grams(from source: Int, to target: Int) -> Ratio {
    let moneys = currencies.values
    guard let from = moneys[source].metal, let to = moneys[target].metal else { return .one }
    return from.fineGrams.divided(by: to.fineGrams) ?? .one
  }
}
