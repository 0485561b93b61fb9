import BigInt

/// All values from a low to a high end, both included; an end may be open.
///
/// An interval stands for one unknown number of which only the limits are known. Sums, differences
/// and products take every pair of values that the two may have.
public struct Interval: Sendable, Hashable {
  /// One value, as most intervals have, takes the memory of one number.
  private enum Storage: Sendable, Hashable {
    case exactly(Ratio)
    /// The ends are not the same number.
    indirect case stretch(low: Ratio?, high: Ratio?)
  }

  private let storage: Storage

  /// The least value, or `nil`: no lower limit is known.
  public var low: Ratio? {
    switch storage {
    case .exactly(let value): value
    case .stretch(let low, _): low
    }
  }

  /// The greatest value, or `nil`: no upper limit is known.
  public var high: Ratio? {
    switch storage {
    case .exactly(let value): value
    case .stretch(_, let high): high
    }
  }

  /// Makes an interval; `nil` where the low end is above the high end.
  public init?(low: Ratio?, high: Ratio?) {
    if let low, let high, low > high { return nil }
    self.init(ordered: low, high)
  }

  /// Makes the interval of one value.
  public init(exactly value: Ratio) { storage = .exactly(value) }

  /// The interval of which nothing is known.
  public static let unbounded = Interval(ordered: nil, nil)

  init(ordered low: Ratio?, _ high: Ratio?) {
    if let low, low == high {
      storage = .exactly(low)
    } else {
      storage = .stretch(low: low, high: high)
    }
  }

  /// The value, where the interval has only one.
  public var exactValue: Ratio? {
    if case .exactly(let value) = storage { value } else { nil }
  }
  /// Whether the interval has only one value.
  public var isExact: Bool { if case .exactly = storage { true } else { false } }

  /// Whether a value lies between the ends.
  public func contains(_ value: Ratio) -> Bool {
    (low.map { $0 <= value } ?? true) && (high.map { value <= $0 } ?? true)
  }

  /// Whether the two have a value in common.
  public func intersects(_ other: Interval) -> Bool {
    Interval.reaches(low, other.high) && Interval.reaches(other.low, high)
  }

  /// The least interval that holds both.
  public func hull(with other: Interval) -> Interval {
    let low = Interval.both(low, other.low).map { min($0, $1) }
    let high = Interval.both(high, other.high).map { max($0, $1) }
    return Interval(ordered: low, high)
  }

  private static func reaches(_ low: Ratio?, _ high: Ratio?) -> Bool {
    both(low, high).map { $0 <= $1 } ?? true
  }

  private static func both(_ left: Ratio?, _ right: Ratio?) -> (Ratio, Ratio)? {
    guard let left, let right else { return nil }
    return (left, right)
  }
}

extension Interval {
  /// Every sum of a value of the one and a value of the other.
  public static func + (left: Interval, right: Interval) -> Interval {
    Interval(
      ordered: both(left.low, right.low).map { $0 + $1 },
      both(left.high, right.high).map { $0 + $1 })
  }

  /// Every difference of a value of the one and a value of the other.
  public static func - (left: Interval, right: Interval) -> Interval { left + (-right) }

  /// The interval mirrored at zero.
  public static prefix func - (value: Interval) -> Interval {
    Interval(ordered: value.high.map { -$0 }, value.low.map { -$0 })
  }

  /// Every value times one number.
  public static func * (left: Interval, right: Ratio) -> Interval {
    if right.isZero { return Interval(exactly: .zero) }
    if let value = left.exactValue { return Interval(exactly: value * right) }
    let scaled = Interval(ordered: left.low.map { $0 * right }, left.high.map { $0 * right })
    return right.isNegative ? Interval(ordered: scaled.high, scaled.low) : scaled
  }

