import BigInt

// Fractions are in lowest terms already, and that is used: two numbers that have no common divisor need
// not be searched for one (Knuth, volume 2, 4.5.1).

extension Ratio {
  /// The exact sum.
  public static func + (left: Ratio, right: Ratio) -> Ratio {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      return sum(a, b, c, d)
    }
    if left.isZero { return right }
    if right.isZero { return left }
    return sum(left.numerator, left.denominator, right.numerator, right.denominator)
  }

  /// The sum of a / b and c / d; nothing here outgrows 128 bits.
  private static func sum(_ a: Int64, _ b: Int64, _ c: Int64, _ d: Int64) -> Ratio {
    if b == d { return Ratio(reducing: Int128(a) + Int128(c), b) }
    let shared = commonDivisor(Int128(b), d)
    let (ownB, ownD) = (b / shared, d / shared)
    let top = Int128(a) * Int128(ownD) + Int128(c) * Int128(ownB)
    let divisor = commonDivisor(top, shared)
    return Ratio(
      inLowestTerms: divisor == 1 ? top : top / Int128(divisor),
      Int128(ownB) * Int128(d / divisor))
  }

  /// The sum of a / b and c / d: what it can be reduced by divides what `b` and `d` have in common.
  private static func sum(_ a: BigInt, _ b: BigInt, _ c: BigInt, _ d: BigInt) -> Ratio {
    if b == d { return Ratio(reducing: a + c, b) }
    let shared = b == 1 || d == 1 ? 1 : b.commonDivisor(with: d)
    if shared == 1 { return Ratio(inLowestTerms: a * d + c * b, b * d) }
    let (ownB, ownD) = (b / shared, d / shared)
    let top = a * ownD + c * ownB
    let divisor = top.commonDivisor(with: shared)
    return divisor == 1
      ? Ratio(inLowestTerms: top, ownB * d)
      : Ratio(inLowestTerms: top / divisor, ownB * (d / divisor))
  }

  /// The exact difference.
  public static func - (left: Ratio, right: Ratio) -> Ratio { left + (-right) }

  /// The value with the other sign.
  public static prefix func - (value: Ratio) -> Ratio {
    switch value.storage {
    case .small(let numerator, let denominator):
      Ratio(inLowestTerms: Int128(-numerator), Int128(denominator))
    case .large(let parts): Ratio(inLowestTerms: -parts.numerator, parts.denominator)
    }
  }

  /// The exact product: each upper number is reduced by the other's lower one before they are multiplied.
  public static func * (left: Ratio, right: Ratio) -> Ratio {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      let (first, second) = (commonDivisor(Int128(a), d), commonDivisor(Int128(c), b))
      return Ratio(
        inLowestTerms: Int128(a / first) * Int128(c / second),
        Int128(b / second) * Int128(d / first))
    }
    if left.isZero || right.isZero { return .zero }
    let (a, d) = withoutCommonDivisor(left.numerator, right.denominator)
    let (c, b) = withoutCommonDivisor(right.numerator, left.denominator)
    return Ratio(inLowestTerms: a * c, b * d)
  }

  private static func withoutCommonDivisor(_ top: BigInt, _ bottom: BigInt) -> (BigInt, BigInt) {
    if bottom == 1 { return (top, bottom) }
    let divisor = top.commonDivisor(with: bottom)
    return divisor == 1 ? (top, bottom) : (top / divisor, bottom / divisor)
  }

  /// One divided by the value; `nil` for zero.
  public var inverse: Ratio? {
    if isZero { return nil }
    switch storage {
    case .small(let numerator, let denominator):
      let sign: Int128 = numerator < 0 ? -1 : 1
      return Ratio(inLowestTerms: sign * Int128(denominator), Int128(numerator.magnitude))
    case .large(let parts):
      return isNegative
        ? Ratio(inLowestTerms: -parts.denominator, -parts.numerator)
        : Ratio(inLowestTerms: parts.denominator, parts.numerator)
    }
  }

  /// The quotient; `nil` where `other` is zero.
  public func divided(by other: Ratio) -> Ratio? { other.inverse.map { self * $0 } }
}

extension Ratio: Comparable {
  /// Orders ratios by value.
  public static func < (left: Ratio, right: Ratio) -> Bool {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      return b == d ? a < c : Int128(a) * Int128(d) < Int128(c) * Int128(b)
    }
    if left.sign != right.sign { return left.sign < right.sign }
    return left.isNegative
      ? isLessInMagnitude(right, left) : isLessInMagnitude(left, right)
  }

  /// Compares two ratios that have the same sign, and are not zero, without it.
  ///
  /// The products are made only where their leading digits do not tell.
  private static func isLessInMagnitude(_ left: Ratio, _ right: Ratio) -> Bool {
    let (a, b) = (left.numerator.magnitude, left.denominator.magnitude)
    let (c, d) = (right.numerator.magnitude, right.denominator.magnitude)
    if b == d { return a < c }
    let (first, second) = (LeadingBits(a) * LeadingBits(d), LeadingBits(c) * LeadingBits(b))
    return first.isSurelyLess(than: second) ?? (a * d < c * b)
  }
}

/// A number to some sixty bits: it lies between `low` and `high` times two to the power of `exponent`.
private struct LeadingBits {
  private let low: UInt128
  private let high: UInt128
  private let exponent: Int

  init(_ number: BigUInt) {
    exponent = max(0, number.bitWidth - 62)
    low = UInt128(truncatingIfNeeded: exponent == 0 ? number : number >> exponent)
    high = exponent == 0 ? low : low + 1
  }

  private init(_ low: UInt128, _ high: UInt128, _ exponent: Int) {
    self.low = low
    self.high = high
    self.exponent = exponent
  }

  static func * (left: LeadingBits, right: LeadingBits) -> LeadingBits {
    LeadingBits(
      left.low * right.low, left.high * right.high, left.exponent + right.exponent)
  }

  /// Which is the less, or `nil` where the leading bits do not tell.
  func isSurelyLess(than other: LeadingBits) -> Bool? {
    if LeadingBits.isBelow((high, exponent), (other.low, other.exponent)) { return true }
    return LeadingBits.isBelow((other.high, other.exponent), (low, exponent)) ? false : nil
  }

  /// True only where it is so; a shift drops bits, and then it may be so without being said.
  private static func isBelow(_ left: (UInt128, Int), _ right: (UInt128, Int)) -> Bool {
    let places = left.1 - right.1
    return places >= 0 ? left.0 < right.0 >> places : left.0 >> -places < right.0
  }
}

extension Ratio {
  /// How many bits the longer of the two numbers has.
  package var bitWidth: Int { max(numerator.bitWidth, denominator.bitWidth) }
}
