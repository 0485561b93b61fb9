import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// A sum of terms at some prices, grouped by what it hangs on.
///
/// A figure is one unknown and a rate is one unknown, however often they occur: 100 crowns less 50
/// crowns at 1 to 3 are 50 crowns at 1 to 3, not 100..300 less 50..150. A rate with one price is a
/// number like any other. A step over several rates in force is an unknown of its own for each figure,
/// because two figures of one period need not have met the same rate.
package struct GroupedTerms {
  /// What hangs on each product of rates that have a range; without rates under the empty key.
  private var groups: OrderedDictionary<[RateUse], Group> = [:]
  private var factors: [RateUse: Interval] = [:]

  package init(_ terms: [RateTerm], factor: (RateUse) -> Interval) {
    for term in terms {
      var exact = term.factor
      var loose = Interval(exactly: .one)
      var key = RateProduct()
      for use in term.rates {
        let range = factor(use)
        if let value = range.exactValue {
          exact = exact * value
        } else if use.rates.count == 1 {
          key.multiply(by: use)
          factors[use] = range
        } else {
          loose = loose * range
        }
      }
      groups[key.uses, default: Group()].add(term, times: exact, loose)
    }
  }

  /// The values that the sum may have.
  package var value: Interval {
    groups.reduce(Interval(exactly: .zero)) { $0 + $1.value.value * product($1.key) }
  }

  /// The sum as a part of another at the same prices; `nil` where the other may be zero.
  ///
  /// Rates that the whole divisor hangs on go out before they are given a price, and so does a figure
  /// that both are multiples of.
  package func divided(by divisor: GroupedTerms) -> Interval? {
    guard divisor.groups.count == 1, let whole = divisor.groups.elements.first else {
      return value.divided(by: divisor.value)
    }
    if groups.count == 1, groups.keys.first == whole.key,
      let share = groups.values.first?.multiple(of: whole.value)
    {
      return Interval(exactly: share)
    }
    let factors = self.factors.merging(divisor.factors) { first, _ in first }
    var quotient = Interval(exactly: .zero)
    for (key, group) in groups {
      var rest = RateProduct(key)
      for use in whole.key { rest.multiply(by: use.inverse) }
      let prices = rest.uses.map { factors[$0] ?? $0.inverse.turned(factors) }
      quotient = quotient + group.value * prices.reduce(Interval(exactly: .one), *)
    }
    return quotient.divided(by: whole.value.value)
  }

  private func product(_ uses: [RateUse]) -> Interval {
    uses.reduce(Interval(exactly: .one)) { $0 * (factors[$1] ?? .unbounded) }
  }
}

extension GroupedTerms {
  /// Groups the terms of a sum, at the prices by which they were converted.
  package init(_ terms: [Summation.Term]) {
    self.init(terms.map(\.rateTerm), prices: terms.compactMap(\.conversion))
  }

  /// Groups terms at the prices of some conversions.
  package init(_ terms: [RateTerm], prices conversions: [Conversion]) {
    var factors: [RateUse: Interval] = [:]
    for conversion in conversions {
      for step in conversion.steps {
        if let use = step.rateUse { factors[use] = step.factor }
      }
    }
    self.init(terms) { factors[$0] ?? .unbounded }
  }
}

extension Summation.Term {
  /// The term with its rates kept apart.
  package var rateTerm: RateTerm {
    conversion.map { RateTerm($0, of: figure.id, times: times) }
      ?? RateTerm(figure: figure.id, amount: value)
  }
}

extension RateUse {
  fileprivate var inverse: RateUse { RateUse(rates: rates, isInverted: !isInverted) }

  /// The factor the other way round.
  fileprivate func turned(_ factors: [RateUse: Interval]) -> Interval {
    factors[self].flatMap { Interval(exactly: .one).divided(by: $0) } ?? .unbounded
  }
}

/// Rates that are multiplied; a rate and its inverse go out.
private struct RateProduct {
  /// The rates, in one order however they were multiplied.
  private(set) var uses: [RateUse]

  init(_ uses: [RateUse] = []) { self.uses = uses }

  mutating func multiply(by use: RateUse) {
    if let index = uses.firstIndex(of: use.inverse) {
      uses.remove(at: index)
    } else {
      let name = use.rates.first?.text ?? ""
      uses.insert(use, at: uses.firstIndex { ($0.rates.first?.text ?? "") > name } ?? uses.count)
    }
  }
}

/// Amounts that hang on the same rates: multiples of figures, and a remainder that is of none.
private struct Group {
  private var rest = Interval(exactly: .zero)
  private var multiples: OrderedDictionary<Unknown, Ratio> = [:]

  private struct Unknown: Hashable {
    let figure: Identifier<Figure>
    let amount: Interval
  }

  mutating func add(_ term: RateTerm, times factor: Ratio, _ loose: Interval) {
    guard let figure = term.figure, loose == Interval(exactly: .one) else {
      rest = rest + term.amount * loose * factor
      return
    }
    let unknown = Unknown(figure: figure, amount: term.amount)
    let sum = multiples[unknown, default: .zero] + factor
    multiples[unknown] = sum.isZero ? nil : sum
  }

  var value: Interval { multiples.reduce(rest) { $0 + $1.key.amount * $1.value } }

  /// How many times another group this is, where both are multiples of the same one figure.
  func multiple(of other: Group) -> Ratio? {
    let zero = Interval(exactly: .zero)
    guard rest == zero, other.rest == zero, multiples.count == 1, other.multiples.count == 1,
      multiples.keys == other.multiples.keys, let mine = multiples.values.first,
      let theirs = other.multiples.values.first
    else { return nil }
    return mine.divided(by: theirs)
  }
}
