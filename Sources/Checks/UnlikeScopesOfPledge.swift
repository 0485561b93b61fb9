import Accounts
import Claims
import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

extension LedgerCheck {
  /// AL0210 for pledges and totals: what stands against them is of another donor, recipient or date.
  static let unlikeScopesOfPledge = LedgerCheck(.unlikeScopes) { ledger in
    pledges(ledger) + totals(ledger)
  }

  private static func pledges(_ ledger: Ledger) -> [Finding] {
    PledgeRows.ofMoney(in: ledger).compactMap { row in
      let pledge = row.pledge
      let deliveries = Summation.stated(
        row.rows.filter { $0.state?.countsAsDelivered == true }, in: ledger)
      let differences = Scope([pledge], in: ledger).differences(from: Scope(deliveries, in: ledger))
      guard !deliveries.isEmpty, !differences.isEmpty else { return nil }
      return Finding(
        .unlikeScopes, at: pledge.origin.place, subject: pledge.id.text,
        "\(pledge.id) and what is counted towards it, \(deliveries.map(\.id).few()), are not about "
          + "the same thing", details: differences)
    }
  }

  private static func totals(_ ledger: Ledger) -> [Finding] {
    ledger.money.flatMap { item in
      item.relations.partOf.compactMap { ledger.figures[$0] }.compactMap { total in
        let differences = item.partyDifferences(from: total, in: ledger)
        guard !differences.isEmpty else { return nil }
        return Finding(
          .unlikeScopes, at: item.origin.place("part_of"), subject: item.id.text,
          "\(item.id) is counted as part of \(total.id), but is not from and to the same parties",
          details: differences)
      }
    }
  }
}

extension Summation {
  /// The rows that a sum adds, whatever their moneys: those with a number, each transfer once.
  fileprivate static func stated(_ rows: [Figure], in ledger: Ledger) -> [Figure] {
    of(rows, in: ledger) { figure in
      figure.interval.map { .success(Term(figure: figure, value: $0)) } ?? .failure(.noAmount)
    }.terms.map(\.figure)
  }
}
