import ExactNumbers
import OrderedCollections

// Ledger                    one folder: what the sources say
// ├─ Figure                 a statement on money or goods: number, bound, scope, relations
// │   ├─ Measure            money of a Currency, or goods of an Item in a GoodsUnit
// │   ├─ StatedDate         the days it may mean, and the words of the source
// │   └─ Citation           Source + locator
// ├─ Claim                  a formula over figures and events
// ├─ Event                  a dated statement
// ├─ Currency ─ Rate ─ Scenario   moneys, quotations, and how to choose among them
// ├─ Party, Item, GoodsUnit       who, what, in what
// └─ Source                 a work that was read

/// A ledger: what the sources say about aid, read once and never changed.
///
/// Rows keep the order of their files. Every reference in a row names a row that exists; what could
/// not be read or resolved is not here but in the findings of the reading. A class for the reason that a figure
/// is one: held once, whoever works with it.
public final class Ledger: Sendable {
  /// Name, title, version and the settings of reports.
  public let description: LedgerDescription
  /// The works that were read.
  public let sources: OrderedDictionary<Identifier<Source>, Source>
  /// The moneys of the time.
  public let currencies: OrderedDictionary<Identifier<Currency>, Currency>
  /// The quotations.
  public let rates: OrderedDictionary<Identifier<Rate>, Rate>
  /// The named ways to choose among rates.
  public let scenarios: OrderedDictionary<Identifier<Scenario>, Scenario>
  /// States, bodies and persons.
  public let parties: OrderedDictionary<Identifier<Party>, Party>
  /// Kinds of goods.
  public let items: OrderedDictionary<Identifier<Item>, Item>
  /// Units of goods.
  public let units: OrderedDictionary<Identifier<GoodsUnit>, GoodsUnit>
  /// All figures: those of `money.csv`, then those of `arms.csv`.
  public let figures: OrderedDictionary<Identifier<Figure>, Figure>
  /// The figures about money, in the order of the file.
  public let money: [Figure]
  /// The figures about goods, in the order of the file.
  public let goods: [Figure]
  /// The claims.
  public let claims: OrderedDictionary<Identifier<Claim>, Claim>
  /// The dated statements.
  public let events: OrderedDictionary<Identifier<Event>, Event>

  /// Makes a ledger; the reader is its only maker.
  package init(
    description: LedgerDescription,
    sources: OrderedDictionary<Identifier<Source>, Source>,
    currencies: OrderedDictionary<Identifier<Currency>, Currency>,
    rates: OrderedDictionary<Identifier<Rate>, Rate>,
    scenarios: OrderedDictionary<Identifier<Scenario>, Scenario>,
    parties: OrderedDictionary<Identifier<Party>, Party>,
    items: OrderedDictionary<Identifier<Item>, Item>,
    units: OrderedDictionary<Identifier<GoodsUnit>, GoodsUnit>,
    figures: OrderedDictionary<Identifier<Figure>, Figure>,
    claims: OrderedDictionary<Identifier<Claim>, Claim>,
    events: OrderedDictionary<Identifier<Event>, Event>
  ) {
    self.description = description
    self.sources = sources
    self.currencies = currencies
    self.rates = rates
    self.scenarios = scenarios
    self.parties = parties
    self.items = items
    self.units = units
    self.figures = figures
    money = figures.values.filter { if case .money = $0.measure { true } else { false } }
    goods = figures.values.filter { if case .goods = $0.measure { true } else { false } }
    self.claims = claims
    self.events = events
  }
}

extension Ledger {
  /// For each figure that others name in a relation, those others, in the order of the ledger.
  ///
  /// - Parameter relation: which relation, such as `fulfils`.
  /// - Returns: the naming figures by the figure they name.
  public func figures(
    by relation: (Figure.Relations) -> [Identifier<Figure>]
  ) -> [Identifier<Figure>: [Figure]] {
    var index: [Identifier<Figure>: [Figure]] = [:]
    for figure in figures.values {
      for other in relation(figure.relations) { index[other, default: []].append(figure) }
    }
    return index
  }
}

