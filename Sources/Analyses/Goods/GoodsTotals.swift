import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections

/// Goods that arrived, by item and unit.
///
/// Items are never added to other items, nor pieces to chests. One item that a list names twice stays
/// two lines, because a list that repeats itself is a doubt and not a sum.
public struct GoodsTotals: Sendable {
  /// The totals, in the order in which items first appear in the ledger.
  public let lines: [Line]
  /// The figures about goods that are in no total, and why.
  public let leftOut: [Summation.LeftOut]

  /// One line: an item in a unit.
  public struct Line: Sendable {
    /// The item.
    public let item: Item
    /// The unit.
    public let unit: GoodsUnit
    /// How many.
    public let quantity: Interval
    /// The figures that make it up.
    public let figures: [Figure]
    /// What a reader must know.
    public let note: String
  }

  /// Adds up the goods of a ledger.
  public init(_ ledger: Ledger) {
    var groups: OrderedDictionary<GoodsKey, [Figure]> = [:]
    var leftOut: [Summation.LeftOut] = []
    for figure in ledger.goods {
      guard case .goods(let item?, let unit?) = figure.measure, figure.state == .delivered,
        figure.interval != nil, figure.per == nil
      else {
        leftOut.append(Summation.LeftOut(figure: figure, reason: GoodsTotals.reason(figure)))
        continue
      }
      groups[GoodsKey(item: item, unit: unit), default: []].append(figure)
    }
    var lines: [Line] = []
    for (key, figures) in groups {
      guard let item = ledger.items[key.item], let unit = ledger.units[key.unit] else { continue }
      let sum = Summation.of(figures, in: ledger) { figure in
        figure.interval.map { .success(Summation.Term(figure: figure, value: $0)) }
          ?? .failure(.noAmount)
      }
      leftOut += sum.leftOut
      lines += GoodsLines(item: item, unit: unit, sum: sum, ledger: ledger).lines
    }
    self.lines = lines
    self.leftOut = leftOut
  }

  private static func reason(_ figure: Figure) -> Summation.Reason {
    if figure.state != .delivered { return .state(figure.state) }
    if figure.interval == nil { return .unconverted(.noAmount) }
    return figure.per == nil ? .unconverted(.noUnit) : .periodic
  }
}

private struct GoodsKey: Hashable {
  let item: Identifier<Item>
  let unit: Identifier<GoodsUnit>
}

/// The lines of one item in one unit.
private struct GoodsLines {
  let item: Item
  let unit: GoodsUnit
  let sum: Summation
  let ledger: Ledger

  var lines: [GoodsTotals.Line] {
    let lists = Dictionary(grouping: sum.terms) { GoodsList($0.figure) }
    let isRepeated = lists.values.contains { $0.count > 1 }
    guard isRepeated else { return total.map { [line($0, sum.terms)] + contents($0) } ?? [] }
    return sum.terms.map { line($0.value, [$0], note: repetition) }
  }

  private var total: Interval? { sum.total }

  private var repetition: String {
    let names = sum.terms.map(\.figure.id.text).joined(separator: " and ")
    let together = total.map { "; together \($0.words) \(unit.name)" } ?? ""
    return "listed more than once: \(names)\(together)"
  }

  private func line(
    _ quantity: Interval, _ terms: [Summation.Term], note: String = ""
  ) -> GoodsTotals.Line {
    GoodsTotals.Line(
      item: item, unit: unit, quantity: quantity, figures: terms.map(\.figure), note: note)
  }

  /// The same goods in the unit that one packing unit holds, where a source says how many.
  private func contents(_ quantity: Interval) -> [GoodsTotals.Line] {
    guard let contents = unit.contents, contents.item == item.id,
      let inner = ledger.units[contents.unit]
    else { return [] }
    return [
      GoodsTotals.Line(
        item: item, unit: inner, quantity: quantity * Ratio(contents.count),
        figures: sum.terms.map(\.figure),
        note: "the \(unit.name) above, at \(contents.count.grouped) \(inner.name) each")
    ]
  }
}

/// What makes two rows stand in one list: the same places in the same sources.
private struct GoodsList: Hashable {
  let citations: [Citation]
  let date: String

  init(_ figure: Figure) {
    citations = figure.citations
    date = figure.date.value?.text ?? ""
  }
}
