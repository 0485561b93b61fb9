import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// A sum of terms by the prices that change: one amount for each product of them.
struct PriceSplit {
  /// The amount of each product; what no changing price is in has the empty one.
  let amounts: OrderedDictionary<PriceProduct, Interval>

  /// Splits a sum.
  ///
  /// A figure is one unknown, and so is a rate that is a stretch: where one of them hangs on two
  /// products, the sum of the amounts would reach further than the sum itself.
  ///
  /// - Throws: what keeps the sum from having one amount for each product.
  init(
    _ terms: [RateTerm], in ledger: Ledger, changing: (Identifier<Rate>) -> Bool
  ) throws(PriceObstacle) {
    var groups: OrderedDictionary<PriceProduct, [RateTerm]> = [:]
    for term in terms {
      var product = PriceProduct()
      for use in term.rates where use.rates.contains(where: changing) {
        guard use.rates.count == 1 else { throw .severalInOneStep }
        product.take(use)
      }
      let others = term.rates.filter { !$0.rates.contains(where: changing) }
      groups[product, default: []].append(
        RateTerm(figure: term.figure, amount: term.amount, factor: term.factor, rates: others))
    }
    let unknowns = groups.values.map { $0.unknowns(in: ledger) }
    let rates = unknowns.flatMap(\.rates)
    guard Set(rates).count == rates.count else { throw .stretchTwice }
    let figures = unknowns.flatMap(\.figures)
    guard Set(figures).count == figures.count else { throw .limitTwice }
    amounts = groups.mapValues { $0.value { ledger.price(of: $0) } }
  }
}

extension [RateTerm] {
  /// The figures and the rates that are stretches; a figure at a stretch of a rate is no unknown of its
  /// own, and neither is a step over several rates.
  fileprivate func unknowns(
    in ledger: Ledger
  ) -> (figures: Set<UnknownFigure>, rates: Set<Identifier<Rate>>) {
    var (figures, rates): (Set<UnknownFigure>, Set<Identifier<Rate>>) = ([], [])
    for term in self {
      let stretches = term.rates.filter { !$0.factor { ledger.price(of: $0) }.isExact }
      for use in stretches where use.rates.count == 1 { rates.formUnion(use.rates) }
      if let figure = term.figure, !term.amount.isExact, stretches.isEmpty {
        figures.insert(UnknownFigure(figure: figure, amount: term.amount))
      }
    }
    return (figures, rates)
  }
}

private struct UnknownFigure: Hashable {
  let figure: Identifier<Figure>
  let amount: Interval
}

/// Prices that change and are multiplied, or divided by, each in the order of its name.
struct PriceProduct: Hashable {
  private(set) var times: [Identifier<Rate>] = []
  private(set) var over: [Identifier<Rate>] = []

  /// A price that multiplies and divides is one price, and falls out.
  mutating func take(_ use: RateUse) {
    for rate in use.rates {
      if use.isInverted {
        PriceProduct.move(rate, to: &over, against: &times)
      } else {
        PriceProduct.move(rate, to: &times, against: &over)
      }
    }
  }

  private static func move(
    _ rate: Identifier<Rate>, to side: inout [Identifier<Rate>],
    against other: inout [Identifier<Rate>]
  ) {
    if let index = other.firstIndex(of: rate) {
      other.remove(at: index)
    } else {
      side = (side + [rate]).sorted { $0.text < $1.text }
    }
  }
}

/// What keeps a sum from being a plain function of the prices that change.
enum PriceObstacle: Error {
  case severalInOneStep
  case limitTwice
  case stretchTwice
  case power
  case bothWays

  /// In words, of one rate.
  var sentence: String {
    switch self {
    case .severalInOneStep: "the rate stands in one step with others"
    case .limitTwice: "a figure that is only a limit stands in it with the rate and without"
    case .stretchTwice: "another rate, of which only a stretch is known, stands in it twice"
    case .power: "the rate stands in one product more than once"
    case .bothWays: "the rate multiplies and divides"
    }
  }
}
