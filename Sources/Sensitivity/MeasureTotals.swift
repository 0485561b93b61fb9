import Accounts
import BigInt
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
  public let measures: [RateMeasure]
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
    _ measures: [RateMeasure], in ledger: Ledger, under columns: PriceColumns, threads: Int = 1
  ) {
    self.measures = measures
    self.columns = columns
    let rows = measures.map { MeasureRow($0.form, in: ledger, moving: columns.prices.keys) }
    let onGrid = rows.indices.filter { rows[$0].gridded != nil }
    let batch = MeasureBatch(onGrid.compactMap { rows[$0].gridded }, columns, threads)
    var values = rows.map { row -> MeasureValues in
      if case .fixed(let value) = row { return .fixed(value) }
      return .each(SingleValues(row, columns, ledger))
    }
    for (index, found) in zip(onGrid, batch.values) { if let found { values[index] = found } }
    var note = batch.note
    note.countSingle(values.count { if case .each = $0 { true } else { false } })
    self.note = note
    self.values = values
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

/// A sum by the prices that change: what each product of them is multiplied with.
enum MeasureRow: Sendable {
  /// No price that changes is in it.
  case fixed(Interval)
  /// What each product of prices is multiplied with; the empty product for what hangs on none of them.
  case parts([Part])
  /// An unknown hangs on two products, so that their amounts cannot be added.
  case whole(LinearForm)

  /// A product of single prices, and what it is multiplied with.
  typealias Part = (product: PriceProduct, amount: Interval)

  init(_ form: LinearForm, in ledger: Ledger, moving rates: some Collection<Identifier<Rate>>) {
    let moving = Set(rates)
    guard form.rates.contains(where: moving.contains) else {
      self = .fixed(form.value(at: ledger.prices))
      return
    }
    do throws(PriceObstacle) {
      self = .parts(
        try form.split(by: { moving.contains($0) }, at: ledger.prices)
          .map { ($0.product, $0.form.value(at: ledger.prices)) })
    } catch {
      // Whatever the obstacle is, the sum itself can be valued at any prices.
      self = .whole(form)
    }
  }

  /// The parts, where prices only multiply.
  var gridded: [Part]? {
    guard case .parts(let parts) = self else { return nil }
    return parts.contains { $0.product.uses.contains(where: \.isInverted) } ? nil : parts
  }
}
