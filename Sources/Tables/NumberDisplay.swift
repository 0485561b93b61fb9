import ExactNumbers

/// How numbers are shown to the eye; files keep the exact value.
///
/// The two ends of an interval are rounded by the same rule as a single number: an upper end is not
/// pushed up nor a lower end down, so that the ends of a row add up as its numbers do. A reader who
/// needs limits that hold to the last digit reads the exact ones in the files.
public struct NumberDisplay: Sendable, Hashable {
  /// Digits after the point, where a number has any.
  public let places: Int
  /// The rule by which the rest is rounded away.
  public let rule: RoundingRule

  /// Makes a display.
  public init(places: Int, rule: RoundingRule) {
    self.places = places
    self.rule = rule
  }

  /// The display in words: `half-even to 2 places`.
  public var words: String { "\(rule.rawValue) to \(places) \(places == 1 ? "place" : "places")" }

  /// A number with grouped thousands: `59,000,000` for a whole number, `504,066.38` for another.
  public func text(_ value: Ratio) -> String {
    value.isInteger ? value.rounded(toPlaces: 0, rule).grouped : fixed(value)
  }

  /// A number with all its places, also where they are zeros.
  public func fixed(_ value: Ratio) -> String { value.rounded(toPlaces: places, rule).grouped }

  /// An interval: `59,000,000`, `≤ 11,028,012`, `≥ 47,971,988`, `9–12`, `-3 to 12`.
  ///
  /// A low end of zero is not shown: "at most" says enough of what cannot be below zero.
  public func text(_ interval: Interval) -> String { symbols(interval) { text($0) } }

  /// An interval with all places, also where they are zeros: for columns that are added up.
  public func fixed(_ interval: Interval) -> String { symbols(interval) { fixed($0) } }

  /// An interval for a file: rounded, and without grouping, which every country reads in its own way.
  public func plain(_ interval: Interval) -> String {
    symbols(interval, between: " to ") { value in
      value.rounded(toPlaces: value.isInteger ? 0 : places, rule).description
    }
  }

  /// An interval in plain English: `at most 11,028,012`, `between 9 and 12`, `not known`.
  public func words(_ interval: Interval) -> String {
    switch Limits(interval) {
    case .none: "not known"
    case .exactly(let value): text(value)
    case .atLeast(let low): "at least \(text(low))"
    case .atMost(let high): "at most \(text(high))"
    case .between(let low, let high): "between \(text(low)) and \(text(high))"
    }
  }

  /// A share as a percentage with two places: `≤ 18.69 %`.
  public func percent(_ share: Interval) -> String {
    symbols(share) { ($0 * Ratio(100)).rounded(toPlaces: 2, rule).grouped } + " %"
  }

  private func symbols(
    _ interval: Interval, between word: String = "–", _ number: (Ratio) -> String
  ) -> String {
    switch Limits(interval) {
    case .none: "any"
    case .exactly(let value): number(value)
    case .atLeast(let low): "≥ \(number(low))"
    case .atMost(let high): "≤ \(number(high))"
    case .between(let low, let high):
      number(low) + (low.isNegative ? " to " : word) + number(high)
    }
  }
}

/// What of an interval is told to a reader.
private enum Limits {
  case none
  case exactly(Ratio)
  case atLeast(Ratio)
  case atMost(Ratio)
  case between(Ratio, Ratio)

  init(_ interval: Interval) {
    switch (interval.low, interval.high) {
    case (nil, nil): self = .none
    case (let low?, nil): self = .atLeast(low)
    case (nil, let high?): self = .atMost(high)
    case (let low?, let high?):
      self = low == high ? .exactly(low) : low.isZero ? .atMost(high) : .between(low, high)
    }
  }
}
