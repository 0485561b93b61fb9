import ExactNumbers

extension Ratio {
  /// The value in digits, as `words` has it.
  public var prose: Prose { .number(words) }
}

extension Interval {
  /// The interval in words: `at most 11,028,012`, `9 to 12`.
  public var prose: Prose { Prose(inWords) }

  /// The same with a dash between two limits: `9–12`.
  public var inDigits: Prose {
    guard case .between(let low, let high) = inWords else { return prose }
    return "\(Prose.number(low))–\(Prose.number(high))"
  }

  /// The same for a difference, which has two ends where it ends at zero: `0 to 5`.
  public var differenceProse: Prose { Prose(differenceInWords) }
}

extension Prose {
  /// An interval in words, of its ends in digits.
  public init(_ interval: IntervalWords) {
    switch interval {
    case .any: self = "any amount"
    case .value(let number): self = .number(number)
    case .atLeast(let low): self = "at least \(Prose.number(low))"
    case .atMost(let high): self = "at most \(Prose.number(high))"
    case .between(let low, let high): self = "\(Prose.number(low)) to \(Prose.number(high))"
    }
  }
}

extension Prose.Interpolation {
  /// Adds an interval in words.
  public mutating func appendInterpolation(_ interval: Interval) {
    appendInterpolation(interval.prose)
  }

  /// Adds a decimal.
  public mutating func appendInterpolation(_ value: ExactDecimal) {
    appendInterpolation(Prose.number(value.grouped))
  }

  /// Adds an exact number.
  public mutating func appendInterpolation(_ value: Ratio) { appendInterpolation(value.prose) }
}
