import Accounts
import Claims
import LedgerModel
import Rates

/// A total that hangs on rates: a number of a balance, a group of figures, a claim's difference.
public struct RateMeasure: Sendable {
  /// Of what.
  public let subject: Subject
  /// What of it.
  public let kind: Kind
  /// By which rates; `nil` for a claim, which names its own.
  public let valuation: Valuation?
  /// How figures are read that a source reckoned from another money; `nil` for a claim.
  public let reading: Reading?
  /// What it is a number of.
  public let unit: QuantityKind
  /// What is added, with the rates kept apart; rows without a value are in it as nothing to anything.
  public let form: LinearForm
  /// How the measure is judged: a claim by its own relation, a gap as the claim that nothing is missing;
  /// `nil` for all else.
  public let judgement: ClaimForm?
  /// Rows of the sum of which nobody knows how much, and why.
  public let lost: [LeftOut]
  /// Rows that do not count, and why.
  public let leftOut: [LeftOut]

  /// Of what there is a total.
  public enum Subject: Sendable, Hashable {
    /// A pledge, several pledges that share a delivery, or a stated total.
    case balance(Balance.Subject)
    /// The figures that have something in common; `nil`: their rows do not say.
    case group(GroupKey, String?)
    /// A claim.
    case claim(Identifier<Claim>)
  }

  /// What of a subject is totalled.
  public enum Kind: Sendable, Hashable {
    /// A number of a balance.
    case balance(Balance.Number)
    /// The total of a group of figures.
    case total
    /// The left side of a claim less its right side.
    case difference
    /// The left side of a claim.
    case left
    /// The right side of a claim.
    case right

    /// The kind as files name it: `gap`, `difference`.
    public var name: String {
      switch self {
      case .balance(let number): number.rawValue
      case .total: "total"
      case .difference: "difference"
      case .left: "left"
      case .right: "right"
      }
    }
  }
}

/// What was asked for and is no sum of amounts and rates.
public struct AbsentMeasure: Sendable {
  /// Of what.
  public let subject: RateMeasure.Subject
  /// What of it.
  public let kind: RateMeasure.Kind
  /// By which rates; `nil` for a claim.
  public let valuation: Valuation?
  /// How figures are read that a source reckoned from another money; `nil` for a claim.
  public let reading: Reading?
  /// What it would be a number of; `nil` where that is not known.
  public let unit: QuantityKind?
  /// Why.
  public let reason: Reason

  /// Why something is no measure.
  public enum Reason: Sendable {
    /// No row counts; these are all, each with its reason.
    case rows([LeftOut])
    /// The claim cannot be decided.
    case undetermined(UndeterminedReason)
    /// It multiplies or divides rates or limits.
    case notLinear
  }
}

/// By what measures are asked for.
public enum MeasureGroup: Sendable, Hashable {
  /// Each pledge: promised, its columns, gap.
  case pledge
  /// Each stated total of money: stated, itemised, gap.
  case total
  /// Each claim: left less right, and both sides where it names a rate.
  case claim
  /// What was delivered, less what was returned, in groups; by state everything of each state.
  case figures(GroupKey)
}

extension MeasureGroup: RawRepresentable, CaseIterable {
  /// All of them; goods have no rates, so that there is none by item.
  public static let allCases: [MeasureGroup] =
    [.pledge, .total, .claim] + GroupKey.allCases.filter { $0 != .item }.map { .figures($0) }

  /// Reads `pledge`, `donor`, ….
  public init?(rawValue: String) {
    guard let found = MeasureGroup.allCases.first(where: { $0.rawValue == rawValue }) else {
      return nil
    }
    self = found
  }

  /// The name in options: `pledge`, `donor`, ….
  public var rawValue: String {
    switch self {
    case .pledge: "pledge"
    case .total: "total"
    case .claim: "claim"
    case .figures(let key): key.rawValue
    }
  }
}
