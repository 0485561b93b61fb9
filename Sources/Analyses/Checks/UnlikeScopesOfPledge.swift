import Diagnostics
import LedgerModel
import OrderedCollections

extension LedgerCheck {
  /// AL0210 for pledges and totals: what stands against them is of another donor, recipient or date.
  static let unlikeScopesOfPledge = LedgerCheck(.unlikeScopes) { ledger in
    pledges(ledger) + totals(ledger)
  }

  private static func pledges(_ ledger: Ledger) -> [Finding] {
    let fulfilling = ledger.figures { $0.fulfils }
    return Reconciliation.pledges(of: ledger).compactMap { pledge in
      let deliveries = (fulfilling[pledge.id] ?? []).filter {
        $0.state == .delivered && $0.interval != nil
      }
      let scope = Scope(deliveries, in: ledger)
      let differences = Scope([pledge], in: ledger).differences(from: scope)
      guard !deliveries.isEmpty, !differences.isEmpty else { return nil }
      let names = deliveries.map(\.id.text).joined(separator: ", ")
      return Finding(
        .unlikeScopes, at: pledge.origin.place, subject: pledge.id.text,
        "\(pledge.id) and what is counted towards it, \(names), are not about the same thing",
        details: differences)
    }
  }

  private static func totals(_ ledger: Ledger) -> [Finding] {
    ledger.money.flatMap { item in
      item.relations.partOf.compactMap { ledger.figures[$0] }.compactMap { total in
        let differences = Scope([item], in: ledger).differences(from: Scope([total], in: ledger))
          .filter { $0.hasPrefix("donors") || $0.hasPrefix("recipients") }
        guard !differences.isEmpty else { return nil }
        return Finding(
          .unlikeScopes, at: item.origin.place("part_of"), subject: item.id.text,
          "\(item.id) is counted as part of \(total.id), but is not from and to the same parties",
          details: differences)
      }
    }
  }
}
