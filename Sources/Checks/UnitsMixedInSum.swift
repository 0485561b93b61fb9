import Accounts
import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0205: a part counted in another unit than its whole.
  public static let unitsMixedInSum = FindingKind(
    "AL0205", .warning, title: "a part counted in another unit than its whole",
    meaning: """
      A row is part of a total, or goes towards a pledge, that is of another kind: money and goods, two \
      items, or two units. The two are never added or subtracted, unless the item belongs to the other \
      (`part_of` in items.csv), and sourced rows of units.csv say how many pieces a chest of the item holds, or how \
      many kilograms a pud has. Nor can a row about money tell of the same transfer as one \
      about goods.
      """,
    remedy:
      "link rows of one kind; for contents of chests and for measures, add a sourced row to units.csv"
  )
}

extension LedgerCheck {
  static let unitsMixedInSum = LedgerCheck(.unitsMixedInSum) { ledger in
    ledger.figures.values.flatMap { figure in
      figure.relations.byColumn.flatMap { column, others in
        others.compactMap { ledger.figures[$0] }.filter { other in
          // What is told again, or stands for another, need not be added to it.
          ["same_as", "alternative_to"].contains(column)
            ? other.measure.isMoney != figure.measure.isMoney : !figure.adds(to: other, in: ledger)
        }.map { other in
          Finding(
            .unitsMixedInSum, at: figure.origin.place(column), subject: figure.id.text,
            "\(figure.id) is \(figure.measure.words), \(other.id) is \(other.measure.words)",
            cause: "in \(column), \(figure.measure.words); \(other.id) is \(other.measure.words)")
        }
      }
    }
  }
}

extension Figure {
  /// Whether two figures are of one kind, if need be by the contents of a packing unit.
  fileprivate func adds(to other: Figure, in ledger: Ledger) -> Bool {
    if measure.adds(to: other.measure) { return true }
    // What is narrower counts as what is wider, and never the other way round.
    guard case .goods(let whole?, let unit?) = other.measure,
      case .goods(let item?, let counted?) = measure, ledger.isPart(item, of: whole)
    else { return false }
    return ledger.contents(of: counted, in: unit, holding: item) != nil
  }
}

extension Figure.Measure {
  /// Money can be converted to other money; goods add to the same goods only.
  fileprivate func adds(to other: Figure.Measure) -> Bool {
    switch (self, other) {
    case (.money, .money): true
    case (.goods(let item, let unit), .goods(let otherItem, let otherUnit)):
      (item == otherItem || item == nil || otherItem == nil)
        && (unit == otherUnit || unit == nil || otherUnit == nil)
    default: false
    }
  }

  fileprivate var words: Prose {
    switch self {
    case .money(nil): return "money"
    case .money(let currency?): return "money in \(currency)"
    case .goods(let item, let unit):
      let goods: Prose = item.map { Prose($0.text) } ?? "goods"
      return unit.map { "\(goods) in \($0)" } ?? goods
    }
  }
}
