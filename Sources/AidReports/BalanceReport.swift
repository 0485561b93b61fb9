import Accounts
import Documents
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Phrases

/// `reconciliation`, `totals` and their like for goods: balances, a row for each valuation.
enum BalanceReport {
  /// A balance as a row; on a page one row stands for all valuations that give the same numbers.
  struct Row: Sendable {
    let balance: Balance
    /// By what the row is valued, for the eye.
    var labels: [Prose] = []
    /// Whether something was called off in a row of the subject, so that `open` says more than the gap.
    var showsOpen = false

    init(_ balance: Balance) { self.balance = balance }
  }

  /// Pledges against what came of them.
  static func ofPledges(named name: String, _ ledger: Ledger) -> Report<Row> {
    report(
      name, "Promised against delivered", ledger,
      [
        (.promised, "promised", "what was promised"),
        (.committed, "committed", "what was bound by a treaty or a vote towards the promise"),
        (.sent, "sent", "what was sent off and is not known to have arrived"),
        (.delivered, "delivered", "what arrived, less what went back"),
        (.returned, "returned", "what went back"),
        (.withheld, "of which withheld", "what is said to be kept back, a part of the gap"),
        (.confiscated, "of which confiscated", "what is said to be seized, a part of the gap"),
        (.cancelled, "cancelled", "what was called off"),
        (.gap, "gap", "promised less delivered, never cut off at zero"),
        (.open, "open", "the gap less what was called off"),
        (.share, "share", "delivered as a part of what was promised"),
      ])
  }

  /// Stated totals against their parts.
  static func ofTotals(named name: String, _ ledger: Ledger) -> Report<Row> {
    report(
      name, "Stated totals against their items", ledger,
      [
        (
          .stated, "stated",
          "what the source states, converted where the row is in another money, whatever the parts come to"
        ),
        (.items, "itemised", "what the parts of the total's own giver and taker come to"),
        (.foreign, "of others", "what the parts of another giver or taker come to"),
        (
          .gap, "unexplained",
          "stated less itemised; not below nothing, but where the parts are surely more than the total"
        ),
        (.share, "items cover", "itemised as a part of what is stated"),
      ])
  }

  /// The name of a number's columns in a file.
  static func columnName(_ number: Balance.Number, ofTotals: Bool) -> String {
    switch number {
    case .gap where ofTotals: "unexplained"
    case .items: "itemised"
    case .foreign: "of_others"
    default: number.rawValue
    }
  }

  private typealias Number = (number: Balance.Number, title: Prose, meaning: Prose)

  private static func report(
    _ name: String, _ title: Prose, _ ledger: Ledger, _ numbers: [Number]
  ) -> Report<Row> {
    let ofTotals = numbers.contains { $0.number == .stated }
    return Report(name, title: title) {
      valuation(ledger, &$0)
      for number in numbers { column(number, ofTotals: ofTotals, &$0) }
      rows(name, ledger, &$0)
    }
  }

  private static func valuation(_ ledger: Ledger, _ columns: inout ReportColumns<Row>) {
    columns.words("subject", "id of the pledge or of the total; several with + between them") {
      $0.balance.subject.text
    }
    columns.cells(
      "kind", .choice(["pledge", "pledges", "total"]), "whether a pledge, several, or a total"
    ) { .text($0.balance.subject.word) }
    columns.words("alternative_of", "id of the pledge of which this is an alternative") {
      $0.balance.alternativeOf?.id.text ?? ""
    }
    columns.cells(
      "valuation", .choice(["own-money", "own-days", "period", "rate"]),
      """
      own-money: without any rate; own-days: each row on its own days; period: everything in one \
      period of the scenario's rates; rate: all at one rate
      """
    ) { .text($0.balance.valuation.word) }
    columns.words("scenario", "id of the scenario or of the rate") {
      $0.balance.valuation == .unitsOnly ? "" : $0.balance.valuation.label
    }
    columns.cells("period", .date, "period in which everything is valued, as EDTF") {
      .text($0.balance.valuation.periodText)
    }
    columns.cells(
      "reading", .choice(["as-reckoned", "as-paid"]),
      """
      whether a figure that its source reckoned from another money is taken for that money, or for \
      money that was paid
      """
    ) { .text($0.balance.hasReckonings ? $0.balance.reading.word : "") }
    columns.said("valued") { row in
      if row.balance.isOfGoods { return "" }
      let rate = row.balance.rateWords(ledger)
      return rate.isEmpty ? joined(row.labels) : "\(joined(row.labels)), \(rate)"
    }
    columns.words("unit", "currency, or item and unit, of all amounts of the row") {
      $0.balance.wholes.isEmpty ? "" : $0.balance.unit.unitText
    }
  }

  private static func joined(_ labels: [Prose]) -> Prose {
    labels.count > 4
      ? "\(labels.prefix(3).joined(separator: "; ")); \(labels.count - 3) more"
      : labels.joined(separator: "; ")
  }

  private static func column(
    _ number: Number, ofTotals: Bool, _ columns: inout ReportColumns<Row>
  ) {
    let name = columnName(number.number, ofTotals: ofTotals)
    columns.cells(
      name, title: number.title, number.number == .share ? .share : .amount, for: .both,
      number.meaning, keyEnding: "/\(name)"
    ) { row in
      .limits(
        row.balance.interval(of: number.number), words: row.words(of: number.number))
    }
  }

