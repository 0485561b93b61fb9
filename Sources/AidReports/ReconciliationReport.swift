import Accounts
import Documents
import LedgerModel
import OrderedCollections
import Phrases

/// `reconciliation.csv`, `goods.csv` and the headline of a report: pledges against what came of them.
public enum ReconciliationReport {
  /// The table of all pledges of money in all valuations.
  public static func table(_ rows: [Balance], _ ledger: Ledger) -> Table {
    table(each: { rows }, ledger)
  }

  /// The same, each balance struck when its turn comes.
  public static func table<Rows: Sequence<Balance> & SendableMetatype>(
    each rows: @escaping @Sendable () -> Rows, _ ledger: Ledger
  ) -> Table {
    BalanceReport.ofPledges(named: "reconciliation", ledger).table {
      rows().lazy.map(BalanceReport.Row.init)
    }
  }

  /// The table of all pledges of goods.
  public static func goodsTable(_ rows: [Balance], _ ledger: Ledger) -> Table {
    BalanceReport.ofPledges(named: "goods", ledger).table(rows.map(BalanceReport.Row.init))
  }

  /// The blocks for the eye: for each pledge a table over its valuations, and what must be said.
  ///
  /// Pledges with an amount come first; one without has nothing to subtract from.
  public static func blocks(_ rows: [Balance], _ ledger: Ledger) -> [Document.Block] {
    let pledges = OrderedDictionary(grouping: rows, by: \.subject).values
    guard !pledges.isEmpty else {
      return [.paragraph("The ledger has no pledge: no figure is promised or committed.")]
    }
    let stated = pledges.filter { $0.contains { $0.stated != nil || !$0.parts.isEmpty } }
      .filter { $0[0].wholes.contains { $0.interval != nil } }
    let unstated = pledges.map { $0[0] }.filter { row in
      !row.wholes.contains { $0.interval != nil }
    }
    let lines = unstated.flatMap { row -> [Prose] in
      ["\(.row(row.subject.text))  \(FigureText.words(row.wholes[0], ledger))"]
        + row.lost.map { "  towards it: \($0.sentence)" as Prose }
        + row.parts.filter { $0.key != .returned }.values.flatMap(\.counted).map {
          $0.takesAway
            ? "  taken off again: \($0.figure.id), \(FigureText.amount($0.figure, ledger))" as Prose
            : "  towards it: \($0.figure.id), \(FigureText.amount($0.figure, ledger))"
        }
    }
    let silent = stated.filter { $0.allSatisfy(\.isSilent) }
    let told = stated.filter { !$0.allSatisfy(\.isSilent) }
    let nothing = silent.map { rows -> Prose in
      "\(.row(rows[0].subject.text))  \(heading(rows[0], ledger, named: false))"
    }
    return told.flatMap { pledgeBlocks(Array($0), ledger) }
      + (nothing.isEmpty
        ? [] : [.heading("Pledges towards which nothing is listed"), .list(nothing)])
      + (lines.isEmpty ? [] : [.heading("Pledges without an amount"), .list(lines)])
  }

  private static func pledgeBlocks(_ rows: [Balance], _ ledger: Ledger) -> [Document.Block] {
    let report = BalanceReport.ofPledges(named: "reconciliation", ledger)
    let remarks = BalanceRemarks(rows: rows, ledger: ledger)
    return [.heading(heading(rows[0], ledger))]
      + (remarks.scopeWarning.map { [.paragraph($0)] } ?? [])
      + [
        .table(report.table(BalanceReport.folded(rows, Balance.Number.ofPledges, ledger)).untitled),
        .list(remarks.remarks),
      ]
  }

  private static func heading(_ row: Balance, _ ledger: Ledger, named: Bool = true) -> Prose {
    switch row.subject {
    case .pledges(let ids):
      return "\(ids.map { Prose($0.text) }.joined(separator: " and ")) together"
    case .pledge, .total:
      let words = FigureText.words(row.wholes[0], ledger)
      let told: Prose =
        row.alternativeOf.map { "\(words), an alternative of \($0.id)" } ?? words
      let cited = ledger.prose(of: row.wholes[0].citations, isSilent: true)
      return named
        ? "\(.row(row.subject.text))  \(told)" + cited : told + cited
    }
  }
}

extension Balance {
  /// Whether nothing is listed towards it, and nobody says that its list is complete.
  fileprivate var isSilent: Bool {
    guard let main = parts[main], main.isUnlisted, main.isEmpty else { return false }
    return parts.values.allSatisfy(\.isEmpty) && leftOut.isEmpty
  }
}
