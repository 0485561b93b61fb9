import LedgerModel
import OrderedCollections

/// Which figures contain, repeat or replace which, among those that a sum can count.
struct FigureLinks {
  private let ledger: Ledger
  private let counted: OrderedSet<Identifier<Figure>>

  /// Looks at the links between figures that have a value, given in the order of the ledger.
  init(_ ledger: Ledger, counting counted: OrderedSet<Identifier<Figure>> = []) {
    self.ledger = ledger
    self.counted = counted
  }

  /// Why a figure must not be added beside the others, or `nil`: the same first, then a part, then
  /// an alternative.
  ///
  /// Of figures that point at each other the first is added.
  func reasonAgainst(_ figure: Figure) -> Summation.Reason? {
    let links: [((Identifier<Figure>) -> Summation.Reason, [Identifier<Figure>])] = [
      (Summation.Reason.sameAs, figure.relations.sameAs),
      (Summation.Reason.partOf, figure.relations.partOf),
      (Summation.Reason.alternativeTo, figure.relations.alternativeTo),
    ]
    for (reason, others) in links {
      for other in others where other != figure.id {
        if let found = rival(of: figure, through: other) { return reason(found) }
      }
    }
    return nil
  }

  /// The first counted figure that a link leads to, unless it leads back and stands later.
  private func rival(
    of figure: Figure, through other: Identifier<Figure>
  ) -> Identifier<Figure>? {
    let positions = reach(from: other).compactMap { counted.firstIndex(of: $0) }
    guard let own = counted.firstIndex(of: figure.id),
      let first = positions.filter({ $0 != own }).min()
    else { return nil }
    let found = counted[first]
    return first < own || !reach(from: found).contains(figure.id) ? found : nil
  }

  /// Everything that a figure leads to, itself included.
  func reach(from start: Identifier<Figure>) -> Set<Identifier<Figure>> {
    var reached: Set = [start]
    var open = [start]
    while let next = open.popLast() {
      guard let relations = ledger.figures[next]?.relations else { continue }
      for other in relations.sameAs + relations.partOf + relations.alternativeTo
      where reached.insert(other).inserted {
        open.append(other)
      }
    }
    return reached
  }
}
