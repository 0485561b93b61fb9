import LedgerModel
import OrderedCollections

/// How the figures of a ledger hang together, both ways, by their places in the ledger.
///
/// Made once a ledger, and a class for that reason; every walk over links goes over it.
package final class LinkGraph: Sendable {
  /// One link out of a figure.
  struct Edge: Sendable {
    let kind: FigureLink.Kind
    let target: Int
  }

  /// For each figure what contains, repeats or replaces it; same ones first, then wholes.
  let out: [[Edge]]
  /// For each figure the rows that name it in `fulfils`.
  let fulfilling: [Int: [Int]]
  /// For each figure the rows that name it in `part_of`.
  let parts: [Int: [Int]]
  /// For each figure the rows that name it in `alternative_to`.
  let alternatives: [Int: [Int]]
  /// For each figure the rows that name it in `same_as`.
  let repeats: [Int: [Int]]
  /// For each figure the pledges that it names in `fulfils`.
  let fulfils: [[Int]]
  /// Whether any row goes towards several pledges.
  let hasShared: Bool
  /// For each part the wholes that are of another giver or taker.
  private let foreign: [Int: Set<Int>]
  /// The first of the figures that tell of one transfer, whichever of them says so.
  private let transfers: [Int: [Int]]
  /// For each figure a number, so that what a figure leads to has a lower one, or the same.
  ///
  /// So a walk from some figures to others of them never goes below the least number among them.
  /// Empty where no figure is linked.
  let ranks: [Int]

  init(_ ledger: Ledger) {
    let figures = ledger.figures.values
    var out = [[Edge]](repeating: [], count: figures.count)
    var (fulfilling, parts, alternatives): ([Int: [Int]], [Int: [Int]], [Int: [Int]]) = (
      [:], [:], [:]
    )
    var fulfils = [[Int]](repeating: [], count: figures.count)
    var repeats: [Int: [Int]] = [:]
    var groups = LinkedGroups(figures.count)
    for (index, figure) in figures.enumerated() {
      func places(_ ids: [Identifier<Figure>]) -> [Int] {
        ids.compactMap { ledger.figures.index(forKey: $0) }.filter { $0 != index }
      }
      let relations = figure.relations
      for other in places(relations.sameAs) {
        out[index].append(Edge(kind: .sameAs, target: other))
        repeats[other, default: []].append(index)
        groups.link(index, to: other)
      }
      for other in places(relations.partOf) {
        out[index].append(Edge(kind: .partOf, target: other))
        parts[other, default: []].append(index)
      }
      for other in places(relations.alternativeTo) {
        out[index].append(Edge(kind: .alternativeTo, target: other))
        alternatives[other, default: []].append(index)
      }
      fulfils[index] = places(relations.fulfils)
      for other in fulfils[index] { fulfilling[other, default: []].append(index) }
    }
    self.out = out
    (self.fulfilling, self.parts, self.alternatives) = (fulfilling, parts, alternatives)
    (self.fulfils, self.repeats) = (fulfils, repeats)
    hasShared = fulfils.contains { $0.count > 1 }
    var transfers: [Int: [Int]] = [:]
    if !groups.isEmpty {
      for group in groups.groups() where group.count > 1 {
        for member in group { transfers[member] = group }
      }
    }
    self.transfers = transfers
    guard out.contains(where: { !$0.isEmpty }) else {
      (ranks, foreign) = ([], [:])
      return
    }
    var ranks = [Int](repeating: 0, count: figures.count)
    let knots = Knots(from: Array(figures.indices)) { place in
      out[place].map(\.target) + (repeats[place] ?? []) + (alternatives[place] ?? [])
    }
    for (rank, knot) in knots.found.enumerated() { for place in knot { ranks[place] = rank } }
    self.ranks = ranks
    foreign = ForeignParts(ledger, out, parts, transfers, ranks).wholes
  }

  /// Whether a part is of another giver or taker than its whole, so that nobody knows how much of it is in it.
  ///
  /// What does not say whose it is is of those of the whole that it is in.
  func isForeign(_ part: Int, in whole: Int) -> Bool { foreign[part]?.contains(whole) ?? false }

  /// Whether any part is of another giver or taker than a whole that it is in.
  var hasForeignParts: Bool { !foreign.isEmpty }

  /// Whether a figure names another, or another names it, as the same, a part or an alternative.
  func isLinked(_ figure: Int) -> Bool { !out[figure].isEmpty || isNamed(figure) }

  /// Whether another row names the figure in a link.
  func isNamed(_ figure: Int) -> Bool {
    parts[figure] != nil || repeats[figure] != nil || alternatives[figure] != nil
  }

  /// The figures that one leads to: what contains, replaces or repeats it, and what says that it repeats it.
  package func neighbours(of figure: Int) -> [Int] {
    out[figure].map(\.target) + (repeats[figure] ?? [])
  }

  /// All figures that tell of the same transfer, this one included, in the order of the ledger.
  func tellings(of figure: Int) -> [Int] { transfers[figure] ?? [figure] }

  /// A number that the tellings of one transfer share; `nil` where only one row tells of it.
  func transfer(of figure: Int) -> Int? { transfers[figure]?.first }
}

