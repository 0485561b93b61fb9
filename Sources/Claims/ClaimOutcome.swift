import Accounts
import ExactNumbers
import LedgerModel
import Rates
import Phrases

/// What came of a claim, in a word.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// True of every value that the figures may have.
  case holds
  /// True of some of the values that the figures may have.
  case possible
  /// True of none.
  case fails
  /// The ledger does not say enough, or the formula has no meaning.
  case undetermined
}

/// What came of a claim.
public enum ClaimOutcome: Sendable, Hashable {
  /// True of every value that the figures may have.
  case holds
  /// True of some of the values that the figures may have.
  case possible
  /// True of none; by so much at least.
  case fails(by: Ratio)
  /// The ledger does not say enough, or the formula has no meaning.
  case undetermined(because: UndeterminedReason)

  /// The outcome without its number or reason.
  public var verdict: Verdict {
    switch self {
    case .holds: .holds
    case .possible: .possible
    case .fails: .fails
    case .undetermined: .undetermined
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

/// Why a claim cannot be decided.
public enum UndeterminedReason: Sendable, Hashable {
  /// The formula cannot be read; the finding says where.
  case unreadable
  /// The formula compares or adds unlike things.
  case noMeaning(FormulaError)
  /// The formula names what the ledger does not have.
  case unknownName(FormulaError)
  /// A figure or a part of the formula has no value in the unit that is asked for.
  case unconverted(part: String, UnconvertedReason)
  /// An event has no date.
  case noDate(Identifier<Event>)
  /// A part of the formula divides by what may be zero.
  case divisorMayBeZero(part: String)
  /// What comes of a product or a quotient is too long to go on with.
  case tooLarge(part: String)

  /// The reason in plain words.
  public var sentence: Prose {
    switch self {
    case .unreadable: "the formula cannot be read"
    case .noMeaning(let fault), .unknownName(let fault): fault.message
    case .unconverted(let part, let reason): "\(part): \(reason.sentence)"
    case .noDate(let event): "\(event) has no date"
    case .divisorMayBeZero(let part): "\(part): the divisor may be zero"
    case .tooLarge(let part):
      "\(part): the number is too large; it has more than some 20,000 digits"
    }
  }
}

/// A claim as a sum and a relation: what is left of it when only the prices of rates change.
public struct ClaimForm: Sendable {
  /// Left less right.
  public let difference: LinearForm
  /// How the two sides are compared.
  public let comparison: Formula.Comparison
  /// Half a unit of the last digit of what is printed, for `~`; zero for any other relation.
  public let precision: Ratio
  /// Whether a number in it hangs on a date that is doubted, so that nothing is proved by it.
  public let isDoubted: Bool

  /// Makes a claim of a difference and a relation to zero.
  public init(
    difference: LinearForm, comparison: Formula.Comparison, precision: Ratio,
    isDoubted: Bool = false
  ) {
    self.difference = difference
    self.comparison = comparison
    self.precision = precision
    self.isDoubted = isDoubted
  }

  /// What comes of the claim where left less right is this.
  public func outcome(of difference: Interval) -> ClaimOutcome {
    let outcome = ClaimOutcome(difference, comparison, precision: precision)
    return isDoubted ? .possible : outcome
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
