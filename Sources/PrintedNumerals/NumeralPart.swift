import ExactNumbers

/// A part of a number in one of its readings: its value, and the rules by which it was read.
struct NumeralPart {
  let value: Ratio
  let rules: [NumeralRule]

  init(_ value: Ratio, _ rules: [NumeralRule]) {
    self.value = value
    self.rules = rules
  }

  /// What a number is before anything has been read.
  static let nothing = NumeralPart(.zero, [])

  static func + (left: NumeralPart, right: NumeralPart) -> NumeralPart {
    NumeralPart(left.value + right.value, left.rules + right.rules)
  }

  /// So many units, with the rule that the unit's word brings in.
  func times(tenToThe power: Int, by rule: NumeralRule) -> NumeralPart {
    let unit = (0..<power).reduce(Ratio.one) { unit, _ in unit * Ratio(10) }
    return NumeralPart(value * unit, rules + [rule])
  }

  /// The part as a reading, each rule once; `nil` where its digits never end.
  var reading: NumeralReading? {
    value.exactDecimal.map { value in
      let used = rules.reduce(into: [NumeralRule]()) { if !$0.contains($1) { $0.append($1) } }
      return NumeralReading(value: value, rules: used)
    }
  }
}

extension Ratio {
  static let half = Ratio(2).inverse ?? .zero
}
