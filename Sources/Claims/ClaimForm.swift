import Accounts
import ExactNumbers
import LedgerModel
import Rates

/// A claim as a sum and a relation: what is left of it when only the prices of rates change.
public struct ClaimForm: Sendable {
  /// Left less right.
  public let difference: [RateTerm]
  /// How the two sides are compared.
  public let comparison: Formula.Comparison
  /// Half a unit of the last digit of what is printed, for `~`; zero for any other relation.
  public let precision: Ratio
  /// The rows that a sum could not add for want of a value; with them it is not the whole sum.
  package let leftOut: [Summation.LeftOut]

  /// Makes a claim of a difference and a relation to zero.
  public init(
    difference: [RateTerm], comparison: Formula.Comparison, precision: Ratio,
    leftOut: [Summation.LeftOut] = []
  ) {
    self.difference = difference
    self.comparison = comparison
    self.precision = precision
    self.leftOut = leftOut
  }

  /// What comes of the claim where left less right is this.
  public func outcome(of difference: Interval) -> ClaimOutcome {
    ClaimOutcome(difference, comparison, precision: precision)
      .weakened(comparison, by: leftOut)
  }
}

extension ClaimOutcome {
  /// A sum with rows left out is not the whole sum: nothing is proved by it, nor disproved.
  package func weakened(
    _ comparison: Formula.Comparison, by leftOut: [Summation.LeftOut]
  ) -> ClaimOutcome {
    let uncounted = leftOut.filter { if case .unconverted = $0.reason { true } else { false } }
    guard !uncounted.isEmpty else { return self }
    let reason = "left out of the sum: " + uncounted.map(\.sentence).joined(separator: "; ")
    switch self {
    case .holds where comparison == .exact(.equal) || comparison == .rounded:
      return .undetermined(because: reason)
    case .holds: return .possible
    case .fails: return .undetermined(because: reason)
    case .possible, .undetermined: return self
    }
  }
}
