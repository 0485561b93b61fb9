import ExactNumbers

/// How numbers are shown to the eye; files keep the exact value.
///
/// One value is rounded by the rule of the ledger. Limits are rounded outward whatever the rule, so that
/// no shown limit is false: "at least 99.996 %" is shown as 99.99, "at most 18.6915 %" as 18.70. What is not
/// zero is never shown as zero, nor a share that is not the whole as the whole; it then has more digits.
public struct NumberDisplay: Sendable, Hashable {
  /// Digits after the point, where a number has any.
  public let places: Int
  /// The rule by which the rest of one value is rounded away.
  public let rule: RoundingRule

  /// Makes a display.
  public init(places: Int, rule: RoundingRule) {
    self.places = places
    self.rule = rule
  }

  /// The display in words: `half-even to 2 places, limits outward`.
  public var words: String {
    "\(rule.rawValue) to \(places) \(places == 1 ? "place" : "places"), limits outward"
  }

  /// A value as it is shown.
  public func rounded(_ value: Ratio) -> ExactDecimal { rounded(value, rule) }

  /// An interval with its ends as they are shown.
  public func rounded(_ interval: Interval) -> Interval {
    if let value = interval.exactValue { return Interval(exactly: rounded(value).ratio) }
    return Interval(
      low: interval.low.map { rounded($0, .down).ratio },
      high: interval.high.map { rounded($0, .up).ratio }) ?? interval
  }

  private func rounded(_ value: Ratio, _ rule: RoundingRule) -> ExactDecimal {
    value.isInteger ? value.rounded(toPlaces: 0, rule) : value.shown(toPlaces: places, rule)
  }

  private func fixed(_ value: Ratio, _ rule: RoundingRule) -> String {
    value.shown(toPlaces: places, rule).grouped
  }

  /// A number with grouped thousands: `59,000,000` for a whole number, `504,066.38` for another.
  public func text(_ value: Ratio) -> String { rounded(value).grouped }

  /// A number with all its places, also where they are zeros.
  public func fixed(_ value: Ratio) -> String { fixed(value, rule) }

  /// An interval: `59,000,000`, `≤ 11,028,012`, `≥ 47,971,988`, `9–12`, `-3 to 12`.
  ///
  /// A low end of zero is not shown: "at most" says enough of what cannot be below zero.
  public func text(_ interval: Interval) -> String {
    symbols(interval) { rounded($0, $1).grouped }
  }

  /// An interval with all places, also where they are zeros: for columns that are added up.
  public func fixed(_ interval: Interval) -> String { symbols(interval) { fixed($0, $1) } }

  /// A share as a percentage with two places, or as many as tell it from 0 and from 100: `≤ 18.70 %`.
  public func percent(_ share: Interval) -> String {
    let hundred = Ratio(100)
    return symbols(share) { value, rule in
      (value * hundred).shown(
        toPlaces: 2, rule, apartFrom: [.zero, hundred], significant: 2
      ).grouped
    } + " %"
  }

  private func symbols(
    _ interval: Interval, _ number: (Ratio, RoundingRule) -> String
  ) -> String {
    if let value = interval.exactValue { return number(value, rule) }
    switch (interval.low, interval.high) {
    case (nil, nil): return "any"
    case (let low?, nil): return "≥ \(number(low, .down))"
    case (nil, let high?): return "≤ \(number(high, .up))"
    case (let low?, let high?):
      if low.isZero { return "≤ \(number(high, .up))" }
      return number(low, .down) + (low.isNegative ? " to " : "–") + number(high, .up)
    }
  }
}

extension Cell {
  /// The cell in words for the eye, as a cell of its column is shown.
  public func text(as kind: Column.Kind, _ display: NumberDisplay) -> String {
    switch self {
    case .empty: ""
    case .text(let words): words
    case .list(let words, let separator):
      words.joined(separator: separator == ";" ? ", " : separator)
    case .count(let number): String(number)
    case .number(let value, _): display.text(value)
    case .limits(_, _, let words?): words
    case .limits(let low, let high, nil):
      Interval(low: low, high: high).map { display.text($0, as: kind) } ?? ""
    }
  }
}

extension NumberDisplay {
  /// An interval as a column of a kind shows it.
  fileprivate func text(_ interval: Interval, as kind: Column.Kind) -> String {
    switch kind {
    case .share: percent(interval)
    case .summand: fixed(interval)
    default: text(interval)
    }
  }
}
