import ExactNumbers
import Phrases

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
  /// The language whose marks stand in numbers, and whose words in what is written with them.
  public let language: Language
  /// The parts in which amounts of some units are shown, by the unit as tables name it: pounds, shillings and pence
  /// of `pound`.
  public let units: [String: CompoundUnits]

  /// Makes a display.
  public init(
    places: Int, rule: RoundingRule, language: Language = .english,
    units: [String: CompoundUnits] = [:]
  ) {
    self.units = units
    self.places = places
    self.rule = rule
    self.language = language
  }

  /// The display in words: `half-even to 2 places, limits outward`.
  public var words: Prose {
    .counting(
      places, one: "\(Prose.term(rule.rawValue)) to \(places) place, limits outward",
      other: "\(Prose.term(rule.rawValue)) to \(places) places, limits outward")
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
  public func text(_ value: Ratio) -> Prose { .number(rounded(value).grouped) }

  /// A number with all its places, also where they are zeros.
  public func fixed(_ value: Ratio) -> Prose { .number(fixed(value, rule)) }

  /// An interval: `59,000,000`, `≤ 11,028,012`, `≥ 47,971,988`, `9–12`, `-3 to 12`.
  ///
  /// A low end of zero is not shown: "at most" says enough of what cannot be below zero.
  public func text(_ interval: Interval) -> Prose {
    shown(interval).inSymbols
  }

  /// The same in a sentence: `at most 11,028,012`.
  public func words(_ interval: Interval) -> Prose { shown(interval).inWords }

  /// An amount of a unit in its parts, or in digits where it has none.
  public func text(_ interval: Interval, of unit: String) -> Prose {
    guard let units = units[unit] else { return text(interval) }
    return ShownInterval(interval, rule) { .number(units.text($0, places: places, $1)) }.inSymbols
  }

  /// The same in a sentence.
  public func words(_ interval: Interval, of unit: String) -> Prose {
    guard let units = units[unit] else { return words(interval) }
    return ShownInterval(interval, rule) { .number(units.text($0, places: places, $1)) }.inWords
  }

  /// The same without digits after the point.
  var inWholeNumbers: NumberDisplay {
    NumberDisplay(places: 0, rule: rule, language: language, units: units)
  }

  private func shown(_ interval: Interval) -> ShownInterval {
    ShownInterval(interval, rule) { .number(rounded($0, $1).grouped) }
  }

  /// An interval with all places, also where they are zeros: for columns that are added up.
  public func fixed(_ interval: Interval) -> Prose {
    ShownInterval(interval, rule) { .number(fixed($0, $1)) }.inSymbols
  }

  /// A share as a percentage with two places, or as many as tell it from 0 and from 100: `≤ 18.70 %`.
  public func percent(_ share: Interval) -> Prose { percentage(share).inSymbols }

  /// The same in a sentence: `at most 18.70 %`.
  public func percentWords(_ share: Interval) -> Prose { percentage(share).inWords }

  private func percentage(_ share: Interval) -> ShownInterval {
    let hundred = Ratio(100)
    return ShownInterval(share, rule, unit: { "\($0) %" }) { value, rule in
      .number(
        (value * hundred).shown(
          toPlaces: 2, rule, apartFrom: [.zero, hundred], significant: 2
        ).grouped)
    }
  }
}

/// An interval with its ends as they are shown, each rounded outward.
private enum ShownInterval {
  case any
  case value(Prose)
  case atLeast(Prose)
  case atMost(Prose)
  /// Two limits, with a dash between them, or a word where the first is below zero.
  case between(Prose)

  init(
    _ interval: Interval, _ rule: RoundingRule, unit: (Prose) -> Prose = { $0 },
    _ number: (Ratio, RoundingRule) -> Prose
  ) {
    if let value = interval.exactValue {
      self = .value(unit(number(value, rule)))
      return
    }
    switch (interval.low, interval.high) {
    case (nil, nil): self = .any
    case (let low?, nil): self = .atLeast(unit(number(low, .down)))
    case (nil, let high?): self = .atMost(unit(number(high, .up)))
    case (let low?, let high?) where low.isZero: self = .atMost(unit(number(high, .up)))
    case (let low?, let high?):
      let (from, to) = (number(low, .down), number(high, .up))
      self = .between(unit(low.isNegative ? "\(from) to \(to)" : "\(from)–\(to)"))
    }
  }

  var inSymbols: Prose {
    switch self {
    case .any: "any"
    case .value(let number), .between(let number): number
    case .atLeast(let low): "≥ \(low)"
    case .atMost(let high): "≤ \(high)"
    }
  }

  var inWords: Prose {
    switch self {
    case .any, .value, .between: inSymbols
    case .atLeast(let low): "at least \(low)"
    case .atMost(let high): "at most \(high)"
    }
  }
}

extension Table {
  /// The cells of a row in words for the eye, as a page in the display's language shows them.
  package func words(of row: Row, _ display: NumberDisplay) -> [String] {
    columns.indices.map { place in words(of: row, place, display) }
  }

  /// One of them; empty in a column that no page shows.
  package func words(of row: Row, _ place: Int, _ display: NumberDisplay) -> String {
    let column = columns[place]
    guard column.isOnPage, place < row.cells.count else { return "" }
    return row.cells[place].text(as: column.kind, display) { unit(of: column, in: row) }
  }

  /// The sign of the smallest unit in which an amount is shown; `nil` where it is one number.
  package func smallestUnit(of row: Row, _ place: Int, _ display: NumberDisplay) -> String? {
    display.units[unit(of: columns[place], in: row)]?.units.last?.symbol
  }

  /// The unit of the amounts of a column, as the row names it.
  private func unit(of column: Column, in row: Row) -> String {
    guard let name = column.unitColumn, let place = columns.firstIndex(where: { $0.name == name }),
      place < row.cells.count, case .text(let unit) = row.cells[place]
    else { return "" }
    return unit
  }
}

extension Cell {
  /// The cell in words for the eye, as a cell of its column is shown.
  fileprivate func text(
    as kind: Column.Kind, _ display: NumberDisplay, unit: () -> String
  ) -> String {
    switch self {
    case .empty: ""
    case .text(let words): words
    case .said(let words): words.text(in: display.language)
    case .list(let words, let separator):
      words.joined(separator: separator == ";" ? ", " : separator)
    case .count(let number): String(number)
    case .number(let value, _): display.text(value).text(in: display.language)
    case .limits(_, _, let words?): words.text(in: display.language)
    case .limits(let low, let high, nil):
      Interval(low: low, high: high).map {
        display.text($0, as: kind, unit: unit).text(in: display.language)
      } ?? ""
    }
  }
}

extension NumberDisplay {
  /// An interval as a column of a kind shows it.
  fileprivate func text(_ interval: Interval, as kind: Column.Kind, unit: () -> String) -> Prose {
    switch kind {
    case .share: return percent(interval)
    case .amount, .summand:
      let unit = units.isEmpty ? "" : unit()
      if units[unit] != nil { return text(interval, of: unit) }
      return kind == .summand ? fixed(interval) : text(interval)
    default: return text(interval)
    }
  }
}
