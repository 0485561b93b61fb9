import BigInt
import ExactNumbers
import LedgerModel
import OrderedCollections

/// Prices of some rates in many scenarios, a column each; all other rates keep the ledger's price.
public struct PriceColumns: Sendable {
  /// How many scenarios.
  public let count: Int
  /// The prices of each rate that changes.
  public let prices: OrderedDictionary<Identifier<Rate>, GridPrices>

  /// Makes columns; every rate has `count` prices.
  init(count: Int, prices: OrderedDictionary<Identifier<Rate>, GridPrices>) {
    self.count = count
    self.prices = prices
  }

  /// No columns yet, of rates that are to change.
  init(moving rates: some Sequence<Identifier<Rate>>) {
    self.init(
      count: 0,
      prices: OrderedDictionary(
        rates.map { ($0, GridPrices(places: 0, multiples: [])) }, uniquingKeysWith: { $1 }))
  }

  /// The price of a rate in a column; `nil` where the rate does not change.
  public func price(of rate: Identifier<Rate>, in column: Int) -> Ratio? {
    prices[rate]?.price(in: column)
  }
}

/// Prices on a decimal grid: 55.25 to two places is 5525.
public struct GridPrices: Sendable {
  /// How many decimal places the grid has.
  public let places: Int
  /// The prices as multiples of the last place, a column each; all above zero.
  public let multiples: [Int64]

  /// One price.
  public func price(in column: Int) -> Ratio {
    Ratio(ExactDecimal(coefficient: BigInt(multiples[column]), scale: places))
  }
}

extension ExactDecimal {
  /// The number as a multiple of the last of some places; `nil` where it is none or too great.
  func multiple(places: Int) -> Int64? {
    guard places >= scale else { return nil }
    let wide = coefficient * BigInt(10).power(places - scale)
    return wide.bitWidth <= 62 ? Int64(exactly: wide) : nil
  }
}
