import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// A sum at some prices, made ready for the question what the price of one rate changes.
///
/// Groups of terms in which one unknown occurs hang together and are valued together, every other group by
/// itself. So a rate's price revalues its own groups, and the rest is the sum less what they were: over many
/// rates no sum is made anew.
public struct FormByRate {
  /// The rates that the sum hangs on, each once, in the order of its terms.
  public let rates: [Identifier<Rate>]
  /// The sum at the prices.
  public var value: Interval { whole?.value(at: prices) ?? rest(without: []) }

  private let prices: Prices
  /// The sum itself, where a total and its parts hang on different prices, so that no rate has a sum of its own.
  private let whole: LinearForm?
  /// Which totals are at least their parts, whatever the prices.
  private let relations: [PartsRelation]
  private let members: [Member]
  private var ofRate: [Identifier<Rate>: [Int]] = [:]
  private var knots: [Knot] = []
  /// The first member that holds an unknown.
  private var ofUnknown: [Unknown: Int] = [:]
  private let low: Ends
  private let high: Ends

  /// Terms with one product of prices.
  private struct Member {
    let product: PriceProduct
    let group: LinearForm.Group
    /// The uses of the product of which only a stretch is known.
    let open: [RateUse]
    /// All others in one number, so that of a long product only the price that changes is looked up.
    let known: Ratio
    var knot = 0

    init(_ product: PriceProduct, _ group: LinearForm.Group, at prices: Prices) {
      (self.product, self.group) = (product, group)
      var (open, known): ([RateUse], Ratio) = ([], .one)
      for use in product.uses {
        if let price = use.factor(at: prices).exactValue {
          known = known * price
        } else {
          open.append(use)
        }
      }
      (self.open, self.known) = (open, known)
    }

    /// The single rates of the product of which only a stretch is known.
    var stretches: [Identifier<Rate>] { open.filter { $0.rates.count == 1 }.flatMap(\.rates) }

    /// The terms with what is not known, and with what is in some uses: all else in one number.
    func keeping(
      _ uses: [RateUse], at prices: Prices
    ) -> (key: PriceProduct, value: LinearForm.Group) {
      let exact = uses.compactMap { $0.factor(at: prices).exactValue }
      let others = known.divided(by: exact.reduce(.one, *)) ?? known
      return (
        PriceProduct(open + uses.filter { !open.contains($0) }), group.scaled(by: others)
      )
    }

    var unknowns: [Unknown] {
      stretches.isEmpty ? group.unknowns.keys.map { .leaf($0) } : stretches.map { .rate($0) }
    }
  }

  /// Members that hang together, and what they come to.
  private struct Knot {
    let members: [Int]
    let value: Interval
  }

  /// What is one unknown wherever it occurs; a leaf at a stretch of a rate is none of its own.
  private enum Unknown: Hashable {
    case leaf(LinearForm.Group.Unknown)
    case rate(Identifier<Rate>)
  }

  /// One end of a sum: what is known of it, and how many summands leave it open.
  private struct Ends {
    let known: Ratio
    let open: Int

    init(_ ends: [Ratio?]) {
      known = Ratio.sum(of: ends.compactMap { $0 })
      open = ends.count { $0 == nil }
    }

    func less(_ other: Ends) -> Ratio? { open == other.open ? known - other.known : nil }
  }

  /// Makes a sum ready.
  ///
  /// - Parameters:
  ///   - form: the sum.
  ///   - prices: a price for each rate.
  public init(_ form: LinearForm, at prices: @escaping Prices) {
    self.prices = prices
    let bounds = form.boundsApart
    relations = bounds.ofAmounts
    whole = bounds.others.isEmpty ? nil : form
    rates = form.rates
    var links = LinkedGroups(form.groups.count)
    var members: [Member] = []
    for (place, (product, group)) in form.groups.enumerated() {
      let member = Member(product, group, at: prices)
      for rate in Set(product.uses.flatMap(\.rates)) { ofRate[rate, default: []].append(place) }
      for unknown in member.unknowns {
        if let other = ofUnknown[unknown] {
          links.link(place, to: other)
        } else {
          ofUnknown[unknown] = place
        }
      }
      members.append(member)
    }
    for relation in relations {
      // What may meet in it hangs together.
      let own = Set(relation.terms.map(PartsProgram.Variable.init))
      let places = members.indices.filter { place in
        members[place].group.unknowns.keys.contains { own.contains(PartsProgram.Variable($0)) }
      }
      for place in places.dropFirst() { links.link(places[0], to: place) }
    }
    for (number, knot) in links.groups().enumerated() {
      let own = knot.map { (key: members[$0].product, value: members[$0].group) }
      knots.append(Knot(members: knot, value: Collapsed(own, under: relations, at: prices).value))
      for place in knot { members[place].knot = number }
    }
    self.members = members
    low = Ends(knots.map(\.value.low))
    high = Ends(knots.map(\.value.high))
  }