/// Which of some figures must not be added beside the others.
///
/// A row is dropped where it is part of, the same as, or an alternative to a row that is counted, directly
/// or through others. Of rows that tell of one transfer one stands for all: one with a value, and else one
/// that repeats no other. Of alternatives the one that is named goes before the one that names it, then the
/// ledger's order decides, and before both the figures that a scenario prefers; whether a row can be
/// converted does not. A whole without a value drops none of its parts.
///
/// What is dropped only as a part of another giver's or taker's whole may stand outside it, by nothing to all.
struct DroppedRows {
  private let graph: LinkGraph
  private let ledger: Ledger
  /// The members of the sum: whether each has a value.
  private let members: [Int: Bool]
  private let preferred: Set<Int>
  /// Which parts wholes drop; other tellings and alternatives are dropped in any case.
  private let parts: Parts
  /// No member is reached over a figure of a lower rank.
  private var least = 0
  /// The members that tell of one transfer: the row of which both say that they repeat it may be none.
  private var tellings: [Int: [Int]] = [:]
  /// Why a member is not added, by its place.
  private(set) var reasons: [Int: [FigureLink]] = [:]
  /// The members that stand outside what is added by nothing to all of them, with the links to it.
  private(set) var doubts: [Int: [FigureLink]] = [:]

  /// Which parts wholes drop.
  enum Parts {
    /// None.
    case none
    /// Those that are not of another giver or taker.
    case own
    /// All; those of another giver or taker in doubt.
    case all
  }

  /// Judges the rows of a sum.
  ///
  /// - Parameters:
  ///   - rows: the places of the rows that a sum admits, and whether each has a value.
  ///   - ledger: the ledger.
  ///   - graph: how its figures hang together.
  ///   - preferred: figures that count before their alternatives.
  ///   - parts: which parts wholes drop.
  init(
    _ rows: [(place: Int, hasValue: Bool)], in ledger: Ledger, _ graph: LinkGraph,
    preferring preferred: Set<Int> = [], _ parts: Parts = .all
  ) {
    self.parts = parts
    self.graph = graph
    self.ledger = ledger
    self.preferred = preferred
    let linked = rows.contains { !graph.out[$0.place].isEmpty || graph.repeats[$0.place] != nil }
    members =
      linked
      ? Dictionary(rows.map { ($0.place, $0.hasValue) }, uniquingKeysWith: { $0 || $1 }) : [:]
    guard linked else { return }
    least = rows.map { graph.ranks[$0.place] }.min() ?? 0
    for place in members.keys.sorted() {
      if let transfer = graph.transfer(of: place) { tellings[transfer, default: []].append(place) }
    }
    judge(Knots(from: rows.map(\.place)) { place in self.edges(place).map(\.target) }.found)
    guard parts == .all, graph.hasForeignParts, !reasons.isEmpty else { return }
    let sure = DroppedRows(rows, in: ledger, graph, preferring: preferred, .own).reasons
    doubts = reasons.filter { sure[$0.key] == nil }
    if !doubts.isEmpty { reasons = sure }
  }

