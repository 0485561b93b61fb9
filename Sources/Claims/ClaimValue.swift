import Accounts
import ExactNumbers
import LedgerModel
import Rates

/// The value of a part of a formula, with all that must be said of it.
package struct ClaimValue {
  package let kind: QuantityKind
  package let number: ClaimNumber
  /// The figures that it rests on, in the order of the formula.
  package var figures: [Figure] = []
  /// The rows that a sum could not add.
  package var leftOut: [Summation.LeftOut] = []
  /// Doubts that arose on the way.
  package var doubts: [ClaimDoubt] = []
  package let node: DerivationNode
  /// Takes over what must be said of the parts.
  package func carrying(_ parts: ClaimValue...) -> ClaimValue {
    var value = self
    value.figures = parts.flatMap(\.figures)
    value.leftOut = parts.flatMap(\.leftOut)
    value.doubts = parts.flatMap(\.doubts) + doubts
    return value
  }
}

/// A doubt about a formula that has a value all the same.
package struct ClaimDoubt {
  package let kind: Kind
  package let range: Range<Int>
  package let details: [String]

  package enum Kind {
    /// The two sides of a minus are not about the same thing.
    case unlikeScopes
    /// A yearly figure and one that is not.
    case yearlyAgainstTotal
    /// A limit stands where a value is meant.
    case boundAsValue
  }
}

/// Why a part of a formula has no value.
package enum EvaluationStop: Error {
  /// The formula has no meaning.
  case typeFault(FormulaError)
  /// The formula names what the ledger does not have.
  case unknownName(FormulaError, nearest: String?)
  /// The formula has a meaning, but the ledger does not say enough.
  case undetermined(String)
}
