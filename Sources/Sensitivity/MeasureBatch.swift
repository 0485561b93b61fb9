import Accounts
import BatchTotals
import BigInt
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// Rows of measures as one matrix of whole numbers, times the products of prices as another.
struct MeasureBatch {
  /// The values of each row; `nil` where a row does not fit into 128 bits.
  let values: [MeasureValues?]
  /// How they were computed.
  let note: ComputationNote

  init(_ rows: [[MeasureRow.Part]], _ columns: PriceColumns, _ threads: Int) {
    let products = PriceProducts(rows, columns)
    let scaled = rows.map { ScaledRow($0, products) }
    let fitting = scaled.indices.filter { scaled[$0] != nil }
    guard !fitting.isEmpty else {
      values = rows.map { _ in nil }
      note = ComputationNote()
      return
    }
    let amounts = fitting.flatMap { scaled[$0].map { [$0.low, $0.high] } ?? [] }
    guard let (totals, plan) = MeasureBatch.totals(amounts, products.matrix, threads) else {
      // Together they do not fit, for instance because one row is very wide: each on its own.
      let each = rows.count == 1 ? [] : rows.map { MeasureBatch([$0], columns, threads) }
      values = rows.count == 1 ? [nil] : each.map { $0.values.first ?? nil }
      note = each.reduce(into: ComputationNote()) { $0.add($1.note) }
      return
    }
    note = ComputationNote(plan: plan, multiplied: fitting.count)
    var values = [MeasureValues?](repeating: nil, count: rows.count)
    for (position, index) in fitting.enumerated() {
      guard let row = scaled[index] else { continue }
      values[index] = .grid(
        low: row.isLowOpen ? nil : Array(totals.row(2 * position)),
        high: row.isHighOpen ? nil : Array(totals.row(2 * position + 1)),
        denominator: row.denominator)
    }
    self.values = values
  }

  private static func totals(
    _ amounts: [[Int128]], _ rates: IntegerMatrix<Int64>?, _ threads: Int
  ) -> (IntegerMatrix<Int128>, BatchPlan)? {
    guard let amounts = IntegerMatrix(amounts), let rates else { return nil }
    do throws(BatchError) {
      let plan = try BatchPlan(amounts: amounts, rates: rates)
      return (
        try BatchProduct.totals(amounts: amounts, rates: rates, threads: threads), plan
      )
    } catch {
      // Nothing is lost: what does not fit a product is computed price by price, and the note says so.
      return nil
    }
  }
}

/// The products of prices that some rows need, as whole numbers.
private struct PriceProducts {
  /// The rows of the matrix, and what a one in each is as a product of prices.
  let units: OrderedDictionary<PriceProduct, Ratio>
  /// Products by columns.
  let matrix: IntegerMatrix<Int64>?

  init(_ rows: [[MeasureRow.Part]], _ columns: PriceColumns) {
    var units: OrderedDictionary<PriceProduct, Ratio> = [:]
    var elements: [Int64] = []
    for key in OrderedSet(rows.joined().map(\.product)) {
      let rates = key.uses.flatMap(\.rates)
      guard let product = PriceProducts.product(rates, columns) else { continue }
      units[key] = rates.reduce(.one) { $0 * (columns.prices[$1]?.unit ?? .one) }
      elements += product
    }
    self.units = units
    matrix = IntegerMatrix(rows: units.count, columns: columns.count, elements: elements)
  }

  /// `nil` where a product needs more bits than a rate may have.
  private static func product(
    _ rates: [Identifier<Rate>], _ columns: PriceColumns
  ) -> [Int64]? {
    var product = [Int64](repeating: 1, count: columns.count)
    for rate in rates {
      guard let prices = columns.prices[rate] else { return nil }
      for column in product.indices {
        let (next, overflow) = product[column].multipliedReportingOverflow(
          by: prices.multiples[column])
        guard !overflow, next < 1 << 61 else { return nil }
        product[column] = next
      }
    }
    return product
  }
}

/// A row of amounts as whole numbers over one denominator.
private struct ScaledRow {
  let low: [Int128]
  let high: [Int128]
  let isLowOpen: Bool
  let isHighOpen: Bool
  let denominator: BigInt

  /// `nil` where a product of prices or an amount does not fit.
  init?(_ row: [MeasureRow.Part], _ products: PriceProducts) {
    let keys = products.units
    isLowOpen = row.contains { $0.amount.low == nil }
    isHighOpen = row.contains { $0.amount.high == nil }
    var ends: [(key: Int, low: Ratio, high: Ratio)] = []
    for (key, amount) in row {
      guard let index = keys.index(forKey: key) else { return nil }
      let grid = products.units[key] ?? .one
      ends.append((index, (amount.low ?? .zero) * grid, (amount.high ?? .zero) * grid))
    }
    let denominator = ends.reduce(BigInt(1)) { common, end in
      common.leastCommonMultiple(with: end.low.denominator)
        .leastCommonMultiple(with: end.high.denominator)
    }
    self.denominator = denominator
    var (low, high) = (
      [Int128](repeating: 0, count: keys.count), [Int128](repeating: 0, count: keys.count)
    )
    for end in ends {
      let wide = (end.low.whole(over: denominator), end.high.whole(over: denominator))
      guard let first = Int128(fitting: wide.0), let last = Int128(fitting: wide.1) else {
        return nil
      }
      low[end.key] = first
      high[end.key] = last
    }
    self.low = low
    self.high = high
  }
}

extension Ratio {
  /// The numerator over a multiple of the denominator.
  fileprivate func whole(over common: BigInt) -> BigInt { numerator * (common / denominator) }
}

extension Int128 {
  /// `nil` where the number does not fit.
  ///
  /// By its magnitude, because `Int128(exactly:)` of a negative `BigInt` (6.0.1) of more than 64 bits
  /// comes out wrong: BigInt's `>>` rounds towards zero.
  fileprivate init?(fitting number: BigInt) {
    guard number.magnitude.bitWidth <= 127 else { return nil }
    let magnitude = Int128(number.magnitude)
    self = number.sign == .minus ? -magnitude : magnitude
  }
}
