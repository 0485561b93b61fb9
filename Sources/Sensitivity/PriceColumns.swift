import BigInt
import ExactNumbers
import LedgerModel
import OrderedCollections

/// Prices of some rates in many scenarios, a column each; all other rates keep the ledger's price.
public struct PriceColumns: Sendable {
  /// How many scenarios.
  public let count: Int
  /// The prices of each rate that changes: `count` of each.
  public let prices: OrderedDictionary<Identifier<Rate>, GridPrices>

  /// The price of a rate in a column; `nil` where the rate does not change.
  public func price(of rate: Identifier<Rate>, in column: Int) -> Ratio? {
    prices[rate]?.price(in: column)
  }
}

/// Prices on a grid: 55.25 to two places is 5525; of a pair, the quantity is on a decimal grid.
public struct GridPrices: Sendable {
  /// How many decimal places the grid has.
  public let places: Int
  /// Of how many of the base currency the multiples are the price.
  public let baseQuantity: ExactDecimal
  /// The prices as multiples of the last place, a column each; all above zero.
  public let multiples: [Int64]

  init(places: Int, per baseQuantity: ExactDecimal = ExactDecimal(1), multiples: [Int64]) {
    (self.places, self.baseQuantity, self.multiples) = (places, baseQuantity, multiples)
  }

  /// What a multiple of one is as a price.
  var unit: Ratio {
    let place = Ratio(ExactDecimal(coefficient: 1, scale: places))
    return place.divided(by: Ratio(baseQuantity)) ?? place
  }

  /// One price.
  public func price(in column: Int) -> Ratio { Ratio(Int(multiples[column])) * unit }
}

extension ExactDecimal {
  /// The number as a multiple of the last of some places; `nil` where it is none or too great.
  func multiple(places: Int) -> Int64? {
    guard places >= scale else { return nil }
    let wide = coefficient * BigInt(10).power(places - scale)
    return wide.bitWidth <= 62 ? Int64(exactly: wide) : nil
  }
}

/// Prices of a rate at even steps: `R59=55..85/0.25`.
public struct RateGrid: Sendable {
  /// The rate.
  public let rate: Identifier<Rate>
  /// The first price.
  public let low: ExactDecimal
  /// No price is above this.
  public let high: ExactDecimal
  /// From one price to the next.
  public let step: ExactDecimal

  /// The most columns of one or several grids together.
  public static let mostColumns = 1_000_000

  /// Reads `RATE=LOW..HIGH/STEP`.
  ///
  /// - Throws: what was read and what was expected.
  public init(parsing text: String, in ledger: Ledger) throws(VariationError) {
    let (rate, range) = try VariationError.parts(of: text, "R59=55..85/0.25", ledger)
    let steps = range.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard steps.count == 2 else { throw .malformed(text, "R59=55..85/0.25") }
    let (low, high) = try VariationError.ends(of: steps[0], in: text, "R59=55..85/0.25")
    let step = try VariationError.number(steps[1], in: text)
    guard step > ExactDecimal(0) else { throw .malformed(text, "a step above zero") }
    self.rate = rate
    self.low = low
    self.high = high
    self.step = step
  }

  /// The prices, from low to high.
  func prices() throws(VariationError) -> GridPrices {
    let places = max(low.scale, high.scale, step.scale, 0)
    guard let first = low.multiple(places: places), let last = high.multiple(places: places),
      let step = step.multiple(places: places)
    else { throw .tooFine(rate) }
    guard (last - first) / step < Int64(RateGrid.mostColumns) else {
      throw .tooMany(RateGrid.mostColumns)
    }
    let multiples = (0...(last - first) / step).map { first + $0 * step }
    return GridPrices(places: places, multiples: multiples)
  }

  /// Every combination of the prices of some grids, the last changing fastest.
  public static func columns(_ grids: [RateGrid]) throws(VariationError) -> PriceColumns {
    var each: OrderedDictionary<Identifier<Rate>, GridPrices> = [:]
    var count = 1
    for grid in grids {
      guard each[grid.rate] == nil else { throw .twice(grid.rate) }
      let prices = try grid.prices()
      each[grid.rate] = prices
      count *= prices.multiples.count
      guard count <= mostColumns else { throw .tooMany(mostColumns) }
    }
    var repeats = count
    for (rate, prices) in each {
      let own = prices.multiples
      repeats /= own.count
      let spread = (0..<count).map { own[$0 / repeats % own.count] }
      each[rate] = GridPrices(places: prices.places, multiples: spread)
    }
    return PriceColumns(count: count, prices: each)
  }
}
