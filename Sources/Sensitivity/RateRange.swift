import ExactNumbers
import LedgerModel
import OrderedCollections

/// The range that a rate is drawn from, on a grid of at most six places more than its ends are written with.
///
/// Of a price that is printed as a pair the quantity is drawn, 50,000 to 60,000 for 300,000: its ends are
/// decimals, which those of the price need not be.
public struct RateRange: Sendable {
  /// The rate.
  public let rate: Identifier<Rate>
  /// The lowest quantity.
  public let low: ExactDecimal
  /// The highest quantity.
  public let high: ExactDecimal
  /// The likeliest quantity, for a triangular draw; `nil`: the middle.
  public let mode: Ratio?
  /// Of how many of the base currency the quantities are the price.
  public let baseQuantity: ExactDecimal

  /// The prices of one of the base currency, from the lowest to the highest.
  public var prices: (low: Ratio, high: Ratio) { (each(low), each(high)) }

  private func each(_ quantity: ExactDecimal) -> Ratio {
    Ratio(quantity).divided(by: Ratio(baseQuantity)) ?? Ratio(quantity)
  }

  /// The range that the ledger gives for a rate; `nil` where it gives one value.
  public init?(_ rate: Rate) {
    let quotation = rate.quotation
    guard let range = quotation.range, range.lowerBound < range.upperBound else { return nil }
    self.rate = rate.id
    low = range.lowerBound
    high = range.upperBound
    mode = quotation.quantity.map { Ratio($0) }
    baseQuantity = quotation.baseQuantity
  }

  /// Reads `RATE=LOW..HIGH`; the quotation stays the likeliest price where it lies between.
  ///
  /// - Throws: what was read and what was expected.
  public init(parsing text: String, in ledger: Ledger) throws(VariationError) {
    let (id, range) = try VariationError.parts(of: text, "R59=55..85", ledger)
    let (low, high) = try VariationError.ends(of: range, in: text, "R59=55..85")
    let quoted = ledger.rates[id]?.quotation.central
    rate = id
    self.low = low
    self.high = high
    mode = quoted.flatMap { Ratio(low) <= $0 && $0 <= Ratio(high) ? $0 : nil }
    baseQuantity = ExactDecimal(1)
  }
}

/// A range on its grid, and how 64 random bits become a price.
struct DrawGrid: Sendable {
  let places: Int
  let low: Int64
  let high: Int64
  /// The likeliest price; `nil` for a uniform draw.
  let mode: Int64?

  /// Makes a grid of whole numbers.
  init(low: Int64, high: Int64, mode: Int64?) {
    (places, self.low, self.high, self.mode) = (0, low, high, mode)
  }

  init(_ range: RateRange, _ shape: RateDraws.Shape) throws(VariationError) {
    let written = max(range.low.scale, range.high.scale, range.mode?.exactDecimal?.scale ?? 0, 0)
    for finer in stride(from: 6, through: 0, by: -1) {
      guard let low = range.low.multiple(places: written + finer),
        let high = range.high.multiple(places: written + finer)
      else { continue }
      places = written + finer
      self.low = low
      self.high = high
      let middle = low + (high - low) / 2
      // A likeliest price without decimals stands at the grid's next below it.
      let mode =
        range.mode.flatMap {
          $0.rounded(toPlaces: written + finer, .down).multiple(places: written + finer)
        } ?? middle
      self.mode = shape == .triangular ? mode : nil
      return
    }
    throw .rangeTooFine(range.rate, low: range.low, high: range.high)
  }

  /// The price that 64 random bits stand for.
  ///
  /// Uniform: `low + floor(u (n + 1) / 2^64)` of the n + 1 prices. Triangular: by the inverse of the
  /// distribution, with whole roots rounded down towards the end they are measured from.
  func price(_ bits: UInt64) -> Int64 {
    let width = UInt64(high - low)
    guard let mode else { return low + Int64(bits.multipliedFullWidth(by: width + 1).high) }
    let left = UInt64(mode - low)
    if width <= UInt64(UInt32.max), bits > 0 { return narrow(bits, width, left) }
    // u n < left, with u = bits / 2^64, decides the side without a division.
    guard bits.multipliedFullWidth(by: width).high < left else {
      let rest = scaled(
        UInt128(width) * UInt128(width - left), by: (UInt128(1) << 64) - UInt128(bits))
      return high - Int64(rest.wholeRoot)
    }
    return low + Int64(scaled(UInt128(width) * UInt128(left), by: UInt128(bits)).wholeRoot)
  }

  /// The same of a range whose areas fit into a word.
  private func narrow(_ bits: UInt64, _ width: UInt64, _ left: UInt64) -> Int64 {
    guard bits.multipliedFullWidth(by: width).high < left else {
      let rest = (width &* (width &- left)).multipliedFullWidth(by: 0 &- bits).high
      return high - Int64(rest.wholeRoot)
    }
    return low + Int64((width &* left).multipliedFullWidth(by: bits).high.wholeRoot)
  }

  /// `floor(area x bits / 2^64)`, with bits at most 2^64 and area below 2^126.
  private func scaled(_ area: UInt128, by bits: UInt128) -> UInt128 {
    let (upper, lower) = (area >> 64, area & UInt128(UInt64.max))
    return upper * bits + (lower * bits) >> 64
  }
}

extension UInt64 {
  /// The greatest whole number whose square is not above this one.
  ///
  /// By a reciprocal of the root, which multiplications alone make better: nine bits from a table, then 17, then
  /// some 30. By it the root is put right once, and the last bit by looking.
  var wholeRoot: UInt64 {
    guard self > 3 else { return self == 0 ? 0 : 1 }
    let shift = UInt64(leadingZeroBitCount & ~1)
    // From 2^62 on, and below 2^64.
    let number = self &<< shift
    let top = number &>> 32
    // 2^31 times the reciprocal of the root of number / 2^64: from 2^31 to 2^32.
    var inverse = reciprocals[Int(number &>> 55) &- 128]
    for _ in 0..<2 {
      // inverse (3 - number inverse^2) / 2
      let square = (inverse &* inverse) &>> 32
      let product = (top &* square) &>> 30
      inverse = ((inverse &>> 1) &* (3 &<< 32 &- product)) &>> 32
    }
    let near = Swift.min((top &* inverse) &>> 31, UInt64(UInt32.max))
    let lack = Int64(bitPattern: number &- near &* near)
    let step = lack.multipliedFullWidth(by: Int64(inverse)).high
    var root = Swift.min(near &+ UInt64(bitPattern: step), UInt64(UInt32.max)) &>> (shift &>> 1)
    if root &* root > self { root &-= 1 }
    if self &- root &* root > 2 &* root { root &+= 1 }
    return root
  }
}

/// For each number of nine bits from 128 to 511, as so many parts of 512, 2^31 times the reciprocal of its root.
private let reciprocals: [UInt64] = (128..<512).map { part in
  // The middle of what begins with the nine bits: (2 part + 1) / 1024.
  UInt64(((UInt128(1) << 72) / UInt128(2 * part + 1)).wholeRoot)
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
