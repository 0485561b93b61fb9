import Accounts
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Phrases

/// The rows of a ledger that fit some conditions.
struct Query {
  /// What was found.
  struct Found {
    /// The rows that fit or may fit, in the order of the ledger.
    var rows: [Figure] = []
    /// Of these the rows that may fit, with the column that does not say.
    var doubtful: [Identifier<Figure>: String] = [:]
  }

  /// Whether a row fits.
  enum Fit {
    case yes
    case maybe
    case no

    /// Whether a cell is one that is asked for; an empty one may be.
    init(_ isAskedFor: Bool?) { self = isAskedFor.map { $0 ? .yes : .no } ?? .maybe }
  }

  /// A condition, and how a row is held against it.
  struct Test {
    let field: Formula.Field
    /// What to look for in the index; `nil`: every row must be looked at.
    let keys: [String]?
    let fit: (Figure) -> Fit
  }

  let tests: [Test]

  func found(in ledger: Ledger, by index: QueryIndex) -> Found {
    var found = Found()
    let places = index.fewest(tests) ?? Array(ledger.figures.values.indices)
    for place in places {
      let figure = ledger.figures.values[place]
      var doubt: Formula.Field?
      var isOut = false
      for test in tests {
        switch test.fit(figure) {
        case .yes: continue
        case .maybe: doubt = doubt ?? test.field
        case .no: isOut = true
        }
        if isOut { break }
      }
      if isOut { continue }
      found.rows.append(figure)
      if let doubt { found.doubtful[figure.id] = doubt.rawValue }
    }
    return found
  }
}

/// The rows of a ledger by what stands in the columns that queries ask for, made once for all of them.
struct QueryIndex {
  private var columns: [Formula.Field: Column] = [:]

  /// The places of rows by the text of a cell, and those that do not say.
  private struct Column {
    var places: [String: [Int]] = [:]
    var silent: [Int] = []
  }

  init(of fields: Set<Formula.Field>, in ledger: Ledger) {
    for field in fields where field.isIndexed {
      var column = Column()
      for (place, figure) in ledger.figures.values.enumerated() {
        guard let words = field.words(of: figure) else {
          column.silent.append(place)
          continue
        }
        for word in words { column.places[word, default: []].append(place) }
      }
      columns[field] = column
    }
  }

  /// The places of the rows that may pass the test that the fewest pass; `nil` where no test is indexed.
  func fewest(_ tests: [Query.Test]) -> [Int]? {
    let found = tests.compactMap { test -> (count: Int, column: Column, keys: [String])? in
      guard let keys = test.keys, let column = columns[test.field] else { return nil }
      let count = keys.reduce(column.silent.count) { $0 + (column.places[$1]?.count ?? 0) }
      return (count, column, keys)
    }
    guard let best = found.min(by: { $0.count < $1.count }) else { return nil }
    let places = best.keys.flatMap { best.column.places[$0] ?? [] } + best.column.silent
    return OrderedSet(places).sorted()
  }
}

extension Formula.Field {
  /// Whether rows are found by the text of the cell.
  fileprivate var isIndexed: Bool { self != .date && self != .amount }

  /// What stands in the column of a row; `nil` where the row does not say.
  fileprivate func words(of figure: Figure) -> [String]? {
    func one<Named>(_ id: Identifier<Named>?) -> [String]? { id.map { [$0.text] } }
    switch self {
    case .donor: return one(figure.parties.donor)
    case .recipient: return one(figure.parties.recipient)
    case .via: return one(figure.parties.via)
    case .state: return figure.state.map { [$0.rawValue] }
    case .currency: if case .money(let currency) = figure.measure { return one(currency) }
    case .item: if case .goods(let item, _) = figure.measure { return one(item) }
    case .unit: if case .goods(_, let unit) = figure.measure { return one(unit) }
    case .source: return figure.citations.isEmpty ? nil : figure.citations.map(\.source.text)
    case .fulfils: return figure.relations.fulfils.map(\.text)
    case .partOf: return figure.relations.partOf.map(\.text)
    case .tag: return figure.tags
    case .date, .amount: return nil
    }
    return []
  }
}

extension FormulaEvaluator {
  /// The rows that fit some conditions.
  func query(_ conditions: [Formula.Condition]) throws(EvaluationStop) -> Query.Found {
    var tests: [Query.Test] = []
    for condition in conditions { tests.append(try test(condition)) }
    return Query(tests: tests).found(in: ledger, by: index)
  }

