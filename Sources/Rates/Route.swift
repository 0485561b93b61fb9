import ExactNumbers
import LedgerModel
import OrderedCollections

/// The way from one currency to another: what an amount is multiplied by, and why.
///
/// It hangs on the choice of rates, the days and the works, and never on an amount, so that the rows of a
/// long ledger share a few. A class for that reason: held once, never changed.
public final class Route: Sendable {
  /// The currency before.
  public let from: Identifier<Currency>
  /// The currency after.
  public let to: Identifier<Currency>
  /// Units and fine metal together: everything that no rate changes; above zero.
  public let exactFactor: Ratio
  /// The rates, in the order of the steps; a rate that is used there and back is not among them.
  public let uses: [RateUse]
  /// The rates together, at the ledger's prices.
  public let rateFactor: Interval
  /// What an amount is multiplied by: `exactFactor` times `rateFactor`.
  public let factor: Interval
  /// What a reader must know of the rates.
  public let cautions: [Conversion.Caution]

  private let legs: [Leg]
  private let book: RateBook
  /// Units and fine metal together, without the rates that a source reckoned with.
  private let unitFactor: Ratio
  /// How many of the legs lead back from what a source reckoned.
  private let reckoned: Int

  /// A part of a route: what its steps are made from when somebody asks for them.
  enum Leg: Sendable {
    /// From a money up to its largest unit.
    case up(Int)
    /// From its largest unit down to a money.
    case down(Int)
    /// From one metal money to another through grams of fine metal.
    case metal(Int, Int)
    /// By rates, between two moneys.
    case rates(RateUse, Interval, Int, Int)
  }

  init(
    from: Identifier<Currency>, to: Identifier<Currency>, _ parts: RouteParts, in book: RateBook
  ) {
    self.from = from
    self.to = to
    self.book = book
    legs = parts.legs
    cautions = parts.cautions
    unitFactor = parts.exact
    reckoned = parts.reckoned
    var exact = parts.exact
    var uses: OrderedDictionary<RateUse, [Interval]> = [:]
    for (place, leg) in parts.legs.enumerated() {
      guard case .rates(let use, let factor, _, _) = leg else { continue }
      // What a source reckoned with is what it printed, whatever the rate is taken for elsewhere.
      if place < parts.reckoned, let price = factor.exactValue {
        exact = exact * price
        continue
      }
      // A rate is one unknown: there and back by it is where one started, whatever its price.
      let back = use.inverse
      if use.parts.count == 1, let others = uses[back] {
        uses[back] = others.count > 1 ? others.dropLast() : nil
      } else {
        uses[use, default: []].append(factor)
      }
    }
    self.uses = uses.flatMap { use, factors in factors.map { _ in use } }
    exactFactor = exact
    rateFactor = Interval.product(of: uses.values.flatMap(\.self)[...])
    factor = rateFactor * exact
  }

  /// The way back by which a source reckoned, and another from where it ends, without cautions of the first.
  ///
  /// The rates of the way back are part of `exactFactor`: a source that reckoned at 59 did so at 59, and its
  /// figure moves with the second way only. One of which only a stretch is known stays an unknown.
  ///
  /// Where the second goes back by the same rates, nothing hangs on them, and no caution is needed.
  convenience init(_ first: Route, then second: Route) {
    var parts = RouteParts()
    parts.legs = first.legs + second.legs
    parts.exact = first.unitFactor * second.unitFactor
    parts.reckoned = first.legs.count
    let isUndone = first.rateUses.map(\.inverse).reversed().elementsEqual(second.rateUses)
    parts.cautions = isUndone ? [] : second.cautions
    self.init(from: first.from, to: second.to, parts, in: first.book)
  }

  /// The steps, in order; none where the currencies are the same.
  public var steps: [ConversionStep] {
    legs.enumerated().flatMap { place, leg in
      leg.steps(in: book).map { step in
        var step = step
        step.isReckoning = place < reckoned && step.rateUse != nil && step.factor.isExact
        return step
      }
    }
  }

  /// The rates of the steps, in order.
  public var rates: [Identifier<Rate>] { rateUses.flatMap(\.rates) }

  private var rateUses: [RateUse] {
    legs.compactMap { if case .rates(let use, _, _, _) = $0 { use } else { nil } }
  }

  /// How much memory it holds, as a number of rates and legs.
  var weight: Int { uses.reduce(legs.count + 1) { $0 + $1.parts.count } }
}

extension Interval {
  /// The product of factors above zero, in halves: a long one is not multiplied by each factor in turn.
  fileprivate static func product(of factors: ArraySlice<Interval>) -> Interval {
    guard let first = factors.first else { return Interval(exactly: .one) }
    if factors.count == 1 { return first }
    let middle = factors.startIndex + factors.count / 2
    return product(of: factors[..<middle]) * product(of: factors[middle...])
  }
}

/// A route while it is put together.
struct RouteParts {
  var legs: [Route.Leg] = []
  /// How many of the legs lead back from what a source reckoned.
  var reckoned = 0
  var exact = Ratio.one
  var cautions: [Conversion.Caution] = []
}

