import Accounts
import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0216: one delivery towards several pledges.
  public static let sharedDelivery = FindingKind(
    "AL0216", .warning, title: "one delivery towards several pledges",
    meaning: """
      A row names several pledges in `fulfils`, and does not say how much of it goes to which. It counts as \
      nothing to all of it in each of them, and whole in the row of all of them together. So does what fulfils a \
      commitment of which this is said.
      """,
    remedy: "split the row by pledges where a source says how much went to which")
}

extension LedgerCheck {
  static let sharedDelivery = LedgerCheck.ofBook(.sharedDelivery) { book in
    let pledges = [false, true].flatMap { book.pledges(ofGoods: $0) }
    var shared: OrderedDictionary<Identifier<Figure>, [Identifier<Figure>]> = [:]
    for pledge in pledges { shared.merge(pledge.shared) { first, _ in first } }
    return shared.compactMap { row, pledges in
      // What goes by a commitment that is shared follows from the finding of that commitment.
      book.ledger.figures[row].flatMap { $0.relations.fulfils.count > 1 ? $0 : nil }.map { figure in
        Finding(
          .sharedDelivery, at: figure.origin.place("fulfils"), subject: row.text,
          "\(row) goes towards \(OrderedSet(pledges).few()), and does not say how much to which",
          cause: "it goes towards \(OrderedSet(pledges).few())")
      }
    }
  }
}
