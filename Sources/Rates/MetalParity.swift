import ExactNumbers
import LedgerModel
import OrderedCollections

/// What a rate would be by the weight of the metal.
public struct MetalParity: Sendable {
  /// How many of `currency` one of the rate's base is by weight.
  public let price: Ratio
  /// The metal money: the quote itself, or the coin whose name a paper one bears, in the unit of the
  /// quote.
  public let currency: Identifier<Currency>
  /// Whether the quote is itself money of metal.
  public let isOfQuote: Bool
  /// The coin for the largest unit of the quote, and how many of it one of the rate's base is by weight.
  package let major: (currency: Identifier<Currency>, price: Ratio)
  /// How many of the rate's quote make one of its largest unit.
  private let quoteParts: Ratio

  /// `nil` where the base has no metal, or neither the quote nor the coin that it is the paper of has the
  /// same.
  public init?(_ rate: Rate, in ledger: Ledger) {
    guard let base = ledger.unitChain(of: rate.base), let quote = ledger.unitChain(of: rate.quote),
      let metal = base.major.metal
    else { return nil }
    isOfQuote = quote.major.metal != nil
    quoteParts = quote.parts
    let coin = isOfQuote ? quote.major.id : quote.major.paperOf
    guard let coin, let chain = ledger.unitChain(of: coin), let other = chain.major.metal,
      other.metal == metal.metal, let coins = metal.fineGrams.divided(by: other.fineGrams),
      let pieces = coins.divided(by: base.parts)
    else { return nil }
    // A paper money may bear the name of a coin that is itself a part of another.
    major = (coin, pieces * chain.parts)
    let unit = isOfQuote ? rate.quote : ledger.unit(of: coin, like: rate.quote, quote)
    price = unit == nil ? major.price : major.price * quoteParts
    currency = unit ?? coin
  }

  /// A price of the rate in the largest unit of its quote, and as a multiple of the parity.
  package func comparison(with price: Ratio) -> (stated: Ratio, multiple: Ratio)? {
    guard let stated = price.divided(by: quoteParts), let multiple = stated.divided(by: major.price)
    else { return nil }
    return (stated, multiple)
  }
}

extension Ledger {
  /// The unit of a coin that is the same part of it as a paper unit is of its own money: the one that
  /// the ledger names, else the first that it has.
  fileprivate func unit(
    of coin: Identifier<Currency>, like paper: Identifier<Currency>, _ chain: UnitChain
  ) -> Identifier<Currency>? {
    if chain.steps.isEmpty { return coin }
    if let named = currencies[paper]?.paperOf { return named }
    return currencies.values.first { money in
      guard let unit = money.majorUnit, let own = unitChain(of: money.id) else { return false }
      return own.parts == chain.parts && (unit.currency == coin || own.major.id == coin)
    }?.id
  }
}
