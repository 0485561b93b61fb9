import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Phrases

/// Turns the rows of all tables into the nouns of a ledger.
struct LedgerRows {
  private let tables: [String: LedgerTable]
  private let sources: [Source]
  private let unread: Set<String>
  private var names = LedgerNames()
  private var unchecked: [UncheckedNames: Int] = [:]
  private(set) var findings: [Finding] = []
  /// For each table those in which rows that it names may stand that could not be read.
  private(set) var lostNames: [String: Set<String>] = [:]

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
    for figure in ledger.figures.values where figure.relations.lose(rowsOf: ledger) {
      let table: TableSchema = figure.measure.isMoney ? .money : .arms
      lostNames[table.file, default: []].formUnion(names.figures.files)
    }
    findings += reportCurrency(description) + ledger.linkFindings
    findings += unchecked.sorted { $0.key < $1.key }.map { $0.key.finding(count: $0.value) }
    return ledger
  }

  /// The currency of reports must be one of the ledger's.
  private func reportCurrency(_ description: LedgerDescription) -> [Finding] {
    guard let id = description.reportCurrency, !names.currencies.mayHold(id.text) else {
      return []
    }
    let guess =
      names.currencies.id(ofNamed: id.text)
      ?? nearestName(to: id.text, among: names.currencies.texts)
    return [
      Finding(
        .unknownReference, at: description.reportCurrencyPlace, subject: DataPackage.fileName,
        "`\(id.text.visible(upTo: 80))` is no currency of this ledger",
        details: [guess.map { "did you mean `\($0)`?" } ?? "no known name is near it"])
    ]
  }

  private mutating func read(_ description: LedgerDescription) -> Ledger {
    let currencies = keyed(rows(of: .currencies) { $0.currency() }, by: \.id)
    names.moneyParts = MoneyParts(currencies)
    return Ledger(
      description: description,
      sources: keyed(sources, by: \.id),
      currencies: currencies,
      rates: keyed(rows(of: .rates) { $0.rate() }, by: \.id),
      scenarios: keyed(rows(of: .scenarios) { $0.scenario() }, by: \.id),
      parties: keyed(rows(of: .parties) { $0.party() }, by: \.id),
      items: keyed(rows(of: .items) { $0.item() }, by: \.id),
      units: keyed(rows(of: .units) { $0.unit() }, by: \.id),
      figures: keyed(rows(of: .money) { $0.money() } + rows(of: .arms) { $0.goods() }, by: \.id),
      claims: keyed(rows(of: .claims) { $0.claim() }, by: \.id),
      events: keyed(rows(of: .events) { $0.event() }, by: \.id))
  }

  /// For so many rows of a table it is looked whether their cells have moved.
  private static let mostShifts = 100

  /// Reads each row of a table; a row that yields nothing has left a finding that says why.
  ///
  /// By one processor: two that read share so much that they wait for each other, and were no faster.
  private mutating func rows<Noun>(
    of schema: TableSchema, _ read: (inout RowReader) -> Noun?
  ) -> [Noun] {
    guard let table = tables[schema.file] else { return [] }
    var nouns: [Noun] = []
    nouns.reserveCapacity(table.count)
    var reader = RowReader(table, names: names)
    var shifts: [Int: Finding] = [:]
    var looked = 0
    for row in 0..<table.count {
      reader.go(to: row)
      var noun = read(&reader)
      guard reader.errors > 1, looked < Self.mostShifts else {
        if let noun { nouns.append(noun) }
        continue
      }
      looked += 1
      if let shift = CellShift.found(row, of: table, reader, names, read) {
        noun = shift.noun
        let finding = shift.move.finding(row, of: table)
        shifts[finding.place?.line ?? 0] = finding
      }
      if let noun { nouns.append(noun) }
    }
    // Of a row that is read with its cells moved, no cell by itself is wrong.
    findings += reader.tally.findings.filter { shifts[$0.place?.line ?? 0] == nil }
    findings += shifts.values
    unchecked.merge(reader.unchecked, uniquingKeysWith: +)
    if !reader.lostNames.isEmpty { lostNames[schema.file] = reader.lostNames }
    return nouns
  }

  /// The first of two rows with one id stays; the second has its finding already.
  private func keyed<Noun>(
    _ nouns: [Noun], by id: KeyPath<Noun, Identifier<Noun>>
  ) -> OrderedDictionary<Identifier<Noun>, Noun> {
    var byID = OrderedDictionary<Identifier<Noun>, Noun>(minimumCapacity: nouns.count)
    for noun in nouns {
      let key = noun[keyPath: id]
      if byID[key] == nil { byID[key] = noun }
    }
    return byID
  }

  /// Gathers the ids of all tables, and names those that come twice.
  private mutating func gatherNames() {
    for (row, source) in sources.enumerated() { _ = names.sources.insert(source.id.text, row: row) }
    gather(\.currencies)
    gather(\.rates)
    gather(\.scenarios)
    gather(\.parties)
    gather(\.items)
    gather(\.units)
    gather(\.figures)
    gather(\.claims)
    gather(\.events)
    nameScenariosCalledLikeRates()
  }

  /// Gathers the ids of the tables that share a name space, and those of their rows that could not be
  /// read.
  private mutating func gather<Named>(_ names: WritableKeyPath<LedgerNames, NameSet<Named>>) {
    var set = self.names[keyPath: names]
    set.reserve(set.files.reduce(0) { $0 + (tables[$1]?.count ?? 0) })
    for file in set.files {
      let table = tables[file]
      if unread.contains(file) {
        set.unread.formUnion(UnreadIDs(wholeFile: file))
      } else if let table {
        set.unread.formUnion(table.unread)
      }
      guard let table else { continue }
      var tally = FindingTally(table.source.file.path)
      let first = set.tables.reduce(0) { $0 + $1.count }
      set.tables.append(table)
      for row in 0..<table.count where !table.isEmpty(row, .id) {
        let text = table.text(row, .id)
        guard let other = set.insert(text, row: first + row) else { continue }
        tally.add(
          .duplicateID, .duplicateID(text, at: table.origin(row), set.tables.origin(of: other)))
      }
      findings += tally.findings
    }
    self.names[keyPath: names] = set
  }

  /// Rates and scenarios share a name space too, because a claim names either.
  private mutating func nameScenariosCalledLikeRates() {
    guard let scenarios = tables[TableSchema.scenarios.file],
      let rates = tables[TableSchema.rates.file]
    else { return }
    var tally = FindingTally(scenarios.source.file.path)
    for row in 0..<scenarios.count {
      let text = scenarios.text(row, .id)
      guard let other = names.rates.row(text) else { continue }
      tally.add(
        .duplicateID, .duplicateID(text, at: scenarios.origin(row), rates.origin(other)))
    }
    findings += tally.findings
  }
}

