import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import Phrases

extension FindingKind {
  /// AL0204: one item twice in one list.
  public static let duplicateItem = FindingKind(
    "AL0204", .warning, title: "one item twice in one list",
    meaning: """
      Two rows of one source, at one place, of one date and between the same parties, give the same item in the \
      same unit. It may be two kinds of the item, or one figure told twice; the totals show both lines and do \
      not add them. A total and its parts are no list of this kind, nor \
      are rows with different `tags`, nor are different numbers that are parts of one total: it tells them apart.
      """,
    remedy:
      "look at the source's own source; give the two kinds different items, or link them by `same_as`"
  )
}

extension LedgerCheck {
  static let duplicateItem = LedgerCheck(.duplicateItem) { ledger in
    var rows: [GoodsList: [Figure.Measure: [Figure]]] = [:]
    return ledger.goods.compactMap { figure in
      guard case .goods(let item?, let unit?) = figure.measure, figure.interval != nil else {
        return nil
      }
      let list = GoodsList(figure)
      defer { rows[list, default: [:]][figure.measure, default: []].append(figure) }
      let other = rows[list]?[figure.measure]?.first {
        !$0.isWholeOrPart(of: figure) && !$0.isPart(beside: figure) && $0.tags == figure.tags
      }
      guard let other, !figure.relations.sameAs.contains(other.id),
        !other.relations.sameAs.contains(figure.id), !figure.isCopy(of: other)
      else { return nil }
      return Finding(
        .duplicateItem, at: figure.origin.place("item"), subject: figure.id.text,
        "\(figure.id) lists \(item) in \(unit) again; \(other.id) has it already",
        details: [other, figure].map { "\($0.id): \($0.interval?.prose ?? "not stated")" })
    }
  }
}

extension Figure {
  /// Whether one of two rows is a part of the other.
  fileprivate func isWholeOrPart(of other: Figure) -> Bool {
    relations.partOf.contains(other.id) || other.relations.partOf.contains(id)
  }

  /// Whether two rows of different numbers are parts of one total.
  fileprivate func isPart(beside other: Figure) -> Bool {
    interval != other.interval
      && !Set(relations.partOf).isDisjoint(with: other.relations.partOf)
  }

  /// Whether two rows say the same in every column, which is a finding of its own.
  fileprivate func isCopy(of other: Figure) -> Bool {
    RowContent(self).map { $0 == RowContent(other) } ?? false
  }
}