  /// Every product of a value of the one and a value of the other.
  public static func * (left: Interval, right: Interval) -> Interval {
    if let factor = right.exactValue { return left * factor }
    if let factor = left.exactValue { return right * factor }
    var low: Extended?
    var high: Extended?
    for a in left.ends {
      for b in right.ends {
        let product = a * b
        low = low.map { min($0, product) } ?? product
        high = high.map { max($0, product) } ?? product
      }
    }
    return Interval(ordered: low?.value, high?.value)
  }

  /// Every quotient of a value of the one and a value of the other.
  ///
  /// - Parameter divisor: must not have zero between its ends; zero may be one of its ends.
  /// - Returns: `nil` where the divisor is zero, or may be zero and of either sign.
  public func divided(by divisor: Interval) -> Interval? {
    guard let inverse = divisor.inverse else { return nil }
    return self * inverse
  }

  private var inverse: Interval? {
    if let low, !low.isNegative {
      guard high.map({ !$0.isZero }) ?? true else { return nil }
      return Interval(ordered: high.map { $0.inverse } ?? .zero, low.inverse)
    }
    if let high, high.isNegative || high.isZero { return (-self).inverse.map { -$0 } }
    return nil
  }

  private var ends: [Extended] {
    [low.map { .finite($0) } ?? .minusInfinity, high.map { .finite($0) } ?? .plusInfinity]
  }
}

/// A number or an open end, for products: zero times an open end is zero, because an open end stands
/// for numbers without limit, not for a number.
private enum Extended: Comparable {
  case minusInfinity
  case finite(Ratio)
  case plusInfinity

  var value: Ratio? {
    if case .finite(let value) = self { value } else { nil }
  }

  private var sign: Int {
    switch self {
    case .minusInfinity: -1
    case .plusInfinity: 1
    case .finite(let value): value.sign
    }
  }

  static func * (left: Extended, right: Extended) -> Extended {
    if case .finite(let a) = left, case .finite(let b) = right { return .finite(a * b) }
    switch left.sign * right.sign {
    case 0: return .finite(.zero)
    case 1: return .plusInfinity
    default: return .minusInfinity
    }
  }
}

/// Whether something is true of every value that is possible, of some, or of none.
public enum Truth: Sendable, Hashable {
  /// Of every value.
  case always
  /// Of some, not of all.
  case sometimes
  /// Of none.
  case never
}

/// A comparison of two numbers.
public enum Relation: String, Sendable, Hashable, CaseIterable {
  /// Equal.
  case equal = "="
  /// Not more.
  case atMost = "<="
  /// Not less.
  case atLeast = ">="
  /// Less.
  case less = "<"
  /// More.
  case more = ">"
}

extension Interval {
  /// Whether a comparison with zero is true of the values of the interval.
  ///
  /// To compare two numbers, subtract one from the other first: then what they have in common is
  /// taken into account.
  public func isRelatedToZero(by relation: Relation) -> Truth {
    switch relation {
    case .equal:
      return !contains(.zero) ? .never : exactValue == .zero ? .always : .sometimes
    case .atMost: return truth(always: high.map { $0 <= .zero }, never: low.map { $0 > .zero })
    case .less: return truth(always: high.map { $0 < .zero }, never: low.map { $0 >= .zero })
    case .atLeast: return (-self).isRelatedToZero(by: .atMost)
    case .more: return (-self).isRelatedToZero(by: .less)
    }
  }

  private func truth(always: Bool?, never: Bool?) -> Truth {
    always == true ? .always : never == true ? .never : .sometimes
  }
}

extension Interval {
  /// Two whole numbers, or a stretch of them, over one: of a number whose digits never end, where these are short.
  package var wholeParts: (dividend: Interval, divisor: Int)? {
    let ends = [low, high].compactMap(\.self)
    guard ends.contains(where: { $0.exactDecimal == nil }),
      ends.allSatisfy({ $0.digitCount <= 12 })
    else { return nil }
    let common = ends.reduce(BigInt(1)) { $0.leastCommonMultiple(with: $1.denominator) }
    guard let divisor = Int(exactly: common), divisor <= 1_000_000 else { return nil }
    return (self * Ratio(divisor), divisor)
  }
}
