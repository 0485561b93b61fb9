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
    let scaled = numerator * BigInt(10).power(scale)
    let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: denominator)
    // `quotient` is cut toward zero, so the rest has the sign of the value.
    let away: BigInt = numerator.sign == .minus ? -1 : 1
    let roundsAway = !rest.isZero && goesAway(quotient, rest, rule)
    return ExactDecimal(coefficient: roundsAway ? quotient + away : quotient, scale: scale)
  }

  private func goesAway(_ quotient: BigInt, _ rest: BigInt, _ rule: RoundingRule) -> Bool {
    let twice = BigInt(rest.magnitude) * 2
    switch rule {
    case .towardZero: return false
    case .awayFromZero: return true
    case .down: return isNegative
    case .up: return !isNegative
    case .toNearestOrAwayFromZero: return twice >= denominator
    case .toNearestOrEven:
      return twice > denominator || (twice == denominator && !(quotient % 2).isZero)
    }
  }

  /// The value as a decimal, or `nil` where its digits never end.
  public var exactDecimal: ExactDecimal? {
    if isInteger { return ExactDecimal(coefficient: numerator, scale: 0) }
    let bottom = denominator.magnitude
    let twos = bottom.trailingZeroBitCount
    var rest = bottom >> twos
    var fives = 0
    while rest > 1 {
      let (fifth, left) = rest.quotientAndRemainder(dividingBy: 5)
      guard left.isZero else { return nil }
      rest = fifth
      fives += 1
    }
    let missing = BigInt(twos > fives ? 5 : 2).power(abs(twos - fives))
    return ExactDecimal(coefficient: numerator * missing, scale: max(twos, fives))
  }
}
