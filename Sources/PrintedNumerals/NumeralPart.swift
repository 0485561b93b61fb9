import ExactNumbers

/// A number in one of its readings, and the rules by which it was read.
struct NumeralPart {
  let value: Ratio
  let rules: [NumeralRule]
  /// One unit of its last printed place; zero of what is not printed.
  let lastPlace: Ratio

  /// Makes a number of digits, which are printed to a place.
  init(_ value: Ratio, _ rules: [NumeralRule], to lastPlace: Ratio) {
    (self.value, self.rules, self.lastPlace) = (value, rules, lastPlace)
  }

  /// Makes a number of words or of a fraction: `five hundred` is printed to hundreds, `¾` to quarters, and `forty`
  /// to one, for `forty-one` is another word.
  init(_ value: Ratio, _ rules: [NumeralRule]) {
    self.init(value, rules, to: value.lastPlaceInWords)
  }

  /// Makes a number of digits without decimals, but perhaps with a fraction.
  init(inDigits value: Ratio) {
    self.init(
      value, [.plainDigits], to: value.isInteger ? .one : value.lastPlaceInWords)
  }

  /// What a number is before anything has been read.
  static let nothing = NumeralPart(.zero, [], to: .zero)

  static func + (left: NumeralPart, right: NumeralPart) -> NumeralPart {
    let places = [left.lastPlace, right.lastPlace].filter { !$0.isZero }
    return NumeralPart(
      left.value + right.value, left.rules + right.rules, to: places.min() ?? .zero)
  }

  /// So many units, with the rule that the unit's word brings in.
  func times(_ unit: Ratio, by rule: NumeralRule) -> NumeralPart {
    NumeralPart(value * unit, rules + [rule], to: lastPlace * unit)
  }

  /// So many units of a money.
  func times(_ unit: Ratio) -> NumeralPart {
    NumeralPart(value * unit, rules, to: lastPlace * unit)
  }

  /// The same number, read by one more rule.
  func adding(_ rule: NumeralRule) -> NumeralPart {
    NumeralPart(value, rules + [rule], to: lastPlace)
  }
}

extension Ratio {
  /// To which place a number is said that stands in words: its last digit that is no zero, or its fraction.
  fileprivate var lastPlaceInWords: Ratio {
    guard !isZero else { return .one }
    guard isInteger else { return unitFraction }
    if self < Ratio(100) { return .one }
    var unit = Ratio.one
    while let next = divided(by: unit * Ratio(10)), next.isInteger { unit = unit * Ratio(10) }
    return unit
  }
}
