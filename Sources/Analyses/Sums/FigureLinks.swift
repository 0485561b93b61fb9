import LedgerModel
import OrderedCollections

/// Which figures contain, repeat or replace which.
struct FigureLinks {
  private let ledger: Ledger

  init(_ ledger: Ledger) { self.ledger = ledger }

  /// Why a figure must not be added beside others, or `nil`.
  ///
  /// - Parameters:
  ///   - figure: the figure.
  ///   - counted: the figures that have a value.
  ///   - earlier: those of them that stand before the figure in the ledger.
  /// - Returns: the first reason found: the same, then a part, then an alternative.
  func reason(
    to figure: Figure, among counted: Set<Identifier<Figure>>, earlier: Set<Identifier<Figure>>
  ) -> Summation.Reason? {
    for (reason, others) in steps(from: figure) {
      for other in others where other != figure.id {
        let reached = reach(from: other).subtracting([figure.id])
        guard let found = first(of: counted, in: reached) else { continue }
        let pointsBack = reach(from: found).contains(figure.id)
        if !pointsBack || earlier.contains(found) { return reason(found) }
      }
    }
    return nil
  }

  private func steps(
    from figure: Figure
  ) -> [((Identifier<Figure>) -> Summation.Reason, [Identifier<Figure>])] {
    [
      (Summation.Reason.sameAs, figure.relations.sameAs),
      (Summation.Reason.partOf, figure.relations.partOf),
      (Summation.Reason.alternativeTo, figure.relations.alternativeTo),
    ]
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

  private func first(
    of counted: Set<Identifier<Figure>>, in reached: Set<Identifier<Figure>>
  ) -> Identifier<Figure>? {
    reached.intersection(counted).min { position($0) < position($1) }
  }

  private func position(_ id: Identifier<Figure>) -> Int {
    ledger.figures.index(forKey: id) ?? .max
  }
}
