import Accounts
import ExactNumbers
import LedgerModel
import Phrases

extension Formula.Comparison: CustomStringConvertible {
  /// The sign: `=`, `<=`, `~` and others.
  public var description: String {
    switch self {
    case .exact(let relation): relation.rawValue
    case .rounded: "~"
    }
  }
}

extension Formula.Number: CustomStringConvertible {
  /// `59000000`, `518 million`.
  public var description: String { digits.description + (scale.map { " \($0.rawValue)" } ?? "") }
}

extension Formula: CustomStringConvertible {
  /// The formula in one way of writing: single spaces, and no bracket that is not needed.
  public var description: String {
    "\(left.text) \(relation) \(right.text)" + (roundedTo.map { " to \($0)" } ?? "")
  }
}

extension Formula.Expression {
  /// The part in one way of writing.
  public var text: String {
    switch kind {
    case .number(let number, let unit): ([number.description] + unit).joined(separator: " ")
    case .parts(let amount, let currency): "\(amount) \(currency)"
    case .figure(let id): id
    case .sum(let conditions): "sum(\(conditions.text))"
    case .count(let conditions): "count(\(conditions.text))"
    case .share(let part, let whole): "share(\(part.text), \(whole.text))"
    case .days(let first, let second): "days(\(first), \(second))"
    case .operation(let operation, let left, let right):
      "\(left.text(inside: operation, isRight: false)) \(operation.rawValue) "
        + right.text(inside: operation, isRight: true)
    case .negative(let inner): "-" + (inner.isAtom ? inner.text : "(\(inner.text))")
    case .converted(let inner, let currency, let at):
      (inner.isConverted ? "(\(inner.text))" : inner.text) + " in \(currency)"
        + (at.map { " at \($0)" } ?? "")
    }
  }

  private func text(inside outer: Formula.Operation, isRight: Bool) -> String {
    switch kind {
    case .converted: return "(\(text))"
    case .operation(let inner, _, _):
      let weaker = inner.binding < outer.binding || (isRight && inner.binding == outer.binding)
      return weaker ? "(\(text))" : text
    default: return text
    }
  }

  /// Whether the part is a number in percent.
  var isPercent: Bool {
    switch kind {
    case .number(_, ["%"]): true
    case .negative(let inner): inner.isPercent
    default: false
    }
  }

  private var isConverted: Bool { if case .converted = kind { true } else { false } }

  private var isAtom: Bool {
    switch kind {
    case .operation, .converted: false
    default: true
    }
  }
}

extension Formula.Operation {
  fileprivate var binding: Int { self == .plus || self == .minus ? 1 : 2 }
}

extension [Formula.Condition] {
  var text: String {
    map { "\($0.field.rawValue)\($0.relation.rawValue)\($0.value)" }.joined(separator: " and ")
  }
}

extension Formula {
  /// The units, currencies and values of conditions that the formula names, in its order.
  package var names: [String] {
    parts.flatMap { part -> [String] in
      switch part.kind {
      case .number(_, let unit): unit
      case .parts(_, let currency): [currency]
      case .sum(let conditions), .count(let conditions): conditions.map(\.value)
      case .converted(_, let currency, _): [currency]
      case .figure, .days, .share, .operation, .negative: []
      }
    }
  }

  /// Every name that stands in the formula: those and the figures, events, rates and scenarios.
  package var everyName: Set<String> {
    Set(
      names
        + parts.flatMap { part -> [String] in
          switch part.kind {
          case .figure(let name): [name]
          case .days(let first, let second): [first, second]
          case .converted(_, _, let price): [price].compactMap(\.self)
          default: []
          }
        })
  }

  /// A value of a side with its unit, as the formula writes it: in percent where a side is so many percent.
  ///
  /// - Parameters:
  ///   - value: a value of a side, or a difference of the two.
  ///   - kind: of what the sides are.
  ///   - ledger: it says in which parts its moneys are shown, and what its goods are called.
  ///   - isDifference: whether it may lie on either side of zero.
  ///   - isGap: whether it is how far the sides lie apart: two percentages by percentage points.
  ///   - change: what is done with the digits, such as cutting them where they are long.
  /// - Returns: the number with its unit.
  public func shown(
    _ value: Interval, _ kind: QuantityKind, in ledger: Ledger, isDifference: Bool = false,
    isGap: Bool = false, change: (String) -> String = { $0 }
  ) -> Prose {
    guard isInPercent(kind) else {
      return kind.shown(value, in: ledger, isDifference: isDifference, change: change)
    }
    let percent = inPercent(value)
    let words = Prose(
      (isDifference ? percent.differenceInWords : percent.inWords).mapped(change))
    guard isGap || isDifference else { return "\(words) %" }
    if percent.exactValue == .one {
      return .counting(1, one: "1 percentage point", other: "\(words) percentage points")
    }
    return "\(words) percentage points"
  }

  private func isInPercent(_ kind: QuantityKind) -> Bool {
    kind == .ratio && (left.isPercent || right.isPercent)
  }

  private func inPercent(_ value: Interval) -> Interval { value * Interval(exactly: Ratio(100)) }

  /// Whether the formula converts money at a rate or under a scenario that it names.
  public var namesRate: Bool {
    parts.contains { if case .converted(_, _, .some) = $0.kind { true } else { false } }
  }

  /// The same formula with another rate or scenario in place of every one that it names.
  public func replacingRates(with name: String) -> Formula {
    Formula(
      left: left.replacingRates(with: name), relation: relation,
      right: right.replacingRates(with: name), roundedTo: roundedTo)
  }

  /// The columns of its queries.
  var fields: Set<Field> {
    Set(
      parts.flatMap { part -> [Field] in
        switch part.kind {
        case .sum(let conditions), .count(let conditions): conditions.map(\.field)
        default: []
        }
      })
  }

  /// Every part of the formula, each after the parts in it.
  var parts: [Expression] { left.withParts + right.withParts }
}

extension Formula.Expression {
  /// The expression and all that it is made of.
  var withParts: [Formula.Expression] {
    switch kind {
    case .number, .parts, .figure, .sum, .count, .days: [self]
    case .share(let left, let right), .operation(_, let left, let right):
      left.withParts + right.withParts + [self]
    case .negative(let inner), .converted(let inner, _, _): inner.withParts + [self]
    }
  }

  fileprivate func replacingRates(with name: String) -> Formula.Expression {
    let kind: Kind =
      switch self.kind {
      case .number, .parts, .figure, .sum, .count, .days: self.kind
      case .share(let part, let whole):
        .share(part.replacingRates(with: name), whole.replacingRates(with: name))
      case .operation(let operation, let left, let right):
        .operation(
          operation, left.replacingRates(with: name), right.replacingRates(with: name))
      case .negative(let inner): .negative(inner.replacingRates(with: name))
      case .converted(let inner, let currency, let at):
        .converted(
          inner.replacingRates(with: name), currency: currency, at: at.map { _ in name })
      }
    return Formula.Expression(kind: kind, range: range)
  }
}