  private static func rows(
    _ name: String, _ ledger: Ledger, _ columns: inout ReportColumns<Row>
  ) {
    columns.onPage("unit_name", title: "") { row in
      guard case .goods(_, let id) = row.balance.unit else { return "" }
      return ledger.units[id]?.name ?? id.text
    }
    columns.cells(
      "status", .choice(["complete", "with unknown rows", "no value"]),
      "whether every row has a value; no value: the whole has none"
    ) { .text($0.balance.status) }
    columns.cells(
      "summed", .list, "ids of the rows that were added, or taken off where they were returned"
    ) {
      .ids($0.balance.summed)
    }
    columns.cells(
      "unknown", .list, "rows that count and of which nobody knows how much, with the reason"
    ) {
      .sentences(($0.balance.whole.lost + $0.balance.lost).sentences)
    }
    columns.cells("left_out", .list, "rows that name the subject and do not count, with the reason")
    {
      .sentences($0.balance.leftOut.sentences)
    }
    columns.cells("note", .list, "what a reader must know of the balance") {
      .sentences($0.balance.remarks.map { $0.sentence(in: ledger) })
    }
    columns.cells("rates", .list, "ids of the rates that were used") {
      .ids($0.balance.rates.map(\.text))
    }
    columns.place { $0.balance.wholes.first?.origin }
    columns.citation { $0.balance.wholes.first?.citations ?? [] }
    columns.key { $0.balance.wholes.isEmpty ? "" : $0.balance.key(in: name) }
  }
}

extension BalanceReport.Row {
  /// What stands on a page in place of a number that says nothing there.
  fileprivate func words(of number: Balance.Number) -> Prose? {
    if number == .open, !showsOpen { return "" }
    guard let main = balance.parts[balance.main], main.isUnlisted, main.isEmpty else { return nil }
    return number == .delivered ? "none listed" : number == .share ? "" : nil
  }
}

extension BalanceReport {
  /// The rows of one subject for a page: those that show the same are one, and a row without a value of the
  /// whole says nothing beside others.
  static func folded(_ balances: [Balance], _ numbers: [Balance.Number], _ ledger: Ledger) -> [Row]
  {
    let valued = balances.filter { $0.stated != nil }
    let showsOpen = balances.contains { $0.amount(.cancelled) != nil }
    let isReadTwice = balances.contains { $0.hasReckonings && $0.reading == .asPaid }
    return OrderedDictionary(grouping: valued.isEmpty ? balances : valued) { balance in
      ShownNumbers(unit: balance.unit, numbers: numbers.map { balance.interval(of: $0) })
    }.values.map { same in
      var row = Row(same[0])
      row.labels = same.map { $0.label(isReadTwice: isReadTwice, ledger) }
      row.showsOpen = showsOpen
      return row
    }
  }

  /// What a row shows.
  private struct ShownNumbers: Hashable {
    let unit: QuantityKind
    let numbers: [Interval?]
  }
}

extension Balance {
  /// One of its numbers; `nil` where it does not have it.
  func interval(of number: Number) -> Interval? {
    switch number {
    case .promised, .stated: stated
    case .gap: gap
    case .open: open
    case .share: share
    default: Column(rawValue: number.rawValue).flatMap { amount($0) }
    }
  }

  /// Whether it is of goods, which are counted and not valued.
  var isOfGoods: Bool { if case .goods = unit { true } else { false } }

  /// By what it is valued, for the eye; where it makes a difference with the reading, and in which money where
  /// no rate is used.
  fileprivate func label(isReadTwice: Bool, _ ledger: Ledger) -> Prose {
    if valuation == .unitsOnly, case .money(let currency) = unit {
      return "in \(ledger.name(of: currency))"
    }
    let isPaid = isReadTwice && hasReckonings && reading == .asPaid
    return isPaid ? "\(valuation.rowLabel), as paid" : valuation.rowLabel
  }

  /// Whether every row has a value.
  fileprivate var status: String {
    if stated == nil { return "no value" }
    return lost.isEmpty && !parts.values.contains(where: \.isUnlisted)
      ? "complete" : "with unknown rows"
  }

  /// The ids of the rows that were added, each once.
  var summed: [String] {
    OrderedSet(parts.values.flatMap { $0.counted.map(\.figure.id) }).map(\.text)
  }

  /// `at R59 (59)` for one rate, the ids of several, or that the whole has no value.
  fileprivate func rateWords(_ ledger: Ledger) -> Prose {
    guard stated != nil else { return "not converted" }
    let used = rates
    guard used.count == 1, let rate = used.first.flatMap({ ledger.rates[$0] }) else {
      return used.isEmpty ? "" : "at \(used.few())"
    }
    return "at \(rate.id) (\(ledger.numberDisplay.price(rate.price, of: rate.quote)))"
  }
}

extension [LeftOut] {
  /// What is said of them, each once.
  fileprivate var sentences: [Prose] { Array<Prose>(OrderedSet(map(\.sentence))) }
}

extension Valuation {
  /// The word for files.
  fileprivate var word: String {
    switch self {
    case .unitsOnly: "own-money"
    case .ownDays: "own-days"
    case .period: "period"
    case .rate: "rate"
    }
  }
}
