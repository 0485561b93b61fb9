import Accounts
import Diagnostics
import LedgerModel
import Phrases

extension FindingKind {
  /// AL0206: a part that would be counted together with its whole.
  public static let partCountedWithWhole = FindingKind(
    "AL0206", .warning, title: "a part that would be counted together with its whole",
    meaning: """
      A row and a total that contains it both go towards one pledge, or are both part of one larger \
      total. The part is left out of the sum, because its whole is in it; where it is of another giver or taker, \
      nothing to all of it counts beside the whole.
      """,
    remedy: "check that the total really contains the part")
}

extension LedgerCheck {
  static let partCountedWithWhole = LedgerCheck.ofBook(.partCountedWithWhole) { book in
    let pledges = [false, true].flatMap { book.pledges(ofGoods: $0) }
    let found =
      pledges.flatMap { double($0.rows, towards: $0.pledge, "fulfils", book) }
      + book.totals.flatMap { double($0.parts, towards: $0.total, "part_of", book) }
    // What goes towards a pledge goes towards the pledges that hold it too: the first tells it.
    var told: Set<[String]> = []
    return found.filter { told.insert([$0.subject, $0.whole]).inserted }.map(\.finding)
  }

  private static func double(
    _ rows: [Figure], towards target: Figure, _ column: String, _ book: AccountBook
  ) -> [(subject: String, whole: String, finding: Finding)] {
    guard rows.count > 1 else { return [] }
    return book.distinct(rows).leftOut.compactMap { left in
      let links: [FigureLink]
      switch left.reason {
      case .linked(let way), .outside(let way): links = way
      default: return nil
      }
      guard links.count == 1, links[0].kind == .partOf else { return nil }
      let part = left.figure
      let finding = Finding(
        .partCountedWithWhole, at: part.origin.place(column), subject: part.id.text,
        "\(part.id) is part of \(links[0].figure), and both belong to \(target.id)",
        cause: "part of \(links[0].figure), and both belong to \(target.id)")
      return (part.id.text, links[0].figure.text, finding)
    }
  }
}
