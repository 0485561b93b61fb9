import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

extension Derivation {
  /// The number made again from the leaves of the tree, as a reader would redo it: figures, literals and
  /// rates are the same unknowns that they were.
  ///
  /// - Parameter prices: the prices of its rates.
  /// - Returns: the number; `nil` where a divisor may be zero at these prices.
  public func form(at prices: @escaping Prices) -> LinearForm? {
    if case .given(let ground) = operation { return leaf(ground) }
    if case .product = operation { return product(at: prices) }
    if case .upToAll(let leaf) = operation {
      return parts.first?.form(at: prices).map { upToAll($0, leaf) }
    }
    if case .priced(let own) = operation {
      let all: Prices = { rate in own[rate].map { Interval(exactly: $0) } ?? prices(rate) }
      return parts.first?.form(at: all).map { LinearForm($0.value(at: all)) }
    }
    var forms: [LinearForm] = []
    for part in parts {
      guard let form = part.form(at: prices) else { return nil }
      forms.append(form)
    }
    let first = forms.first ?? LinearForm()
    switch operation {
    case .sum, .named: return LinearForm.sum(of: forms)
    case .difference: return LinearForm.sum(of: [first] + forms.dropFirst().map { -$0 })
    case .negative: return -first
    case .quotient, .share:
      return forms.count == 2 ? first.divided(by: forms[1], at: prices) : nil
    case .days:
      return forms.count == 2
        ? LinearForm(forms[1].value(at: prices) - first.value(at: prices)) : nil
    case .least, .most:
      let value = first.value(at: prices)
      return (operation == .least ? value.low : value.high).map {
        LinearForm(Interval(exactly: $0))
      }
    case .quantile:
      let ends = forms.dropLast().map { $0.value(at: prices) }
      return Interval(low: ends.first?.low, high: ends.last?.high).map { LinearForm($0) }
    // A price that was solved for and a number of draws are no sums of what they hang on.
    case .given, .product, .upToAll, .priced, .solved, .counted: return nil
    }
  }

  /// The same tree where some rates have other prices.
  ///
  /// - Parameters:
  ///   - own: their prices.
  ///   - prices: the prices of all others, at which the tree is valued already.
  /// - Returns: the tree; what none of the rates moves stays as it is.
  public func valued(
    with own: OrderedDictionary<Identifier<Rate>, Ratio>, at prices: @escaping Prices
  ) -> Derivation {
    let all: Prices = { rate in own[rate].map { Interval(exactly: $0) } ?? prices(rate) }
    return valued(at: all) { use in use.rates.contains { own[$0] != nil } } ?? self
  }

  /// `nil` where no step is moved.
  private func valued(at prices: @escaping Prices, moving: (RateUse) -> Bool) -> Derivation? {
    if case .given(let ground) = operation {
      guard case .rates(let use) = ground, moving(use) else { return nil }
      return Derivation(operation, use.factor(at: prices), kind)
    }
    let moved = parts.map { $0.valued(at: prices, moving: moving) }
    guard moved.contains(where: { $0 != nil }) else { return nil }
    return Derivation(
      operation, form(at: prices)?.value(at: prices) ?? .unbounded, kind,
      zip(moved, parts).map { $0 ?? $1 })
  }

  private func leaf(_ ground: Ground) -> LinearForm {
    switch ground {
    case .figure(let id), .raised(let id): LinearForm([.init(.figure(id), value)])
    case .lost(let id, _, let name): LinearForm([.init(.lost(id, in: name), value)])
    case .unlisted(let id): LinearForm([.init(.unlisted(id), value)])
    case .literal(let range): LinearForm([.init(.literal(range), value)])
    case .rates(let use):
      LinearForm([.init(.none, Interval(exactly: .one), prices: PriceProduct([use]))])
    case .atLeast(let relation): LinearForm([], under: [relation])
    case .unlistedSum, .row, .reckoning, .duration, .units, .fineMetal, .contents, .event, .sign,
      .draws, .evenRange:
      LinearForm(value)
    }
  }

  /// What is multiplied: an exact factor and a price stay what they are, and a figure for so many years is
  /// an unknown of its own where the years are a stretch.
  private func product(at prices: @escaping Prices) -> LinearForm? {
    var rest = parts[...]
    guard let first = rest.popFirst(), var product = first.form(at: prices) else { return nil }
    if case .given(.duration(let id))? = rest.first?.operation, let times = rest.first?.value,
      !times.isExact
    {
      product = LinearForm([.init(.lasting(id), first.value * times)])
      rest.removeFirst()
    }
    for part in rest {
      if case .given(.rates(let use)) = part.operation {
        product = product.times(PriceProduct([use]))
      } else if let other = part.form(at: prices) {
        product = product.multiplied(by: other, at: prices)
      } else {
        return nil
      }
    }
    return product
  }

  /// Nothing to all of what a row adds.
  private func upToAll(_ whole: LinearForm, _ leaf: LinearForm.Leaf) -> LinearForm {
    LinearForm(
      whole.terms.map { term in
        LinearForm.Term(
          leaf, term.amount.hull(with: Interval(exactly: .zero)), times: term.factor,
          prices: term.prices)
      }, holdsAtAnyPrices: whole.holdsAtAnyPrices)
  }
}

extension LinearForm {
  /// The same, multiplied with further prices.
  fileprivate func times(_ other: PriceProduct) -> LinearForm {
    LinearForm(
      terms.map { Term($0.leaf, $0.amount, times: $0.factor, prices: $0.prices * other) },
      under: relations.map { $0.times(other) }, holdsAtAnyPrices: holdsAtAnyPrices)
  }
}
