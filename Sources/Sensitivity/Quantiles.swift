import Accounts
import BigInt
import ExactNumbers
import LedgerModel
import OrderedCollections

/// Quantiles of values that are too many to be kept as fractions, and on which side of the limits of a
/// verdict they lie.
///
/// Of each end only a whole number is kept that is near the value times a power of two: nearer than `error`.
/// The place of a quantile in the order of these numbers gives it to within that, because a quantile moves no
/// further than the values do; what lies near enough to be it is worked out and put in order exactly.
struct SingleQuantiles {
  /// For each place the least value that so many of the columns do not exceed.
  let ends: [(low: Ratio?, high: Ratio?)]
  /// How many columns lie on which sides of the limits; none without limits.
  private(set) var sides: [VerdictSides: Int] = [:]

  /// Goes through all columns once, and again through those near a quantile.
  ///
  /// - Parameters:
  ///   - values: the values.
  ///   - places: places in the order of each end.
  ///   - precision: the limits of the verdict are this and the same below zero; `nil`: there is none.
  init(_ values: SingleValues, at places: [Int], limits precision: Ratio?) {
    var low = NearEnds(openIsLeast: true, values.near)
    // Nothing is kept of the high ends as long as they are the low ones.
    var high: NearEnds?
    var limits = precision.map { NearLimits($0, error: low.error) }
    for column in 0..<values.count {
      let near = values.near.map { $0[column] } ?? low.floors(of: values[column])
      if let found = limits?.sides(of: near, shift: low.shift, exact: { values[column] }) {
        sides[found, default: 0] += 1
      }
      if high == nil, !near.isExact { high = low.withOpenGreatest }
      low.append(near.low)
      high?.append(near.high)
    }
    let lows = low.quantiles(places) { values[$0].low }
    let highs = high?.quantiles(places) { values[$0].high } ?? lows
    ends = zip(lows, highs).map { (low: $0, high: $1) }
  }
}

/// The limits of a verdict, for numbers near the ends times a power of two.
private struct NearLimits {
  private let precision: Ratio
  private let error: Int128
  /// The floor of the precision times a power of two.
  private var limit: (shift: Int, floor: Int128)

  init(_ precision: Ratio, error: Int128) {
    self.precision = precision
    self.error = error
    limit = (0, precision.floor(shiftedBy: 0))
  }

  /// By the numbers where these tell, else by the ends.
  mutating func sides(
    of near: NearValues.Ends, shift: Int, exact: () -> Interval
  ) -> VerdictSides {
    if shift != limit.shift { limit = (shift, precision.floor(shiftedBy: shift)) }
    let floor = limit.floor
    func side(_ number: Int128, _ end: (Interval) -> Ratio?) -> VerdictSides.Side {
      let (least, most) = (number - error, number + error)
      if least > floor { return .above }
      if most < -floor { return .below }
      if least >= -floor, most <= floor { return .within }
      guard let value = end(exact()) else { return .within }
      return value > precision ? .above : value < -precision ? .below : .within
    }
    return VerdictSides(
      low: near.low.map { side($0, \.low) }, high: near.high.map { side($0, \.high) })
  }
}

/// One end of many values, as numbers near it times a power of two.
private struct NearEnds {
  private var open: Int128
  private var numbers: [Int128] = []
  private var grid: Int?
  /// Every number is off by less than this.
  let error: Int128

  /// An open low end is below every number, an open high end above.
  init(openIsLeast: Bool, _ near: NearValues?) {
    open = openIsLeast ? .min : .max
    grid = near?.shift
    error = near?.error ?? 1
  }

  /// The same for high ends; to be taken before any end is open.
  var withOpenGreatest: NearEnds {
    var high = self
    high.open = .max
    return high
  }

  /// The power of two.
  var shift: Int { grid ?? 0 }

  mutating func append(_ end: Int128?) { numbers.append(end ?? open) }

