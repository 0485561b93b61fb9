import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0221: a complete list that comes to less than its total.
  public static let totalNotReached = FindingKind(
    "AL0221", .warning, title: "a complete list that comes to less than its total",
    meaning: """
      A total says that all its parts are listed (`complete`), and they surely come to less than it states: in its own \
      money, or in its own item and unit, parts of other givers and takers among them. Rounding passes: half a unit \
      of the last printed place of the total and of each part, but not of whole pieces. Nothing is found where a part has no number or no unit \
      that leads to that of the total, is one of alternatives or of another state, or is a source's own arithmetic. That parts \
      come to more is AL0215.
      """,
    remedy:
      "look for a row that is missing, a slip of digits in a part or in the total, and a part in a wrong unit; else take `yes` out of `complete`"
  )
}

extension LedgerCheck {
  static let totalNotReached = LedgerCheck.ofBook(.totalNotReached) { book in
    guard book.totals.contains(where: { $0.total.isListComplete }) else { return [] }
    let balances = Balance.totals(in: book, under: []) + Balance.totalsOfGoods(in: book)
    return balances.compactMap { balance in
      guard let total = balance.wholes.first, total.isListComplete, balance.isOfOneKind,
        let stated = balance.stated, let least = stated.low,
        let parts = balance.withForeign ?? balance.amount(.items), let most = parts.high,
        let missing = Interval(
          low: least - most,
          high: stated.high.flatMap { high in
            parts.low.map { high - $0 }
          }),
        least - most > balance.rounding(in: book)
      else { return nil }
      let words = { (number: Interval) -> Prose in
        balance.unit.shown(number, in: book.ledger) { $0.visible(upTo: 80) }
      }
      return Finding(
        .totalNotReached, at: total.origin.place(total.measure.isMoney ? "amount" : "quantity"),
        subject: total.id.text, "the items of \(total.id) come to less than the total",
        details: [
          "the total: \(words(stated))", "its items: \(words(parts))",
          "missing: \(words(missing))",
        ])
    }
  }
}

extension Balance {
  /// Whether the parts are what the total counts: of its state, and none of them a choice or somebody's arithmetic.
  fileprivate var isOfOneKind: Bool {
    guard let total = wholes.first else { return false }
    let isOfState = parts.values.allSatisfy { sum in
      sum.counted.allSatisfy { $0.figure.state.isAlike(total.state) }
    }
    return isOfState
      && leftOut.allSatisfy { left in
        switch left.reason {
        case .linked(let way), .outside(let way): way.allSatisfy { $0.kind != .alternativeTo }
        default: false
        }
      }
  }

  /// By how much a whole and its parts may differ because each was printed to some place.
  ///
  /// Half a unit of the last place of each that has no limits of its own. What is one part alone is rounded as the
  /// whole is.
  func rounding(in book: AccountBook) -> Ratio {
    let counted = parts.values.flatMap(\.counted)
    guard counted.count > 1 else { return .zero }
    let entries = whole.counted + counted
    let places = entries.map { entry -> Ratio in
      guard case .exactly = entry.figure.bound,
        let place = book.prints.lastPlace(of: entry.figure)
      else { return .zero }
      // Whole pieces are counted, and no rounding of any.
      if case .goods(_, let unit?) = entry.figure.measure, place <= .one,
        book.ledger.units[unit]?.dimension == .count
      {
        return .zero
      }
      let unit = place * entry.term.factor.magnitude
      guard case .times(let times, _) = entry.figure.duration, let most = times.high else {
        return unit
      }
      return unit * most
    }
    return places.reduce(.zero, +).divided(by: Ratio(2)) ?? .zero
  }
}

extension Optional<TransferState> {
  /// Whether two rows may tell of one thing: one state, or sent and delivered, or one that states none.
  func isAlike(_ other: TransferState?) -> Bool {
    guard let self, let other else { return true }
    return self == other || Set([self, other]) == [.sent, .delivered]
      || Set([self, other]) == [.promised, .committed]
  }
}
