import Accounts
import Claims
import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases

extension LedgerCheck {
  /// AL0211 for pledges and totals: a row is so much a year or a month, and its dates do not say for how
  /// long, so that it stands in no column with totals.
  static let yearlyAgainstTotalOfPledge = LedgerCheck.ofBook(.yearlyAgainstTotal) { book in
    let figures = book.ledger.figures.values
    // The pledges and totals that other rows go towards or are part of.
    let named = Set(figures.flatMap { $0.relations.fulfils + $0.relations.partOf })
    return figures.compactMap { figure -> Finding? in
      guard figure.duration == .notStated, figure.interval != nil, let per = figure.per else {
        return nil
      }
      let towards = figure.relations.fulfils + figure.relations.partOf
      guard !towards.isEmpty || named.contains(figure.id) else { return nil }
      let column = figure.relations.fulfils.isEmpty ? "part_of" : "fulfils"
      let use: Prose =
        towards.isEmpty
        ? "nothing is subtracted from it"
        : "it counts towards \(towards.few()) as an amount that nobody knows"
      return Finding(
        .yearlyAgainstTotal, at: figure.origin.place(towards.isEmpty ? "per" : column),
        subject: figure.id.text,
        per == .month
          ? "\(figure.id) is so much a month, and its dates do not say for how long: \(use)"
          : "\(figure.id) is so much a year, and its dates do not say for how long: \(use)")
    }
  }
}
