import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Phrases

/// A claim evaluated: both sides, their difference, the outcome, and how it came about.
public struct ClaimResult: Sendable {
  /// The claim.
  public let claim: Claim
  /// The formula as it was read; `nil` where it cannot be read.
  public let formula: Formula?
  /// The left side; `nil` where it has no value.
  public let left: Side?
  /// How the sides are compared; `nil` where the formula cannot be read.
  public var comparison: Formula.Comparison? { formula?.relation }
  /// The right side; `nil` where it has no value.
  public let right: Side?
  /// Left less right, with every figure and every rate taken as one unknown.
  public let difference: Interval?
  /// What came of it.
  public let outcome: ClaimOutcome
  /// The claim as a sum of amounts and prices, so that it can be judged again at other prices; `nil`
  /// where a product or a quotient of unknowns makes it none.
  public let form: ClaimForm?
  /// How left less right came about; `nil` where a side has no value.
  public let derivation: Accounts.Derivation?
  /// What a reader must know, as data.
  public let doubts: [ClaimDoubt]
  /// What is wrong or doubtful about it.
  public let findings: [Finding]
  /// The ledger, which says how its amounts are shown; `nil` of a formula that cannot be read.
  package let ledger: Ledger?

  /// One side of a claim.
  public struct Side: Sendable {
    /// The sum that it is.
    public let form: LinearForm
    /// The values that it may have.
    public let interval: Interval
    /// What it is a number of.
    public let kind: QuantityKind
    /// The figures that it rests on.
    public let figures: [Figure]
    /// Rows of a sum of which nobody knows how much, or whether they belong.
    public let lost: [LeftOut]
    /// Rows that a sum does not count.
    public let leftOut: [LeftOut]
    /// How it came about.
    public let derivation: Accounts.Derivation
  }
}

extension ClaimResult {
  /// Every claim of a ledger, in the order of the file.
  public static func all(in book: AccountBook) -> [ClaimResult] {
    let read = book.ledger.claims.values.map { claim in
      (claim, Result { () throws(FormulaError) in try Formula(parsing: claim.formula) })
    }
    let formulas = read.compactMap { try? $0.1.get() }
    let evaluator = FormulaEvaluator(book, for: formulas)
    return read.map { claim, formula in
      switch formula {
      case .success(let formula): evaluator.result(of: claim, formula)
      case .failure(let error):
        ClaimResult(claim, nil, .unreadable, .formulaSyntax, at: error.range, error.message)
      }
    }
  }

  /// Claims by other formulas than their own, which share what they need to know of the ledger.
  public static func evaluate(
    _ claims: [(claim: Claim, formula: Formula)], in book: AccountBook
  ) -> [ClaimResult] {
    let evaluator = FormulaEvaluator(book, for: claims.map(\.formula))
    return claims.map { evaluator.result(of: $0.claim, $0.formula) }
  }

  /// A claim that cannot be decided, and the finding that says why.
  init(
    _ claim: Claim, _ formula: Formula?, _ reason: UndeterminedReason, _ kind: FindingKind,
    at range: Range<Int>?, _ message: Prose, details: [Prose] = [], remedy: Prose? = nil
  ) {
    let (origin, column) = (claim.origin, Column.formula)
    let place = range.map { origin.place(column, within: $0) } ?? origin.place(column)
    self.init(
      claim: claim, formula: formula, left: nil, right: nil, difference: nil,
      outcome: .undetermined(because: reason), form: nil, derivation: nil, doubts: [],
      findings: [
        Finding(
          kind, at: place, subject: claim.id.text, message, details: details, remedy: remedy)
      ], ledger: nil)
  }
}

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
