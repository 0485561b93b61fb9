import ExactNumbers
import LedgerModel
import OrderedCollections

/// What a rate would be by the weight of the metal.
public struct MetalParity: Sendable {
  /// How many of `currency` one of the rate's base is by weight.
  public let price: Ratio
  /// The metal money: the quote itself, or the gold namesake of a paper one, in the unit of the quote.
  public let currency: Identifier<Currency>
  /// Whether the quote is itself money of metal.
  public let isOfQuote: Bool

  /// `nil` where the base has no metal, or neither the quote nor its namesake has.
  public init?(_ rate: Rate, in ledger: Ledger) {
    guard let base = ledger.unitChain(of: rate.base), let quote = ledger.unitChain(of: rate.quote),
      let metal = base.major.metal
    else { return nil }
    let namesake = quote.major.metal == nil ? ledger.goldNamesake(of: quote.major.id) : nil
    guard let other = quote.major.metal ?? namesake?.metal,
      let coins = metal.fineGrams.divided(by: other.fineGrams),
      let major = coins.divided(by: base.parts)
    else { return nil }
    let unit = namesake.flatMap { ledger.unit(of: $0.id, like: quote) }
    isOfQuote = quote.major.metal != nil
    price = isOfQuote || unit != nil ? major * quote.parts : major
    currency = isOfQuote ? rate.quote : unit ?? namesake?.id ?? rate.quote
  }
}

extension Ledger {
  /// The metal money whose id differs in its last part only: `ott.lira.gold` for `ott.lira.paper`.
  func goldNamesake(of id: Identifier<Currency>) -> Currency? {
    let family = id.text.split(separator: ".").dropLast()
    guard !family.isEmpty else { return nil }
    return currencies.values.first { other in
      other.id != id && other.metal != nil
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
