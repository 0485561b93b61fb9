import Diagnostics
import LedgerModel
import OrderedCollections

extension FindingKind {
  /// AL0208: a row that is a part of itself.
  public static let circularRelations = FindingKind(
    "AL0208", .warning, title: "a row that is a part of itself",
    meaning: """
      Following `part_of` or `fulfils` from row to row leads back to the row. A total cannot be its own \
      part, nor a delivery its own pledge.
      """,
    remedy: "take one of the links out")
}

extension LedgerCheck {
  static let circularRelations = LedgerCheck(.circularRelations) { ledger in
    circles(in: ledger, "part_of") { $0.partOf } + circles(in: ledger, "fulfils") { $0.fulfils }
  }

  private static func circles(
    in ledger: Ledger, _ column: String, _ links: (Figure.Relations) -> [Identifier<Figure>]
  ) -> [Finding] {
    ledger.figures.values.filter { $0.leadsBack(along: links, in: ledger) }.map { figure in
      Finding(
        .circularRelations, at: figure.origin.place(column), subject: figure.id.text,
        "`\(column)` leads from \(figure.id) back to \(figure.id)")
    }
  }
}

extension Figure {
  fileprivate func leadsBack(
    along links: (Relations) -> [Identifier<Figure>], in ledger: Ledger
  ) -> Bool {
    var open = links(relations)
    var seen: Set<Identifier<Figure>> = []
    while let next = open.popLast() {
      if next == id { return true }
      if seen.insert(next).inserted {
        open += ledger.figures[next].map { links($0.relations) } ?? []
      }
    }
    return false
  }
}
