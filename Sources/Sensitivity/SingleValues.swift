import Accounts
import BigInt
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// The values of a measure that has no common grid, worked out when they are asked for.
///
/// Exact fractions of a million draws would take a kilobyte each; made anew they take none.
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
  }

  /// The value in a column.
  public subscript(column: Int) -> Interval {
    switch row {
    case .fixed(let value): return value
    case .gridded(let amounts):
      return Interval.sum(
        of: amounts.map { rates, amount in
          rates.reduce(amount) { $0 * (columns.price(of: $1, in: column) ?? .one) }
        })
    case .divided(let parts):
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

/// Quantiles of values that are too many to be kept as fractions.
///
/// Of each end only a whole number is kept: the floor of the value on a binary grid so fine that hardly
/// two of them fall together. The order of floors is never against that of the values, so the place of a
/// quantile gives its floor; the values with that floor are worked out again and put in order exactly.
struct SingleQuantiles {
  /// For each place the least value that so many of the columns do not exceed.
  let ends: [(low: Ratio?, high: Ratio?)]

  /// Goes through all columns once, and again through those near a quantile.
  ///
  /// - Parameters:
  ///   - values: the values.
  ///   - places: places in the order of each end.
  ///   - each: told every value, in the order of the columns.
  init(_ values: SingleValues, at places: [Int], each: (Interval) -> Void) {
    var low = FlooredEnds(openIsLeast: true)
    // Nothing is kept of the high ends as long as they are the low ones.
    var high: FlooredEnds?
    for column in 0..<values.count {
      let value = values[column]
      each(value)
      if high == nil, !value.isExact { high = low.withOpenGreatest }
      low.append(value.low)
      high?.append(value.high)
    }
    let lows = low.quantiles(places) { values[$0].low }
    let highs = high?.quantiles(places) { values[$0].high } ?? lows
    ends = zip(lows, highs).map { (low: $0, high: $1) }
  }
}

/// One end of many values, as floors on a binary grid.
private struct FlooredEnds {
  private var open: Int128
  private var floors: [Int128] = []
  private var shift: Int?

  /// An open low end is below every number, an open high end above.
  init(openIsLeast: Bool) { open = openIsLeast ? .min : .max }

  /// The same for high ends; to be taken before any end is open.
  var withOpenGreatest: FlooredEnds {
    var high = self
    high.open = .max
    return high
  }

  mutating func append(_ end: Ratio?) {
    guard let end else { return floors.append(open) }
    floors.append(end.floor(shiftedBy: grid(for: end)))
  }

  /// The first value that is not zero has 96 bits on the grid; what is too great for the rest has the
  /// greatest floor, and is put in order with its like.
  private mutating func grid(for end: Ratio) -> Int {
    if let shift { return shift }
    guard !end.isZero else { return 0 }
    let found = 96 - end.numerator.bitWidth + end.denominator.bitWidth
    shift = found
    return found
  }

  /// The values at some places of their order; `value` works one out again.
  func quantiles(_ places: [Int], _ value: (Int) -> Ratio?) -> [Ratio?] {
    let sorted = floors.sorted()
    var known: [Int128: [(value: Ratio, upTo: Int)]] = [:]
    return places.map { place in
      let floor = sorted[place]
      guard floor != open, let first = sorted.firstIndex(of: floor) else { return nil }
      let alike = known[floor] ?? ordered(floor, value)
      known[floor] = alike
      return alike.first { place - first < $0.upTo }?.value
    }
  }

  /// The values of one floor in order, each once, with how many there are up to it.
  private func ordered(
    _ floor: Int128, _ value: (Int) -> Ratio?
  ) -> [(value: Ratio, upTo: Int)] {
    var counts: [Ratio: Int] = [:]
    for (column, other) in floors.enumerated() where other == floor {
      if let value = value(column) { counts[value, default: 0] += 1 }
    }
    var sum = 0
    return counts.sorted { $0.key < $1.key }.map { value, count in
      sum += count
      return (value, sum)
    }
  }
}

extension Ratio {
  /// The floor of the number times a power of two; what does not fit is the nearest that does and is
  /// neither the least nor the greatest of 128 bits.
  fileprivate func floor(shiftedBy shift: Int) -> Int128 {
    let top = shift > 0 ? numerator << shift : numerator
    let below = shift < 0 ? denominator << -shift : denominator
    let (quotient, rest) = top.quotientAndRemainder(dividingBy: below)
    let floor = rest.isZero || !isNegative ? quotient : quotient - 1
    guard floor.magnitude.bitWidth <= 126 else { return isNegative ? .min + 1 : .max - 1 }
    let magnitude = Int128(floor.magnitude)
    return floor.sign == .minus ? -magnitude : magnitude
  }
}
