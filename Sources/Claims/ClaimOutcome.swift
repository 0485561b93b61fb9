import Accounts
import ExactNumbers
import Rates

/// What came of a claim.
public enum ClaimOutcome: Sendable, Hashable {
  /// True of every value that the figures may have.
  case holds
  /// True of some of the values that the figures may have.
  case possible
  /// True of none; by so much at least.
  case fails(by: Ratio)
  /// The ledger does not say enough.
  case undetermined(because: String)

  /// The outcome in a word.
  public var word: String {
    switch self {
    case .holds: "holds"
    case .possible: "possible"
    case .fails: "fails"
    case .undetermined: "undetermined"
    }
  }

  /// Judges the difference of the two sides.
  ///
  /// - Parameters:
  ///   - difference: left less right.
  ///   - comparison: the relation of the claim.
  ///   - precision: half a unit of the last digit of what is printed, for `~`.
  package init(_ difference: Interval, _ comparison: Formula.Comparison, precision: Ratio) {
    switch comparison {
    case .exact(let relation):
      switch difference.isRelatedToZero(by: relation) {
      case .always: self = .holds
      case .sometimes: self = .possible
      case .never: self = .fails(by: difference.distanceFromZero)
      }
    case .rounded:
      let near = Interval(low: -precision, high: precision) ?? Interval(exactly: .zero)
      if !difference.intersects(near) {
        self = .fails(by: difference.distanceFromZero)
      } else {
        self = difference.hull(with: near) == near ? .holds : .possible
      }
    }
  }
}

extension Interval {
  /// How far the value nearest to zero is from it.
  fileprivate var distanceFromZero: Ratio {
    if let low, !low.isNegative { return low }
    if let high, high.isNegative || high.isZero { return -high }
    return .zero
  }
}
