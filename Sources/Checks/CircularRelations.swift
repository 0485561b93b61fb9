import Accounts
import Claims
import Diagnostics
import LedgerModel
import OrderedCollections
import Rates

extension FindingKind {
  /// AL0208: a row that leads back to itself.
  public static let circularRelations = FindingKind(
    "AL0208", .warning, title: "a row that is a part of itself",
    meaning: """
      Following `part_of` or `fulfils` from row to row leads back to the row, a row names itself in \
      `same_as` or `alternative_to`, or an event is after itself or told again by itself. A total cannot \
      be its own part, nor a delivery its own pledge, and no event comes before itself.
      """,
    remedy: "take one of the links out")
}

extension LedgerCheck {
  /// Rows that lead back to themselves.
  public static let circularRelations = LedgerCheck(.circularRelations) { ledger in
    let figures = ledger.figures
    let events = ledger.events
    let inFigures =
      circles(figures, "part_of", figures.inCircles { $0.relations.partOf })
      + circles(figures, "fulfils", figures.inCircles { $0.relations.fulfils })
      + circles(figures, "same_as", figures.ids(naming: \.relations.sameAs))
      + circles(figures, "alternative_to", figures.ids(naming: \.relations.alternativeTo))
    return inFigures + orders(events) + told(events)
  }

  private static func circles(
    _ figures: OrderedDictionary<Identifier<Figure>, Figure>, _ column: String,
    _ found: Set<Identifier<Figure>>
  ) -> [Finding] {
    figures.values.filter { found.contains($0.id) }.map { figure in
      Finding(
        .circularRelations, at: figure.origin.place(column), subject: figure.id.text,
        "`\(column)` leads from \(figure.id) back to \(figure.id)")
    }
  }

  /// Events that by `after` and `before` come after themselves.
  private static func orders(_ events: OrderedDictionary<Identifier<Event>, Event>) -> [Finding] {
    var earlier: [Identifier<Event>: [Identifier<Event>]] = [:]
    for event in events.values {
      earlier[event.id, default: []] += event.after
      for later in event.before { earlier[later, default: []].append(event.id) }
    }
    let found = events.inCircles { earlier[$0.id] ?? [] }
    return events.values.filter { found.contains($0.id) }.map { event in
      let column = event.after.isEmpty ? "before" : "after"
      return Finding(
        .circularRelations, at: event.origin.place(column), subject: event.id.text,
        "by `after` and `before`, \(event.id) comes after itself")
    }
  }

  /// Events that tell themselves again; two that name each other only say the same from both sides.
  private static func told(_ events: OrderedDictionary<Identifier<Event>, Event>) -> [Finding] {
    let found = events.inCircles { event in
      event.sameAs.filter { other in
        other == event.id || events[other]?.sameAs.contains(event.id) != true
      }
    }
    return events.values.filter { found.contains($0.id) }.map { event in
      Finding(
        .circularRelations, at: event.origin.place("same_as"), subject: event.id.text,
        "`same_as` leads from \(event.id) back to \(event.id)")
    }
  }
}

extension OrderedDictionary {
  /// The rows that name themselves.
  fileprivate func ids(naming links: (Value) -> [Key]) -> Set<Key> {
    Set(filter { links($0.value).contains($0.key) }.keys)
  }

  /// The rows from which links, followed from row to row, lead back to the row itself.
  ///
  /// Each link is walked over once (Tarjan 1972, strongly connected components), so that long chains
  /// cost no more than short ones; without recursion, so that none exhausts the stack.
  fileprivate func inCircles(along links: (Value) -> [Key]) -> Set<Key> {
    var search = CircleSearch<Key>()
    for key in keys { search.visit(key) { self[$0].map(links) ?? [] } }
    return search.found
  }
}

/// The state of a search for circles.
private struct CircleSearch<Key: Hashable> {
  private(set) var found: Set<Key> = []
  private var numbers: [Key: Int] = [:]
  private var lowest: [Key: Int] = [:]
  private var open: [Key] = []
  private var isOpen: Set<Key> = []

  mutating func visit(_ start: Key, _ links: (Key) -> [Key]) {
    guard numbers[start] == nil else { return }
    var walk = [enter(start, links(start))]
    while let step = walk.last {
      guard let next = step.rest.last else {
        walk.removeLast()
        leave(step.key, to: walk.last?.key)
        continue
      }
      walk[walk.count - 1].rest.removeLast()
      if next == step.key { found.insert(next) }
      if numbers[next] == nil {
        walk.append(enter(next, links(next)))
      } else if isOpen.contains(next) {
        lower(step.key, to: numbers[next])
      }
    }
  }

  private mutating func enter(_ key: Key, _ links: [Key]) -> (key: Key, rest: [Key]) {
    numbers[key] = numbers.count
    lowest[key] = numbers[key]
    open.append(key)
    isOpen.insert(key)
    return (key, links)
  }

  private mutating func lower(_ key: Key, to number: Int?) {
    if let number, let now = lowest[key] { lowest[key] = Swift.min(now, number) }
  }

  private mutating func leave(_ key: Key, to parent: Key?) {
    if let parent { lower(parent, to: lowest[key]) }
    guard lowest[key] == numbers[key] else { return }
    var knot: [Key] = []
    while let last = open.popLast() {
      isOpen.remove(last)
      knot.append(last)
      if last == key { break }
    }
    if knot.count > 1 { found.formUnion(knot) }
  }
}
