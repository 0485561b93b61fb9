import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Phrases
import Rates

extension FindingKind {
  /// AL0223: more called off than was promised.
  public static let moreCancelledThanPromised = FindingKind(
    "AL0223", .warning, title: "more called off than was promised",
    meaning: """
      What was called off of a pledge is surely more than was promised: in its own money, or in its own item and unit; \
      else, where its money is another, under every scenario that converts both. Or, in its own unit, more was delivered and \
      called off together. The setting `tolerance` of datapackage.json is a share of the promise, as for AL0215.
      """,
    remedy:
      "look for a cancellation told twice (`same_as`), one that also covers interest or other pledges, a slip of digits, or a wrong link"
  )
}

extension LedgerCheck {
  static let moreCancelledThanPromised = LedgerCheck.ofBook(.moreCancelledThanPromised) { book in
    let ledger = book.ledger
    guard
      ledger.figures.values.contains(where: {
        $0.state == .cancelled && !$0.relations.fulfils.isEmpty
      })
    else { return [] }
    let isMeant = { (pledge: PledgeRows) in pledge.rows.contains { $0.state == .cancelled } }
    let scenarios = Array(ledger.scenarios.values)
    let balances =
      Array(Balance.eachPledge(in: book, under: scenarios, where: isMeant))
      + Balance.pledgesOfGoods(in: book)
    let bySubject = OrderedDictionary(
      grouping: balances.filter { $0.alternativeOf == nil && $0.isComparable }, by: \.subject)
    return bySubject.values.compactMap { all in
      let own = all.filter { $0.valuation == .unitsOnly }
      let judged = own.isEmpty ? all : own
      let tolerance = ledger.description.tolerance
      guard
        judged.allSatisfy({ $0.isCancelledBeyond(tolerance) })
          || own.contains(where: { $0.isClosedBeyond(tolerance) })
      else { return nil }
      return judged.first.flatMap { finding($0, ledger) }
    }
  }

  private static func finding(_ balance: Balance, _ ledger: Ledger) -> Finding? {
    guard let pledge = balance.wholes.first, let stated = balance.stated,
      let cancelled = balance.amount(.cancelled)
    else { return nil }
    let names = balance.wholes.map(\.id).few()
    let words = { (number: Interval) -> Prose in
      balance.unit.shown(number, in: ledger) { $0.visible(upTo: 80) }
    }
    let isMore = balance.isCancelledBeyond(ledger.description.tolerance)
    let came = isMore ? nil : balance.amount(.delivered)
    return Finding(
      .moreCancelledThanPromised, at: pledge.origin.place, subject: pledge.id.text,
      isMore
        ? "more of \(names) was called off than was promised"
        : "more of \(names) was delivered and called off than was promised",
      details: ["promised: \(words(stated))"] + (came.map { ["delivered: \(words($0))"] } ?? [])
        + ["called off: \(words(cancelled))"])
  }
}

extension Balance {
  /// Whether both what was promised and what was called off have a value.
  fileprivate var isComparable: Bool {
    stated?.high != nil && amount(.cancelled)?.low.map { $0 > .zero } == true
  }

  /// Whether more was surely called off than was promised and a share of it.
  fileprivate func isCancelledBeyond(_ tolerance: Ratio) -> Bool {
    guard let most = stated?.high, let least = amount(.cancelled)?.low else { return false }
    return least > most * (.one + tolerance)
  }

  /// Whether more surely came and was called off than was promised, though not more came.
  fileprivate func isClosedBeyond(_ tolerance: Ratio) -> Bool {
    guard let high = open?.high, let most = stated?.high, gap?.high?.isNegative == false else {
      return false
    }
    return high.isNegative && high.magnitude > most.magnitude * tolerance
  }
}
