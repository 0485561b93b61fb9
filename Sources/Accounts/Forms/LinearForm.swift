import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// A sum that keeps apart what it hangs on: `leaf x factor x prices`, term by term.
///
/// Every sum of the tool is one: balances, sums in formulas, groups, grids, draws. A figure is one
/// unknown and a rate is one unknown, however often they occur: 100 crowns less 50 crowns at 1 to 3 are 50
/// crowns at 1 to 3, and not 100..300 less 50..150. So a sum can be valued again at any prices without the
/// figures that it came from, and one rate's change touches its own terms only.
///
/// ```
/// LinearForm ── terms ──▶ Term: leaf, amount, factor, prices
///     │
///     └── groups by product of prices ──▶ what is exact in one number; each unknown with its coefficient
/// ```
public struct LinearForm: Sendable {
  /// What is added, in the order in which it was added.
  public var terms: [Term] { runs.flatMap(\.terms) }
  /// The terms as they were first gathered: a long sum that stands in many others is held once.
  private let runs: [Run]
  /// Whether the terms hold at any prices; not where a step had to use the prices of its day, because a
  /// product or a quotient of two unknowns is no sum.
  public let holdsAtAnyPrices: Bool
  /// The terms by the prices that they are multiplied with.
  let groups: OrderedDictionary<PriceProduct, Group>
  /// Which totals of it are at least their parts.
  let relations: [PartsRelation]

  /// What one term of a sum is an amount of.
  public enum Leaf: Sendable, Hashable {
    /// A figure of the ledger: one unknown wherever it occurs.
    case figure(Identifier<Figure>)
    /// What of a figure belongs to one of the several pledges that it names, or to a query that it may not
    /// fit: nothing to all. Of another pledge or query it is another unknown.
    indirect case portion(Identifier<Figure>, of: String)
    /// A row without amount, currency or rate: nothing to anything. In another unit or at other rates it is
    /// another unknown.
    indirect case lost(Identifier<Figure>, in: String)
    /// What may have come of a pledge besides what is listed.
    case unlisted(Identifier<Figure>)
    /// So many years or months of a figure whose own dates leave some days over.
    case lasting(Identifier<Figure>)
    /// A number that stands in a formula, by the bytes at which it stands.
    case literal(Range<Int>)
    /// No unknown of its own.
    case none
  }

  /// What one amount adds: `amount x factor x prices`.
  public struct Term: Sendable, Hashable {
    /// What the amount is of.
    public let leaf: Leaf
    /// The values that the leaf may have, in its own unit.
    public let amount: Interval
    /// Sign, units and fine metal: everything that no rate changes.
    public let factor: Ratio
    /// The prices that it is multiplied with.
    public let prices: PriceProduct

    /// Makes a term.
    public init(
      _ leaf: Leaf, _ amount: Interval, times factor: Ratio = .one,
      prices: PriceProduct = PriceProduct()
    ) {
      self.leaf = leaf
      self.amount = amount
      self.factor = factor
      self.prices = prices
    }
  }

  /// Makes a sum of terms.
  public init(_ terms: [Term] = [], holdsAtAnyPrices: Bool = true) {
    self.init(terms, under: [], holdsAtAnyPrices: holdsAtAnyPrices)
  }

  /// Makes a sum of terms of which totals are at least their parts.
  init(_ terms: [Term], under relations: [PartsRelation], holdsAtAnyPrices: Bool = true) {
    self.relations = relations
    runs = terms.isEmpty ? [] : [Run(gathered: terms, factor: .one)]
    self.holdsAtAnyPrices = holdsAtAnyPrices
    groups = OrderedDictionary(
      uniqueKeysWithValues: LinearForm.places(of: terms).map { prices, places in
        let isOverSeveral = prices.uses.contains { $0.rates.count > 1 }
        return (prices, Group(places.lazy.map { terms[$0] }, isOverSeveral: isOverSeveral))
      })
  }

  /// The places of terms by their prices.
  private static func places(of terms: [Term]) -> OrderedDictionary<PriceProduct, [Int]> {
    var places: OrderedDictionary<PriceProduct, [Int]> = [:]
    var start = terms.startIndex
    while start < terms.endIndex {
      // Terms with one product of prices mostly follow each other, and it is looked up once.
      let prices = terms[start].prices
      let end = terms[start...].firstIndex { $0.prices != prices } ?? terms.endIndex
      places[prices, default: []] += start..<end
      start = end
    }
    return places
  }

  /// Makes a sum of terms that are grouped already.
  private init(
    _ runs: [Run], _ groups: OrderedDictionary<PriceProduct, Group>, _ relations: [PartsRelation],
    holdsAtAnyPrices: Bool
  ) {
    (self.runs, self.groups, self.relations) = (runs, groups, relations)
    self.holdsAtAnyPrices = holdsAtAnyPrices
  }

  /// Terms that were gathered once, all so many times.
  private struct Run: Sendable {
    let gathered: [Term]
    let factor: Ratio

    var terms: [Term] {
      factor == .one
        ? gathered
        : gathered.map { Term($0.leaf, $0.amount, times: $0.factor * factor, prices: $0.prices) }
    }
  }

  /// A sum of one amount that is no unknown of its own.
  public init(_ amount: Interval, holdsAtAnyPrices: Bool = true) {
    self.init([Term(.none, amount)], holdsAtAnyPrices: holdsAtAnyPrices)
  }

  /// Whether nothing was added.
  public var isEmpty: Bool { runs.isEmpty }

