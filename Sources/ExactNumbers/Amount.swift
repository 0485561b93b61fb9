/// A number as a ledger writes it: plain digits, or the parts of a money.
///
/// It is what was read, with its form; what is reckoned is its `ratio`.
public enum Amount: Sendable {
  /// `2500`, `2.50`
  case plain(ExactDecimal)
  /// `225281l 19s 4d`
  indirect case compound(CompoundAmount)

  /// An amount in parts.
  public struct CompoundAmount: Sendable, Hashable {
    /// As written.
    public let text: String
    /// Its value, in the unit of the row.
    public let value: Ratio
    /// One unit of its last part, in the unit of the row.
    public let lastPlace: Ratio
  }

  /// Makes a whole number.
  public init(_ integer: Int) { self = .plain(ExactDecimal(integer)) }

  /// Reads plain digits, or parts where there are units.
  ///
  /// - Parameters:
  ///   - text: the number, without spaces around it.
  ///   - units: the units of its money; `nil` where it has no parts.
  /// - Throws: the first byte that does not fit, and why.
  public init(parsing text: String, in units: CompoundUnits? = nil) throws(NumberSyntaxError) {
    let isPlain = text.utf8.allSatisfy { (0x2C...0x39).contains($0) && $0 != 0x2F }
    guard let units, !isPlain else {
      self = .plain(try ExactDecimal(parsing: text))
      return
    }
    let (value, lastPlace) = try units.value(parsing: text)
    self = .compound(CompoundAmount(text: text, value: value, lastPlace: lastPlace))
  }

  /// The value.
  public var ratio: Ratio {
    switch self {
    case .plain(let decimal): decimal.ratio
    case .compound(let parts): parts.value
    }
  }

  /// The digits, where it is written in plain digits.
  public var decimal: ExactDecimal? { if case .plain(let decimal) = self { decimal } else { nil } }

  /// One unit of what it is written to: 0.01 for `2.50`, a penny for `19s 4d`.
  public var lastPlace: Ratio {
    switch self {
    case .plain(let decimal): decimal.lastPlace
    case .compound(let parts): parts.lastPlace
    }
  }

  /// Whether the value is zero.
  public var isZero: Bool { ratio.isZero }
  /// Whether the value is below zero.
  public var isNegative: Bool {
    switch self {
    case .plain(let decimal): decimal.isNegative
    case .compound(let parts): parts.value.isNegative
    }
  }

  /// As a report shows it: digits with `,` between thousands, parts as written.
  public var grouped: String {
    switch self {
    case .plain(let decimal): decimal.grouped
    case .compound(let parts): parts.text
    }
  }
}

extension Amount: Hashable, Comparable, CustomStringConvertible {
  /// Whether two amounts have the same value, however they are written.
  public static func == (left: Amount, right: Amount) -> Bool { left.ratio == right.ratio }

  /// Orders amounts by value.
  public static func < (left: Amount, right: Amount) -> Bool { left.ratio < right.ratio }

  /// Hashes the value, so that equal amounts hash alike.
  public func hash(into hasher: inout Hasher) { hasher.combine(ratio) }

  /// As a ledger writes it.
  public var description: String {
    switch self {
    case .plain(let decimal): decimal.description
    case .compound(let parts): parts.text
    }
  }
}
