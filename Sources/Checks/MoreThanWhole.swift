import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import Phrases

extension FindingKind {
  /// AL0215: more than was promised, or than the total.
  public static let moreThanWhole = FindingKind(
    "AL0215", .warning, title: "more than was promised, or than the total",
    meaning: """
      In its own money, or in its own item and unit, what came of a pledge is surely more than was \
      promised, or the items of a total are surely more than the total: a gap below zero. Both are shown as \
      they are, and nothing is cut off at zero. Under a scenario the reports show the same. Of a total the rounding of the prints \
      passes, as for AL0221. The setting \
      `tolerance` of datapackage.json is a share of the whole: 0.01 lets one part in a hundred more pass.
      """,
    remedy:
      "look for a delivery told twice (`same_as`), a part beside its whole (`part_of`), a slip of digits, or a wrong link"
  )
}

extension LedgerCheck {
  static let moreThanWhole = LedgerCheck.ofBook(.moreThanWhole) { book in
    let balances =
      Array(Balance.eachPledge(in: book, under: [])) + Balance.pledgesOfGoods(in: book)
      + Balance.totals(in: book, under: []) + Balance.totalsOfGoods(in: book)
    let found = balances.map { ($0.alternativeOf?.id.text, finding($0, book)) }
    let told = Set(found.compactMap { $1?.subject })
    // Of a promise that is told in several ways, one is enough.
    return found.compactMap { first, finding in
      first.map(told.contains) == true ? nil : finding
    }
  }

  private static func finding(_ balance: Balance, _ book: AccountBook) -> Finding? {
    let ledger = book.ledger
    guard let gap = balance.gap, let high = gap.high, high.isNegative,
      let whole = balance.wholes.first, let stated = balance.stated, let most = stated.high,
      high.magnitude > most.magnitude * ledger.description.tolerance,
      balance.main != .items || high.magnitude > balance.rounding(in: book),
      let parts = balance.amount(balance.main)
    else { return nil }
    let names = balance.wholes.map(\.id).few()
    let words = { (number: Interval) -> Prose in
      balance.unit.shown(number, in: ledger) { $0.visible(upTo: 80) }
    }
    let message: Prose =
      balance.main == .items
      ? "the items of \(names) come to more than the total"
      : "more was delivered towards \(names) than was promised"
    let details: [Prose] =
      balance.main == .items
      ? ["the total: \(words(stated))", "its items: \(words(parts))"]
      : ["promised: \(words(stated))", "delivered: \(words(parts))"]
    return Finding(
      .moreThanWhole, at: whole.origin.place, subject: whole.id.text, message,
      details: details)
  }
}