extension Figure.Relations {
  /// Whether a row is named that has its id and could not be used: its faults have findings of their own.
  fileprivate func lose(rowsOf ledger: Ledger) -> Bool {
    [fulfils, partOf, sameAs, alternativeTo].contains { names in
      names.contains { ledger.figures[$0] == nil }
    }
  }
}

extension [LedgerTable] {
  /// Where a row stands, counted over all tables.
  fileprivate func origin(of row: Int) -> Origin? {
    var row = row
    for table in self {
      if row < table.count { return table.origin(row) }
      row -= table.count
    }
    return nil
  }
}

extension Finding {
  fileprivate static func duplicateID(
    _ id: String, at origin: Origin, _ first: Origin?
  ) -> Finding {
    Finding(
      .duplicateID, at: origin.place(.id), subject: id,
      "`\(id.visible(upTo: 80))` is the id of another row already",
      details: first.map { ["the other row is \($0.file.path):\($0.line)"] } ?? [])
  }
}

extension Ledger {
  /// Rows that name a row which is there, and which cannot be what it is named as.
  var linkFindings: [Finding] {
    circleFindings + measureFindings + coinFindings + reckoningFindings
  }

  /// `paper_of` names a money of metal, and never the row itself.
  private var coinFindings: [Finding] {
    currencies.values.compactMap { currency in
      guard let coin = currency.paperOf, let chain = unitChain(of: coin),
        coin == currency.id || chain.major.metal == nil
      else { return nil }
      return Finding(
        .unfitLink, at: currency.origin.place(.paperOf), subject: currency.id.text,
        coin == currency.id
          ? "a currency cannot be the paper of itself" : "`\(coin)` is no money of metal")
    }
  }

