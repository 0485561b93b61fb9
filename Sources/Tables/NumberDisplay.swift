import ExactNumbers

/// How numbers are shown to the eye.
///
/// Files keep the exact value.
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

  /// A number with grouped thousands: `59,000,000` for a whole number, `504,066.38` for another.
  public func text(_ value: Ratio) -> String {
    value.isInteger ? value.rounded(toPlaces: 0, rule).grouped : fixed(value)
  }

  /// A number with all its places, also where they are zeros.
  public func fixed(_ value: Ratio) -> String { value.rounded(toPlaces: places, rule).grouped }

  /// An interval: `59,000,000`, `≤ 11,028,012`, `≥ 47,971,988`, `9 to 12`.
  ///
  /// A low end of zero is not shown: "at most" says enough of what cannot be below zero.
  public func text(_ interval: Interval) -> String { text(interval) { text($0) } }

  /// An interval with all places, also where they are zeros: for columns that are added up.
  public func fixed(_ interval: Interval) -> String { text(interval) { fixed($0) } }

  /// A share as a percentage with two places: `≤ 18.69 %`.
  public func percent(_ share: Interval) -> String {
    text(share) { ($0 * Ratio(100)).rounded(toPlaces: 2, rule).grouped } + " %"
  }

  private func text(_ interval: Interval, _ number: (Ratio) -> String) -> String {
    switch (interval.low, interval.high) {
    case (nil, nil): "any"
    case (let low?, nil): "≥ \(number(low))"
    case (nil, let high?): "≤ \(number(high))"
    case (let low?, let high?):
      low == high
        ? number(low) : low.isZero ? "≤ \(number(high))" : "\(number(low)) to \(number(high))"
    }
  }
}
