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

  /// The seed.
  public let seed: UInt64
  /// The shape of every draw.
  public let shape: Shape
  /// The ranges, in the order of the ledger.
  public let ranges: [RateRange]
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
  /// - Throws: where a rate is given twice, or its range is too fine to be drawn from.
  public init(
    _ ledger: Ledger, _ given: [RateRange] = [], shape: Shape, seed: UInt64
  ) throws(VariationError) {
    var named: [Identifier<Rate>: RateRange] = [:]
    for range in given {
      guard named.updateValue(range, forKey: range.rate) == nil else { throw .twice(range.rate) }
    }
    ranges = ledger.rates.values.compactMap { named[$0.id] ?? RateRange($0) }
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
  public func columns(_ draws: Range<Int>) -> PriceColumns {
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