  /// What conditions take in besides what they name: parts of parties, and what belongs to items.
  func taken(by conditions: [Formula.Condition]) -> [Derivation.TakenIn] {
    conditions.compactMap { condition -> Derivation.TakenIn? in
      switch condition.field {
      case .donor, .recipient, .via:
        guard let id = Identifier<Party>(condition.value) else { return nil }
        let parts = ledger.parts(of: condition.value)
        let others = ledger.parties.keys.filter { $0 != id && parts.contains($0.text) }
        return others.isEmpty ? nil : .parties(id, parts: Array(others))
      case .item:
        guard let id = Identifier<Item>(condition.value) else { return nil }
        let others = ledger.parts(of: id).filter { $0 != id }
        return others.isEmpty ? nil : .items(id, parts: others)
      default: return nil
      }
    }
  }

  private func test(_ condition: Formula.Condition) throws(EvaluationStop) -> Query.Test {
    let field = condition.field
    func cell(_ keys: Set<String>) -> Query.Test {
      Query.Test(field: field, keys: keys.sorted()) { figure in
        Query.Fit(field.words(of: figure).map { $0.contains(where: keys.contains) })
      }
    }
    func known(_ noun: String, _ names: [String]) throws(EvaluationStop) -> Query.Test {
      guard names.contains(condition.value) else {
        throw unknown(condition.value, noun, at: condition.range, among: names)
      }
      return cell([condition.value])
    }
    func id<Row>(
      _ noun: String, _ rows: OrderedDictionary<Identifier<Row>, Row>
    ) throws(EvaluationStop) -> Query.Test {
      _ = try row(condition.value, noun, in: rows, at: condition.range)
      return cell([condition.value])
    }
    switch field {
    case .state: return try known("state", TransferState.allCases.map(\.rawValue))
    case .tag:
      return try known("tag", OrderedSet(ledger.figures.values.flatMap(\.tags)).elements)
    case .donor, .recipient, .via:
      _ = try id("party", ledger.parties)
      return cell(ledger.parts(of: condition.value))
    case .currency: return try id("currency", ledger.currencies)
    case .item:
      let item = try row(condition.value, "item", in: ledger.items, at: condition.range)
      return cell(Set(ledger.parts(of: item.id).map(\.text)))
    case .unit: return try id("unit", ledger.units)
    case .source: return try id("source", ledger.sources)
    case .fulfils, .partOf: return try id("figure", ledger.figures)
    case .date: return try date(condition)
    case .amount: return try amount(condition)
    }
  }

  /// Rows whose days all lie within a period; those of which some may.
  private func date(_ condition: Formula.Condition) throws(EvaluationStop) -> Query.Test {
    let period: HistoricalDate
    do throws(EDTFError) {
      period = try HistoricalDate(parsing: condition.value)
    } catch {
      throw typeFault(
        condition.range, "`\(condition.value.visible(upTo: 80))` is no date: \(error.message)")
    }
    let units = ledger.description.approximately
    let (within, near) = (period.stated, period.possible(approximately: units))
    return Query.Test(field: .date, keys: nil) { figure in
      guard let days = figure.date.value?.possible(approximately: units) else { return .maybe }
      return within.contains(days) ? .yes : near.intersects(days) ? .maybe : .no
    }
  }

  /// Rows whose amount, as stated, is so much.
  private func amount(_ condition: Formula.Condition) throws(EvaluationStop) -> Query.Test {
    let number: ExactDecimal
    do throws(NumberSyntaxError) {
      number = try ExactDecimal(parsing: condition.value)
    } catch {
      throw typeFault(condition.range, "`\(condition.value.visible(upTo: 80))` is no number")
    }
    let limit = Interval(exactly: Ratio(number))
    return Query.Test(field: .amount, keys: nil) { figure in
      switch figure.interval.map({ ($0 - limit).isRelatedToZero(by: condition.relation) }) {
      case .always: .yes
      case .never: .no
      case .sometimes, nil: .maybe
      }
    }
  }
}

extension Ledger {
  /// A party and all that are parts of it, however far down.
  fileprivate func parts(of party: String) -> Set<String> {
    guard let id = Identifier<Party>(party) else { return [] }
    let parts = Dictionary(grouping: parties.values.filter { $0.partOf != nil }, by: \.partOf)
    var (found, open): (Set<String>, [Identifier<Party>]) = ([party], [id])
    while let next = open.popLast() {
      for part in parts[next] ?? [] where found.insert(part.id.text).inserted {
        open.append(part.id)
      }
    }
    return found
  }
}