  /// The ends of an exact value as floors.
  ///
  /// The first that is not zero has 96 bits; what is too great for the rest is the greatest number, and is put
  /// in order with its like.
  mutating func floors(of value: Interval) -> NearValues.Ends {
    if grid == nil,
      let end = [value.low, value.high].compactMap({ $0 }).first(where: { !$0.isZero })
    {
      grid = 96 - end.numerator.bitWidth + end.denominator.bitWidth
    }
    let low = value.low.map { $0.floor(shiftedBy: shift) }
    let isExact = value.isExact
    return .init(
      low: low, high: isExact ? low : value.high.map { $0.floor(shiftedBy: shift) },
      isExact: isExact)
  }

  /// The values at some places of their order; `value` works one out.
  func quantiles(_ places: [Int], _ value: (Int) -> Ratio?) -> [Ratio?] {
    let sorted = numbers.sorted()
    var known: [Int128: Candidates] = [:]
    return places.map { place in
      let middle = sorted[place]
      guard middle != open else { return nil }
      let near = known[middle] ?? candidates(near: middle, value)
      known[middle] = near
      return near.value(at: place)
    }
  }

  /// Values in order, each once, with how many there are up to it.
  private struct Candidates {
    var below = 0
    var values: [(value: Ratio, upTo: Int)] = []

    func value(at place: Int) -> Ratio? { values.first { place < $0.upTo }?.value }
  }

  /// What may be the value at a place where the number is this: what is near it on either side.
  private func candidates(near middle: Int128, _ value: (Int) -> Ratio?) -> Candidates {
    var found = Candidates()
    var counts: [Ratio: Int] = [:]
    for (column, number) in numbers.enumerated() where number != open || open == .min {
      if number == open || number < middle - 2 * error {
        found.below += 1
      } else if number <= middle + 2 * error, let value = value(column) {
        counts[value, default: 0] += 1
      }
    }
    var sum = found.below
    found.values = counts.sorted { $0.key < $1.key }.map { value, count in
      sum += count
      return (value, sum)
    }
    return found
  }
}

extension Ratio {
  /// The floor of the number times a power of two; what does not fit is the nearest that leaves room for sums
  /// with an error.
  func floor(shiftedBy shift: Int) -> Int128 {
    let top = shift > 0 ? numerator << shift : numerator
    let below = shift < 0 ? denominator << -shift : denominator
    let (quotient, rest) = top.quotientAndRemainder(dividingBy: below)
    let floor = rest.isZero || !isNegative ? quotient : quotient - 1
    guard floor.magnitude.bitWidth <= 124 else {
      return isNegative ? -(1 << 124) : 1 << 124
    }
    let magnitude = Int128(floor.magnitude)
    return floor.sign == .minus ? -magnitude : magnitude
  }
}

extension RateDraws {
  /// The ranges of the rates that a measure hangs on.
  public func moving(_ measure: RateMeasure) -> [RateRange] {
    let own = Set(measure.form.rates)
    return ranges.filter { own.contains($0.rate) }
  }
}

extension Simulation {
  /// The drawn prices of the first draws in which a measure has some ends: that of the low end and, where
  /// it is another, that of the high end.
  ///
  /// Every quantile is the value of a draw, so that it can be shown how it came about; which draw is looked
  /// for only when it is asked.
  public func prices(
    of measure: RateMeasure, giving ends: (low: Ratio?, high: Ratio?), in ledger: Ledger
  ) -> [OrderedDictionary<Identifier<Rate>, Ratio>] {
    let moving = draws.moving(measure)
    guard !moving.isEmpty else { return [[:]] }
    let columns = draws.columns(0..<count)
    let values = MeasureTotals([measure], in: ledger, under: columns).values[0]
    var (low, high): (Int?, Int?)
    for draw in 0..<count where low == nil || high == nil {
      let value = values.interval(in: draw)
      if value.low == ends.low { low = low ?? draw }
      if value.high == ends.high { high = high ?? draw }
    }
    return OrderedSet([low, high].compactMap { $0 }).map { draw in
      OrderedDictionary(
        uniqueKeysWithValues: moving.compactMap { range in
          columns.price(of: range.rate, in: draw).map { (range.rate, $0) }
        })
    }
  }
}
