import Diagnostics
import LedgerModel
import OrderedCollections

extension LedgerCheck {
  /// AL0211 for pledges: so much a year was promised, and a total is counted towards it.
  static let yearlyAgainstTotalOfPledge = LedgerCheck(.yearlyAgainstTotal) { ledger in
    ledger.money.flatMap { delivery in
      delivery.relations.fulfils.compactMap { ledger.figures[$0] }
        .filter {
          $0.per == .year && $0.years == nil && delivery.per != .year
            && delivery.state == .delivered
        }
        .map { pledge in
          Finding(
            .yearlyAgainstTotal, at: delivery.origin.place("fulfils"), subject: delivery.id.text,
            "\(pledge.id) is so much a year, \(delivery.id) is not: the two are not subtracted")
        }
    }
  }
}
