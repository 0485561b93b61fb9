import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// A total that hangs on rates: a side of a pledge, its gap, a group of figures, a claim's difference.
public struct Measure: Sendable {
  /// The pledge or the claim, by its id, or the group: `donor=rsfsr`.
  public let subject: String
  /// What of it.
  public let kind: Kind
  /// The scenario whose rates are used; empty for a claim, which names its own.
  public let scenario: String
  /// The currency; empty for a claim, and for a side of one that is no money.
  public let currency: String
  /// What is added, with the rates kept apart.
  public let terms: [RateTerm]
  /// For a claim: how the difference is judged.
  public let claim: ClaimForm?
  /// What was left out of the sum, and why.
  public let leftOut: [Summation.LeftOut]

  /// What of a subject is totalled.
  public enum Kind: String, Sendable, CaseIterable {
    /// What was promised.
    case promised
    /// What was delivered.
    case delivered
    /// What was withheld or confiscated.
    case withheld
    /// Promised less delivered.
    case gap
    /// The total of a group of figures.
    case total
    /// The left side of a claim less its right side.
    case difference
    /// The left side of a claim.
    case left
    /// The right side of a claim.
    case right
  }

  /// How the measure is judged: a claim by its own relation, a gap by "nothing is missing".
  ///
  /// A delivery that has no value, or is so much a year, weakens the verdict on a gap as a row without
  /// a value weakens that on a claim.
  public var verdictForm: ClaimForm? {
    guard claim == nil, kind == .gap else { return claim }
    let lost = leftOut.filter { $0.reason != .unconverted(.price) }.map { row in
      row.reason == .periodic || row.reason == .notPeriodic
        ? Summation.LeftOut(figure: row.figure, reason: .unconverted(.noAmount)) : row
    }
    return ClaimForm(
      difference: terms, comparison: .exact(.atMost), precision: .zero, leftOut: lost)
  }

  /// The measure at the ledger's own prices.
  public func value(in ledger: Ledger) -> Interval { terms.value { ledger.price(of: $0) } }

  /// The measure where one rate has another price.
  func value(in ledger: Ledger, _ rate: Identifier<Rate>, at price: Ratio) -> Interval {
    terms.value { $0 == rate ? Interval(exactly: price) : ledger.price(of: $0) }
  }
}

extension Ledger {
  /// The price that the ledger gives; without a rate, nothing is known.
  func price(of rate: Identifier<Rate>) -> Interval { rates[rate]?.price ?? .unbounded }
}