  /// The links out of a figure; what tells of one transfer within the sum leads both ways.
  private func edges(_ place: Int) -> [LinkGraph.Edge] {
    var edges = graph.out[place]
    if !preferred.isEmpty {
      if preferred.contains(place) { edges.removeAll { $0.kind == .alternativeTo } }
      for other in graph.alternatives[place] ?? [] where preferred.contains(other) {
        edges.append(LinkGraph.Edge(kind: .alternativeTo, target: other))
      }
    }
    switch parts {
    case .none: edges.removeAll { $0.kind == .partOf }
    case .own: edges.removeAll { $0.kind == .partOf && graph.isForeign(place, in: $0.target) }
    case .all: break
    }
    // A row that is none of the sum leads on to what says that it repeats it, and so does a member to such a row.
    for other in graph.repeats[place] ?? [] where members[place] == nil || members[other] == nil {
      edges.append(LinkGraph.Edge(kind: .sameAs, target: other))
    }
    edges.removeAll { graph.ranks[$0.target] < least }
    guard members[place] != nil else { return edges }
    // From the first telling to all and from each to the first: as good as from each to each, and fewer.
    let told = graph.transfer(of: place).flatMap { tellings[$0] } ?? []
    let others = told.first == place ? told.dropFirst() : told.prefix(1)
    edges += others.map { LinkGraph.Edge(kind: .sameAs, target: $0) }
    return edges
  }

  /// What a knot of figures, all of which lead to each other, leads to.
  private struct Reach {
    /// The member that is added, or would be.
    var added: Int?
    /// The links that lead from the knot to what is added in its place; `nil`: nothing is.
    var way: [FigureLink]?
    /// Whether the way leads to a row with a value, or over an alternative to any row.
    var drops = false
    /// A member of the sum below, with or without a value.
    var below: Int?
  }

  /// Goes through the knots, those first to which others lead.
  private mutating func judge(_ knots: [[Int]]) {
    var knotOf: [Int: Int] = [:]
    var reaches: [Reach] = []
    for (number, knot) in knots.enumerated() {
      for place in knot { knotOf[place] = number }
      var reach = Reach()
      for place in knot {
        for edge in edges(place) {
          guard let other = knotOf[edge.target], other != number else { continue }
          join(&reach, edge, reaches[other])
        }
      }
      let own = knot.filter { members[$0] != nil }
      if reach.drops {
        for place in own { reasons[place] = reach.way }
      } else if let leader = leader(of: own, in: knot) {
        reach.added = leader
        for place in own where place != leader { reasons[place] = [link(place, leader, in: knot)] }
      }
      reaches.append(reach)
    }
  }

  private func join(_ reach: inout Reach, _ edge: LinkGraph.Edge, _ other: Reach) {
    guard !reach.drops else { return }
    func take(_ way: [FigureLink], drops: Bool) {
      reach.way = way.shortened
      reach.drops = drops
    }
    if other.drops, let way = other.way {
      take([FigureLink(edge.kind, id(edge.target))] + way, drops: true)
    } else if let added = other.added {
      let hasValue = members[added] == true
      take([FigureLink(edge.kind, id(added))], drops: hasValue || edge.kind == .alternativeTo)
      reach.below = added
    } else if let below = other.below, let way = other.way {
      take([FigureLink(edge.kind, id(edge.target))] + way, drops: edge.kind == .alternativeTo)
      reach.below = below
    }
  }

  /// The member that stands for a knot.
  private func leader(of own: [Int], in knot: [Int]) -> Int? {
    guard own.count > 1 else { return own.first }
    let inside = Set(knot)
    func names(_ place: Int, _ kinds: [FigureLink.Kind]) -> Bool {
      graph.out[place].contains { kinds.contains($0.kind) && inside.contains($0.target) }
    }
    let areAlternatives = knot.contains { names($0, [.alternativeTo]) }
    func rank(_ place: Int) -> (Int, Int, Int, Int) {
      (
        preferred.contains(place) ? 0 : 1, areAlternatives || members[place] == true ? 0 : 1,
        !areAlternatives && names(place, [.sameAs]) ? 1 : 0, place
      )
    }
    return own.min { rank($0) < rank($1) }
  }

  private func link(_ place: Int, _ leader: Int, in knot: [Int]) -> FigureLink {
    let isAlternative =
      graph.out[place].contains { $0.kind == .alternativeTo && $0.target == leader }
      || graph.out[leader].contains { $0.kind == .alternativeTo && $0.target == place }
    return FigureLink(isAlternative ? .alternativeTo : .sameAs, id(leader))
  }

  private func id(_ place: Int) -> Identifier<Figure> { ledger.figures.keys[place] }
}
