import ExactNumbers
import LedgerModel
import OrderedCollections

/// What a rate would be by the weight of the metal.
public struct MetalParity: Sendable {
  /// How many of `currency` one of the rate's base is by weight.
  public let price: Ratio
  /// The metal money: the quote itself, or the metal namesake of a paper one, in the unit of the quote.
  public let currency: Identifier<Currency>
  /// Whether the quote is itself money of metal.
  public let isOfQuote: Bool
  /// The largest unit of the metal money, and how many of it one of the rate's base is by weight.
  package let major: (currency: Identifier<Currency>, price: Ratio)
  /// How many of the rate's quote make one of its largest unit.
  private let quoteParts: Ratio

  /// `nil` where the base has no metal, or neither the quote nor its namesake has the same.
  public init?(_ rate: Rate, in ledger: Ledger) {
    guard let base = ledger.unitChain(of: rate.base), let quote = ledger.unitChain(of: rate.quote),
      let metal = base.major.metal
    else { return nil }
    let namesake =
      quote.major.metal == nil
      ? ledger.namesake(of: quote.major.id, in: metal.metal) : nil
    guard let other = quote.major.metal ?? namesake?.metal, other.metal == metal.metal,
      let coins = metal.fineGrams.divided(by: other.fineGrams),
      let price = coins.divided(by: base.parts)
    else { return nil }
    let unit = namesake.flatMap { ledger.unit(of: $0.id, like: quote) }
    isOfQuote = quote.major.metal != nil
    major = (namesake?.id ?? quote.major.id, price)
    quoteParts = quote.parts
    self.price = isOfQuote || unit != nil ? price * quote.parts : price
    currency = isOfQuote ? rate.quote : unit ?? namesake?.id ?? rate.quote
  }

  /// A price of the rate in the largest unit of its quote, and as a multiple of the parity.
  package func comparison(with price: Ratio) -> (stated: Ratio, multiple: Ratio)? {
    guard let stated = price.divided(by: quoteParts), let multiple = stated.divided(by: major.price)
    else { return nil }
    return (stated, multiple)
  }
}

extension Ledger {
  /// The money of a metal whose id differs in its last part only: `ott.lira.gold` for
  /// `ott.lira.paper`.
  package func namesake(of id: Identifier<Currency>, in metal: Metal) -> Currency? {
    let family = id.text.split(separator: ".").dropLast()
    guard !family.isEmpty else { return nil }
    return currencies.values.first { other in
      other.id != id && other.metal?.metal == metal
        && other.id.text.split(separator: ".").dropLast().elementsEqual(family)
    }
  }

  /// The unit of a money that is the same part of it as another unit is of its own.
  fileprivate func unit(
    of major: Identifier<Currency>, like other: UnitChain
  ) -> Identifier<Currency>? {
    currencies.keys.first { id in
      unitChain(of: id).map { $0.major.id == major && $0.parts == other.parts } ?? false
    }
  }
}
