import Diagnostics
import LedgerModel
import OrderedCollections

/// Turns the rows of all tables into the nouns of a ledger.
struct LedgerRows {
  /// For how many unknown names of a table a near one is looked for.
  private static let guessLimit = 100

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
    findings += reportCurrency(description) + ledger.circleFindings
    return ledger
  }

  /// The currency of reports must be one of the ledger's.
  private func reportCurrency(_ description: LedgerDescription) -> [Finding] {
    guard let id = description.reportCurrency, !names.currencies.contains(id) else { return [] }
    let guess = nearestName(to: id.text, among: names.currencies.texts)
    return [
      Finding(
        .unknownReference, at: description.reportCurrencyPlace, subject: DataPackage.fileName,
        "`\(id.text.visible(upTo: 80))` is no currency of this ledger",
        details: [guess.map { "did you mean `\($0)`?" } ?? "no known name is near it"])
    ]
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
    var tally = FindingTally(schema.file)
    var guesses = LedgerRows.guessLimit
    for row in tables[schema.file]?.rows ?? [] {
      var reader = RowReader(origin: row.origin, cells: row.cells, names: names, guesses: guesses)
      if let noun = read(&reader) { nouns.append(noun) }
      tally.add(reader.findings)
      guesses = reader.guesses
    }
    findings += tally.findings
    return nouns
  }

  /// The first of two rows with one id stays; the second has its finding already.
  private func keyed<Noun>(
    _ nouns: [Noun], by id: KeyPath<Noun, Identifier<Noun>>
  ) -> OrderedDictionary<Identifier<Noun>, Noun> {
    OrderedDictionary(
      nouns.map { ($0[keyPath: id], $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Figures of money and of goods share one name space, and so do rates and scenarios: a claim
  /// names either.
  private mutating func gatherNames() {
    for source in sources { names.sources.insert(source.id.text) }
    gather([.currencies]) { names, _, id in names.currencies.insert(id) }
    gather([.rates, .scenarios]) { names, file, id in
      if file == TableSchema.rates.file { names.rates.insert(id) }
    }
    gather([.parties]) { names, _, id in names.parties.insert(id) }
    gather([.items]) { names, _, id in names.items.insert(id) }
    gather([.units]) { names, _, id in names.units.insert(id) }
    gather([.money, .arms]) { names, _, id in names.figures.insert(id) }
    gather([.claims]) { _, _, _ in }
    gather([.events]) { names, _, id in names.events.insert(id) }
  }

  /// Gathers the ids of tables that share one name space, and names those that come twice.
  private mutating func gather(
    _ schemas: [TableSchema], _ insert: (inout LedgerNames, String, String) -> Void
  ) {
    var seen: [String: Origin] = [:]
    for schema in schemas {
      var tally = FindingTally(schema.file)
      for row in tables[schema.file]?.rows ?? [] where !row.id.isEmpty {
        if let first = seen[row.id] {
          tally.add(.duplicateID, .duplicateID(row, first))
        } else {
          seen[row.id] = row.origin
          insert(&names, schema.file, row.id)
        }
      }
      findings += tally.findings
    }
  }
}

extension Finding {
  fileprivate static func duplicateID(_ row: LedgerTable.Row, _ first: Origin) -> Finding {
    Finding(
      .duplicateID, at: row.origin.place("id"), subject: row.id,
      "`\(row.id.visible(upTo: 80))` is the id of another row already",
      details: ["the other row is \(first.file.path):\(first.line)"])
  }
}
