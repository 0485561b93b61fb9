import Accounts
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Phrases

extension FindingKind {
  /// AL0218: one transfer, told in two ways that do not agree.
  public static let toldDifferently = FindingKind(
    "AL0218", .warning, title: "one transfer told in two ways that do not agree",
    meaning: """
      Two rows tell of one transfer (`same_as`), and nothing that both say can be true: no amount lies within the \
      limits and the rounding of both prints, or no day within both dates (what one tells as sent may come before what \
      the other tells as delivered), or the giver, the taker or the state \
      differs. Amounts are compared in one money and its units, in one item and what a chest of it holds; \
      “about 5 million” agrees with 5,339,500, 2,220,000 as a round number with 2,220,003, and an empty cell with everything. Promised and committed agree, and \
      so do sent and delivered; what arrived by one row and was kept back by the other is AL0209. Two rows of \
      events that tell of one event agree where their dates may have a day in common.
      """,
    remedy:
      "look at both sources; where both are read right, figures are `alternative_to` each other, and of events `note` says it"
  )
}

extension LedgerCheck {
  static let toldDifferently = LedgerCheck.ofBook(.toldDifferently) { book in
    let ledger = book.ledger
    var told: Set<Set<Identifier<Figure>>> = []
    let ofFigures = ledger.figures.values.flatMap { figure in
      figure.relations.sameAs.compactMap { ledger.figures[$0] }.compactMap { other -> Finding? in
        guard told.insert([figure.id, other.id]).inserted else { return nil }
        let tellings = Tellings(first: figure, second: other, book: book)
        return finding(
          figure.id.text, other.id.text, figure.origin, tellings.differences)
      }
    }
    return ofFigures + events(ledger)
  }

  private static func events(_ ledger: Ledger) -> [Finding] {
    var told: Set<Set<Identifier<Event>>> = []
    return ledger.events.values.flatMap { event in
      event.sameAs.compactMap { ledger.events[$0] }.compactMap { other -> Finding? in
        guard told.insert([event.id, other.id]).inserted,
          let difference = Difference(event.date, other.date, ledger)
        else { return nil }
        return finding(event.id.text, other.id.text, event.origin, [difference])
      }
    }
  }

  private static func finding(
    _ row: String, _ other: String, _ origin: Origin, _ differences: [Difference]
  ) -> Finding? {
    guard !differences.isEmpty else { return nil }
    let columns = differences.map { Prose($0.column) }.joined(separator: ", ")
    return Finding(
      .toldDifferently, at: origin.place("same_as"), subject: row,
      "\(row) and \(other) are told as one and the same, and differ in \(columns)",
      details: differences.map { "\($0.column): \($0.mine); \($0.theirs)" })
  }
}

/// In what two rows that tell of one thing differ, and what each of them says.
private struct Difference {
  let column: String
  let mine, theirs: Prose

  init(_ column: String, _ mine: Prose, _ theirs: Prose) {
    (self.column, self.mine, self.theirs) = (column, mine, theirs)
  }

  /// Dates that can have no day in common.
  init?(_ mine: StatedDate, _ theirs: StatedDate, _ ledger: Ledger) {
    guard let first = mine.value, let second = theirs.value,
      !first.mayMeet(second, approximately: ledger.description.approximately)
    else { return nil }
    self.init("date", Prose(first.text), Prose(second.text))
  }
}

/// Two rows that tell of one transfer.
private struct Tellings {
  let first, second: Figure
  let book: AccountBook

  var differences: [Difference] {
    let (mine, theirs) = (first.parties, second.parties)
    return [
      amount, date,
      party("donor", mine.donor, theirs.donor),
      party("recipient", mine.recipient, theirs.recipient),
      state,
    ].compactMap(\.self)
  }

  /// Days that cannot be those of both; what one tells as sent and the other as delivered took its time between.
  private var date: Difference? {
    let onWay: [TransferState?] = [first.state, second.state]
    if onWay == [.sent, .delivered], first.mayComeBefore(second, book.ledger) { return nil }
    if onWay == [.delivered, .sent], second.mayComeBefore(first, book.ledger) { return nil }
    return Difference(first.date, second.date, book.ledger)
  }

