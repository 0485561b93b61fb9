import Diagnostics
import LedgerModel
import OrderedCollections

/// Turns the rows of all tables into the nouns of a ledger.
struct LedgerRows {
  private let tables: [String: LedgerTable]
  private let sources: [Source]
  private var names = LedgerNames()
  private(set) var findings: [Finding] = []

  init(tables: [String: LedgerTable], sources: [Source]) {
    self.tables = tables
    self.sources = sources
    gatherNames()
  }

  mutating func ledger(_ description: LedgerDescription) -> Ledger {
    let ledger = read(description)
    for currency in ledger.currencies.values where ledger.unitChain(of: currency.id) == nil {
      findings.append(
        Finding(
          .incompleteRow, at: currency.origin.place("unit_of"), subject: currency.id.text,
          "the units of \(currency.id) run in a circle, or lead to a money that cannot be read"))
    }
    return ledger
  }

  private mutating func read(_ description: LedgerDescription) -> Ledger {
    Ledger(
      description: description,
      sources: keyed(sources, by: \.id),
      currencies: keyed(rows(of: .currencies) { $0.currency() }, by: \.id),
      rates: keyed(rows(of: .rates) { $0.rate() }, by: \.id),
      scenarios: keyed(rows(of: .scenarios) { $0.scenario() }, by: \.id),
      parties: keyed(rows(of: .parties) { $0.party() }, by: \.id),
      items: keyed(rows(of: .items) { $0.item() }, by: \.id),
      units: keyed(rows(of: .units) { $0.unit() }, by: \.id),
      figures: keyed(rows(of: .money) { $0.money() } + rows(of: .arms) { $0.goods() }, by: \.id),
      claims: keyed(rows(of: .claims) { $0.claim() }, by: \.id),
      events: keyed(rows(of: .events) { $0.event() }, by: \.id))
  }

  /// Reads each row of a table; a row that yields nothing has left a finding that says why.
  private mutating func rows<Noun>(
    of schema: TableSchema, _ read: (inout RowReader) -> Noun?
  ) -> [Noun] {
    var nouns: [Noun] = []
    for row in tables[schema.file]?.rows ?? [] {
      var reader = RowReader(origin: row.origin, cells: row.cells, names: names)
      if let noun = read(&reader) { nouns.append(noun) }
      findings += reader.findings
    }
    return nouns
  }

  /// The first of two rows with one id stays; the second has its finding already.
  private func keyed<Noun>(
    _ nouns: [Noun], by id: KeyPath<Noun, Identifier<Noun>>
  ) -> OrderedDictionary<Identifier<Noun>, Noun> {
    OrderedDictionary(
      nouns.map { ($0[keyPath: id], $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func gatherNames() {
    for source in sources { names.sources.insert(source.id.text) }
    gather([.currencies]) { $0.currencies.insert($1) }
    gather([.rates]) { $0.rates.insert($1) }
    gather([.scenarios]) { _, _ in }
    gather([.parties]) { $0.parties.insert($1) }
    gather([.items]) { $0.items.insert($1) }
    gather([.units]) { $0.units.insert($1) }
    gather([.money, .arms]) { $0.figures.insert($1) }
    gather([.claims]) { _, _ in }
    gather([.events]) { $0.events.insert($1) }
  }

  /// Gathers the ids of tables that share one name space, and names those that come twice.
  private mutating func gather(
    _ schemas: [TableSchema], _ insert: (inout LedgerNames, String) -> Void
  ) {
    var seen: [String: Origin] = [:]
    for row in schemas.flatMap({ tables[$0.file]?.rows ?? [] }) where !row.id.isEmpty {
      guard let first = seen[row.id] else {
        seen[row.id] = row.origin
        insert(&names, row.id)
        continue
      }
      findings.append(
        Finding(
          .duplicateID, at: row.origin.place("id"), subject: row.id,
          "`\(row.id.visible(upTo: 80))` is the id of another row already",
          details: ["the other row is \(first.file.path):\(first.line)"]))
    }
  }
}
