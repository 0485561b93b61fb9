import Accounts
import Claims
import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases

extension LedgerCheck {
  /// AL0210 for pledges and totals: what stands against them is of another donor or recipient.
  static let unlikeScopesOfPledge = LedgerCheck.ofBook(.unlikeScopes) { book in
    [false, true].flatMap { book.pledges(ofGoods: $0) }.compactMap {
      finding($0, book)
    }
      + totals(book)
  }

  private static func finding(_ row: PledgeRows, _ book: AccountBook) -> Finding? {
    let pledge = row.pledge
    let states: Set<TransferState> = [.delivered, .returned]
    let came = row.rows.filter { $0.interval != nil && $0.state.map(states.contains) == true }
    let deliveries = book.distinct(came).counted
    guard !deliveries.isEmpty else { return nil }
    let (mine, theirs) = (Scope([pledge], in: book.ledger), Scope(deliveries, in: book.ledger))
    let parts = mine.differences(from: theirs)
    guard !parts.isEmpty else { return nil }
    return Finding(
      .unlikeScopes, at: pledge.origin.place, subject: pledge.id.text,
      """
      \(pledge.id) and what is counted towards it, \(deliveries.map(\.id).few()), are not about \
      the same thing
      """, details: parts.map { mine.difference($0, from: theirs) },
      cause: parts.filter { $0 != .dates && $0 != .states }
        .map { mine.difference($0, from: theirs) }.joined(separator: ", "))
  }

  private static func totals(_ book: AccountBook) -> [Finding] {
    let ledger = book.ledger
    return ledger.money.flatMap { item in
      item.relations.partOf.compactMap { ledger.figures[$0] }.compactMap { total in
        guard book.isForeign(item, in: total) else { return nil }
        let (mine, theirs) = (Scope([item], in: ledger), Scope([total], in: ledger))
        return Finding(
          .unlikeScopes, at: item.origin.place("part_of"), subject: item.id.text,
          "\(item.id) is counted as part of \(total.id), but is not from and to the same parties",
          details: [Scope.Part.donors, .recipients]
            .filter { mine.words(of: $0) != theirs.words(of: $0) }
            .map { mine.difference($0, from: theirs) },
          cause: "a part of \(total.id) is not from and to the same parties")
      }
    }
  }
}

extension Scope {
  /// One part of two scopes: `donors: bukhara; rsfsr`.
  fileprivate func difference(_ part: Part, from other: Scope) -> Prose {
    "\(Prose.term(part.rawValue)): \(words(of: part)); \(other.words(of: part))"
  }
}
