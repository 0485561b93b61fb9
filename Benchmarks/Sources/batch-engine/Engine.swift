import BatchCases
import BatchTotals
import Turns

/// A way to compute totals, made ready for one pair of matrices.
protocol Engine {
  /// Computes the totals once; what comes out stays in the engine.
  mutating func run() throws
  /// The totals in 16 bytes each, low byte first, row after row.
  var bytes: [UInt8] { get }
}

/// The exact batch, from whole numbers to whole numbers: slices, products and joining included.
struct ExactBatch: Engine {
  private let amounts: IntegerMatrix<Int128>
  private let rates: IntegerMatrix<Int64>
  private let threads: Int
  private var totals: IntegerMatrix<Int128>?

  init(_ given: BatchCase, threads: Int) {
    guard
      let amounts = IntegerMatrix<Int128>(
        rows: given.groups, columns: given.keys, elements: given.amounts.map { Int128($0) }),
      let rates = IntegerMatrix<Int64>(
        rows: given.keys, columns: given.scenarios, elements: given.rates)
    else { fail("the case does not fill its matrices") }
    self.amounts = amounts
    self.rates = rates
    self.threads = threads
  }

  mutating func run() throws {
    totals = nil
    totals = try BatchProduct.totals(amounts: amounts, rates: rates, threads: threads)
  }

  var bytes: [UInt8] { totals?.elements.flatMap(\.bytes) ?? [] }
}

/// Sums in 128 bits, every product and every sum checked for overflow: what one would write first.
struct CheckedLoop: Engine {
  private let given: BatchCase
  private var totals: [Int128] = []

  init(_ given: BatchCase) { self.given = given }

  mutating func run() {
    let (keys, scenarios) = (given.keys, given.scenarios)
    var totals = [Int128](repeating: 0, count: given.groups * scenarios)
    for group in 0..<given.groups {
      for key in 0..<keys {
        let amount = Int128(given.amounts[group * keys + key])
        for scenario in 0..<scenarios {
          totals[group * scenarios + scenario] +=
            amount * Int128(given.rates[key * scenarios + scenario])
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
