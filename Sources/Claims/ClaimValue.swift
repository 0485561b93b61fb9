import Accounts
import ExactNumbers
import LedgerModel
import Rates

/// The value of a part of a formula, with all that must be said of it.
struct ClaimValue {
  let kind: QuantityKind
  let form: LinearForm
  let derivation: Accounts.Derivation
  /// Whether it is a sum of no row, which is nothing to anything of any kind.
  var isOfAnyKind = false
  /// The figures that it rests on, in the order of the formula.
  var figures: [Figure] = []
  /// Rows of a sum of which nobody knows how much, or whether they belong.
  var lost: [LeftOut] = []
  /// The rows that a sum does not count.
  var leftOut: [LeftOut] = []
  /// For what its figures are, where their dates do not say for how long: so much a year or a month;
  /// `nil` among them for whole amounts.
  var periods: Set<Figure.Per?> = []
  /// Doubts that arose on the way.
  var doubts: [ClaimDoubt] = []

  /// Takes over what must be said of the parts.
  func carrying(_ parts: [ClaimValue]) -> ClaimValue {
    var value = self
    value.figures = parts.flatMap(\.figures)
    value.lost = parts.flatMap(\.lost)
    value.leftOut = parts.flatMap(\.leftOut)
    value.periods = parts.reduce(into: []) { $0.formUnion($1.periods) }
    value.doubts = parts.flatMap(\.doubts) + doubts
    return value
  }

  /// The same where it stands elsewhere in a formula.
  func standing(at range: Range<Int>) -> ClaimValue {
    guard !doubts.isEmpty else { return self }
    var value = self
    value.doubts = doubts.map { ClaimDoubt(kind: $0.kind, range: range) }
    return value
  }

  /// Whether both are of one kind, so far as they say.
  func isLike(_ other: ClaimValue) -> Bool {
    kind == other.kind || isOfAnyKind || other.isOfAnyKind
  }
}

/// Why a part of a formula has no value.
enum EvaluationStop: Error {
  /// The formula has no meaning.
  case typeFault(FormulaError)
  /// The formula names what the ledger does not have.
  case unknownName(FormulaError, nearest: String?)
  /// The formula has a meaning, but the ledger does not say enough.
  case undetermined(UndeterminedReason)
}
