import ExactNumbers
import LedgerModel

/// What a part of a formula is a number of.
public enum QuantityKind: Sendable, Hashable {
  /// Money of one currency.
  case money(Identifier<Currency>)
  /// So much money for one unit of another currency.
  case price(Identifier<Currency>, per: Identifier<Currency>)
  /// One item in one unit.
  case goods(Identifier<Item>, Identifier<GoodsUnit>)
  /// A plain number.
  case ratio
  /// Days.
  case days

  /// The kind in plain words: `money in rub.gold`.
  public var words: String {
    switch self {
    case .money(let currency): "money in \(currency)"
    case .price(let currency, let base): "a price in \(currency) a \(base)"
    case .goods(let item, let unit): "\(item) in \(unit)"
    case .ratio: "a plain number"
    case .days: "days"
    }
  }

  /// What is written after a number of this kind.
  public var suffix: String {
    switch self {
    case .money(let currency): " \(currency)"
    case .price(let currency, let base): " \(currency) a \(base)"
    case .goods(let item, let unit): " \(item) \(unit)"
    case .ratio: ""
    case .days: " days"
    }
  }
}

/// A number that may hang on figures of which only limits are known.
///
/// Every figure is one unknown, however often it occurs: `M15 - M15` is zero, not an interval around
/// zero. The number is a constant and a multiple of each unknown; where a product of two unknowns
/// makes that impossible, their interval goes into the constant.
struct LinearNumber {
  var constant: Interval
  var multiples: [Unknown: Ratio] = [:]

  /// A figure in one unit; the same figure in another currency is another unknown only where the
  /// rate is not one value.
  struct Unknown: Hashable {
    let figure: Identifier<Figure>
    let value: Interval
  }

  init(_ constant: Interval) { self.constant = constant }

  init(_ unknown: Unknown, times factor: Ratio) {
    constant = Interval(exactly: .zero)
    multiples = [unknown: factor]
  }

  /// The values that the number may have.
  var interval: Interval {
    multiples.reduce(constant) { $0 + $1.key.value * $1.value }
  }

  static func + (left: LinearNumber, right: LinearNumber) -> LinearNumber {
    var sum = LinearNumber(left.constant + right.constant)
    sum.multiples = left.multiples.merging(right.multiples, uniquingKeysWith: +)
      .filter { !$0.value.isZero }
    return sum
  }

  static prefix func - (number: LinearNumber) -> LinearNumber { number * Ratio(-1) }

  static func * (number: LinearNumber, factor: Ratio) -> LinearNumber {
    var product = LinearNumber(number.constant * factor)
    if !factor.isZero { product.multiples = number.multiples.mapValues { $0 * factor } }
    return product
  }

  static func * (left: LinearNumber, right: LinearNumber) -> LinearNumber {
    if let factor = right.interval.exactValue { return left * factor }
    if let factor = left.interval.exactValue { return right * factor }
    return LinearNumber(left.interval * right.interval)
  }

  /// `nil` where the divisor may be zero.
  func divided(by divisor: LinearNumber) -> LinearNumber? {
    if let factor = divisor.interval.exactValue { return factor.inverse.map { self * $0 } }
    if isMultiple(of: divisor) { return quotientOfMultiples(divisor) }
    return interval.divided(by: divisor.interval).map { LinearNumber($0) }
  }

  /// Whether both are multiples of the same one unknown, so that it cancels.
  private func isMultiple(of other: LinearNumber) -> Bool {
    multiples.count == 1 && other.multiples.count == 1
      && multiples.keys.first == other.multiples.keys.first
      && constant == Interval(exactly: .zero) && other.constant == Interval(exactly: .zero)
  }

  private func quotientOfMultiples(_ other: LinearNumber) -> LinearNumber? {
    guard let mine = multiples.values.first, let theirs = other.multiples.values.first else {
      return nil
    }
    return mine.divided(by: theirs).map { LinearNumber(Interval(exactly: $0)) }
  }
}