/// One link of a conversion: multiply by a factor, and know where the factor comes from.
public struct ConversionStep: Sendable {
  /// Why this factor.
  public let ground: Ground
  /// The currency before the step.
  public let from: Identifier<Currency>
  /// The currency after the step.
  public let to: Identifier<Currency>
  /// How many of `to` one of `from` makes.
  ///
  /// A stretch where a rate is one, or where several rates are in force; else one value.
  public let factor: Interval
  /// Whether it is the price at which a source says that it reckoned, whatever the rate is elsewhere.
  public internal(set) var isReckoning = false

  /// Where a factor comes from.
  public enum Ground: Sendable, Hashable {
    /// So many minor units make one major unit: divide.
    case minorToMajor(MajorUnit)
    /// So many minor units make one major unit: multiply.
    case majorToMinor(MajorUnit)
    /// From coins to grams of fine metal: multiply by the fine weight of one.
    case toFineMetal(MetalContent)
    /// From grams of fine metal to coins: divide by the fine weight of one.
    case fromFineMetal(MetalContent)
    /// A rate, or the several that are in force.
    case rates(RateUse)
  }

  /// What the step makes of its rates; `nil` for a step that needs no rate.
  public var rateUse: RateUse? {
    if case .rates(let use) = ground { use } else { nil }
  }
}

/// What a step makes of its rates: each in its own direction and unit, all leading the same way.
public struct RateUse: Sendable, Hashable {
  /// The rate, or the several in force, over which the step then reaches.
  public let parts: [Part]

  /// One rate of a step.
  public struct Part: Sendable, Hashable {
    /// The rate.
    public let rate: Identifier<Rate>
    /// Whether the amount is divided by the price.
    public let isInverted: Bool
    /// Units and fine metal between the rate's own moneys and those of the step; above zero.
    ///
    /// One for a rate alone: its units are steps of their own.
    public let factor: Ratio

    /// What an amount is multiplied by at a price above zero.
    public func factor(at price: Interval) -> Interval {
      let turned =
        isInverted ? Interval(exactly: .one).divided(by: price) ?? .unbounded : price
      return factor == .one ? turned : turned * factor
    }
  }

  init(_ parts: [Part]) { self.parts = parts }

  /// Rates that are quoted alike.
  package init(rates: [Identifier<Rate>], isInverted: Bool) {
    parts = rates.map { Part(rate: $0, isInverted: isInverted, factor: .one) }
  }

  /// The rates.
  public var rates: [Identifier<Rate>] { parts.map(\.rate) }

  /// Whether the amount is divided by the price of every rate.
  public var isInverted: Bool { parts.allSatisfy(\.isInverted) }

  /// Whether all are quoted in the moneys of the step, one way.
  package var isOfOneUnit: Bool {
    parts.allSatisfy { $0.factor == .one && $0.isInverted == parts[0].isInverted }
  }

  /// What an amount is multiplied by at some prices, all of them above zero: from the least to the most
  /// that any of the rates gives.
  public func factor(at price: (Identifier<Rate>) -> Interval) -> Interval {
    guard let first = parts.first else { return Interval(exactly: .one) }
    return parts.dropFirst().reduce(first.factor(at: price(first.rate))) {
      $0.hull(with: $1.factor(at: price($1.rate)))
    }
  }

  /// The same rates the other way round.
  package var inverse: RateUse {
    RateUse(
      parts.map {
        Part(rate: $0.rate, isInverted: !$0.isInverted, factor: $0.factor.inverse ?? .one)
      })
  }
}

extension Route.Leg {
  fileprivate func steps(in book: RateBook) -> [ConversionStep] {
    let moneys = book.currencies.values
    switch self {
    case .up(let place):
      return (book.units.chain(of: place)?.steps ?? []).map { step in
        ConversionStep(
          ground: .minorToMajor(step.unit), from: step.minor, to: step.unit.currency,
          factor: Interval(exactly: Ratio(step.unit.parts).inverse ?? .one))
      }
    case .down(let place):
      return (book.units.chain(of: place)?.steps ?? []).reversed().map { step in
        ConversionStep(
          ground: .majorToMinor(step.unit), from: step.unit.currency, to: step.minor,
          factor: Interval(exactly: Ratio(step.unit.parts)))
      }
    case .metal(let from, let to):
      return [
        moneys[from].metal.map {
          ConversionStep(
            ground: .toFineMetal($0), from: moneys[from].id, to: moneys[from].id,
            factor: Interval(exactly: $0.fineGrams))
        },
        moneys[to].metal.map {
          ConversionStep(
            ground: .fromFineMetal($0), from: moneys[to].id, to: moneys[to].id,
            factor: Interval(exactly: $0.fineGrams.inverse ?? .one))
        },
      ].compactMap(\.self)
    case .rates(let use, let factor, let from, let to):
      return [
        ConversionStep(
          ground: .rates(use), from: moneys[from].id, to: moneys[to].id, factor: factor)
      ]
    }
  }
}
