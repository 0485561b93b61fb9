import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// Prices that are multiplied, or divided by; a price that does both goes out.
public struct PriceProduct: Sendable, Hashable {
  /// The uses in one order, however they were multiplied.
  public private(set) var uses: [RateUse]

  /// The product of no price, which is one.
  public init() { uses = [] }

  /// The product of some uses.
  public init(_ uses: [RateUse]) {
    guard uses.count > 1 else {
      self.uses = uses
      return
    }
    self.uses = []
    for use in uses { multiply(by: use) }
  }

  /// The prices on a route.
  public init(_ route: Route) { self.init(route.uses) }

  /// The product of two products.
  public static func * (left: PriceProduct, right: PriceProduct) -> PriceProduct {
    if right.uses.isEmpty { return left }
    var product = left
    for use in right.uses { product.multiply(by: use) }
    return product
  }

  /// The product without one of its uses.
  func without(_ use: RateUse) -> PriceProduct {
    var product = self
    product.uses.removeAll { $0 == use }
    return product
  }

  /// The product the other way round.
  var inverse: PriceProduct { PriceProduct(uses.map(\.inverse)) }

  private mutating func multiply(by use: RateUse) {
    // A step over several rates in force is never the same unknown twice, so it never goes out.
    if use.rates.count == 1, let index = uses.firstIndex(of: use.inverse) {
      uses.remove(at: index)
    } else {
      uses.insert(use, at: uses.firstIndex { use.precedes($0) } ?? uses.count)
    }
  }
}

extension RateUse {
  /// One order for the uses of a product, so that products of like uses are alike.
  fileprivate func precedes(_ other: RateUse) -> Bool {
    for (mine, theirs) in zip(parts, other.parts) where mine != theirs {
      if mine.rate != theirs.rate { return mine.rate.text < theirs.rate.text }
      if mine.isInverted != theirs.isInverted { return theirs.isInverted }
      return mine.factor < theirs.factor
    }
    return parts.count < other.parts.count
  }
}

/// A price for each rate, above zero.
public typealias Prices = (Identifier<Rate>) -> Interval

extension Ledger {
  /// The prices that the ledger gives; of a rate that it has not, nothing is known.
  public var prices: Prices { { self.rates[$0]?.price ?? .unbounded } }
}

/// What keeps a sum from being a plain function of the prices that change.
public enum PriceObstacle: Error, Sendable, Hashable {
  /// The rate stands in one step with others.
  case severalInOneStep
  /// A figure that is only a limit hangs on the rate in one place and not in another.
  case limitTwice
  /// Another rate, of which only a stretch is known, stands in the sum twice.
  case stretchTwice
  /// The rate stands in one product more than once.
  case power
  /// The rate multiplies in one place and divides in another.
  case bothWays
}

extension LinearForm {
  /// The sum by the rates that change: for each product of them what is multiplied with it.
  ///
  /// - Parameters:
  ///   - rates: whether a rate changes.
  ///   - prices: the prices of all others.
  /// - Returns: each product once, in the order of the terms; what none changes has the empty one.
  /// - Throws: what keeps the sum from having one amount for each product: where one unknown hangs on two
  ///   products, the amounts together would reach further than the sum itself.
  public func split(
    by rates: (Identifier<Rate>) -> Bool, at prices: @escaping Prices
  ) throws(PriceObstacle) -> [(product: PriceProduct, form: LinearForm)] {
    // A total and its parts that hang on different prices have no amounts apart.
    let bounds = boundsApart
    guard bounds.others.isEmpty else { throw .limitTwice }
    var parts: [PriceProduct: [Term]] = [:]
    var order: [PriceProduct] = []
    var split: [PriceProduct: (changing: PriceProduct, others: PriceProduct)] = [:]
    for product in groups.keys {
      let changing = product.uses.filter { $0.rates.contains(where: rates) }
      guard changing.allSatisfy({ $0.rates.count == 1 }) else { throw .severalInOneStep }
      let others = product.uses.filter { !$0.rates.contains(where: rates) }
      split[product] = (PriceProduct(changing), PriceProduct(others))
    }
    for term in terms {
      guard let (changing, others) = split[term.prices] else { continue }
      if parts[changing] == nil { order.append(changing) }
      parts[changing, default: []].append(
        Term(term.leaf, term.amount, times: term.factor, prices: others))
    }
    let forms = order.map { ($0, LinearForm(parts[$0] ?? [], under: bounds.ofAmounts)) }
    try LinearForm.checkUnknowns(of: forms.map(\.1), at: prices)
    return forms
  }

  /// Looks whether each unknown stands in one of some sums only.
  private static func checkUnknowns(
    of forms: [LinearForm], at prices: @escaping Prices
  ) throws(PriceObstacle) {
    guard forms.count > 1 else { return }
    var leaves: Set<Group.Unknown> = []
    var stretches: Set<Identifier<Rate>> = []
    for form in forms {
      let own = form.unknowns(at: prices)
      guard stretches.isDisjoint(with: own.rates) else { throw .stretchTwice }
      guard leaves.isDisjoint(with: own.leaves) else { throw .limitTwice }
      stretches.formUnion(own.rates)
      leaves.formUnion(own.leaves)
    }
    for relation in forms.first?.relations ?? [] {
      let own = Set(relation.terms.map(PartsProgram.Variable.init))
      let holders = forms.count { form in
        form.groups.values.contains { group in
          group.unknowns.keys.contains { own.contains(PartsProgram.Variable($0)) }
        }
      }
      guard holders < 2 else { throw .limitTwice }
    }
  }

  /// The unknowns that may meet themselves elsewhere: limits at known prices, and single rates that are
  /// stretches.
  private func unknowns(
    at prices: @escaping Prices
  ) -> (leaves: Set<Group.Unknown>, rates: Set<Identifier<Rate>>) {
    var (leaves, rates): (Set<Group.Unknown>, Set<Identifier<Rate>>) = ([], [])
    for (product, group) in groups {
      let stretches = product.uses.filter { !$0.factor(at: prices).isExact }
      for use in stretches where use.rates.count == 1 { rates.formUnion(use.rates) }
      if stretches.isEmpty { leaves.formUnion(group.unknowns.keys) }
    }
    return (leaves, rates)
  }
}
