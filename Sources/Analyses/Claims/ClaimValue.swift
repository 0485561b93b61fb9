import ExactNumbers
import LedgerModel

/// The value of a part of a formula, with all that must be said of it.
struct ClaimValue {
  let kind: QuantityKind
  let number: ClaimNumber
  /// The figures that it rests on, in the order of the formula.
  var figures: [Figure] = []
  /// The rows that a sum could not add.
  var leftOut: [Summation.LeftOut] = []
  /// Doubts that arose on the way.
  var doubts: [ClaimDoubt] = []
  let node: DerivationNode
  /// Takes over what must be said of the parts.
  func carrying(_ parts: ClaimValue...) -> ClaimValue {
    var value = self
    value.figures = parts.flatMap(\.figures)
    value.leftOut = parts.flatMap(\.leftOut)
    value.doubts = parts.flatMap(\.doubts) + doubts
    return value
  }
}

/// A doubt about a formula that has a value all the same.
struct ClaimDoubt {
  let kind: Kind
  let range: Range<Int>
  let details: [String]

  enum Kind {
    /// The two sides of a minus are not about the same thing.
    case unlikeScopes
    /// A yearly figure and one that is not.
    case yearlyAgainstTotal
    /// A limit stands where a value is meant.
    case boundAsValue
  }
}

/// Why a part of a formula has no value.
enum EvaluationStop: Error {
  /// The formula has no meaning.
  case typeFault(FormulaError)
  /// The formula names what the ledger does not have.
  case unknownName(FormulaError, nearest: String?)
  /// The formula has a meaning, but the ledger does not say enough.
  case undetermined(String)
}
