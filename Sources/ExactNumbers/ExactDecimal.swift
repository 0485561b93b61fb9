import BigInt

/// A decimal number as it was read: exact, of any size, with the digits after the point kept.
///
/// `2.50` and `2.5` are equal, and each prints as it was read.
public struct ExactDecimal: Sendable {
  /// The digits in a word where they fit, and always there then: a long ledger has many numbers, and nearly
  /// all are short.
  enum Digits: Sendable {
    /// Never the least word, so that it has a negative.
    case small(Int64)
    indirect case large(BigInt)
  }

  let digits: Digits
  /// How many of the digits stand after the point; never negative.
  public let scale: Int

  /// The digits as a whole number: 250 for `2.50`.
  public var coefficient: BigInt {
    switch digits {
    case .small(let digits): BigInt(integerLiteral: digits)
    case .large(let digits): digits
    }
  }

  /// Makes a decimal of `coefficient` divided by ten to the power of `scale`.
  public init(coefficient: BigInt, scale: Int) {
    let whole = scale < 0 ? coefficient * BigInt(10).power(-scale) : coefficient
    if let small = Int64(exactly: whole), small != .min {
      digits = .small(small)
    } else {
      digits = .large(whole)
    }
    self.scale = max(0, scale)
  }

  /// The same of digits that are in two words; `scale` is not negative.
  init(digits: Int128, scale: Int) {
    if let small = Int64(exactly: digits), small != .min {
      self.digits = .small(small)
    } else {
      self.digits = .large(BigInt(digits))
    }
    self.scale = scale
  }

  /// Makes a whole number.
  public init(_ integer: Int) { self.init(digits: Int128(integer), scale: 0) }

  /// The same value as a ratio.
  public var ratio: Ratio { Ratio(self) }

  /// Whether the value is zero.
  public var isZero: Bool { if case .small(0) = digits { true } else { false } }
  /// Whether the value is below zero.
  public var isNegative: Bool {
    switch digits {
    case .small(let digits): digits < 0
    case .large(let digits): digits.sign == .minus
    }
  }
  /// One unit of the last digit that is written: 0.01 for `2.50`.
  public var lastPlace: Ratio { Ratio(ExactDecimal(coefficient: 1, scale: scale)) }
}

extension ExactDecimal: Hashable, Comparable {
  /// Whether two decimals have the same value, however many zeros they end with.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.ratio == right.ratio
  }

  /// Orders decimals by value.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.ratio < right.ratio
  }

  /// Hashes the value, so that equal decimals hash alike.
  public func hash(into hasher: inout Hasher) { hasher.combine(ratio) }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain digits with `.` as the decimal mark, as a ledger writes them: `504066.38`.
  public var description: String { text(grouping: "") }

  /// Digits with `,` between thousands, as a report shows them: `504,066.38`.
  public var grouped: String { text(grouping: ",") }

  private func text(grouping mark: String) -> String {
    let digits = Array(digits.text.utf8)
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, scale + 1 - digits.count))
    let (all, mark) = (zeros + digits, Array(mark.utf8))
    let whole = all.count - scale
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    text.reserveCapacity(all.count + whole / 3 + 2)
    for (place, digit) in all.enumerated() {
      if place == whole { text.append(UInt8(ascii: ".")) }
      if place > 0, place < whole, (whole - place) % 3 == 0 { text += mark }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension ExactDecimal.Digits {
  /// The digits without a sign.
  var text: String {
    switch self {
    case .small(let digits): String(digits.magnitude)
    case .large(let digits): String(digits.magnitude)
    }
  }
}