  /// Amounts of which none can be that of both, in the unit of the first.
  private var amount: Difference? {
    guard let mine = first.amountAsPrinted(in: book), let theirs = second.amountAsPrinted(in: book),
      let factor = second.factor(to: first, in: book), !mine.intersects(theirs * factor),
      let (shown, others) = (first.interval).flatMap({ own in second.interval.map { (own, $0) } })
    else { return nil }
    return Difference(
      first.measure.isMoney ? "amount" : "quantity", first.shown(shown, in: book.ledger),
      second.shown(others, in: book.ledger))
  }

  private func party(
    _ column: String, _ mine: Identifier<Party>?, _ theirs: Identifier<Party>?
  ) -> Difference? {
    guard let mine, let theirs, !book.ledger.party(mine, isIn: theirs),
      !book.ledger.party(theirs, isIn: mine)
    else { return nil }
    return Difference(column, Prose(mine.text), Prose(theirs.text))
  }

  private var state: Difference? {
    guard let mine = first.state, let theirs = second.state, mine.isUnlike(theirs) else {
      return nil
    }
    return Difference("state", .term(mine.rawValue), .term(theirs.rawValue))
  }
}

extension Ledger {
  /// Whether a party is another or a part of it, by one row of parties.csv or by several.
  func party(_ party: Identifier<Party>, isIn other: Identifier<Party>) -> Bool {
    var (here, seen) = (party, Set<Identifier<Party>>())
    while here != other {
      guard seen.insert(here).inserted, let next = parties[here]?.partOf else { return false }
      here = next
    }
    return true
  }
}

extension TransferState {
  /// Whether the two say different things of one transfer, other than that it arrived and did not.
  fileprivate func isUnlike(_ other: TransferState) -> Bool {
    let alike: [Set<TransferState>] = [
      [.promised, .committed], [.sent, .delivered], [.withheld, .cancelled],
      [.withheld, .confiscated],
    ]
    let conflict: Set<TransferState> = [.sent, .delivered]
    let kept: Set<TransferState> = [.withheld, .confiscated, .cancelled]
    let isConflict =
      conflict.contains(self) && kept.contains(other)
      || conflict.contains(other) && kept.contains(self)
    return self != other && !isConflict && !alike.contains { $0.isSuperset(of: [self, other]) }
  }
}

extension Figure {
  fileprivate func mayComeBefore(_ other: Figure, _ ledger: Ledger) -> Bool {
    guard let mine = date.value, let theirs = other.date.value else { return true }
    let days = mine.daysUntil(theirs, approximately: ledger.description.approximately)
    return days.high.map { $0 >= 0 } ?? true
  }

  /// The values that it may have, for as long as it lasts and within the rounding of its print.
  fileprivate func amountAsPrinted(in book: AccountBook) -> Interval? {
    guard let whole = book.whole(of: self) else { return nil }
    guard case .exactly = bound, per == nil, let place = book.prints.lastPlace(of: self),
      let rounding = place.divided(by: Ratio(2))
    else {
      return whole
    }
    let half = max(rounding, roundness ?? rounding)
    return whole + (Interval(low: -half, high: half) ?? Interval(exactly: .zero))
  }

  /// How far a round number may lie from what it rounds.
  ///
  /// A hundred-thousandth, where the last place that is not 0 is as far as that: 2,220,000 is what one work may write for
  /// the 2,220,003 of another, and 5,340,000 is not what it writes for 5,339,500.
  private var roundness: Ratio? {
    guard let amount = amount?.ratio, amount.isInteger,
      let little = amount.divided(by: Ratio(100_000)), little > .zero
    else { return nil }
    var place = Ratio(1)
    while amount.divided(by: place * Ratio(10))?.isInteger == true { place = place * Ratio(10) }
    return little <= place ? little : nil
  }

  /// What an amount of this row is multiplied with to be one of another, without any rate.
  fileprivate func factor(to other: Figure, in book: AccountBook) -> Ratio? {
    guard let value = Valuer(ownUnitOf: other, in: book)?.value(of: self).success,
      value.prices.uses.isEmpty
    else { return nil }
    return value.factor
  }

  /// An amount with the row's own unit.
  fileprivate func shown(_ interval: Interval, in ledger: Ledger) -> Prose {
    if let kind = QuantityKind(of: self) { return kind.shown(interval, in: ledger) }
    let unit: String =
      switch measure {
      case .money(let currency): currency?.text ?? ""
      case .goods(let item, let unit):
        [item?.text, unit?.text].compactMap(\.self).joined(separator: " ")
      }
    return "\(interval.prose) \(unit)"
  }
}
