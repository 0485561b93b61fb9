import Diagnostics
import OrderedCollections

/// A row of a ledger of whatever kind, seen from what it names: the works it cites, and the parties, goods and
/// moneys that its cells say.
///
/// What a claim's formula names is not here, since a formula is read by the layer above.
public struct LedgerRow: Sendable {
  /// Its id, as that of a row of any kind.
  public let id: Identifier<LedgerRow>
  /// Where it stands.
  public let origin: Origin
  /// The places in works that bear it out, in order; empty for kinds of rows that cite nothing.
  public let citations: [Citation]
  /// The parties that it names.
  public private(set) var parties: [Identifier<Party>] = []
  /// The items that it names.
  public private(set) var items: [Identifier<Item>] = []
  /// The units that it names.
  public private(set) var units: [Identifier<GoodsUnit>] = []
  /// The moneys that it names.
  public private(set) var currencies: [Identifier<Currency>] = []
  /// The rates that it names.
  public private(set) var rates: [Identifier<Rate>] = []

  private init<Named>(_ id: Identifier<Named>, _ origin: Origin, _ citations: [Citation] = []) {
    (self.id, self.origin, self.citations) = (Identifier(ofAny: id), origin, citations)
  }
}

extension Ledger {
  /// Every row that can name others: figures, events, rates, claims, parties, currencies, items, units and
  /// scenarios, each kind in the order of its file.
  public var rows: [LedgerRow] {
    figures.values.map(LedgerRow.init) + events.values.map(LedgerRow.init)
      + rates.values.map(LedgerRow.init) + claims.values.map(LedgerRow.init)
      + parties.values.map(LedgerRow.init) + currencies.values.map(LedgerRow.init)
      + items.values.map(LedgerRow.init) + units.values.map(LedgerRow.init)
      + scenarios.values.map(LedgerRow.init)
  }
}

extension LedgerRow {
  fileprivate init(_ figure: Figure) {
    self.init(figure.id, figure.origin, figure.citations)
    parties = [figure.parties.donor, figure.parties.recipient, figure.parties.via].compactMap(
      \.self)
    switch figure.measure {
    case .money(let currency): currencies = [currency].compactMap(\.self)
    case .goods(let item, let unit):
      (items, units) = ([item].compactMap(\.self), [unit].compactMap(\.self))
    }
    switch figure.per {
    case .currency(let base): currencies.append(base)
    case .goods(let goods):
      items += [goods.item].compactMap(\.self)
      units += [goods.unit].compactMap(\.self)
    case .year, .month, nil: break
    }
    if let reckoning = figure.reckoning {
      if !currencies.contains(reckoning.currency) { currencies.append(reckoning.currency) }
      rates = [reckoning.rate]
    }
  }

  fileprivate init(_ event: Event) {
    self.init(event.id, event.origin, event.citations)
    parties = event.parties
  }

  fileprivate init(_ rate: Rate) {
    self.init(rate.id, rate.origin, rate.citations)
    currencies = [rate.base, rate.quote]
  }

  fileprivate init(_ claim: Claim) { self.init(claim.id, claim.origin, claim.citations) }

  fileprivate init(_ party: Party) {
    self.init(party.id, party.origin, party.citations)
    parties = [party.partOf].compactMap(\.self)
  }

  fileprivate init(_ currency: Currency) {
    self.init(currency.id, currency.origin, currency.citations)
    currencies = [currency.majorUnit?.currency, currency.paperOf].compactMap(\.self)
  }

  fileprivate init(_ item: Item) {
    self.init(item.id, item.origin)
    items = [item.partOf].compactMap(\.self)
  }

  fileprivate init(_ unit: GoodsUnit) {
    self.init(unit.id, unit.origin, unit.citations)
    guard let contents = unit.contents else { return }
    (items, units) = ([contents.item].compactMap(\.self), [contents.unit])
  }

  fileprivate init(_ scenario: Scenario) {
    self.init(scenario.id, scenario.origin)
    currencies = Array(scenario.routes.joined())
    rates = scenario.preferences.compactMap {
      if case .rate(let rate) = $0 { rate } else { nil }
    }
  }
}
