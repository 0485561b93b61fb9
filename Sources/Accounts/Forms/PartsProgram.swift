import ExactNumbers
import LedgerModel
import Rates

/// The least and the most that a sum comes to where totals are at least their parts.
///
/// Totals and parts make trees. For each unknown a curve says how much the sum of what is below it can come to at
/// most where the unknown has a value: a straight line between the limits of a leaf; for a total the curves of its
/// parts put together, the steepest stretch first, level from where more would take something away, and cut to the
/// total's own limits. All of it is exact: the end of a curve is an extreme of the sum. A part that is in two
/// totals is looked at in the first and is free in the second, so that limits may be wider than they need be and are
/// never narrower.
struct PartsProgram {
  /// An unknown: a leaf at some prices.
  struct Variable: Hashable {
    let leaf: LinearForm.Leaf
    let amount: Interval
    let prices: PriceProduct

    init(_ term: LinearForm.Term) {
      (leaf, amount, prices) = (term.leaf, term.amount, term.prices)
    }

    init(_ unknown: LinearForm.Group.Unknown) {
      (leaf, amount, prices) = (unknown.leaf, unknown.amount, PriceProduct())
    }
  }

  /// A part of a total: how often it counts in one of the total.
  private struct Part {
    let variable: Variable
    let weight: Ratio
  }

  private var ranges: [Variable: Interval] = [:]
  private var order: [Variable] = []
  private var parts: [Variable: [Part]] = [:]
  private var whole: [Variable: Variable] = [:]
  /// What a total holds at least of parts that are looked at elsewhere.
  private var others: [Variable: Ratio] = [:]

  /// Makes the trees of some relations.
  ///
  /// - Parameters:
  ///   - relations: the relations; of several about one total the first counts.
  ///   - prices: the prices, for those that lead over several.
  init(_ relations: [PartsRelation], at prices: Prices) {
    for relation in relations {
      let total = variable(relation.total, at: prices)
      guard parts[total] == nil, let each = relation.total.factor.inverse else { continue }
      var weights: [Variable: Ratio] = [:]
      var own: [Variable] = []
      for part in relation.parts {
        let variable = variable(part, at: prices)
        if weights[variable] == nil { own.append(variable) }
        weights[variable] = (weights[variable] ?? .zero) + part.factor * each
      }
      add(own.map { Part(variable: $0, weight: weights[$0] ?? .zero) }, to: total)
    }
  }

  private mutating func variable(_ term: LinearForm.Term, at prices: Prices) -> Variable {
    let variable = Variable(term)
    if ranges[variable] == nil {
      ranges[variable] = term.prices.uses.reduce(term.amount) { $0 * $1.factor(at: prices) }
      order.append(variable)
    }
    return variable
  }

  private mutating func add(_ own: [Part], to total: Variable) {
    var (free, least): ([Part], Ratio) = ([], .zero)
    for part in own where !part.weight.isZero {
      if whole[part.variable] == nil, !isAbove(part.variable, total) {
        free.append(part)
      } else if let low = ((ranges[part.variable] ?? .unbounded) * part.weight).low {
        least = least + low
      } else {
        // Where no limit is known of what is taken off, the total may be anything.
        return
      }
    }
    parts[total] = free
    others[total] = least
    for part in free { whole[part.variable] = total }
  }

  /// Whether an unknown is another, or a total in which that is.
  private func isAbove(_ one: Variable, _ other: Variable) -> Bool {
    var here: Variable? = other
    while let next = here {
      if next == one { return true }
      here = whole[next]
    }
    return false
  }

  /// Whether an unknown is in a relation.
  func knows(_ variable: Variable) -> Bool { ranges[variable] != nil }

  /// The values of a sum of unknowns that are in relations, each so many times.
  func value(of coefficients: [Variable: Ratio]) -> Interval {
    let high = most(coefficients)
    let low = most(coefficients.mapValues { -$0 }).map { -$0 }
    return Interval(low: low, high: high) ?? .unbounded
  }

  /// `nil`: there is no end.
  private func most(_ coefficients: [Variable: Ratio]) -> Ratio? {
    var sum = Ratio.zero
    for root in order where whole[root] == nil {
      guard let most = curve(of: root, coefficients).most else { return nil }
      sum = sum + most
    }
    return sum
  }

  private func curve(of variable: Variable, _ coefficients: [Variable: Ratio]) -> Curve {
    let (range, slope) = (ranges[variable] ?? .unbounded, coefficients[variable] ?? .zero)
    let own = Curve(of: range, slope: slope)
    guard let parts = parts[variable] else { return own }
    let curves = parts.map { curve(of: $0.variable, coefficients) }
    let together = Curve.sum(
      of: zip(curves, parts).map { $0.scaled(by: $1.weight) }, from: others[variable] ?? .zero)
    if let bound = together?.orMore.tilted(by: slope).cut(to: range) { return bound }
    // Without a limit of what is taken off, or where the parts are more than the total: each by itself.
    return own.raised(by: curves.map(\.most))
  }
}

