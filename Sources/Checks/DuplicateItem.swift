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
      Two rows of one source, at one place and of one date, give the same item in the same unit. It may \
      be two kinds of the item, or one figure told twice; the totals show both lines and do not add them.
      """,
    remedy:
      "look at the source's own source; give the two kinds different items, or link them by `same_as`"
  )
}

extension LedgerCheck {
  static let duplicateItem = LedgerCheck(.duplicateItem) { ledger in
    var first: [GoodsList: [Figure.Measure: Figure]] = [:]
    return ledger.goods.compactMap { figure in
      guard case .goods(let item?, let unit?) = figure.measure, figure.interval != nil else {
        return nil
      }
      guard let other = first[GoodsList(figure)]?[figure.measure] else {
        first[GoodsList(figure), default: [:]][figure.measure] = figure
        return nil
      }
      guard !figure.relations.sameAs.contains(other.id),
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
  /// Whether two rows say the same in every column, which is a finding of its own.
  fileprivate func isCopy(of other: Figure) -> Bool {
    RowContent(self).map { $0 == RowContent(other) } ?? false
  }
}
