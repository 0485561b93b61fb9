import Accounts
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Documents

/// `totals.csv` and its section: stated totals against their items.
public enum TotalsReport {
  /// The table of all totals of money in all valuations.
  public static func table(_ rows: [Balance], _ ledger: Ledger) -> Table {
    BalanceTable.ofTotals(rows, named: "totals", ledger)
  }

  /// The table of all totals of goods.
  public static func goodsTable(_ rows: [Balance], _ ledger: Ledger) -> Table {
    BalanceTable.ofTotals(rows, named: "goods-totals", ledger)
  }

  /// The blocks for the eye: each total with its items, then its row in every valuation.
  public static func blocks(_ rows: [Balance], _ ledger: Ledger) -> [Document.Block] {
    guard !rows.isEmpty else {
      return [.paragraph("The ledger names no parts of a total.")]
    }
    return OrderedDictionary(grouping: rows, by: \.subject).values.flatMap { own in
      totalBlocks(Array(own), ledger)
    }
  }

  private static func totalBlocks(_ rows: [Balance], _ ledger: Ledger) -> [Document.Block] {
    let blocks = BalanceBlocks(
      rows: rows, ledger: ledger,
      numbers: [
        (.stated, "stated"), (.items, "itemised"), (.foreign, "of others"),
        (.gap, "unexplained"), (.share, "items cover"),
      ])
    let total = rows[0].wholes[0]
    var made: [Document.Block] = [
      .heading("\(total.id)  \(FigureText.words(total, ledger))")
    ]
    // The valuation in which most items have a number shows them one by one.
    let best = rows.max { $0.counted < $1.counted }
    if let best, best.counted > 0 { made.append(.table(itemTable(best, ledger))) }
    return made + [.table(blocks.table), .lines(blocks.remarks.flatMap { hanging($0) })]
  }

  private static func itemTable(_ row: Balance, _ ledger: Ledger) -> Table {
    let display = ledger.numberDisplay
    var table = Table(
      name: "items",
      columns: [
        .init("id", title: ""), .init("printed"), .init("own", title: "own unit", .right),
        .init("unit", title: ""),
        .init(
          "converted", title: "\(row.valuation.rowLabel), \(row.unit.unitText)", .right),
      ])
    func add(_ name: String, _ value: Interval?, ruled: Bool = false) {
      guard let value else { return }
      table.append(
        [.text(""), .text(name), .empty, .empty, .text(display.fixed(value))], ruled: ruled)
    }
    let items = row.parts[.items]?.counted ?? []
    for entry in items { table.append(cells(entry, ledger, display)) }
    for lost in row.parts[.items]?.lost ?? [] {
      table.append([
        .text(lost.figure.id.text), .text(FigureText.quoted(lost.figure)),
        .text(lost.figure.interval.map { display.text($0) } ?? ""), .empty, .text("not known"),
      ])
    }
    let shown = items.map { display.rounded($0.value(at: ledger.prices)) }
      .reduce(Interval(exactly: .zero), +)
    let exact = Sum.total(of: items, at: ledger.prices)
    if shown != display.rounded(exact) {
      add("rounding of the lines above", exact.roundingLeft(by: shown))
    }
    add("itemised", row.amount(.items), ruled: true)
    for entry in row.parts[.foreign]?.counted ?? [] {
      table.append(cells(entry, ledger, display))
    }
    if row.parts[.foreign]?.isEmpty == false {
      add("itemised, with what is of another giver or taker", row.withForeign)
    }
    add("stated", row.stated)
    add("unexplained", row.gap)
    return table
  }

  private static func cells(
    _ entry: Sum.Entry, _ ledger: Ledger, _ display: NumberDisplay
  ) -> [Cell] {
    [
      .text(entry.figure.id.text), .text(FigureText.quoted(entry.figure)),
      .text(entry.figure.interval.map { display.text($0) } ?? ""),
      .text(QuantityKind(of: entry.figure)?.unitText ?? ""),
      .text(display.fixed(entry.value(at: ledger.prices))),
    ]
  }
}

extension Balance {
  /// How many of its rows have a number.
  fileprivate var counted: Int {
    stated == nil ? 0 : parts.values.reduce(0) { $0 + $1.counted.count }
  }
}

extension Interval {
  /// What rounding took from each end; an end that is open has nothing to round.
  fileprivate func roundingLeft(by shown: Interval) -> Interval? {
    let ends = [(low, shown.low), (high, shown.high)].compactMap { exact, shown in
      exact.flatMap { exact in shown.map { exact - $0 } }
    }
    return Interval(low: ends.min(), high: ends.max())
  }
}

extension Sum {
  /// What some entries come to.
  fileprivate static func total(of entries: [Entry], at prices: @escaping Prices) -> Interval {
    LinearForm(entries.map(\.term)).value(at: prices)
  }
}
