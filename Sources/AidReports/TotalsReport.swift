import Accounts
import Documents
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Phrases

/// `totals.csv`, `goods-totals.csv` and their section: stated totals against their items.
public enum TotalsReport {
  /// The table of all totals of money in all valuations.
  public static func table(_ rows: [Balance], _ ledger: Ledger) -> Table {
    BalanceReport.ofTotals(named: "totals", ledger).table(rows.map(BalanceReport.Row.init))
  }

  /// The table of all totals of goods.
  public static func goodsTable(_ rows: [Balance], _ ledger: Ledger) -> Table {
    BalanceReport.ofTotals(named: "goods-totals", ledger).table(rows.map(BalanceReport.Row.init))
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
    let report = BalanceReport.ofTotals(named: "totals", ledger)
    let numbers: [Balance.Number] = [.stated, .items, .foreign, .gap, .share]
    let total = rows[0].wholes[0]
    var made: [Document.Block] = [
      .heading(
        "\(.row(total.id.text))  \(FigureText.words(total, ledger))"
          + ledger.prose(of: total.citations, isSilent: true))
    ]
    // The valuation in which most items have a number shows them one by one.
    let best = rows.max { $0.counted < $1.counted }
    if let best, best.counted > 0 { made.append(.table(ItemTable(best, ledger).table)) }
    return made + [
      .table(report.table(BalanceReport.folded(rows, numbers, ledger)).untitled),
      .list(BalanceRemarks(rows: rows, ledger: ledger).remarks),
    ]
  }
}

/// The items of a stated total one by one in one valuation, with what they come to, for a page.
struct ItemTable {
  private let balance: Balance
  private let ledger: Ledger

  init(_ balance: Balance, _ ledger: Ledger) {
    self.balance = balance
    self.ledger = ledger
  }

  var table: Table {
    let valued: Prose
    if case .goods = balance.unit {
      valued = Prose(ledger.name(of: balance.unit))
    } else {
      valued = "\(balance.valuation.rowLabel), \(balance.unit.unitText)"
    }
    return Table(
      name: "items",
      columns: [
        Column("id", title: "", .row, for: .page), Column("printed", for: .page),
        Column("own", title: "own unit", .amount, for: .page),
        Column("unit", title: "", for: .page),
        Column(
          "converted", title: valued, isWhole ? .amount : .summand, for: .page, unitColumn: ""),
      ], rows: rows)
  }

  /// Whether none of its numbers has a digit after its point, so that no place need be kept for one.
  private var isWhole: Bool {
    let entries = [Balance.Column.items, .foreign].flatMap { balance.parts[$0]?.counted ?? [] }
    let sums = [balance.amount(.items), balance.withForeign, balance.stated, balance.gap]
    let values = entries.map { $0.value(at: ledger.prices) } + sums.compactMap(\.self)
    return values.flatMap { [$0.low, $0.high] }.allSatisfy { $0?.isInteger ?? true }
  }

  private var rows: [Table.Row] {
    let items = balance.parts[.items]?.counted ?? []
    let foreign = balance.parts[.foreign]?.counted ?? []
    let lost = balance.parts[.items]?.lost ?? []
    return items.map(row) + lost.map { row($0.figure, .limits(nil, words: "not known")) }
      + sum("rounding of the lines above", rounding(of: items))
      + sum("itemised", balance.amount(.items), isRuled: true) + foreign.map(row)
      + (balance.parts[.foreign]?.isEmpty == false
        ? sum("itemised, with what is of another giver or taker", balance.withForeign) : [])
      + sum("stated", balance.stated) + sum("unexplained", balance.gap)
  }

  private func row(_ entry: Sum.Entry) -> Table.Row {
    row(entry.figure, limits(entry.value(at: ledger.prices)))
  }

  /// An amount of the balance's unit; in its parts, where it has any.
  private func limits(_ value: Interval) -> Cell {
    let (display, unit) = (ledger.numberDisplay, balance.unit.unitText)
    return .limits(value, words: display.units[unit] == nil ? nil : display.text(value, of: unit))
  }

  private func row(_ figure: Figure, _ value: Cell) -> Table.Row {
    Table.Row([
      .text(figure.id.text), .words(FigureText.quotation(figure, ledger)), .limits(figure.interval),
      .text(QuantityKind(of: figure)?.unitText ?? ""), value,
    ])
  }

  private func sum(_ name: Prose, _ value: Interval?, isRuled: Bool = false) -> [Table.Row] {
    value.map { [Table.Row([.empty, .said(name), .empty, .empty, limits($0)], isRuled: isRuled)] }
      ?? []
  }

  /// What rounding took from the lines, so that they and their sum agree as they are shown.
  private func rounding(of items: [Sum.Entry]) -> Interval? {
    let display = ledger.numberDisplay
    let shown = items.map { display.rounded($0.value(at: ledger.prices)) }
      .reduce(Interval(exactly: .zero), +)
    let exact = LinearForm(items.map(\.term)).value(at: ledger.prices)
    return shown == display.rounded(exact) ? nil : exact.roundingLeft(by: shown)
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
