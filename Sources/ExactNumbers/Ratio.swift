import BigInt

/// An exact fraction of two whole numbers of any size, in lowest terms.
public struct Ratio: Sendable, Hashable {
  /// The upper number; it carries the sign.
  public let numerator: BigInt
  /// The lower number; above zero.
  public let denominator: BigInt

  /// Zero.
  public static let zero = Ratio(0)
  /// One.
  public static let one = Ratio(1)

  /// Makes a whole number.
  public init(_ integer: BigInt) {
    numerator = integer
    denominator = 1
  }

  /// Makes a whole number.
  public init(_ integer: Int) { self.init(BigInt(integer)) }

  /// Makes the value of a decimal.
  public init(_ decimal: ExactDecimal) {
    self.init(reducing: decimal.coefficient, BigInt(10).power(decimal.scale))
  }

  /// Makes a fraction; `nil` where the denominator is zero.
  public init?(_ numerator: BigInt, over denominator: BigInt) {
    guard !denominator.isZero else { return nil }
    let isNegative = denominator.sign == .minus
    self.init(
      reducing: isNegative ? -numerator : numerator, isNegative ? -denominator : denominator)
  }

  /// `denominator` is known to be above zero.
  private init(reducing numerator: BigInt, _ denominator: BigInt) {
    let divisor = Ratio.commonDivisor(numerator, denominator)
    self.init(
      inLowestTerms: divisor == 1 ? numerator : numerator / divisor,
      divisor == 1 ? denominator : denominator / divisor)
  }

  /// The two have no common divisor, and `denominator` is above zero.
  private init(inLowestTerms numerator: BigInt, _ denominator: BigInt) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether the value is zero.
  public var isZero: Bool { numerator.isZero }
  /// Whether the value is below zero.
  public var isNegative: Bool { numerator.sign == .minus && !isZero }
  /// Whether the value is a whole number.
  public var isInteger: Bool { denominator == 1 }
  /// The value without its sign.
  public var magnitude: Ratio { isNegative ? -self : self }
  /// One divided by the value; `nil` for zero.
  public var inverse: Ratio? {
    guard !isZero else { return nil }
    return isNegative
      ? Ratio(inLowestTerms: -denominator, -numerator)
      : Ratio(inLowestTerms: denominator, numerator)
  }

  /// The quotient; `nil` where `other` is zero.
  public func divided(by other: Ratio) -> Ratio? { other.inverse.map { self * $0 } }
}

extension Ratio {
  /// The exact sum.
  public static func + (left: Ratio, right: Ratio) -> Ratio {
    if left.isInteger && right.isInteger {
      return Ratio(left.numerator + right.numerator)
    }
    if left.denominator == right.denominator {
      return Ratio(reducing: left.numerator + right.numerator, left.denominator)
    }
    return Ratio(
      reducing: left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  /// The exact difference.
  public static func - (left: Ratio, right: Ratio) -> Ratio { left + (-right) }

  /// The exact product.
  ///
  /// Each upper number is reduced by the other's lower one before they are multiplied: the parts are
  /// in lowest terms already, so that nothing else can have a common divisor.
  public static func * (left: Ratio, right: Ratio) -> Ratio {
    let first = commonDivisor(left.numerator, right.denominator)
    let second = commonDivisor(right.numerator, left.denominator)
    func part(_ number: BigInt, _ divisor: BigInt) -> BigInt {
      divisor == 1 ? number : number / divisor
    }
    return Ratio(
      inLowestTerms: part(left.numerator, first) * part(right.numerator, second),
      part(left.denominator, second) * part(right.denominator, first))
  }

  /// The value with the other sign.
  public static prefix func - (value: Ratio) -> Ratio {
    Ratio(inLowestTerms: -value.numerator, value.denominator)
  }

  /// The greatest common divisor of a number and one above zero.
  private static func commonDivisor(_ number: BigInt, _ positive: BigInt) -> BigInt {
    if positive == 1 { return 1 }
    guard let a = UInt128(narrow: positive), let b = UInt128(narrow: number) else {
      return number.greatestCommonDivisor(with: positive)
    }
    return BigInt(UInt128.commonDivisor(a, b))
  }
}

extension Ratio: Comparable {
  /// Orders ratios by value.
  public static func < (left: Ratio, right: Ratio) -> Bool {
    left.denominator == right.denominator
      ? left.numerator < right.numerator
      : left.numerator * right.denominator < right.numerator * left.denominator
  }
}
