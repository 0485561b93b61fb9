import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections

extension FindingKind {
  /// AL0303: a rate far from the parity of the metal.
  public static let rateAgainstParity = FindingKind(
    "AL0303", .warning, title: "a rate far from the parity of the metal",
    meaning: """
      Two coins of one metal are worth what they weigh; this rate between them is off by more than one \
      part in a hundred. Or a coin is priced in a paper money whose gold namesake the ledger has (the two \
      ids differ in their last part only), at another price than by weight: then the price is one in \
      paper, and must not be taken for gold.
      """,
    remedy: "check the coin, the money and the date of the rate")
}

extension LedgerCheck {
  static let rateAgainstParity = LedgerCheck(.rateAgainstParity) { ledger in
    ledger.rates.values.compactMap { rate in
      guard let base = ledger.unitChain(of: rate.base),
        let quote = ledger.unitChain(of: rate.quote),
        let price = rate.price.exactValue,
        let comparison = ParityComparison(base, quote, price, ledger)
      else { return nil }
      return Finding(
        .rateAgainstParity, at: rate.origin.place("quantity"), subject: rate.id.text,
        comparison.sentence(rate),
        details: [
          "by weight: \(comparison.parity.truncatedText(places: 6)) \(comparison.parityUnit) a \(rate.base)",
          "by \(rate.id): \(comparison.stated.truncatedText(places: 6)) \(quote.major.id) a \(rate.base)",
        ])
    }
  }
}

/// A rate beside what the weights of the coins say.
private struct ParityComparison {
  /// How many major units of the quote one of the base is by weight.
  let parity: Ratio
  /// The same by the rate.
  let stated: Ratio
  let parityUnit: Identifier<Currency>
  /// The rate as a multiple of the parity.
  let multiple: Ratio
  private let isPaper: Bool

  init?(_ base: UnitChain, _ quote: UnitChain, _ price: Ratio, _ ledger: Ledger) {
    guard let metal = base.major.metal else { return nil }
    let namesake = quote.major.metal == nil ? ledger.goldNamesake(of: quote.major.id) : nil
    guard let other = quote.major.metal ?? namesake?.metal,
      let coins = metal.fineGrams.divided(by: other.fineGrams),
      let parity = coins.divided(by: base.parts), let stated = price.divided(by: quote.parts),
      let multiple = stated.divided(by: parity)
    else { return nil }
    let hundredth = Ratio(100).inverse ?? .zero
    guard (multiple - .one).magnitude > hundredth else { return nil }
    self.parity = parity
    self.stated = stated
    self.multiple = multiple
    isPaper = quote.major.metal == nil
    parityUnit = namesake?.id ?? quote.major.id
  }

  func sentence(_ rate: Rate) -> String {
    let times = multiple.rounded(toPlaces: 4, .halfEven).grouped
    return isPaper
      ? "\(rate.id) is \(times) times the gold parity: a price in paper, not in gold"
      : "\(rate.id) is \(times) times the parity of the metal"
  }
}
