import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// A claim evaluated: both sides, their difference, the outcome, and how it came about.
public struct ClaimResult: Sendable {
  /// The claim.
  public let claim: Claim
  /// The left side; `nil` where it has no value.
  public let left: Side?
  /// The sign between the sides; empty where the formula cannot be read.
  public let relation: String
  /// The right side; `nil` where it has no value.
  public let right: Side?
  /// Left less right, with every figure taken as one unknown.
  public let difference: Interval?
  /// What came of it.
  public let outcome: ClaimOutcome
  /// The claim as a sum of amounts and rates, so that it can be judged again at other prices; `nil`
  /// where a product or a quotient of unknowns, or of rates, makes it none.
  public let form: ClaimForm?
  /// What is wrong or doubtful about it.
  public let findings: [Finding]

  /// One side of a claim.
  public struct Side: Sendable {
    /// The values that it may have.
    public let interval: Interval
    /// What it is a number of.
    public let kind: QuantityKind
    /// The figures that it rests on.
    public let figures: [Figure]
    /// The rows that a sum in it could not add.
    public let leftOut: [Summation.LeftOut]
    /// How it came about.
    public let derivation: DerivationNode
  }

  /// The outcome in a sentence: `fails by 344 days`.
  public var sentence: String {
    switch outcome {
    case .holds: "holds"
    case .possible: "possible"
    case .fails(let distance):
      "fails by \(Interval(exactly: distance).words)\(left?.kind.suffix ?? "")"
    case .undetermined(let reason): "undetermined: \(reason)"
    }
  }
}

extension ClaimResult {
  /// Every claim of a ledger, in the order of the file.
  public static func all(in ledger: Ledger) -> [ClaimResult] {
    ledger.claims.values.map { ClaimEvaluation(claim: $0, ledger: ledger).result }
  }
}