/// The most that a sum can come to by the value of one unknown: falling ever more, or rising ever less.
private struct Curve {
  /// The least value of the unknown; `nil` without one.
  var start: Ratio?
  /// The sum there.
  var value: Ratio
  /// Straight stretches, each less steep than the one before; the last may have no end.
  var stretches: [Stretch]
  /// Whether the sum has no end wherever the unknown is.
  var isEndless = false

  struct Stretch {
    var slope: Ratio
    var length: Ratio?
  }

  init(start: Ratio?, value: Ratio, stretches: [Stretch]) {
    (self.start, self.value, self.stretches) = (start, value, stretches)
  }

  /// The line of one unknown; without a least value it is told from zero, and only its end is asked for.
  init(of range: Interval, slope: Ratio) {
    let low = range.low
    self.init(
      start: low, value: (low ?? .zero) * slope,
      stretches: [Stretch(slope: slope, length: low.flatMap { low in range.high.map { $0 - low } })]
    )
    if low == nil { isEndless = !slope.isZero }
  }

  /// The highest point; `nil` where there is no end.
  var most: Ratio? {
    guard !isEndless else { return nil }
    var most = value
    for stretch in stretches where !stretch.slope.isZero && !stretch.slope.isNegative {
      guard let length = stretch.length else { return nil }
      most = most + stretch.slope * length
    }
    return most
  }

  /// The curve over so many times the unknown; `nil` where it would begin nowhere.
  func scaled(by weight: Ratio) -> Curve? {
    guard let start, let inverse = weight.inverse else { return nil }
    var curve = self
    curve.stretches = stretches.map {
      Stretch(slope: $0.slope * inverse, length: $0.length.map { $0 * weight.magnitude })
    }
    guard weight.isNegative else {
      curve.start = start * weight
      return curve
    }
    // Told from its other end.
    var (end, last) = (start, value)
    for stretch in stretches {
      guard let length = stretch.length else { return nil }
      end = end + length
      last = last + stretch.slope * length
    }
    (curve.start, curve.value) = (end * weight, last)
    curve.stretches.reverse()
    return curve
  }

  /// Curves of unknowns that are added, over their sum; `nil` where one begins nowhere.
  static func sum(of curves: [Curve?], from start: Ratio) -> Curve? {
    var sum = Curve(start: start, value: .zero, stretches: [])
    for curve in curves {
      guard let curve, let start = curve.start else { return nil }
      sum.start = (sum.start ?? .zero) + start
      sum.value = sum.value + curve.value
      sum.stretches += curve.stretches
      sum.isEndless = sum.isEndless || curve.isEndless
    }
    sum.stretches.sort { $0.slope > $1.slope }
    return sum
  }

  /// The same over an unknown that may also be more than it needs be.
  var orMore: Curve {
    var curve = self
    curve.stretches.removeAll { $0.slope.isZero || $0.slope.isNegative }
    curve.stretches.append(Stretch(slope: .zero, length: nil))
    return curve
  }

  /// The same and so many times the unknown itself.
  func tilted(by slope: Ratio) -> Curve {
    var curve = self
    curve.value = value + slope * (start ?? .zero)
    for place in stretches.indices { curve.stretches[place].slope = stretches[place].slope + slope }
    return curve
  }

  /// The part of the curve between limits; `nil` where there is none.
  func cut(to range: Interval) -> Curve? {
    guard var here = start else { return nil }
    if let high = range.high, here > high { return nil }
    var curve = Curve(start: here, value: value, stretches: [])
    curve.isEndless = isEndless
    var skip = range.low.map { max(.zero, $0 - here) } ?? .zero
    here = here + skip
    var room = range.high.map { $0 - here }
    curve.start = here
    for var stretch in stretches {
      let passed = stretch.length.map { min($0, skip) } ?? skip
      skip = skip - passed
      curve.value = curve.value + stretch.slope * passed
      stretch.length = stretch.length.map { $0 - passed }
      if let left = room {
        let length = stretch.length.map { min($0, left) } ?? left
        stretch.length = length
        room = left - length
      }
      curve.stretches.append(stretch)
    }
    // Its parts never come to so much.
    return skip.isZero ? curve : nil
  }

  /// The same and the highest points of others.
  func raised(by others: [Ratio?]) -> Curve {
    var curve = self
    for other in others {
      guard let other else {
        curve.isEndless = true
        return curve
      }
      curve.value = curve.value + other
    }
    return curve
  }
}
