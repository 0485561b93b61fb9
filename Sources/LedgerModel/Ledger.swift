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