  /// `reckoned_at` names a rate between the figure's money and `reckoned_in`, or units of them.
  private var reckoningFindings: [Finding] {
    money.compactMap { figure in
      guard let reckoning = figure.reckoning, let own = figure.currency,
        let rate = rates[reckoning.rate]
      else { return nil }
      let moneys = [own, reckoning.currency, rate.base, rate.quote].map {
        unitChain(of: $0)?.major.id
      }
      guard !moneys.contains(nil), moneys[0] == moneys[1] || Set(moneys[2...]) != Set(moneys[..<2])
      else { return nil }
      return Finding(
        .unfitLink, at: figure.origin.place(.reckonedAt), subject: figure.id.text,
        "`\(rate.id)` is a rate of \(rate.base) in \(rate.quote), and the figure is \(own), "
          + "reckoned in \(reckoning.currency)")
    }
  }

  /// Moneys, units and parties that are a part of themselves, by one row or by several.
  private var circleFindings: [Finding] {
    let tree = UnitTree(currencies)
    let groundless = currencies.values.indices.filter { tree.major(of: $0) == nil }
    let moneys = groundless.map { currencies.values[$0] }.map { currency in
      Finding(
        .incompleteRow, at: currency.origin.place(.unitOf), subject: currency.id.text,
        "the units of \(currency.id) run in a circle, or lead to a money that cannot be read")
    }
    let inUnits = units.inCircles { $0.contents.map { [$0.unit] } ?? [] }
    let rounds = rounds(of: inUnits)
    let holders = units.values.filter { inUnits.contains($0.id) }.map { unit in
      Finding(
        .incompleteRow, at: unit.origin.place(.containsUnit), subject: unit.id.text,
        "what \(unit.id) contains leads back to \(unit.id)",
        details: rounds[unit.id].map { ["once round, 1 \(unit.id) comes to \($0) \(unit.id)"] }
          ?? [],
        remedy: "take one of the links out")
    }
    let inItems = items.inCircles { $0.partOf.map { [$0] } ?? [] }
    let goods = items.values.filter { inItems.contains($0.id) }.map { item in
      Finding(
        .incompleteRow, at: item.origin.place(.partOf), subject: item.id.text,
        "`part_of` leads from \(item.id) back to \(item.id)", remedy: "take one of the links out")
    }
    let inParties = parties.inCircles { $0.partOf.map { [$0] } ?? [] }
    let wholes = parties.values.filter { inParties.contains($0.id) }.map { party in
      Finding(
        .incompleteRow, at: party.origin.place(.partOf), subject: party.id.text,
        "`part_of` leads from \(party.id) back to \(party.id)", remedy: "take one of the links out")
    }
    return moneys + holders + goods + wholes
  }

  /// For the units of a circle of measures, what one of them comes to once round: two rows that agree give one.
  private func rounds(of circles: Set<Identifier<GoodsUnit>>) -> [Identifier<GoodsUnit>: Ratio] {
    var rounds: [Identifier<GoodsUnit>: Ratio] = [:]
    for unit in units.keys where circles.contains(unit) && rounds[unit] == nil {
      var (members, count, here): ([Identifier<GoodsUnit>], Ratio, _) = ([], .one, unit)
      while let step = units[here]?.contents, step.item == nil {
        members.append(here)
        count = count * step.count
        here = step.unit
        if here == unit { break }
      }
      guard here == unit else { continue }
      for member in members { rounds[member] = count }
    }
    return rounds
  }

  /// A measure is of one dimension with the unit that it names, and what a container holds is of one item.
  private var measureFindings: [Finding] {
    units.values.compactMap { unit in
      guard let contents = unit.contents, contents.item == nil, let other = units[contents.unit]
      else { return nil }
      if unit.dimension == .container {
        return Finding(
          .incompleteRow, at: unit.origin.place(.ofItem), subject: unit.id.text,
          "\(unit.id) is a container, and what it holds is true for one item: which?")
      }
      guard unit.dimension != other.dimension else { return nil }
      return Finding(
        .unfitLink, at: unit.origin.place(.containsUnit), subject: unit.id.text,
        "\(unit.id) is of the dimension `\(unit.dimension.rawValue)`, \(other.id) of `\(other.dimension.rawValue)`",
        remedy:
          "name a unit of one dimension; where it is true for one item only, say so in `of_item`")
    }
  }
}
