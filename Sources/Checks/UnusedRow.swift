import Claims
import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0212: a row that no other row names.
  public static let unusedRow = FindingKind(
    "AL0212", .note, title: "a row that no other row names",
    meaning: """
      A party, an item, a unit, a currency or a source is defined, and neither a row nor a formula names \
      it.
      """,
    remedy: "nothing has to be done; it may be a leftover of a renamed id")
}

extension LedgerCheck {
  static let unusedRow = LedgerCheck(.unusedRow) { ledger in
    let used = UsedNames(ledger)
    return unused(ledger.parties, used.parties) {
      "no row names the party \($0)"
    } at: {
      $0.origin.place
    }
      + unused(ledger.items, used.items) {
        "no row names the item \($0)"
      } at: {
        $0.origin.place
      }
      + unused(ledger.units, used.units) {
        "no row names the unit \($0)"
      } at: {
        $0.origin.place
      }
      + unused(ledger.currencies, used.currencies) {
        "no row names the currency \($0)"
      } at: {
        $0.origin.place
      }
      + unused(ledger.sources, used.sources) {
        "no row names the source \($0)"
      } at: { _ in
        nil
      }
  }

  private static func unused<Named>(
    _ rows: OrderedDictionary<Identifier<Named>, Named>, _ used: Set<Identifier<Named>>,
    _ message: (Identifier<Named>) -> Prose, at place: (Named) -> Place?
  ) -> [Finding] {
    rows.filter { !used.contains($0.key) }.map { id, row in
      Finding(.unusedRow, at: place(row), subject: id.text, message(id))
    }
  }
}

/// The ids that rows of a ledger name.
private struct UsedNames {
  var parties: Set<Identifier<Party>> = []
  var items: Set<Identifier<Item>> = []
  var units: Set<Identifier<GoodsUnit>> = []
  var currencies: Set<Identifier<Currency>> = []
  var sources: Set<Identifier<Source>> = []

  init(_ ledger: Ledger) {
    for figure in ledger.figures.values { add(figure) }
    for event in ledger.events.values { add(parties: event.parties, citing: event.citations) }
    for party in ledger.parties.values {
      add(parties: party.partOf.map { [$0] } ?? [], citing: party.citations)
    }
    for rate in ledger.rates.values {
      currencies.formUnion([rate.base, rate.quote])
      add(citing: rate.citations)
    }
    for currency in ledger.currencies.values {
      if let major = currency.majorUnit { currencies.insert(major.currency) }
      add(citing: currency.citations)
    }
    for scenario in ledger.scenarios.values { currencies.formUnion(scenario.routes.joined()) }
    if let currency = ledger.description.reportCurrency { currencies.insert(currency) }
    for unit in ledger.units.values {
      if let contents = unit.contents {
        items.insert(contents.item)
        units.insert(contents.unit)
      }
      add(citing: unit.citations)
    }
    for claim in ledger.claims.values {
      add(citing: claim.citations)
      do throws(FormulaError) {
        add(try Formula(parsing: claim.formula).names)
      } catch {
        // A formula that cannot be read has its own finding; what it names is used all the same.
        add(claim.formula.split { " ()=<>~+*/,%".contains($0) }.map(String.init))
      }
    }
  }

  /// Names in a formula; whether one is a party or a currency, only its own table can say.
  private mutating func add(_ names: [String]) {
    parties.formUnion(names.compactMap { Identifier($0) })
    items.formUnion(names.compactMap { Identifier($0) })
    units.formUnion(names.compactMap { Identifier($0) })
    currencies.formUnion(names.compactMap { Identifier($0) })
    sources.formUnion(names.compactMap { Identifier($0) })
  }

  private mutating func add(parties: [Identifier<Party>] = [], citing citations: [Citation]) {
    self.parties.formUnion(parties)
    sources.formUnion(citations.map(\.source))
  }

  private mutating func add(_ figure: Figure) {
    let parties = [figure.parties.donor, figure.parties.recipient, figure.parties.via]
    add(parties: parties.compactMap { $0 }, citing: figure.citations)
    switch figure.measure {
    case .money(let currency): if let currency { currencies.insert(currency) }
    case .goods(let item, let unit):
      if let item { items.insert(item) }
      if let unit { units.insert(unit) }
    }
    if case .currency(let base) = figure.per { currencies.insert(base) }
  }
}
