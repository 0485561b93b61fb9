import ExactNumbers

/// How a source limits a figure.
public enum Bound: Sendable, Hashable {
  /// The figure itself.
  case exactly
  /// Near the figure; how near is stated, never guessed.
  case about(low: ExactDecimal, high: ExactDecimal)
  /// Not more than the figure ("did not exceed").
  case atMost
  /// Not less than the figure.
  case atLeast
  /// From a low to a high figure.
  case between(low: ExactDecimal, high: ExactDecimal)

  /// The word by which a ledger names a bound.
  public enum Word: String, Sendable, Hashable, CaseIterable {
    case exactly
    case about
    case atMost = "at_most"
    case atLeast = "at_least"
    case between
  }

  /// The word by which a ledger names it.
  public var name: String {
    switch self {
    case .exactly: Word.exactly.rawValue
    case .about: Word.about.rawValue
    case .atMost: Word.atMost.rawValue
    case .atLeast: Word.atLeast.rawValue
    case .between: Word.between.rawValue
    }
  }

  /// Whether the figure is a limit and not a value.
  public var isLimit: Bool {
    switch self {
    case .atMost, .atLeast: true
    case .exactly, .about, .between: false
    }
  }

  /// The values the figure may have.
  ///
  /// What was given or promised is not below zero, so "at most 5" is 0 to 5. Below a negative
  /// figure there is no such floor.
  public func interval(around amount: ExactDecimal?) -> Interval? {
    switch self {
    case .about(let low, let high), .between(let low, let high):
      return Interval(low: Ratio(low), high: Ratio(high))
    case .exactly:
      return amount.map { Interval(exactly: Ratio($0)) }
    case .atMost:
      return amount.flatMap { Interval(low: $0.isNegative ? nil : .zero, high: Ratio($0)) }
    case .atLeast:
      return amount.flatMap { Interval(low: Ratio($0), high: nil) }
    }
  }
}
