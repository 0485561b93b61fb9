import ExactNumbers

/// A sum as an exact function of the price x of one rate: `fixed + slope x`, or `fixed + slope / x`.
///
/// Whatever else is unknown is in the limits of both parts. A price is above zero, so the low end of the sum is
/// made of the low ends and the high end of the high ends, at every price.
public struct PriceCurve: Sendable, Hashable {
  /// What does not hang on the price.
  public let fixed: Interval
  /// What the price multiplies or divides.
  public let slope: Interval
  /// Whether the price divides.
  public let isInverse: Bool

  /// Makes a curve.
  public init(fixed: Interval, slope: Interval, isInverse: Bool) {
    self.fixed = fixed
    self.slope = slope
    self.isInverse = isInverse
  }

  /// A sum that hangs on no price.
  public init(_ fixed: Interval) {
    self.init(fixed: fixed, slope: Interval(exactly: .zero), isInverse: false)
  }

  /// The sum at a price above zero.
  public func value(at price: Ratio) -> Interval {
    fixed + slope * (isInverse ? price.inverse ?? .zero : price)
  }
}

/// How a difference becomes a verdict: `holds`, `possible` or `fails`.
public struct CurveJudgement: Sendable, Hashable {
  /// How the difference has to stand to zero; `nil`: within the precision on either side of it.
  public let relation: Relation?
  /// How far from zero a rounded number may be.
  public let precision: Ratio
  /// Whether nothing is proved, whatever the numbers say.
  public let isDoubted: Bool

  /// Makes a judgement.
  public init(relation: Relation?, precision: Ratio = .zero, isDoubted: Bool = false) {
    self.relation = relation
    self.precision = precision
    self.isDoubted = isDoubted
  }

  /// The verdict on a difference, in a word.
  public func verdict(on difference: Interval) -> String {
    if isDoubted { return "possible" }
    guard let relation else {
      let near = Interval(low: -precision, high: precision) ?? Interval(exactly: .zero)
      guard difference.intersects(near) else { return "fails" }
      return difference.hull(with: near) == near ? "holds" : "possible"
    }
    switch difference.isRelatedToZero(by: relation) {
    case .always: return "holds"
    case .sometimes: return "possible"
    case .never: return "fails"
    }
  }
}