  /// The rates that the sum hangs on, each once, in the order of the terms.
  public var rates: [Identifier<Rate>] {
    var seen: OrderedSet<Identifier<Rate>> = []
    for product in groups.keys { for use in product.uses { seen.formUnion(use.rates) } }
    return Array(seen)
  }
}

extension LinearForm {
  /// The sum of both.
  public static func + (left: LinearForm, right: LinearForm) -> LinearForm {
    sum(of: [left, right])
  }

  /// The difference; a figure that stands on both sides is one unknown.
  public static func - (left: LinearForm, right: LinearForm) -> LinearForm { left + -right }

  /// The same with the other sign.
  public static prefix func - (form: LinearForm) -> LinearForm { form.scaled(by: Ratio(-1)) }

  /// The same so many times.
  public func scaled(by number: Ratio) -> LinearForm {
    LinearForm(
      runs.map { Run(gathered: $0.gathered, factor: $0.factor * number) },
      groups.mapValues { $0.scaled(by: number) }, relations, holdsAtAnyPrices: holdsAtAnyPrices)
  }

  /// The same in another money.
  public func converted(by route: Route) -> LinearForm {
    let (factor, prices) = (route.exactFactor, PriceProduct(route))
    return LinearForm(
      terms.map {
        Term($0.leaf, $0.amount, times: $0.factor * factor, prices: $0.prices * prices)
      }, under: relations.map { $0.times(prices) }, holdsAtAnyPrices: holdsAtAnyPrices)
  }

  /// The relations of some sums, each once.
  private static func relations(of forms: [LinearForm]) -> [PartsRelation] {
    let all = forms.flatMap(\.relations)
    return all.count > 1 ? Array(OrderedSet(all)) : all
  }

  /// The same where also these totals are at least their parts.
  func under(_ others: [PartsRelation]) -> LinearForm {
    others.isEmpty
      ? self
      : LinearForm(
        runs, groups, Array(OrderedSet(relations + others)), holdsAtAnyPrices: holdsAtAnyPrices)
  }

  /// The same where nothing is known of totals and their parts.
  var withoutRelations: LinearForm {
    relations.isEmpty ? self : LinearForm(runs, groups, [], holdsAtAnyPrices: holdsAtAnyPrices)
  }

  /// The sum of some sums.
  public static func sum(of forms: [LinearForm]) -> LinearForm {
    guard forms.count > 1, let first = forms.first else { return forms.first ?? LinearForm() }
    var groups = first.groups
    for form in forms.dropFirst() {
      // In place, so that a long chain of sums costs what its parts cost.
      for (prices, group) in form.groups { groups[prices, default: Group()].add(group) }
    }
    return LinearForm(
      forms.flatMap(\.runs), groups.mapValues(\.withoutZeros), relations(of: forms),
      holdsAtAnyPrices: forms.allSatisfy(\.holdsAtAnyPrices))
  }
}

extension LinearForm {
  /// Amounts that are multiplied with the same prices.
  struct Group: Sendable {
    /// Everything of which the value is known, in one number.
    private(set) var exact = Ratio.zero
    /// How often each unknown counts; one that counts zero times is none.
    private(set) var unknowns: OrderedDictionary<Unknown, Ratio> = [:]
    /// Limits that are of no unknown, so that none of them meets itself again.
    private(set) var rest: [Interval] = []

    /// A leaf of which only limits are known.
    struct Unknown: Sendable, Hashable {
      let leaf: Leaf
      let amount: Interval
    }

    init() {}

    /// Adds what is multiplied with the same prices; an unknown that goes out is there still, zero times.
    mutating func add(_ other: Group) {
      exact = exact + other.exact
      for (unknown, times) in other.unknowns { unknowns.count(unknown, times: times) }
      rest += other.rest
    }

    /// Gathers terms.
    ///
    /// Where a step goes over several rates in force it is an unknown of its own for each term: what is
    /// above and what is below zero are then kept apart.
    init(_ terms: some Sequence<Term>, isOverSeveral: Bool) {
      if isOverSeveral {
        let values = terms.map { $0.amount * $0.factor }
        rest = [
          Interval.sum(of: values.filter { $0.low.map { !$0.isNegative } ?? false }),
          Interval.sum(of: values.filter { $0.high.map { $0.isNegative } ?? false }),
        ]
        rest += values.filter { ($0.low?.isNegative ?? true) && !($0.high?.isNegative ?? false) }
        return
      }
      var exact: [Ratio] = []
      for term in terms {
        if let value = term.amount.exactValue {
          exact.append(value * term.factor)
        } else if term.leaf == .none {
          rest.append(term.amount * term.factor)
        } else {
          unknowns.count(Unknown(leaf: term.leaf, amount: term.amount), times: term.factor)
        }
      }
      self.exact = Ratio.sum(of: exact)
      unknowns.removeAll { $0.value.isZero }
    }

    /// The same so many times.
    func scaled(by number: Ratio) -> Group {
      var group = self
      group.exact = exact * number
      group.unknowns = number.isZero ? [:] : unknowns.mapValues { $0 * number }
      group.rest = rest.map { $0 * number }
      return group
    }

    /// The same without the unknowns that count zero times.
    var withoutZeros: Group {
      guard unknowns.values.contains(where: \.isZero) else { return self }
      var group = self
      group.unknowns.removeAll { $0.value.isZero }
      return group
    }
  }
}

extension OrderedDictionary<LinearForm.Group.Unknown, Ratio> {
  /// Adds an unknown so many times; what goes out is taken out by whoever adds, all at once, because each
  /// single one would move all that follow it.
  mutating func count(_ unknown: Key, times: Ratio) {
    self[unknown, default: .zero] = self[unknown, default: .zero] + times
  }
}
