import Claims
import ExactNumbers

/// On which side of the limits of a verdict the ends of a difference lie.
///
/// A verdict hangs on the precision p of a claim, which is zero but for `~`: whether each end lies below -p,
/// from -p to p, or above. Wherever it lies there the verdict is the same, so that whole numbers and prices
/// are compared with limits, and no fraction is made for a verdict.
struct VerdictSides: Hashable {
  /// Of the low end; `nil`: it is open.
  let low: Side?
  /// Of the high end; `nil`: it is open.
  let high: Side?

  /// Where an end lies.
  enum Side: Hashable {
    case below
    case within
    case above
  }

  /// The verdict that a form gives for ends on these sides.
  func verdict(of form: ClaimForm) -> Verdict {
    func sample(_ side: Side) -> Ratio {
      switch side {
      case .below: -form.precision - .one
      case .within: .zero
      case .above: form.precision + .one
      }
    }
    let difference = Interval(low: low.map(sample), high: high.map(sample)) ?? .unbounded
    return form.outcome(of: difference).verdict
  }
}
