import Accounts
import Claims
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

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
    var first: [ListedItem: Figure] = [:]
    return ledger.goods.compactMap { figure in
      guard let key = ListedItem(figure) else { return nil }
      guard let other = first[key] else {
        first[key] = figure
        return nil
      }
      guard !figure.relations.sameAs.contains(other.id),
        !other.relations.sameAs.contains(figure.id), !figure.isCopy(of: other)
      else { return nil }
      return Finding(
        .duplicateItem, at: figure.origin.place("item"), subject: figure.id.text,
        "\(figure.id) lists \(key.item) in \(key.unit) again; \(other.id) has it already",
        details: [other, figure].map { "\($0.id): \($0.interval?.words ?? "not stated")" })
    }
  }
}

extension Figure {
  /// Whether two rows say the same in every column, which is a finding of its own.
  fileprivate func isCopy(of other: Figure) -> Bool {
    RowContent(self).map { $0 == RowContent(other) } ?? false
  }
}

private struct ListedItem: Hashable {
  let item: Identifier<Item>
  let unit: Identifier<GoodsUnit>
  let citations: [Citation]
  let date: String
  let state: TransferState?

  init?(_ figure: Figure) {
    guard case .goods(let item?, let unit?) = figure.measure, figure.interval != nil else {
      return nil
    }
    self.item = item
    self.unit = unit
    citations = figure.citations
    date = figure.date.value?.text ?? ""
    state = figure.state
  }
}
