import Accounts
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Documents

/// `reconciliation.csv`, `totals.csv` and their like for goods: balances as rows of a file.
enum BalanceTable {
  /// Pledges against what came of them.
  static func ofPledges(_ rows: [Balance], named name: String, _ ledger: Ledger) -> Table {
    table(
      rows, named: name, "Promised against delivered", ledger,
      numbers: [
        .promised, .committed, .sent, .delivered, .returned, .withheld, .confiscated, .cancelled,
        .gap, .open, .share,
      ])
  }

  /// Stated totals against their parts.
  static func ofTotals(_ rows: [Balance], named name: String, _ ledger: Ledger) -> Table {
    table(
      rows, named: name, "Stated totals against their items", ledger,
      numbers: [.stated, .items, .foreign, .gap, .share])
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

  private static func table(
    _ rows: [Balance], named name: String, _ caption: String, _ ledger: Ledger,
    numbers: [Balance.Number]
  ) -> Table {
    let ofTotals = numbers.contains(.stated)
    let ends = numbers.flatMap { number -> [Table.Column] in
      let name = columnName(number, ofTotals: ofTotals)
      return [.number("\(name)_low"), .number("\(name)_high")]
    }
    var table = Table(
      name: name, caption: caption,
      columns: [
        .init("subject"), .init("kind"), .init("alternative_of"), .init("valuation"),
        .init("scenario"), .init("period"), .init("reading"), .init("unit"),
      ] + ends + [
        .init("status"), .init("summed"), .init("unknown"), .init("left_out"), .init("note"),
        .init("rates"), .init("file"), .init("line", .right), .init("source"), .init("locator"),
        .init("key"),
      ])
    for row in rows { table.append(cells(row, name, numbers, ledger)) }
    return table
  }

  private static func cells(
    _ row: Balance, _ report: String, _ numbers: [Balance.Number], _ ledger: Ledger
  ) -> [Cell] {
    let parts = row.parts.values
    var cells: [Cell] = [
      .text(row.subject.text), .text(row.subject.word),
      .text(row.alternativeOf?.id.text ?? ""), .text(valuation(row)),
      .text(row.valuation == .unitsOnly ? "" : row.valuation.label),
      .text(row.valuation.periodText), .text(row.hasReckonings ? row.reading.word : ""),
      .text(row.wholes.isEmpty ? "" : row.unit.unitText),
    ]
    for number in numbers { cells += Cell.ends(row.interval(of: number)) }
    cells += [
      .text(status(row)),
      .text(ids(parts.flatMap { $0.counted.map(\.figure) })),
      .text(sentences(row.whole.lost + row.lost)), .text(sentences(row.leftOut)),
      .text(
        row.remarks.map { $0.sentence(in: ledger) }.filter { !$0.isEmpty }.joined(separator: "; ")),
      .text(row.rates.map(\.text).joined(separator: ";")),
    ]
    guard let first = row.wholes.first else { return cells }
    return cells + ConvertedReport.place(of: first)
      + ConvertedReport.citation(of: first.citations) + [.text(row.key(in: report))]
  }

  private static func valuation(_ row: Balance) -> String {
    switch row.valuation {
    case .unitsOnly: "own-money"
    case .ownDays: "own-days"
    case .period: "period"
    case .rate: "rate"
    }
  }

  private static func status(_ row: Balance) -> String {
    if row.stated == nil { return "no value" }
    return row.lost.isEmpty && !row.parts.values.contains(where: \.isUnlisted)
      ? "complete" : "with unknown rows"
  }

  private static func ids(_ figures: [Figure]) -> String {
    OrderedSet(figures.map(\.id)).map(\.text).joined(separator: ";")
  }

  private static func sentences(_ rows: [LeftOut]) -> String {
    OrderedSet(rows.map(\.sentence)).joined(separator: "; ")
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
}

/// Balances of one subject for the eye: a row for each valuation that makes a difference.
struct BalanceBlocks {
  let rows: [Balance]
  let ledger: Ledger
  /// The numbers of the table, with their headings.
  let numbers: [(number: Balance.Number, title: String)]

  /// Rows that give the same numbers are one row.
  private var merged: [(labels: [String], balance: Balance)] {
    // A row without a value of the whole says nothing beside others; why is told below the table.
    let valued = rows.filter { $0.stated != nil }
    return OrderedDictionary(grouping: valued.isEmpty ? rows : valued, by: shownNumbers).values
      .map { ($0.map(\.valuation.rowLabel), $0[0]) }
  }

  /// What a row shows.
  private struct ShownNumbers: Hashable {
    let unit: QuantityKind
    let numbers: [Interval?]
  }

  private func shownNumbers(_ row: Balance) -> ShownNumbers {
    ShownNumbers(unit: row.unit, numbers: numbers.map { row.interval(of: $0.number) })
  }

  /// How reckoned figures are read in a row, where that makes a difference somewhere.
  private func reading(_ row: Balance) -> String {
    guard row.hasReckonings else { return "" }
    return row.reading == .asPaid ? "as paid" : "as reckoned"
  }

  /// The columns that have something in them.
  private var shown: [(number: Balance.Number, title: String)] {
    numbers.filter { number in
      number.number == .open
        ? rows.contains { $0.amount(.cancelled) != nil }
        : rows.contains { $0.interval(of: number.number) != nil }
    }
  }

  var table: Table {
    let display = ledger.numberDisplay
    let shown = self.shown
    let units = Set(rows.map(\.unit))
    let areRead = rows.contains { $0.hasReckonings && $0.reading == .asPaid }
    // Goods are counted and not valued.
    let areValued = rows.contains { if case .money = $0.unit { true } else { false } }
    var table = Table(
      name: "balance",
      columns: (areValued ? [.init("scenario", title: "valued")] : [])
        + (areRead ? [.init("read")] : []) + (areValued ? [.init("rate")] : [])
        + shown.map { .init($0.number.rawValue, title: $0.title, .right) }
        + (units.count > 1 || !areValued ? [.init("unit", title: "")] : []))
    for (labels, row) in merged {
      let isUnlisted = row.parts[row.main].map { $0.isUnlisted && $0.isEmpty } ?? false
      let numbers = shown.map { number -> Cell in
        guard let value = row.interval(of: number.number) else { return .text("") }
        if isUnlisted, number.number == .delivered { return .text("none listed") }
        if isUnlisted, number.number == .share { return .text("") }
        return .text(number.number == .share ? display.percent(value) : display.text(value))
      }
      table.append(
        (areValued ? [.text(Self.joined(labels))] : [])
          + (areRead ? [.text(reading(row))] : [])
          + (areValued ? [.text(row.rateWords(ledger))] : []) + numbers
          + (units.count > 1 || !areValued ? [.text(unitName(row.unit))] : []))
    }
    return table
  }

  private func unitName(_ unit: QuantityKind) -> String {
    if case .goods(_, let id) = unit { return ledger.units[id]?.name ?? id.text }
    return unit.unitText
  }

  private static func joined(_ labels: [String]) -> String {
    labels.count > 4
      ? labels.prefix(3).joined(separator: "; ") + "; \(labels.count - 3) more"
      : labels.joined(separator: "; ")
  }

  /// What the two readings of reckoned figures assume, and what they make of the share.
  private var readings: [String] {
    let figures = OrderedSet(
      rows.flatMap { row in
        (row.wholes + row.parts.values.flatMap { $0.counted.map(\.figure) })
          .filter { $0.reckoning != nil }.map(\.id)
      })
    let reckoned = figures.compactMap { ledger.figures[$0] }
    guard !reckoned.isEmpty else { return [] }
    var words = reckoned.map { figure in
      let way = figure.reckoning
      return "\(FigureText.named(figure)) is its source's reckoning of "
        + "\(way?.currency.text ?? "") at \(way?.rate.text ?? ""), and is valued as what it was reckoned "
        + "from. A row “as paid” takes it for \(figure.currency?.text ?? "") that was paid."
    }
    let shares = rows.filter { $0.reading == .asReckoned }.compactMap(\.share)
    if let share = shares.first, shares.count > 1, shares.allSatisfy({ $0 == share }) {
      words.append(
        "Read as reckoned, the share is \(ledger.numberDisplay.percent(share)) in every row.")
    }
    return words
  }

  /// What must be said, each once, with the valuations for which it is true where it is not for all.
  var remarks: [String] {
    var remarks = GroupedRemarks()
    for row in rows where row.main == .delivered {
      for (column, sum) in row.parts where column != .returned && !sum.counted.isEmpty {
        let printed = sum.counted.map { FigureText.named($0.figure) }
        remarks.add("\(column.rawValue): \(printed.joined(separator: " + "))")
      }
    }
    for words in readings { remarks.add(words) }
    for row in rows where row.valuation.periodText.isEmpty {
      for lost in row.whole.lost {
        remarks.add("not converted: \(lost.sentence)", under: row.valuation.rowLabel)
      }
      if row.stated != nil {
        for (reason, rows) in OrderedDictionary(grouping: row.lost, by: \.reason) {
          remarks.add(
            "not known how much: \(rows.map(\.figure.id).few(of: 20)): \(reason.sentence)",
            under: row.valuation.rowLabel)
        }
      }
      for left in row.leftOut {
        remarks.add("left out: \(left.sentence)", under: row.valuation.rowLabel)
      }
      for remark in row.remarks {
        switch remark {
        case .noWhole, .unlikeScopes: break
        default: remarks.add(remark.sentence(in: ledger), under: row.valuation.rowLabel)
        }
      }
    }
    if rows.contains(where: { !$0.valuation.periodText.isEmpty }) {
      remarks.add("A scenario with dates behind it: everything valued in that period of its rates.")
    }
    return remarks.lines(
      of: rows.filter { $0.valuation.periodText.isEmpty }.map(\.valuation.rowLabel))
  }

  /// That the two sides are unlike, once.
  var scopeWarning: [String] {
    for row in rows {
      for case .unlikeScopes(_, let mine, let theirs) in row.remarks {
        return [
          "! The two sides are not about the same thing (AL0210). Promised: \(mine.text); "
            + "delivered: \(theirs.text)."
        ]
      }
    }
    return []
  }
}

/// Remarks told once, each with the scenarios it is true for where it is not true for all.
struct GroupedRemarks {
  private var scenarios: OrderedDictionary<String, OrderedSet<String>> = [:]

  mutating func add(_ remark: String, under scenario: String? = nil) {
    guard !remark.isEmpty else { return }
    scenarios[remark, default: []].formUnion(scenario.map { [$0] } ?? [])
  }

  func lines(of all: [String]) -> [String] {
    let everywhere = Set(all)
    return scenarios.map { remark, names in
      names.isEmpty || Set(names) == everywhere
        ? remark.firstUppercased : "\(names.joined(separator: ", ")): \(remark)"
    }
  }
}

extension NumberDisplay {
  /// An interval, or nothing.
  func text(_ interval: Interval?) -> String { interval.map { text($0) } ?? "" }
}

/// A line wrapped with its continuation set in.
func hanging(_ line: String, width: Int = 90) -> [String] {
  var lines: [String] = []
  var current = ""
  var length = 0
  for word in line.split(separator: " ") {
    let added = word.count
    if length + added + 1 > width, !current.isEmpty {
      lines.append(current)
      (current, length) = ("  ", 2)
    } else if !current.isEmpty {
      current += " "
      length += 1
    }
    current += word
    length += added
  }
  return lines + [current]
}

extension String {
  var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}

extension Balance {
  /// `R59: 59` for one rate, the ids of several, or that the whole has no value.
  fileprivate func rateWords(_ ledger: Ledger) -> String {
    guard stated != nil else { return "not converted" }
    let used = rates
    guard used.count == 1, let rate = used.first.flatMap({ ledger.rates[$0] }) else {
      return used.few()
    }
    return "\(rate.id): \(rate.price.words.replacing(" to ", with: "–"))"
  }
}
