import Accounts
import Claims
import Diagnostics
import LedgerModel
import Rates

extension LedgerCheck {
  /// AL0211 for pledges: of a promise and what came towards it, one is so much a year or a month.
  static let yearlyAgainstTotalOfPledge = LedgerCheck(.yearlyAgainstTotal) { ledger in
    PledgeRows.ofMoney(in: ledger).flatMap { row -> [Finding] in
      let pledge = row.pledge
      guard pledge.period(against: row.rows) == nil else { return [] }
      return row.rows.filter { $0.state?.countsAsDelivered == true }.compactMap { delivery in
        guard let message = message(pledge, delivery) else { return nil }
        return Finding(
          .yearlyAgainstTotal, at: delivery.origin.place("fulfils"), subject: delivery.id.text,
          message)
      }
    }
  }

  private static func message(_ pledge: Figure, _ delivery: Figure) -> String? {
    switch (pledge.period, delivery.period) {
    case (nil, nil): return nil
    case (let period?, nil):
      guard pledge.periods == nil else { return nil }
      return "\(pledge.id) is so much \(period.words), for how long is not known, and "
        + "\(delivery.id) is not: the two are not subtracted"
    case (nil, let period?):
      return "\(delivery.id) is so much \(period.words), and \(pledge.id) is not: the two are not "
        + "subtracted"
    case (let mine?, let theirs?):
      return "\(pledge.id) is so much \(mine.words), \(delivery.id) so much \(theirs.words), and "
        + "not both for the same interval: the two are not subtracted"
    }
  }
}
