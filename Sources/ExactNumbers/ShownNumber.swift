import BigInt

// Every number that a reader sees becomes digits here. Nothing that is shown is false: a lower limit is rounded
// down and an upper limit up, and what is not zero is not shown as zero.

extension Ratio {
  /// The value with so many digits after the point, or with as many more as tell it from what it is not.
  ///
  /// - Parameters:
  ///   - places: digits after the point.
  ///   - rule: how the rest is dropped: `down` for a lower limit, `up` for an upper one.
  ///   - landmarks: values that the digits must not show where the number is another: 0, and of
  ///     percentages 100.
  ///   - significant: how many digits of the distance from such a value are then shown, zeros at the end
  ///     apart.
  /// - Returns: a decimal with that many places or more.
  public func shown(
    toPlaces places: Int, _ rule: RoundingRule, apartFrom landmarks: [Ratio] = [.zero],
    significant: Int = 6
  ) -> ExactDecimal {
    let plain = rounded(toPlaces: places, rule)
    let value = plain.ratio
    guard let landmark = landmarks.first(where: { $0 == value }), landmark != self else {
      return plain
    }
    let needed = (self - landmark).firstPlace + max(1, significant) - 1
    return rounded(toPlaces: max(needed, places), rule).withoutEndZeros(downTo: max(0, places))
  }

  /// The value in digits: whole where it has an end and thirty digits at most, else cut, with at least
  /// six places and six digits that are no leading zeros, and `…`: `504,066.384753…`.
  ///
  /// For derivations that are redone by hand.
  public var words: String {
    wholeText ?? truncatedText(places: max(Ratio.wordPlaces, placesOfSixDigits))
  }

  /// The digits up to so many places, cut and not rounded, with `…` where more follow; six digits where
  /// these places would show only zeros.
  public func truncatedText(places: Int) -> String {
    let cut = shown(toPlaces: places, .towardZero)
    guard cut.ratio == self else { return cut.grouped + "…" }
    return cut.withoutEndZeros(downTo: 0).grouped
  }

  /// The value as a limit: whole as `words` has it, else rounded to the side where it stays true.
  fileprivate func limitWords(_ rule: RoundingRule) -> String {
    wholeText ?? rounded(toPlaces: max(Ratio.wordPlaces, placesOfSixDigits), rule).grouped
  }

  /// All digits, where they end and are thirty at most; of a whole number however many.
  private var wholeText: String? {
    guard let decimal = exactDecimal else { return nil }
    return decimal.scale == 0 || decimal.digitCount <= 30 ? decimal.grouped : nil
  }

  private static let wordPlaces = 6

  /// Where the sixth digit stands, of a number below one; 0 of any other.
  private var placesOfSixDigits: Int { magnitude < .one && !isZero ? firstPlace + 5 : 0 }

  /// Where the first digit of the value stands behind the point: 1 for 0.5, 3 for 0.00123, 0 from one up.
  private var firstPlace: Int {
    guard !isZero else { return 0 }
    let (whole, rest) = denominator.quotientAndRemainder(dividingBy: magnitude.numerator)
    guard whole > 0 else { return 0 }
    let digits = String(whole).utf8.count
    return rest.isZero && whole == BigInt(10).power(digits - 1) ? digits - 1 : digits
  }
}

extension ExactDecimal {
  /// Digits from the first that is no zero to the last.
  fileprivate var digitCount: Int { digits.text.utf8.count }

  /// The same value without zeros at its end, but with so many places at least.
  fileprivate func withoutEndZeros(downTo places: Int) -> ExactDecimal {
    var (digits, scale) = (coefficient, self.scale)
    while scale > places {
      let (tenth, digit) = digits.quotientAndRemainder(dividingBy: 10)
      guard digit.isZero else { break }
      (digits, scale) = (tenth, scale - 1)
    }
    return ExactDecimal(coefficient: digits, scale: scale)
  }
}

/// An interval before a language says it: its ends in digits, limits that do not end rounded outward.
public enum IntervalWords: Sendable, Hashable {
  /// Nothing is known.
  case any
  /// One value.
  case value(String)
  /// A lower limit alone.
  case atLeast(String)
  /// An upper limit alone, of what cannot be below zero too.
  case atMost(String)
  /// Two limits.
  case between(String, String)

  /// The same with its ends changed, such as cut where they are long.
  public func mapped(_ change: (String) -> String) -> IntervalWords {
    switch self {
    case .any: .any
    case .value(let number): .value(change(number))
    case .atLeast(let low): .atLeast(change(low))
    case .atMost(let high): .atMost(change(high))
    case .between(let low, let high): .between(change(low), change(high))
    }
  }

  /// In English: `59,000,000`, `at most 11,028,012`, `9 to 12`.
  fileprivate var english: String {
    switch self {
    case .any: "any amount"
    case .value(let number): number
    case .atLeast(let low): "at least \(low)"
    case .atMost(let high): "at most \(high)"
    case .between(let low, let high): "\(low) to \(high)"
    }
  }
}

extension Interval {
  /// The interval in plain words: `59,000,000`, `at most 11,028,012`, `9 to 12`.
  ///
  /// One value is given as far as its digits go or cut with `…`; limits that do not end are rounded
  /// outward in the sixth place.
  public var words: String { inWords.english }

  /// The interval as its ends in digits, for who says it in another language.
  public var inWords: IntervalWords {
    inWords {
      $0.words
    } limit: {
      $0.limitWords($1)
    }
  }

  /// The same for a difference: `0 to 5`, because a difference that ends at zero has two ends, where an
  /// amount "at most 5" has one.
  public var differenceWords: String { differenceInWords.english }

  /// A difference as its ends in digits.
  public var differenceInWords: IntervalWords {
    guard let low, low.isZero, let high, !high.isZero else { return inWords }
    return .between("0", high.limitWords(.up))
  }

  /// The interval with the exact fraction beside a decimal that never ends.
  package var inFull: IntervalWords {
    func number(_ value: Ratio) -> String {
      value.exactDecimal == nil
        ? "\(value.numerator)/\(value.denominator) = \(value.words)" : value.words
    }
    return inWords {
      number($0)
    } limit: { value, _ in
      number(value)
    }
  }

  func inWords(
    _ number: (Ratio) -> String, limit: (Ratio, RoundingRule) -> String
  ) -> IntervalWords {
    if let exactValue { return .value(number(exactValue)) }
    switch (low, high) {
    case (nil, nil): return .any
    case (let low?, nil): return .atLeast(limit(low, .down))
    case (nil, let high?): return .atMost(limit(high, .up))
    case (let low?, let high?):
      return low.isZero
        ? .atMost(limit(high, .up)) : .between(limit(low, .down), limit(high, .up))
    }
  }
}
