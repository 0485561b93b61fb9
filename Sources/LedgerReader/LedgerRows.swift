import Diagnostics
import LedgerModel
import OrderedCollections

/// Turns the rows of all tables into the nouns of a ledger.
struct LedgerRows {
  private let tables: [String: LedgerTable]
  private let sources: [Source]
  private let unread: Set<String>
  private var names = LedgerNames()
  private var unchecked: [UncheckedNames: Int] = [:]
  private(set) var findings: [Finding] = []

  /// Makes a reader of rows.
  ///
  /// - Parameters:
  ///   - tables: the tables that could be read, by file.
  ///   - sources: the sources that could be read, and the ids of the others.
  ///   - unread: the files that are there or ought to be, and could not be read.
  init(
    tables: [String: LedgerTable], sources: (list: [Source], unread: UnreadIDs),
    unread: Set<String>
  ) {
    self.tables = tables
    self.sources = sources.list
    self.unread = unread
    names.sources.unread = sources.unread
    gatherNames()
  }

  mutating func ledger(_ description: LedgerDescription) -> Ledger {
    let ledger = read(description)
    findings += reportCurrency(description) + ledger.linkFindings
    findings += unchecked.sorted { $0.key < $1.key }.map { $0.key.finding(count: $0.value) }
    return ledger
  }

  /// The currency of reports must be one of the ledger's.
  private func reportCurrency(_ description: LedgerDescription) -> [Finding] {
    guard let id = description.reportCurrency, !names.currencies.contains(id),
      names.currencies.unread.file == nil, !names.currencies.unread.texts.contains(id.text)
    else { return [] }
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
    guard let rows = tables[schema.file]?.rows, let first = rows.first else { return [] }
    var nouns: [Noun] = []
    var reader = RowReader(first, names: names)
    for row in rows {
      reader.go(to: row)
      if let noun = read(&reader) { nouns.append(noun) }
    }
    findings += reader.tally.findings
    unchecked.merge(reader.unchecked, uniquingKeysWith: +)
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
    gather([.currencies], to: \.currencies)
    gather([.rates], to: \.rates)
    gather([.parties], to: \.parties)
    gather([.items], to: \.items)
    gather([.units], to: \.units)
    gather([.money, .arms], to: \.figures)
    gather([.claims], to: \.claims)
    gather([.events], to: \.events)
    for schemas: [TableSchema] in [
      [.currencies], [.rates, .scenarios], [.parties], [.items], [.units], [.money, .arms],
      [.claims], [.events],
    ] { nameRepeatedIDs(in: schemas) }
  }

  /// Gathers the ids of some tables, and those of their rows that could not be read.
  private mutating func gather<Named>(
    _ schemas: [TableSchema], to names: WritableKeyPath<LedgerNames, NameSet<Named>>
  ) {
    var set = self.names[keyPath: names]
    for schema in schemas {
      let table = tables[schema.file]
      for row in table?.rows ?? [] where !row.id.isEmpty { set.insert(row.id) }
      if unread.contains(schema.file) {
        set.unread.formUnion(UnreadIDs(wholeFile: schema.file))
      } else if let table {
        set.unread.formUnion(table.unread)
      }
    }
    self.names[keyPath: names] = set
  }

  /// Names the ids that come twice in tables that share one name space.
  private mutating func nameRepeatedIDs(in schemas: [TableSchema]) {
    var seen: [String: Origin] = [:]
    for schema in schemas {
      var tally = FindingTally(schema.file)
      for row in tables[schema.file]?.rows ?? [] where !row.id.isEmpty {
        if let first = seen[row.id] {
          tally.add(.duplicateID, .duplicateID(row, first))
        } else {
          seen[row.id] = row.origin
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
