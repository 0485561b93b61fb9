import BigInt

/// How digits are dropped where a number is shown: the rules of Swift's `FloatingPointRoundingRule`.
///
/// | rule                    | in a ledger    | -1.5 | -1.2 | -0.5 | 0.5 | 1.2 | 1.5 | 2.5 |
/// |-------------------------|----------------|------|------|------|-----|-----|-----|-----|
/// | toNearestOrEven         | half-even      | -2   | -1   | 0    | 0   | 1   | 2   | 2   |
/// | toNearestOrAwayFromZero | half-up        | -2   | -1   | -1   | 1   | 1   | 2   | 3   |
/// | towardZero              | toward-zero    | -1   | -1   | 0    | 0   | 1   | 1   | 2   |
/// | awayFromZero            | away-from-zero | -2   | -2   | -1   | 1   | 2   | 2   | 3   |
/// | down                    | floor          | -2   | -2   | -1   | 0   | 1   | 1   | 2   |
/// | up                      | ceiling        | -1   | -1   | 0    | 1   | 2   | 2   | 3   |
///
/// The words of ledgers leave out `down` and `up`, which for some tools mean toward zero and away from
/// it, and for others toward minus and plus infinity.
public enum RoundingRule: String, Sendable, Hashable, CaseIterable {
  /// To the nearest; a tie goes to the even digit.
  case toNearestOrEven = "half-even"
  /// To the nearest; a tie goes away from zero.
  case toNearestOrAwayFromZero = "half-up"
  /// Toward zero.
  case towardZero = "toward-zero"
  /// Away from zero.
  case awayFromZero = "away-from-zero"
  /// Toward minus infinity: no lower limit that is rounded so is too high.
  case down = "floor"
  /// Toward plus infinity: no upper limit that is rounded so is too low.
  case up = "ceiling"
}

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

  /// The value in full: plain digits where they end, else `585398000000 over 1161351`.
  ///
  /// The word between the two numbers is there for spreadsheets: `5/3` they would take for the fifth
  /// of March, `5:3` for a time.
  public var exactText: String {
    exactDecimal?.description ?? "\(numerator) over \(denominator)"
  }

  /// The value as a fraction in lowest terms: `-5/3`.
  public var fractionText: String { "\(numerator)/\(denominator)" }

  /// About how many digits the two numbers of the fraction have together: ten is a bit more than 2 to the 3.3.
  public var digitCount: Int { (numerator.bitWidth + denominator.bitWidth) * 10 / 33 }
}