/// A currency seen from the largest unit it is a part of: para, kuruş, lira.
public struct UnitChain: Sendable {
  /// The largest unit; the currency itself where it is no part of another.
  public let major: Currency
  /// From the currency up to the largest unit: each smaller unit with how many make the next.
  public let steps: [Step]

  /// One step up: so many of `minor` make one of `unit.currency`.
  public struct Step: Sendable {
    /// The smaller unit.
    public let minor: Identifier<Currency>
    /// The larger one, and how many make it.
    public let unit: MajorUnit
  }

  /// How many of the currency make one of the largest unit; one for a largest unit.
  public var parts: Ratio { steps.reduce(.one) { $0 * Ratio($1.unit.parts) } }
}

/// Which larger unit each of some currencies is a part of, worked out for all of them in one walk.
///
/// Currencies are named by their place in the ledger. What takes time or memory by the length of a chain
/// is made where it is asked for, so that units of units of units cost no more than other rows.
public struct UnitTree: Sendable {
  /// The currencies, in the order of the ledger.
  public let currencies: OrderedDictionary<Identifier<Currency>, Currency>
  /// For each currency the place of its next larger unit; `nil` for a largest one.
  private let parents: [Int?]
  /// For each currency the place of its largest unit; `nil` where its units run in a circle, or lead to
  /// a money that the ledger has not.
  private let majors: [Int?]

  /// Makes the tree.
  public init(_ currencies: OrderedDictionary<Identifier<Currency>, Currency>) {
    self.currencies = currencies
    var parents: [Int?] = []
    var majors: [Int?] = []
    for currency in currencies.values {
      parents.append(currency.majorUnit.flatMap { currencies.index(forKey: $0.currency) })
      majors.append(nil)
    }
    var isDone = [Bool](repeating: false, count: currencies.count)
    for start in currencies.values.indices where !isDone[start] {
      var path: [Int] = []
      var here: Int? = start
      while let place = here, !isDone[place] {
        // Marked at once: a circle ends where it meets itself, with no largest unit.
        isDone[place] = true
        path.append(place)
        if currencies.values[place].majorUnit == nil { majors[place] = place }
        here = parents[place]
      }
      let major = here.map { majors[$0] } ?? path.last.flatMap { majors[$0] }
      for place in path { majors[place] = major }
    }
    self.parents = parents
    self.majors = majors
  }

  /// The place of the largest unit of a currency; `nil` where its units lead to none.
  public func major(of place: Int) -> Int? { majors[place] }

  /// The next larger unit of a currency: its place, and how many make one.
  public func parent(of place: Int) -> (place: Int, parts: ExactDecimal)? {
    guard let parent = parents[place], let unit = currencies.values[place].majorUnit else {
      return nil
    }
    return (parent, unit.parts)
  }

  /// The chain of units that a currency stands in; `nil` where its units lead to no largest one.
  public func chain(of place: Int) -> UnitChain? {
    guard let major = majors[place] else { return nil }
    var steps: [UnitChain.Step] = []
    var here = currencies.values[place]
    while let unit = here.majorUnit, let next = currencies[unit.currency] {
      steps.append(UnitChain.Step(minor: here.id, unit: unit))
      here = next
    }
    return UnitChain(major: currencies.values[major], steps: steps)
  }
}

extension Ledger {
  /// The chain of units that a currency stands in.
  ///
  /// - Parameter id: the currency.
  /// - Returns: the chain; `nil` where there is no such currency, or its units run in a circle.
  public func unitChain(of id: Identifier<Currency>) -> UnitChain? {
    var steps: [UnitChain.Step] = []
    guard var currency = currencies[id] else { return nil }
    while let unit = currency.majorUnit {
      // More steps than there are moneys run in a circle.
      guard steps.count < currencies.count, let next = currencies[unit.currency] else { return nil }
      steps.append(UnitChain.Step(minor: currency.id, unit: unit))
      currency = next
    }
    return UnitChain(major: currency, steps: steps)
  }
}
