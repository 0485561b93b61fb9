import Diagnostics
import ExactNumbers
import OrderedCollections
import Phrases

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
  /// In which parts amounts of each money are written and shown.
  public let moneyParts: MoneyParts
  /// What measures and packing units come to in the end.
  let packings: Packings
  /// Which items belong to which.
  let itemTree: ItemTree
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
    packings = Packings(units)
    moneyParts = MoneyParts(currencies)
    itemTree = ItemTree(items)
    self.figures = figures
    money = figures.values.filter(\.measure.isMoney)
    goods = figures.values.filter { !$0.measure.isMoney }
    self.claims = claims
    self.events = events
  }
}

/// What `datapackage.json` says of the ledger as a whole.
public struct LedgerDescription: Sendable {
  /// The package's name, such as `moscow-ankara`.
  public let name: String
  /// The title for a reader.
  public let title: String
  /// What the ledger covers.
  public let summary: String
  /// The ledger's own version, such as `1.0.0`.
  public let version: String
  /// The currency in which reports speak, or `nil`: each pledge in its own.
  public let reportCurrency: Identifier<Currency>?
  /// Where the package names that currency.
  public let reportCurrencyPlace: Place?
  /// How numbers are rounded where they are shown.
  ///
  /// Nowhere else is anything rounded.
  public let display: Display

  /// Whether the ledger lists all that there is, so that what is not in it did not happen.
  public let isComplete: Bool
  /// By how many units of its precision a date with `~` reaches each way: 1 makes `1921~` the years
  /// 1920 to 1922.
  public let approximately: Int
  /// By which share of a promise more may have come, or of a total its items may come to more, before that is a
  /// finding; 0 unless the package says otherwise.
  public let tolerance: Ratio

  /// Makes a description.
  package init(
    name: String, title: String, summary: String, version: String,
    reportCurrency: Identifier<Currency>?, reportCurrencyPlace: Place? = nil,
    display: Display = Display(), isComplete: Bool = false, approximately: Int = 1,
    tolerance: Ratio = .zero
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.version = version
    self.reportCurrency = reportCurrency
    self.reportCurrencyPlace = reportCurrencyPlace
    self.display = display
    self.isComplete = isComplete
    self.approximately = approximately
    self.tolerance = tolerance
  }

  /// The same with reports in another language.
  package func said(in language: Language) -> LedgerDescription {
    LedgerDescription(
      name: name, title: title, summary: summary, version: version,
      reportCurrency: reportCurrency, reportCurrencyPlace: reportCurrencyPlace,
      display: Display(
        places: display.places, rounding: display.rounding, language: language),
      isComplete: isComplete, approximately: approximately, tolerance: tolerance)
  }

  /// That of a ledger of which nothing can be read.
  package static var empty: LedgerDescription {
    LedgerDescription(name: "", title: "", summary: "", version: "", reportCurrency: nil)
  }

  /// How numbers are shown.
  public struct Display: Sendable, Hashable {
    /// Digits after the point.
    public let places: Int
    /// The rule by which the rest is rounded away.
    public let rounding: RoundingRule
    /// The language in which reports are said.
    public let language: Language

    /// Makes a display; two places, half to even, in English, unless told otherwise.
    package init(
      places: Int = 2, rounding: RoundingRule = .toNearestOrEven, language: Language = .english
    ) {
      self.places = places
      self.rounding = rounding
      self.language = language
    }
  }
}
