import Analyses
import ExactNumbers
import LedgerModel
import OrderedCollections

/// A sum of terms by the prices that change: one amount for each product of them.
struct PriceSplit {
  /// The amount of each product; what no changing price is in has the empty one.
  let amounts: OrderedDictionary<PriceProduct, Interval>
  /// Whether a price that is only known as a stretch, and does not change, stands in two terms.
  let sharesStretch: Bool

  /// Splits a sum.
  ///
  /// A figure is one unknown, and so is a price that is a stretch: terms that share either are added
  /// before it is put in.
  ///
  /// - Throws: what keeps the sum from having one amount for each product.
  init(
    _ terms: [RateTerm], in ledger: Ledger, changing: (Identifier<Rate>) -> Bool
  ) throws(PriceObstacle) {
    var groups: OrderedDictionary<Group, [RateTerm]> = [:]
    for term in terms {
      let (group, rest) = try Group.split(term, in: ledger, changing)
      groups[group, default: []].append(rest)
    }
    let stretches = groups.keys.flatMap { Set($0.stretches.flatMap(\.rates)) }
    guard Set(stretches).count == stretches.count else { throw .stretchTwice }
    sharesStretch = groups.contains { !$0.key.stretches.isEmpty && $0.value.count > 1 }
    guard PriceSplit.isLinear(groups) else { throw .limitTwice }
    var amounts: OrderedDictionary<PriceProduct, Interval> = [:]
    for (group, terms) in groups {
      let stretch = group.stretches.reduce(Interval(exactly: .one)) {
        $0 * $1.factor { ledger.price(of: $0) }
      }
      let value = terms.value { ledger.price(of: $0) } * stretch
      amounts[group.product] = amounts[group.product].map { $0 + value } ?? value
    }
    self.amounts = amounts
  }

  /// Whether no figure that is a stretch hangs on two products of prices: their sum could be of either
  /// sign.
  private static func isLinear(_ groups: OrderedDictionary<Group, [RateTerm]>) -> Bool {
    var found: [Unknown: PriceProduct] = [:]
    for (group, terms) in groups where group.stretches.isEmpty {
      for term in terms {
        guard let figure = term.figure, !term.amount.isExact else { continue }
        let unknown = Unknown(figure: figure, amount: term.amount)
        if let other = found.updateValue(group.product, forKey: unknown), other != group.product {
          return false
        }
      }
    }
    return true
  }

  private struct Unknown: Hashable {
    let figure: Identifier<Figure>
    let amount: Interval
  }

  /// Terms with the same changing prices and the same stretches.
  private struct Group: Hashable {
    let product: PriceProduct
    let stretches: [RateUse]

    static func split(
      _ term: RateTerm, in ledger: Ledger, _ changing: (Identifier<Rate>) -> Bool
    ) throws(PriceObstacle) -> (Group, RateTerm) {
      var product = PriceProduct()
      var (fixed, stretches): ([RateUse], [RateUse]) = ([], [])
      for use in term.rates {
        if use.rates.contains(where: changing) {
          guard use.rates.count == 1 else { throw .severalInOneStep }
          product.take(use)
        } else if use.factor(at: { ledger.price(of: $0) }).isExact {
          fixed.append(use)
        } else {
          stretches.append(use)
        }
      }
      let rest = RateTerm(
        figure: term.figure, amount: term.amount, factor: term.factor, rates: fixed)
      return (Group(product: product, stretches: stretches), rest)
    }
  }
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
