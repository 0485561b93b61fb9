import BigInt

/// An exact fraction of two whole numbers of any size, in lowest terms.
public struct Ratio: Sendable {
  /// Both numbers in two words where they fit, and always there then, so that equal ratios are stored alike:
  /// most numbers of a ledger take no memory of their own and are added without a loop.
  enum Storage: Sendable {
    /// The lower number is above zero; the upper one is never the least word, so that it has a negative.
    case small(Int64, Int64)
    case large(LargeParts)
  }

  /// The two numbers of a ratio that does not fit into words.
  final class LargeParts: Sendable {
    let numerator: BigInt
    let denominator: BigInt

    init(_ numerator: BigInt, _ denominator: BigInt) {
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  let storage: Storage

  /// The upper number; it carries the sign.
  public var numerator: BigInt {
    switch storage {
    case .small(let numerator, _): BigInt(integerLiteral: numerator)
    case .large(let parts): parts.numerator
    }
  }

  /// The lower number; above zero.
  public var denominator: BigInt {
    switch storage {
    case .small(_, let denominator): BigInt(integerLiteral: denominator)
    case .large(let parts): parts.denominator
    }
  }

  /// Zero.
  public static let zero = Ratio(0)
  /// One.
  public static let one = Ratio(1)

  /// Makes a whole number.
  public init(_ integer: Int) { self.init(inLowestTerms: Int128(integer), 1) }

  /// Makes the value of a decimal.
  public init(_ decimal: ExactDecimal) {
    if decimal.scale < Ratio.powersOfTen.count, case .small(let small) = decimal.digits {
      self.init(reducing: Int128(small), Ratio.powersOfTen[decimal.scale])
    } else {
      self.init(reducing: decimal.coefficient, BigInt(10).power(decimal.scale))
    }
  }

  /// Makes a fraction; `nil` where the denominator is zero.
  public init?(_ numerator: BigInt, over denominator: BigInt) {
    guard !denominator.isZero else { return nil }
    let isNegative = denominator.sign == .minus
    self.init(
      reducing: isNegative ? -numerator : numerator, isNegative ? -denominator : denominator)
  }

  /// `denominator` is known to be above zero.
  init(reducing numerator: BigInt, _ denominator: BigInt) {
    let divisor = denominator == 1 ? 1 : numerator.commonDivisor(with: denominator)
    self.init(
      inLowestTerms: divisor == 1 ? numerator : numerator / divisor,
      divisor == 1 ? denominator : denominator / divisor)
  }

  /// `denominator` is known to be above zero.
  init(reducing numerator: Int128, _ denominator: Int64) {
    let divisor = Ratio.commonDivisor(numerator, denominator)
    self.init(
      inLowestTerms: divisor == 1 ? numerator : numerator / Int128(divisor),
      Int128(denominator / divisor))
  }

  /// The two have no common divisor, and `denominator` is above zero.
  init(inLowestTerms numerator: BigInt, _ denominator: BigInt) {
    if let top = Int64(exactly: numerator), top != .min, let bottom = Int64(exactly: denominator) {
      storage = .small(top, bottom)
    } else {
      storage = .large(LargeParts(numerator, denominator))
    }
  }

  /// The two have no common divisor, and `denominator` is above zero.
  init(inLowestTerms numerator: Int128, _ denominator: Int128) {
    if let top = Int64(exactly: numerator), top != .min, let bottom = Int64(exactly: denominator) {
      storage = .small(top, bottom)
    } else {
      storage = .large(LargeParts(BigInt(numerator), BigInt(denominator)))
    }
  }

  /// The greatest common divisor of a number and one above zero, which fits into a word as that does.
  static func commonDivisor(_ number: Int128, _ positive: Int64) -> Int64 {
    if positive == 1 { return 1 }
    let bottom = UInt64(positive)
    let top = UInt64(exactly: number.magnitude) ?? UInt64(number.magnitude % UInt128(bottom))
    return Int64(binaryCommonDivisor(top, bottom))
  }

  static let powersOfTen: [Int64] = (0..<18).reduce(into: [1]) { powers, _ in
    powers.append(powers[powers.count - 1] * 10)
  }
}

extension Ratio {
  /// Whether the value is zero.
  public var isZero: Bool { sign == 0 }
  /// Whether the value is below zero.
  public var isNegative: Bool { sign < 0 }

  /// One of the parts that it counts in lowest terms: a ninth of 2/9, and one of a whole number.
  public var unitFraction: Ratio {
    switch storage {
    case .small(_, let denominator): Ratio(inLowestTerms: 1, Int128(denominator))
    case .large(let parts): Ratio(inLowestTerms: 1, parts.denominator)
    }
  }

  /// Whether the value is a whole number.
  public var isInteger: Bool {
    switch storage {
    case .small(_, let denominator): denominator == 1
    case .large(let parts): parts.denominator == 1
    }
  }

  /// The value without its sign.
  public var magnitude: Ratio { isNegative ? -self : self }

  /// -1, 0 or 1.
  package var sign: Int {
    switch storage {
    case .small(let numerator, _): Int(numerator.signum())
    case .large(let parts): parts.numerator.sign == .minus ? -1 : 1
    }
  }
}

extension Ratio: Hashable {
  /// Whether the two are the same number.
  public static func == (left: Ratio, right: Ratio) -> Bool {
    switch (left.storage, right.storage) {
    case (.small(let a, let b), .small(let c, let d)): a == c && b == d
    case (.large(let a), .large(let b)):
      a === b || (a.denominator == b.denominator && a.numerator == b.numerator)
    default: false
    }
  }

  /// Hashes the two numbers.
  public func hash(into hasher: inout Hasher) {
    switch storage {
    case .small(let numerator, let denominator):
      hasher.combine(numerator)
      hasher.combine(denominator)
    case .large(let parts):
      hasher.combine(parts.numerator)
      hasher.combine(parts.denominator)
    }
  }
}
