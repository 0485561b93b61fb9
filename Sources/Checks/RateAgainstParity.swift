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
      Two moneys of one metal are worth what they weigh; this rate between them is off by more than one part in a \
      hundred, or as a rate of the market by more than one in ten: a market moves about the parity. Of a range all \
      of it is off. Or a price that a state or a book sets for a coin is in paper money that bears the name of a coin \
      of the same metal (`paper_of` in currencies.csv), at another price than by weight: then it is a price in \
      paper, and must not be taken for metal. What a market pays in paper for metal is expected to differ from the \
      parity, and nothing is found of it, nor of a price that is only assumed. Coins of two metals have no parity.
      """,
    remedy: "check the coin, the money and the date of the rate")
}

extension LedgerCheck {
  static let rateAgainstParity = LedgerCheck(.rateAgainstParity) { ledger in
    ledger.rates.values.compactMap { rate -> Finding? in
      guard let parity = MetalParity(rate, in: ledger), rate.isComparable(with: parity),
        let (stated, multiple) = parity.comparison(with: rate.compared),
        rate.isOff(multiple, parts: parity.isOfQuote && rate.kind == .market ? 10 : 100)
      else { return nil }
      let quote = ledger.unitChain(of: rate.quote)?.major.id ?? rate.quote
      return Finding(
        .rateAgainstParity, at: rate.origin.place(rate.column), subject: rate.id.text,
        sentence(rate, multiple, parity, in: ledger),
        details: [
          "by weight: \(parity.major.price) \(parity.major.currency) a \(rate.base)",
          "by \(rate.id): \(stated) \(quote) a \(rate.base)",
        ], cause: "the price of \(rate.base) in \(quote) is not that of the metal")
    }
  }

  private static func sentence(
    _ rate: Rate, _ multiple: Interval, _ parity: MetalParity, in ledger: Ledger
  ) -> Prose {
    func digits(_ value: Ratio) -> Prose {
      .number(value.shown(toPlaces: 4, .toNearestOrEven).grouped)
    }
    let ends = [multiple.low, multiple.high].compactMap { $0.map(digits) }
    let times = multiple.isExact ? ends[0] : "\(ends[0]) to \(ends[1])"
    let metal = Prose.term(
      ledger.currencies[parity.major.currency]?.metal?.metal.rawValue ?? "metal")
    return parity.isOfQuote
      ? "\(rate.id) is \(times) times the parity of the metal"
      : "\(rate.id) is \(times) times the \(metal) parity: a price in paper, not in \(metal)"
  }
}

extension Rate {
  /// Whether it says of two like things what one is of the other: of two moneys of metal, or of a coin and the paper
  /// that is named as if it were one.
  fileprivate func isComparable(with parity: MetalParity) -> Bool {
    parity.isOfQuote || kind != .market && kind != .assumed
  }

  /// Whether all of what it may be is off by more than one part in so many.
  fileprivate func isOff(_ multiple: Interval, parts: Int) -> Bool {
    guard let part = Ratio(parts).inverse,
      let near = Interval(low: .one - part, high: .one + part)
    else { return false }
    return !multiple.intersects(near)
  }
}

extension MetalParity {
  /// A price of the rate in the largest unit of its quote, and as a multiple of the parity.
  fileprivate func comparison(with price: Interval) -> (stated: Interval, multiple: Interval)? {
    let ends = [price.low, price.high].compactMap { $0.flatMap { comparison(with: $0) } }
    guard ends.count == 2, let stated = Interval(low: ends[0].stated, high: ends[1].stated),
      let multiple = Interval(low: ends[0].multiple, high: ends[1].multiple)
    else { return nil }
    return (stated, multiple)
  }
}
