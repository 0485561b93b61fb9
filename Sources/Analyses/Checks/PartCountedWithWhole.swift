import Diagnostics
import LedgerModel
import OrderedCollections

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
    return ledger.figures.values.flatMap { figure -> [Finding] in
      guard !figure.relations.partOf.isEmpty else { return [] }
      let wholes = figure.relations.partOf.flatMap { links.reach(from: $0) }
      return doubles(figure, wholes, ledger, "fulfils") { $0.fulfils }
        + doubles(figure, wholes, ledger, "part_of") { $0.partOf }
    }
  }

  private static func doubles(
    _ part: Figure, _ wholes: [Identifier<Figure>], _ ledger: Ledger, _ column: String,
    _ targets: (Figure.Relations) -> [Identifier<Figure>]
  ) -> [Finding] {
    targets(part.relations).compactMap { target in
      let rivals = wholes.filter { whole in
        whole != target && whole != part.id
          && ledger.figures[whole].map { targets($0.relations).contains(target) } == true
      }
      guard let whole = rivals.min() else { return nil }
      return Finding(
        .partCountedWithWhole, at: part.origin.place(column), subject: part.id.text,
        "\(part.id) is part of \(whole), and both belong to \(target)")
    }
  }
}
