import BatchTotals
import CBLAS

/// A way to compute totals, made ready for one pair of matrices.
protocol Engine {
  /// Computes the totals once; what comes out stays in the engine.
  mutating func run() throws
  /// The totals in 16 bytes each, low byte first, row after row.
  var bytes: [UInt8] { get }
}

/// One ordinary `dgemm` of the same shape: the measure of all others, and not exact.
struct PlainProduct: Engine {
  private let amounts: [Double]
  private let rates: [Double]
  private var totals: [Double]
  private let case_: BatchCase

  init(_ case_: BatchCase) {
    self.case_ = case_
    amounts = case_.amounts.map(Double.init)
    rates = case_.rates.map(Double.init)
    totals = [Double](repeating: 0, count: case_.groups * case_.scenarios)
  }

  mutating func run() {
    cblas_dgemm(
      CblasRowMajor, CblasNoTrans, CblasNoTrans, blasint(case_.groups), blasint(case_.scenarios),
      blasint(case_.keys), 1, amounts, blasint(case_.keys), rates, blasint(case_.scenarios), 0,
      &totals, blasint(case_.scenarios))
  }

  var bytes: [UInt8] { totals.flatMap { Int128($0.rounded()).bytes } }
}

/// The exact batch, from whole numbers to whole numbers: slices, products and joining included.
struct ExactBatch: Engine {
  private let amounts: IntegerMatrix<Int128>
  private let rates: IntegerMatrix<Int64>
  private let threads: Int
  private var totals: IntegerMatrix<Int128>?

  init?(_ case_: BatchCase, threads: Int) {
    guard
      let amounts = IntegerMatrix<Int128>(
        rows: case_.groups, columns: case_.keys, elements: case_.amounts.map(Int128.init)),
      let rates = IntegerMatrix<Int64>(
        rows: case_.keys, columns: case_.scenarios, elements: case_.rates)
    else { return nil }
    self.amounts = amounts
    self.rates = rates
    self.threads = threads
  }

  mutating func run() throws {
    totals = nil
    totals = try BatchTotals.totals(amounts: amounts, rates: rates, threads: threads)
  }

  var bytes: [UInt8] { totals?.elements.flatMap(\.bytes) ?? [] }
}

/// Sums in 128 bits, every product and every sum checked for overflow: what one would write first.
struct CheckedLoop: Engine {
  private let case_: BatchCase
  private var totals: [Int128] = []

  init(_ case_: BatchCase) { self.case_ = case_ }

  mutating func run() {
    let (keys, scenarios) = (case_.keys, case_.scenarios)
    var totals = [Int128](repeating: 0, count: case_.groups * scenarios)
    for group in 0..<case_.groups {
      for key in 0..<keys {
        let amount = Int128(case_.amounts[group * keys + key])
        for scenario in 0..<scenarios {
          totals[group * scenarios + scenario] +=
            amount * Int128(case_.rates[key * scenarios + scenario])
        }
      }
    }
    self.totals = totals
  }

  var bytes: [UInt8] { totals.flatMap(\.bytes) }
}

extension Int128 {
  var bytes: [UInt8] { (0..<16).map { UInt8(truncatingIfNeeded: self >> Int128(8 * $0)) } }
}
