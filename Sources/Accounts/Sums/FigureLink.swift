import LedgerModel
import Rates
import Phrases

/// One link from a figure to another that contains, repeats or replaces it.
public struct FigureLink: Sendable, Hashable {
  /// How the one hangs on the other.
  public let kind: Kind
  /// The other.
  public let figure: Identifier<Figure>

  /// How one figure hangs on another.
  public enum Kind: Sendable, Hashable {
    /// It tells of the same transfer.
    case sameAs
    /// It is a part of it.
    case partOf
    /// Only one of the two can be true.
    case alternativeTo
    /// It leads to it over others, of which one is an alternative.
    case over
  }

  package init(_ kind: Kind, _ figure: Identifier<Figure>) {
    self.kind = kind
    self.figure = figure
  }

  /// `part of M15`.
  package var words: Prose {
    switch kind {
    case .sameAs: "the same transfer as \(figure)"
    case .partOf: "part of \(figure)"
    case .alternativeTo: "an alternative to \(figure)"
    case .over: "and over others to \(figure)"
    }
  }
}

extension [FigureLink] {
  /// The way told shortly: a part of a part is a part, and the same as a part is a part.
  ///
  /// Alternatives stay, because a part of an alternative is neither a part nor an alternative; of a long row
  /// of them the first two links are told and where it ends, so that a way never grows with the ledger.
  package var shortened: [FigureLink] {
    var way: [FigureLink] = []
    for next in self {
      guard let last = way.last else {
        way.append(next)
        continue
      }
      switch (last.kind, next.kind) {
      case (let kind, .sameAs): way[way.count - 1] = FigureLink(kind, next.figure)
      case (.sameAs, _), (.partOf, .partOf): way[way.count - 1] = next
      case _ where way.count == 3: way[2] = FigureLink(.over, next.figure)
      default: way.append(next)
      }
    }
    return way
  }
}
