import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

extension LinearForm {
  /// The values that the sum may have at some prices.
  ///
  /// A total that stands in it is at least its parts, whatever of them stands in it; see `PartsRelation`.
  public func value(at prices: @escaping Prices) -> Interval {
    guard !relations.isEmpty else { return Collapsed(groups, at: prices).value }
    let bounds = boundsApart
    let value = Collapsed(groups, under: bounds.ofAmounts, at: prices).value
    return narrowed(value, by: bounds.others, at: prices)
  }

  private func collapsed(at prices: @escaping Prices) -> Collapsed {
    Collapsed(groups, under: boundsApart.ofAmounts, at: prices)
  }

  /// The sum as a part of another at the same prices; `nil` where the other may be zero.
  ///
  /// What the whole divisor hangs on goes out before it is given a price, and so does a figure of which
  /// both are multiples. The quotient of a sum and a plain number is a sum again; any other is one interval,
  /// and holds at these prices only where a rate is in it.
  public func divided(by divisor: LinearForm, at prices: @escaping Prices) -> LinearForm? {
    let whole = divisor.collapsed(at: prices)
    if divisor.isWithoutRates, let factor = whole.value.exactValue {
      return factor.inverse.map { scaled(by: $0) }
    }
    return collapsed(at: prices).divided(by: whole).map {
      LinearForm(
        capped($0, by: divisor, at: prices),
        holdsAtAnyPrices: isWithoutRates && divisor.isWithoutRates)
    }
  }

  /// A share of what it is a part of is not more than one.
  private func capped(
    _ share: Interval, by whole: LinearForm, at prices: @escaping Prices
  ) -> Interval {
    guard !(relations.isEmpty && whole.relations.isEmpty), let high = share.high, high > .one,
      let least = (whole - self).value(at: prices).low, !least.isNegative
    else { return share }
    return Interval(low: share.low, high: .one) ?? share
  }

  /// The product of two sums: a sum where one of them is a plain number, else one interval.
  public func multiplied(by other: LinearForm, at prices: @escaping Prices) -> LinearForm {
    // A number that is a total stays one, so that its parts still know it.
    let sides =
      other.relations.isEmpty ? [(self, other), (other, self)] : [(other, self), (self, other)]
    for (form, factor) in sides where factor.isWithoutRates {
      if let factor = factor.value(at: prices).exactValue { return form.scaled(by: factor) }
    }
    return LinearForm(
      value(at: prices) * other.value(at: prices),
      holdsAtAnyPrices: isWithoutRates && other.isWithoutRates)
  }

  /// Whether no price of a rate can change the sum.
  public var isWithoutRates: Bool {
    holdsAtAnyPrices && groups.keys.allSatisfy(\.uses.isEmpty)
  }
}

/// A sum at some prices: what has one price is part of the numbers, what is a stretch stays apart.
struct Collapsed {
  private var parts: OrderedDictionary<PriceProduct, Part> = [:]
  private let prices: Prices
  /// What totals and their parts come to; `nil` where nothing is known of any.
  private let program: PartsProgram?

  /// Amounts that hang on the same stretches.
  private struct Part {
    var exact: [Ratio] = []
    var unknowns: OrderedDictionary<LinearForm.Group.Unknown, Ratio> = [:]
    var rest: [Interval] = []

    /// The values of the amounts together.
    func value(under program: PartsProgram?) -> Interval {
      var bound: [PartsProgram.Variable: Ratio] = [:]
      var values = [Interval(exactly: Ratio.sum(of: exact))] + rest
      for (unknown, times) in unknowns {
        if let program, case let variable = PartsProgram.Variable(unknown), program.knows(variable)
        {
          bound[variable] = times
        } else {
          values.append(unknown.amount * times)
        }
      }
      if let program, !bound.isEmpty { values.append(program.value(of: bound)) }
      return Interval.sum(of: values)
    }

    mutating func add(_ group: LinearForm.Group, _ known: Ratio, _ range: Interval) {
      exact.append(group.exact * known)
      for (unknown, factor) in group.unknowns { unknowns.count(unknown, times: factor * known) }
      for amount in group.rest {
        let value = amount * range
        if let one = value.exactValue { exact.append(one) } else { rest.append(value) }
      }
    }

    var isNothing: Bool { unknowns.isEmpty && rest.isEmpty && exact.allSatisfy(\.isZero) }

    /// How many times another this is, where both are multiples of one number or of one unknown.
    func multiple(of other: Part) -> Ratio? {
      guard rest.isEmpty, other.rest.isEmpty else { return nil }
      let (mine, theirs) = (Ratio.sum(of: exact), Ratio.sum(of: other.exact))
      if unknowns.isEmpty, other.unknowns.isEmpty { return mine.divided(by: theirs) }
      guard mine.isZero, theirs.isZero, unknowns.count == 1, unknowns.keys == other.unknowns.keys,
        let own = unknowns.values.first, let its = other.unknowns.values.first
      else { return nil }
      return own.divided(by: its)
    }
  }

  init(
    _ groups: some Sequence<(key: PriceProduct, value: LinearForm.Group)>,
    under relations: [PartsRelation] = [], at prices: @escaping Prices
  ) {
    self.prices = prices
    program = relations.isEmpty ? nil : PartsProgram(relations, at: prices)
    for (product, group) in groups {
      let factors = product.uses.map { (use: $0, range: $0.factor(at: prices)) }
      let known = factors.compactMap(\.range.exactValue).reduce(Ratio.one, *)
      let stretches = factors.filter { !$0.range.isExact }
      let several = stretches.filter { $0.use.rates.count > 1 }.map(\.range)
      let range = several.reduce(Interval(exactly: known), *)
      let key = PriceProduct(stretches.map(\.use).filter { $0.rates.count == 1 })
      // In place: the parts of a long sum at many rates are one list, which must not be copied for each.
      parts[key, default: Part()].add(group, known, range)
    }
    for key in parts.keys { parts[key]?.unknowns.removeAll { $0.value.isZero } }
    parts.removeAll { $0.value.isNothing }
  }

  /// The values that the sum may have.
  var value: Interval {
    Interval.sum(of: parts.map { $0.value.value(under: program) * product($0.key) })
  }

  /// The quotient; `nil` where the divisor may be zero.
  func divided(by divisor: Collapsed) -> Interval? {
    guard divisor.parts.count == 1, let whole = divisor.parts.elements.first else {
      return value.divided(by: divisor.value)
    }
    if parts.count == 1, parts.keys.first == whole.key,
      let share = parts.values.first?.multiple(of: whole.value)
    {
      return Interval(exactly: share)
    }
    let inverse = whole.key.inverse
    let quotient = Interval.sum(
      of: parts.map { $0.value.value(under: program) * product($0.key * inverse) })
    return quotient.divided(by: whole.value.value(under: divisor.program))
  }

  private func product(_ key: PriceProduct) -> Interval {
    key.uses.reduce(Interval(exactly: .one)) { $0 * $1.factor(at: prices) }
  }
}
