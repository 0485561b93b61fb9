import Accounts
import Claims
import Diagnostics
import LedgerModel
import OrderedCollections
import Rates

extension FindingKind {
  /// AL0206: a part that would be counted together with its whole.
  public static let partCountedWithWhole = FindingKind(
    "AL0206", .warning, title: "a part that would be counted together with its whole",
    meaning: """
      A row and a total that contains it both go towards one pledge, or are both part of one larger \
      total. The part is left out of the sum, because its whole is in it.
      """,
    remedy: "check that the total really contains the part")
}

extension LedgerCheck {
  static let partCountedWithWhole = LedgerCheck(.partCountedWithWhole) { ledger in
    let links = FigureLinks(ledger)
    let columns: [(String, (Figure.Relations) -> [Identifier<Figure>])] = [
      ("fulfils", { $0.fulfils }), ("part_of", { $0.partOf }),
    ]
    let towards = columns.map { ledger.figures(by: $0.1).mapValues { Set($0.map(\.id)) } }
    return ledger.figures.values.flatMap { figure -> [Finding] in
      guard !figure.relations.partOf.isEmpty else { return [] }
      return zip(columns, towards).flatMap { column, towards in
        column.1(figure.relations).compactMap { target in
          double(figure, target, towards[target] ?? [], links, column.0)
        }
      }
    }
  }

  // Where no other row belongs to the target nothing is walked over, so that long chains cost no more
  // than short ones.
  private static func double(
    _ part: Figure, _ target: Identifier<Figure>, _ rivals: Set<Identifier<Figure>>,
    _ links: FigureLinks, _ column: String
  ) -> Finding? {
    guard rivals.count > 1 else { return nil }
    let nearest = links.nearest(from: part.relations.partOf) {
      $0 != target && $0 != part.id && rivals.contains($0)
    }
    guard let nearest else { return nil }
    return Finding(
      .partCountedWithWhole, at: part.origin.place(column), subject: part.id.text,
      "\(part.id) is part of \(nearest), and both belong to \(target)")
  }
}
