import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Phrases

extension FindingKind {
  /// AL0303: a rate far from the parity of the metal.
  public static let rateAgainstParity = FindingKind(
    "AL0303", .warning, title: "a rate far from the parity of the metal",
    meaning: """
      Two coins of one metal are worth what they weigh; this rate between them is off by more than one \
      part in a hundred, or as a rate of the market by more than one in ten: a market moves about the parity. Or a coin is priced in paper money that bears the name of a coin of the same \
      metal (`paper_of` in currencies.csv), at another price than by weight: then the price is one in \
      paper, and must not be taken for metal. Coins of two metals have no parity.
      """,
    remedy: "check the coin, the money and the date of the rate")
}

extension LedgerCheck {
  static let rateAgainstParity = LedgerCheck(.rateAgainstParity) { ledger in
    ledger.rates.values.compactMap { rate -> Finding? in
      guard let price = rate.quotation.central, let parity = MetalParity(rate, in: ledger),
        let (stated, multiple) = parity.comparison(with: price),
        (multiple - .one).magnitude * Ratio(rate.parts(from: parity)) > .one
      else { return nil }
      let quote = ledger.unitChain(of: rate.quote)?.major.id ?? rate.quote
      return Finding(
        .rateAgainstParity, at: rate.origin.place("quantity"), subject: rate.id.text,
        sentence(rate, multiple, parity, in: ledger),
        details: [
          "by weight: \(parity.major.price) \(parity.major.currency) a \(rate.base)",
          "by \(rate.id): \(stated) \(quote) a \(rate.base)",
        ], cause: "the price of \(rate.base) in \(quote) is not that of the metal")
    }
  }

  private static func sentence(
    _ rate: Rate, _ multiple: Ratio, _ parity: MetalParity, in ledger: Ledger
  ) -> Prose {
    let times = Prose.number(multiple.shown(toPlaces: 4, .toNearestOrEven).grouped)
    let metal = Prose.term(
      ledger.currencies[parity.major.currency]?.metal?.metal.rawValue ?? "metal")
    return parity.isOfQuote
      ? "\(rate.id) is \(times) times the parity of the metal"
      : "\(rate.id) is \(times) times the \(metal) parity: a price in paper, not in \(metal)"
  }
}

extension Rate {
  /// One part in how many a rate may be off the parity: between moneys of metal a market is never at it.
  fileprivate func parts(from parity: MetalParity) -> Int {
    parity.isOfQuote && kind == .market ? 10 : 100
  }
}
