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
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    self.init(reducing: numerator * sign, denominator * sign)
  }

  /// `denominator` is known to be above zero.
  private init(reducing numerator: BigInt, _ denominator: BigInt) {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
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
  public var inverse: Ratio? { Ratio(denominator, over: numerator) }

  /// The quotient; `nil` where `other` is zero.
  public func divided(by other: Ratio) -> Ratio? { other.inverse.map { self * $0 } }
}

extension Ratio {
  /// The exact sum.
  public static func + (left: Ratio, right: Ratio) -> Ratio {
    Ratio(
      reducing: left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  /// The exact difference.
  public static func - (left: Ratio, right: Ratio) -> Ratio { left + (-right) }

  /// The exact product.
  public static func * (left: Ratio, right: Ratio) -> Ratio {
    Ratio(reducing: left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The value with the other sign.
  public static prefix func - (value: Ratio) -> Ratio {
    Ratio(reducing: -value.numerator, value.denominator)
  }
}

extension Ratio: Comparable {
  /// Orders ratios by value.
  public static func < (left: Ratio, right: Ratio) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}
