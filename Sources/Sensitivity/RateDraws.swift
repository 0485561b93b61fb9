import BigInt
import ExactNumbers
import LedgerModel
import OrderedCollections

/// Draws of prices, each rate between its low and high, the same for a seed on every machine.
public struct RateDraws: Sendable {
  /// The shape of the distribution between low and high.
  public enum Shape: String, Sendable, CaseIterable {
    /// Every price of the grid is as likely as any other.
    case uniform
    /// Most likely at the quotation, or in the middle where there is none, and falling to the ends.
    case triangular
  }

  /// The range of one rate, on a grid of at most six places more than its ends are written with.
  public struct Range: Sendable {
    /// The rate.
    public let rate: Identifier<Rate>
    /// The lowest price.
    public let low: ExactDecimal
    /// The highest price.
    public let high: ExactDecimal
    /// The likeliest price, for a triangular draw; `nil`: the middle.
    public let mode: ExactDecimal?

    /// The range that the ledger gives for a rate; `nil` where it gives one value.
    public init?(_ rate: Rate) {
      guard let range = rate.range ?? (rate.price.isExact ? nil : rate.price),
        let low = range.low?.exactDecimal, let high = range.high?.exactDecimal, low < high
      else { return nil }
      self.rate = rate.id
      self.low = low
      self.high = high
      mode = rate.price.exactValue?.exactDecimal
    }

    /// Reads `RATE=LOW..HIGH`; the quotation stays the likeliest price where it lies between.
    public init(parsing text: String, in ledger: Ledger) throws(VariationError) {
      let (id, range) = try VariationError.parts(of: text, "R59=55..85", ledger)
      let (low, high) = try VariationError.ends(of: range, in: text, "R59=55..85")
      let quoted = ledger.rates[id]?.price.exactValue?.exactDecimal
      rate = id
      self.low = low
      self.high = high
      mode = quoted.flatMap { low <= $0 && $0 <= high ? $0 : nil }
    }
  }

  /// The seed.
  public let seed: UInt64
  /// The shape of every draw.
  public let shape: Shape
  /// The ranges, in the order of the ledger.
  public let ranges: [Range]
  /// For each range the number of its stream: one a factor, else one a rate.
  let streams: [UInt64]
  private let grids: [DrawGrid]

  /// Prepares draws of every rate that has a range, in the ledger or among those given.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - given: ranges that go before the ledger's own.
  ///   - shape: the shape of every draw.
  ///   - seed: the seed.
  /// - Throws: where a rate is given twice, or its range is too wide for its digits.
  public init(
    _ ledger: Ledger, _ given: [Range] = [], shape: Shape, seed: UInt64
  ) throws(VariationError) {
    var named: [Identifier<Rate>: Range] = [:]
    for range in given {
      guard named.updateValue(range, forKey: range.rate) == nil else { throw .twice(range.rate) }
    }
    ranges = ledger.rates.values.compactMap { named[$0.id] ?? Range($0) }
    streams = ranges.map { range in
      let factor = ledger.rates[range.rate]?.factor ?? ""
      return RateDraws.stream(factor.isEmpty ? "rate \(range.rate)" : "factor \(factor)")
    }
    var grids: [DrawGrid] = []
    for range in ranges { grids.append(try DrawGrid(range, shape)) }
    self.grids = grids
    self.shape = shape
    self.seed = seed
  }

  /// The number of a stream: the 64-bit FNV-1a hash of `rate R59` or `factor dollar` in UTF-8.
  ///
  /// It hangs on the name alone, so that a rate's draws are the same whatever else is drawn. Two names
  /// with one number would move together; among a thousand names the odds of that are below one in
  /// thirty million million.
  static func stream(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0100_0000_01B3 }
  }

  /// The prices of some draws, a column each.
  public func columns(_ draws: Swift.Range<Int>) -> PriceColumns {
    let philox = Philox4x32(seed: seed)
    var prices: OrderedDictionary<Identifier<Rate>, GridPrices> = [:]
    for (index, range) in ranges.enumerated() {
      let (grid, stream) = (grids[index], streams[index])
      prices[range.rate] = GridPrices(
        places: grid.places,
        multiples: draws.map { grid.price(philox.word(draw: UInt64($0), stream: stream)) })
    }
    return PriceColumns(count: draws.count, prices: prices)
  }
}

/// A range on its grid, and how 64 random bits become a price.
struct DrawGrid: Sendable {
  let places: Int
  let low: Int64
  let high: Int64
  /// The likeliest price; `nil` for a uniform draw.
  let mode: Int64?

  init(_ range: RateDraws.Range, _ shape: RateDraws.Shape) throws(VariationError) {
    let written = max(range.low.scale, range.high.scale, range.mode?.scale ?? 0, 0)
    for finer in stride(from: 6, through: 0, by: -1) {
      guard let low = range.low.multiple(places: written + finer),
        let high = range.high.multiple(places: written + finer)
      else { continue }
      places = written + finer
      self.low = low
      self.high = high
      let middle = low + (high - low) / 2
      let mode = range.mode?.multiple(places: written + finer) ?? middle
      self.mode = shape == .triangular ? mode : nil
      return
    }
    throw .tooFine(range.rate)
  }

  /// The price that 64 random bits stand for.
  ///
  /// Uniform: `low + floor(u (n + 1) / 2^64)` of the n + 1 prices. Triangular: by the inverse of the
  /// distribution, with whole roots rounded down towards the end they are measured from.
  func price(_ bits: UInt64) -> Int64 {
    let width = UInt64(high - low)
    guard let mode else { return low + Int64(bits.multipliedFullWidth(by: width + 1).high) }
    let left = UInt64(mode - low)
    // u n < left, with u = bits / 2^64, decides the side without a division.
    guard bits.multipliedFullWidth(by: width).high < left else {
      let rest = scaled(
        UInt128(width) * UInt128(width - left), by: (UInt128(1) << 64) - UInt128(bits))
      return high - Int64(rest.wholeRoot)
    }
    return low + Int64(scaled(UInt128(width) * UInt128(left), by: UInt128(bits)).wholeRoot)
  }

  /// `floor(area x bits / 2^64)`, with bits at most 2^64 and area below 2^126.
  private func scaled(_ area: UInt128, by bits: UInt128) -> UInt128 {
    let (upper, lower) = (area >> 64, area & UInt128(UInt64.max))
    return upper * bits + (lower * bits) >> 64
  }
}

extension UInt128 {
  /// The greatest whole number whose square is not above this one.
  var wholeRoot: UInt128 {
    guard self > 0 else { return 0 }
    var rest = self
    var root: UInt128 = 0
    var bit: UInt128 = 1 << UInt128((UInt128.bitWidth - 1 - leadingZeroBitCount) & ~1)
    while bit != 0 {
      if rest >= root + bit {
        rest -= root + bit
        root = (root >> 1) + bit
      } else {
        root >>= 1
      }
      bit >>= 2
    }
    return root
  }
}
