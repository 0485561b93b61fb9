import LedgerModel
import OrderedCollections
import Rates

/// Which figures contain, repeat or replace which, among those that a sum can count.
///
/// Rows of the sum that tell of one transfer are one knot, whichever of them says so: what one of them
/// is part of, all are part of. Of each knot one row can stand for it.
package struct FigureLinks {
  private let ledger: Ledger
  private let counted: OrderedSet<Identifier<Figure>>
  private let knots: Knots
  /// For each knot that was asked for: the way to what is added in its place; empty: it is added.
  private var found: [Identifier<Figure>: [FigureLink]] = [:]
  private var added: [Identifier<Figure>: Bool] = [:]

  /// Looks at the links between figures that have a value, given in the order of the ledger.
  package init(_ ledger: Ledger, counting counted: OrderedSet<Identifier<Figure>> = []) {
    self.ledger = ledger
    self.counted = counted
    knots = Knots(ledger, counted)
  }

  /// Why a figure must not be added beside the others, or `nil`.
  ///
  /// The links lead to a figure that is added. Of figures that point at each other the first is added.
  package mutating func reasonAgainst(_ figure: Figure) -> Summation.Reason? {
    let knot = knots.leader(of: figure.id)
    let links = linksAgainst(knot)
    if !links.isEmpty { return .linked(links) }
    return knot == figure.id ? nil : .linked([FigureLink(.sameAs, knot)])
  }

  /// Everything that a figure leads to, itself included.
  package func reach(from start: Identifier<Figure>) -> Set<Identifier<Figure>> {
    var reached: Set = [start]
    var open = [start]
    while let next = open.popLast() {
      for link in links(from: next) where reached.insert(link.figure).inserted {
        open.append(link.figure)
      }
    }
    return reached
  }

  /// The nearest figure of a kind that some figures lead to, themselves included.
  package func nearest(
    from starts: [Identifier<Figure>], where belongs: (Identifier<Figure>) -> Bool
  ) -> Identifier<Figure>? {
    var open = OrderedSet(starts)
    var next = 0
    while next < open.count {
      let here = open[next]
      next += 1
      if belongs(here) { return here }
      for link in links(from: here) { open.append(link.figure) }
    }
    return nil
  }

  private mutating func linksAgainst(_ knot: Identifier<Figure>) -> [FigureLink] {
    if let known = found[knot] { return known }
    var links: [FigureLink] = []
    if !isAdded(knot) {
      for (other, way) in ways(from: knot) where counted.contains(other) && isAdded(other) {
        links = way.shortened
        break
      }
    }
    found[knot] = links
    return links
  }

  /// What speaks against a knot stands before it, or does not lead back to it; so of every circle one
  /// knot is added, or what the circle leads to.
  private mutating func isAdded(_ knot: Identifier<Figure>) -> Bool {
    if let known = added[knot] { return known }
    let isAdded = !ways(from: knot).keys.contains { isRival($0, of: knot) }
    added[knot] = isAdded
    return isAdded
  }

  private func isRival(_ other: Identifier<Figure>, of knot: Identifier<Figure>) -> Bool {
    guard let own = counted.firstIndex(of: knot), let position = counted.firstIndex(of: other)
    else { return false }
    return position < own || !reach(from: other).contains(knot)
  }

  /// The knots that a knot leads to, the nearest first, each with the links that lead there.
  private func ways(
    from knot: Identifier<Figure>
  ) -> OrderedDictionary<Identifier<Figure>, [FigureLink]> {
    var ways: OrderedDictionary<Identifier<Figure>, [FigureLink]> = [:]
    var open = [knot]
    var next = 0
    while next < open.count {
      let here = open[next]
      next += 1
      for link in links(from: here) where link.figure != knot && ways[link.figure] == nil {
        ways[link.figure] = (ways[here] ?? []) + [link]
        open.append(link.figure)
      }
    }
    return ways
  }

  /// The links that lead out of a knot, to knots.
  private func links(from knot: Identifier<Figure>) -> [FigureLink] {
    knots.members(of: knot).flatMap { member in
      ledger.figures[member].map { FigureLink.all(of: $0.relations) } ?? []
    }
    .map { FigureLink($0.kind, knots.leader(of: $0.figure)) }
    .filter { $0.figure != knot }
  }
}

/// Figures of a sum that tell of one transfer, bound together by `same_as`.
private struct Knots {
  private var leaders: [Identifier<Figure>: Identifier<Figure>] = [:]
  private var groups: [Identifier<Figure>: [Identifier<Figure>]] = [:]

  init(_ ledger: Ledger, _ counted: OrderedSet<Identifier<Figure>>) {
    var links = LinkedGroups(counted.count)
    for (index, id) in counted.enumerated() {
      for other in ledger.figures[id]?.relations.sameAs ?? [] {
        if let position = counted.firstIndex(of: other) { links.link(index, to: position) }
      }
    }
    guard !links.isEmpty else { return }
    for group in links.groups() where group.count > 1 {
      guard let leader = links.leader(of: group) else { continue }
      groups[counted[leader]] = group.map { counted[$0] }
      for index in group { leaders[counted[index]] = counted[leader] }
    }
  }

  /// The figure that stands for all that tell of the same transfer.
  func leader(of figure: Identifier<Figure>) -> Identifier<Figure> { leaders[figure] ?? figure }

  func members(of leader: Identifier<Figure>) -> [Identifier<Figure>] {
    groups[leader] ?? [leader]
  }
}
