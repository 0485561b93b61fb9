import BigInt

extension Ratio {
  /// The value with so many digits after the point, the rest dropped by a rule.
  ///
  /// - Parameters:
  ///   - places: digits after the point; below zero counts as zero.
  ///   - rule: how the rest is dropped.
  /// - Returns: a decimal with exactly that many places.
  public func rounded(toPlaces places: Int, _ rule: RoundingRule) -> ExactDecimal {
    let scale = max(0, places)
    if scale < Ratio.powersOfTen.count, case .small(let top, let bottom) = storage {
      let digits = Ratio.quotient(
        Int128(top) * Int128(Ratio.powersOfTen[scale]), Int128(bottom), rule)
      return ExactDecimal(digits: digits, scale: scale)
    }
    return ExactDecimal(
      coefficient: Ratio.quotient(numerator * BigInt(10).power(scale), denominator, rule),
      scale: scale)
  }

  /// A whole number divided by one above zero, the rest dropped by a rule.
  private static func quotient<Whole: SignedInteger>(
    _ top: Whole, _ bottom: Whole, _ rule: RoundingRule
  ) -> Whole {
    let (quotient, rest) = top.quotientAndRemainder(dividingBy: bottom)
    // `quotient` is cut toward zero, so the rest has the sign of the value.
    guard rest != 0, goesAway(quotient, rest, bottom, rule) else { return quotient }
    return rest < 0 ? quotient - 1 : quotient + 1
  }

  private static func goesAway<Whole: SignedInteger>(
    _ quotient: Whole, _ rest: Whole, _ bottom: Whole, _ rule: RoundingRule
  ) -> Bool {
    let twice = (rest < 0 ? -rest : rest) * 2
    switch rule {
    case .towardZero: return false
    case .awayFromZero: return true
    case .down: return rest < 0
    case .up: return rest > 0
    case .toNearestOrAwayFromZero: return twice >= bottom
    case .toNearestOrEven:
      return twice > bottom || (twice == bottom && !quotient.isMultiple(of: 2))
    }
  }

  /// The value as a decimal, or `nil` where its digits never end.
  public var exactDecimal: ExactDecimal? {
    let powers: (twos: Int, fives: Int)?
    switch storage {
    case .small(_, let bottom): powers = Ratio.powersOfTwoAndFive(in: bottom)
    case .large(let parts): powers = Ratio.powersOfTwoAndFive(in: parts.denominator)
    }
    guard let (twos, fives) = powers else { return nil }
    let scale = max(twos, fives)
    if scale < Ratio.powersOfTen.count, case .small(let top, let bottom) = storage {
      return ExactDecimal(
        digits: Int128(top) * Int128(Ratio.powersOfTen[scale] / bottom), scale: scale)
    }
    let missing = BigInt(twos > fives ? 5 : 2).power(abs(twos - fives))
    return ExactDecimal(coefficient: numerator * missing, scale: scale)
  }

  /// How often two and five divide a number above zero; `nil` where something else does.
  private static func powersOfTwoAndFive<Whole: BinaryInteger>(
    in number: Whole
  ) -> (twos: Int, fives: Int)? {
    let twos = number.trailingZeroBitCount
    var rest = number >> twos
    var fives = 0
    while rest > 1 {
      let (fifth, left) = rest.quotientAndRemainder(dividingBy: 5)
      guard left == 0 else { return nil }
      rest = fifth
      fives += 1
    }
    return (twos, fives)
  }
}
