import Accounts
import BigInt
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// The values of a measure that has no common grid, worked out when they are asked for.
///
/// Exact fractions of a million draws would take a kilobyte each; made anew they take none. To put draws in
/// order whole numbers near them do, and an exact value is made only where they cannot tell.
public struct SingleValues: Sendable {
  /// How many columns.
  public let count: Int
  private let row: MeasureRow
  private let columns: PriceColumns
  private let ledger: Ledger

  init(_ row: MeasureRow, _ columns: PriceColumns, _ ledger: Ledger) {
    self.row = row
    self.columns = columns
    self.ledger = ledger
    count = columns.count
    if case .parts(let parts) = row { near = NearValues(parts, columns) } else { near = nil }
  }

  /// Whole numbers near the values; `nil` where there are none that are quicker to have.
  let near: NearValues?

  /// The value in a column.
  public subscript(column: Int) -> Interval {
    switch row {
    case .fixed(let value): return value
    case .parts(let parts):
      return Interval.sum(of: parts.map { $0.amount * factor($0.product, column) })
    case .whole(let form):
      return form.value(at: { [columns, ledger] rate in
        columns.price(of: rate, in: column).map { Interval(exactly: $0) } ?? ledger.prices(rate)
      })
    }
  }

  private func factor(_ product: PriceProduct, _ column: Int) -> Ratio {
    product.uses.reduce(Ratio.one) { factor, use in
      use.rates.reduce(factor) { factor, rate in
        let price = columns.price(of: rate, in: column) ?? .one
        return factor * (use.isInverted ? price.inverse ?? .one : price)
      }
    }
  }
}

/// Numbers near the values of a sum of amounts times and over prices on a grid: values times a power of two,
/// off by less than `error`.
struct NearValues: Sendable {
  /// The power of two.
  let shift: Int
  /// Every number is off by less than this.
  let error: Int128
  private let parts: [Part]
  private let isLowOpen: Bool
  private let isHighOpen: Bool
  private let isExact: Bool

  /// Numbers near the ends of a value; `nil` for one that is open.
  struct Ends {
    let low: Int128?
    let high: Int128?
    /// Whether the value has one end only.
    let isExact: Bool
  }

  /// An amount over the prices: times some multiples of their grids, over others.
  private struct Part {
    let low: Int128
    let high: Int128
    let times: [[Int64]]
    let over: [[Int64]]

    func value(_ amount: Int128, _ column: Int) -> Int128 {
      let product = times.reduce(amount) { $0 * Int128($1[column]) }
      return over.reduce(product) { $0 / Int128($1[column]) }
    }
  }

  /// `nil` where a product of prices is too long.
  init?(_ parts: [(product: PriceProduct, amount: Interval)], _ columns: PriceColumns) {
    var made: [(part: Part, low: Ratio, high: Ratio, bits: Int)] = []
    var greatest = 0
    for (product, amount) in parts {
      var (times, over): ([GridPrices], [GridPrices]) = ([], [])
      for use in product.uses {
        guard let rate = use.rates.first, let prices = columns.prices[rate] else { return nil }
        if use.isInverted { over.append(prices) } else { times.append(prices) }
      }
      let bits = times.reduce(0) { $0 + ($1.multiples.max() ?? 1).bitsUsed }
      let grid = times.reduce(Ratio.one) { $0 * $1.unit }
        .divided(by: over.reduce(.one) { $0 * $1.unit })
      guard let grid else { return nil }
      let (low, high) = ((amount.low ?? .zero) * grid, (amount.high ?? .zero) * grid)
      for end in [low, high] where !end.isZero {
        greatest = max(
          greatest,
          end.numerator.magnitude.bitWidth - end.denominator.magnitude.bitWidth + 1 + bits)
      }
      guard bits <= 62 else { return nil }
      let part = Part(low: 0, high: 0, times: times.map(\.multiples), over: over.map(\.multiples))
      made.append((part, low, high, bits))
    }
    // Every product, and the sum of them all, stays below 2^122.
    let shift = 120 - greatest - parts.count.bitsUsed
    self.shift = shift
    self.parts = made.map { part, low, high, _ in
      Part(
        low: low.floor(shiftedBy: shift), high: high.floor(shiftedBy: shift), times: part.times,
        over: part.over)
    }
    // The amount is off by less than one, which the prices multiply; each division by less than one more.
    error = made.reduce(0) { $0 + (1 << Int128($1.bits)) + Int128($1.part.over.count) }
    isLowOpen = parts.contains { $0.amount.low == nil }
    isHighOpen = parts.contains { $0.amount.high == nil }
    isExact = parts.allSatisfy(\.amount.isExact)
  }

  /// The ends in a column.
  subscript(column: Int) -> Ends {
    var (low, high): (Int128, Int128) = (0, 0)
    for part in parts {
      let least = part.value(part.low, column)
      low += least
      high += part.low == part.high ? least : part.value(part.high, column)
    }
    return Ends(low: isLowOpen ? nil : low, high: isHighOpen ? nil : high, isExact: isExact)
  }
}

extension FixedWidthInteger {
  /// How many bits a number that is not below zero needs.
  fileprivate var bitsUsed: Int { bitWidth - leadingZeroBitCount }
}
