import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0208: a row that leads back to itself.
  public static let circularRelations = FindingKind(
    "AL0208", .error, title: "a row that leads back to itself",
    meaning: """
      Following `part_of` and `fulfils` from row to row leads back to the row; following `same_as`, or \
      `alternative_to`, does so by more than two rows that name each other; a row names itself; or an \
      event is after itself or told again by itself. A total cannot be its own part, nor a delivery its \
      own pledge, and no event comes before itself. A circle of events is told once, at the first of them. Nothing is \
      added up or evaluated while it stands.
      """,
    remedy: "take one of the links out")
}

extension LedgerCheck {
  /// Rows that lead back to themselves.
  public static let circularRelations = LedgerCheck(.circularRelations) { ledger in
    let figures = ledger.figures
    let events = ledger.events
    let upwards = figures.inCircles { $0.relations.partOf + $0.relations.fulfils }
    let inFigures =
      figures.values.filter { upwards.contains($0.id) }.map { figure in
        let isPart = figure.relations.partOf.contains { upwards.contains($0) }
        return circle(figure.id.text, figure.origin, isPart ? "part_of" : "fulfils")
      }
      + oneWay(figures, "same_as", \.origin) { $0.relations.sameAs }
      + oneWay(figures, "alternative_to", \.origin) { $0.relations.alternativeTo }
    return inFigures + oneWay(events, "same_as", \.origin) { $0.sameAs }
  }.first

  /// Events that by `after` and `before` come after themselves: no sum walks along these, so that all else is looked for.
  static let circularOrders = LedgerCheck(.circularRelations) { orders($0.events) }

  /// Rows in circles of links that two rows may state from both sides, which says the same once more.
  private static func oneWay<Row>(
    _ rows: OrderedDictionary<Identifier<Row>, Row>, _ column: String,
    _ origin: KeyPath<Row, Origin>, _ links: (Row) -> [Identifier<Row>]
  ) -> [Finding] {
    let found = rows.inOneWayCircles(along: links)
    return rows.filter { found.contains($0.key) }.map { id, row in
      circle(id.text, row[keyPath: origin], column)
    }
  }

  private static func circle(_ id: String, _ origin: Origin, _ column: String) -> Finding {
    Finding(
      .circularRelations, at: origin.place(column), subject: id,
      "`\(column)` leads from \(id) back to \(id)")
  }

  /// Events that by `after` and `before` come after themselves.
  private static func orders(_ events: OrderedDictionary<Identifier<Event>, Event>) -> [Finding] {
    var earlier: [Identifier<Event>: [Identifier<Event>]] = [:]
    for event in events.values {
      earlier[event.id, default: []] += event.after
      for later in event.before { earlier[later, default: []].append(event.id) }
    }
    return events.knots { earlier[$0.id] ?? [] }.map { circle in
      let (event, others) = (circle[0], circle.dropFirst().map(\.id))
      let column = event.after.isEmpty ? "before" : "after"
      return Finding(
        .circularRelations, at: event.origin.place(column), subject: event.id.text,
        others.isEmpty
          ? "by `after` and `before`, \(event.id) comes after itself"
          : "by `after` and `before`, \(event.id) comes after itself (by way of \(others.few()))")
    }
  }
}

extension OrderedDictionary {
  /// The rows of each circle together, in their order, the circles by their first rows.
  fileprivate func knots(along links: (Value) -> [Key]) -> [[Value]] {
    let named = values.map { links($0).compactMap { index(forKey: $0) } }
    return Knots(from: named.indices.filter { !named[$0].isEmpty }, { named[$0] }).found
      .filter { $0.count > 1 || named[$0[0]].contains($0[0]) }
      .map { $0.sorted() }.sorted { $0[0] < $1[0] }.map { $0.map { values[$0] } }
  }

  /// The rows in circles of links; two that name each other only say the same from both sides.
  fileprivate func inOneWayCircles(along links: (Value) -> [Key]) -> Set<Key> {
    var named: OrderedDictionary<Key, (key: Key, links: Set<Key>)> = [:]
    for (key, row) in self where !links(row).isEmpty { named[key] = (key, Set(links(row))) }
    return named.inCircles { row in
      row.links.filter { $0 == row.key || named[$0]?.links.contains(row.key) != true }
    }
  }
}