  /// The sum where one rate has another price.
  public func value(with rate: Identifier<Rate>, at price: Ratio) -> Interval {
    if let whole { return whole.value(at: priced(rate, at: price)) }
    let knots = knots(with: rate)
    return rest(without: knots) + value(of: knots, with: rate, at: price)
  }

  private func priced(_ rate: Identifier<Rate>, at price: Ratio) -> Prices {
    { [prices] in $0 == rate ? Interval(exactly: price) : prices($0) }
  }

  /// How far the ends of the sum move where one rate has another price; `nil` for an end that is open.
  public func move(of rate: Identifier<Rate>, to price: Ratio) -> (low: Ratio?, high: Ratio?) {
    let knots = whole == nil ? knots(with: rate) : []
    let own = knots.map { self.knots[$0].value }
    let (before, after) =
      whole.map { ($0.value(at: prices), $0.value(at: priced(rate, at: price))) }
      ?? (Interval.sum(of: own), value(of: knots, with: rate, at: price))
    func move(_ end: (Interval) -> Ratio?, isOpen: Bool) -> Ratio? {
      guard !isOpen, let old = end(before), let new = end(after) else { return nil }
      return new - old
    }
    return (
      move(\.low, isOpen: whole == nil && low.open > own.count { $0.low == nil }),
      move(\.high, isOpen: whole == nil && high.open > own.count { $0.high == nil })
    )
  }

  /// The sum over the price `x` of one rate: `fixed + slope x`, or `fixed + slope / x`.
  ///
  /// - Throws: why it is neither.
  public func coefficients(
    of rate: Identifier<Rate>
  ) throws(PriceObstacle) -> RateCoefficients {
    guard whole == nil else { throw .limitTwice }
    var found: RateUse?
    var own: [(key: PriceProduct, value: LinearForm.Group)] = []
    for place in ofRate[rate] ?? [] {
      let member = members[place]
      let uses = member.product.uses.filter { $0.rates.contains(rate) }
      guard uses.allSatisfy({ $0.rates.count == 1 }) else { throw .severalInOneStep }
      guard uses.count == 1, let use = uses.first else { throw .power }
      guard found.map({ $0 == use }) ?? true else { throw .bothWays }
      found = use
      let (product, group) = member.keeping([use], at: prices)
      own.append((key: product.without(use), value: group))
    }
    let knots = knots(with: rate)
    for place in knots.flatMap({ self.knots[$0].members })
    where !members[place].product.uses.contains(where: { $0.rates.contains(rate) }) {
      throw members[place].stretches.isEmpty ? .limitTwice : .stretchTwice
    }
    return RateCoefficients(
      fixed: rest(without: knots), slope: Collapsed(own, under: relations, at: prices).value,
      isInverse: found?.isInverted ?? false)
  }

  /// The knots that the price of a rate may change.
  private func knots(with rate: Identifier<Rate>) -> Set<Int> {
    let own = ofRate[rate] ?? []
    var knots = Set(own.map { members[$0].knot })
    // At one price the rate is no stretch, and a leaf beside it may meet itself elsewhere.
    for place in own where members[place].stretches.allSatisfy({ $0 == rate }) {
      for leaf in members[place].group.unknowns.keys {
        if let other = ofUnknown[.leaf(leaf)] { knots.insert(members[other].knot) }
      }
    }
    return knots
  }

  private func rest(without knots: Set<Int>) -> Interval {
    let own = knots.map { self.knots[$0].value }
    return Interval(
      low: low.less(Ends(own.map(\.low))), high: high.less(Ends(own.map(\.high)))) ?? .unbounded
  }

  private func value(
    of knots: Set<Int>, with rate: Identifier<Rate>, at price: Ratio
  ) -> Interval {
    let own = knots.flatMap { self.knots[$0].members }.map { place in
      let uses = members[place].product.uses.filter { $0.rates.contains(rate) }
      return members[place].keeping(uses, at: prices)
    }
    return Collapsed(own, under: relations, at: priced(rate, at: price)).value
  }
}

/// A sum over the price of one rate: a straight line, or one part that the price divides.
public struct RateCoefficients: Sendable, Hashable {
  /// What does not hang on the rate.
  public let fixed: Interval
  /// What the price multiplies or divides.
  public let slope: Interval
  /// Whether the price divides.
  public let isInverse: Bool
}

extension LinearForm {
  /// The sum over the price of one rate; for many rates make one `FormByRate`.
  ///
  /// - Throws: why it is neither a straight line nor one part that the price divides.
  public func coefficients(
    of rate: Identifier<Rate>, at prices: @escaping Prices
  ) throws(PriceObstacle) -> RateCoefficients {
    try FormByRate(self, at: prices).coefficients(of: rate)
  }
}
