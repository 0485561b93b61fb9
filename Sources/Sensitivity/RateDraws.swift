import CPhilox
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
        places: grid.places, per: range.baseQuantity,
        multiples: RateDraws.multiples(of: grid, draws, stream: stream, philox))
    }
    return PriceColumns(count: draws.count, prices: prices)
  }

  /// The prices of one range; the random bits come so many at a time that they stay in a processor's first cache.
  private static func multiples(
    of grid: DrawGrid, _ draws: Range<Int>, stream: UInt64, _ philox: Philox4x32
  ) -> [Int64] {
    [Int64](unsafeUninitializedCapacity: draws.count) { prices, count in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 1024) { bits in
        while count < draws.count {
          let first = UInt64(draws.lowerBound + count)
          let part = min(bits.count, draws.count - count)
          philox.fill(bits.extracting(..<((part + 7) & ~7)), from: first, stream: stream)
          for place in 0..<part {
            prices.initializeElement(at: count + place, to: grid.price(bits[place]))
          }
          count += part
        }
      }
    }
  }
}

/// Random numbers by number: Philox 4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel Random Numbers:
/// As Easy as 1, 2, 3" (SC'11).
///
/// A block is a function of a key and a counter, so that draw n of a seed is the same whoever asks for
/// it, in whatever order. Only whole numbers are used.
public struct Philox4x32: Sendable {
  /// The seed; its lower half is the first word of the key.
  public let seed: UInt64

  /// Makes a generator.
  public init(seed: UInt64) { self.seed = seed }

  /// Fills a buffer with the 64 random bits of one draw after the other: the first two words of the block of each, lower
  /// half first.
  ///
  /// The counter is the draw's number in two words and the stream's in two, lower halves first.
  ///
  /// - Parameters:
  ///   - bits: the buffer; it holds a multiple of eight.
  ///   - draw: the number of the first draw.
  ///   - stream: the number of the stream.
  ///   - isPlain: whether only what every processor of the kind has is used, for tests.
  func fill(
    _ bits: UnsafeMutableBufferPointer<UInt64>, from draw: UInt64, stream: UInt64,
    plainly isPlain: Bool = false
  ) {
    guard let start = bits.baseAddress else { return }
    isPlain
      ? philox_words_plain(seed, draw, stream, bits.count & ~7, start)
      : philox_words(seed, draw, stream, bits.count & ~7, start)
  }
}
