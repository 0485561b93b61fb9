import Accounts
import BatchTotals
import BigInt
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// Measures under many prices at once.
///
/// A measure whose rates only multiply is a row of whole numbers, and all such rows go through one exact
/// matrix product. What divides by a rate that changes, or reaches over several, has no common grid: it
/// is computed price by price, as exactly.
public struct MeasureTotals: Sendable {
  /// The measures.
  public let measures: [Measure]
  /// The prices.
  public let columns: PriceColumns
  /// The values of each measure.
  public let values: [MeasureValues]
  /// How they were computed.
  public let note: ComputationNote

  /// Computes every measure under every column.
  ///
  /// - Parameters:
  ///   - measures: the measures.
  ///   - ledger: the ledger, for the prices of the rates that do not change.
  ///   - columns: the prices of the rates that change.
  ///   - threads: how many threads share the columns.
  public init(
    _ measures: [Measure], in ledger: Ledger, under columns: PriceColumns, threads: Int = 1
  ) {
    self.measures = measures
    self.columns = columns
    let grid = GridRows(ledger, columns)
    let rows = measures.map { grid.row(of: $0) }
    var values: [MeasureValues?] = rows.map(\.fixed)
    let onGrid = rows.indices.filter { rows[$0].gridded != nil }
    let batch = MeasureBatch(onGrid.compactMap { rows[$0].gridded }, columns, threads)
    for (index, found) in zip(onGrid, batch.values) { values[index] = found }
    var note = batch.note
    note.countSingle(values.count { $0 == nil })
    self.note = note
    self.values = zip(measures, values).map { measure, value in
      value ?? .each(SingleValues(measure, grid))
    }
  }
}

/// The values of one measure, a column each.
public enum MeasureValues: Sendable {
  /// No price that changes is in it.
  case fixed(Interval)
  /// Whole numbers over one denominator; `nil` for an end that is open.
  case grid(low: [Int128]?, high: [Int128]?, denominator: BigInt)
  /// One by one, each worked out when it is asked for.
  case each(SingleValues)

  /// The value in a column.
  public func interval(in column: Int) -> Interval {
    switch self {
    case .fixed(let value): return value
    case .each(let values): return values[column]
    case .grid(let low, let high, let denominator):
      func end(_ numbers: [Int128]?) -> Ratio? {
        numbers.flatMap { Ratio(BigInt($0[column]), over: denominator) }
      }
      return Interval(low: end(low), high: end(high)) ?? .unbounded
    }
  }
}

/// A measure as a row of amounts on prices that change.
struct GridRow {
  /// For each product of prices the low and high amount, before the grid; empty key: no price.
  let amounts: OrderedDictionary<[Identifier<Rate>], Interval>
}

/// Turns measures into rows.
struct GridRows {
  let ledger: Ledger
  let columns: PriceColumns

  init(_ ledger: Ledger, _ columns: PriceColumns) {
    self.ledger = ledger
    self.columns = columns
  }

  enum Row {
    case fixed(MeasureValues)
    case gridded(GridRow)
    case offGrid

    var fixed: MeasureValues? { if case .fixed(let values) = self { values } else { nil } }
    var gridded: GridRow? { if case .gridded(let row) = self { row } else { nil } }
  }

  /// A measure as a row; off the grid where a price divides, or an unknown hangs on two products.
  func row(of measure: Measure) -> Row {
    guard measure.terms.rates.contains(where: { columns.prices[$0] != nil }) else {
      return .fixed(.fixed(measure.value(in: ledger)))
    }
    let split = try? PriceSplit(measure.terms, in: ledger) { columns.prices[$0] != nil }
    guard let split, split.amounts.keys.allSatisfy({ $0.over.isEmpty })
    else { return .offGrid }
    let amounts = split.amounts.map { ($0.key.times, $0.value) }
    return .gridded(GridRow(amounts: OrderedDictionary(uniqueKeysWithValues: amounts)))
  }

  /// One value, at the prices of a column.
  func value(of measure: Measure, in column: Int) -> Interval {
    measure.terms.value { rate in
      columns.price(of: rate, in: column).map { Interval(exactly: $0) } ?? ledger.price(of: rate)
    }
  }
}
