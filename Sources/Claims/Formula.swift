import Accounts
import ExactNumbers
import Rates

/// A claim as a formula: a side, a relation, a side.
///
/// ```
/// claim  = side relation side         relation = "=" | "<=" | ">=" | "<" | ">" | "~"
/// side   = sum [ "in" currency [ "at" rate-or-scenario ] ]
/// sum    = term { ("+" | "-") term }
/// term   = factor { ("*" | "/") factor }
/// factor = number [ unit ] | figure id | "-" factor | "(" side ")" | "sum" "(" query ")"
///        | "share" "(" side "," side ")" | "days" "(" event "," event ")"
/// unit   = currency | item unit | "%" | "days"
/// query  = field "=" value { "and" field "=" value }
/// ```
///
/// A bare number is a plain number; only a bare zero is compared with anything. An id may contain `-`
/// and `.`, so a minus has a space on each side. A formula has at most 200 of the signs `+ - * /` and
/// goes at most 50 brackets or minus signs deep; `sum` adds any number of figures. A number has at most
/// 40 digits and no exponent, and what comes out of a step at most 1,000.
public struct Formula: Sendable, Hashable {
  /// What stands left of the relation.
  public let left: Expression
  /// How the two sides are compared.
  public let relation: Comparison
  /// What stands right of the relation.
  public let right: Expression

  /// How the two sides of a claim are compared.
  public enum Comparison: Sendable, Hashable {
    /// Exactly.
    case exact(Relation)
    /// Equal within the rounding of the number on the right: half a unit of its last written digit.
    case rounded
  }

  /// A part of a formula, with the bytes it was read from.
  public struct Expression: Sendable, Hashable {
    /// What it is.
    public let kind: Kind
    /// Where it stands in the formula, in bytes.
    public let range: Range<Int>

    /// What a part of a formula is.
    public indirect enum Kind: Sendable, Hashable {
      /// A number, with the words that say of what.
      case number(ExactDecimal, unit: [String])
      /// A figure, by its id.
      case figure(String)
      /// The sum of the figures that fit all conditions.
      case sum([Condition])
      /// The left as a part of the right.
      case share(Expression, Expression)
      /// Days from the first event to the second.
      case days(String, String)
      /// Two parts and what is done with them.
      case operation(Operation, Expression, Expression)
      /// The other sign.
      case negative(Expression)
      /// Money in a currency, at a rate or under a scenario.
      case converted(Expression, currency: String, at: String?)
    }
  }

  /// What is done with two numbers.
  public enum Operation: String, Sendable, Hashable {
    /// The sum.
    case plus = "+"
    /// The difference.
    case minus = "-"
    /// The product.
    case times = "*"
    /// The quotient.
    case over = "/"
  }

  /// A condition of a sum: `donor=rsfsr`.
  public struct Condition: Sendable, Hashable {
    /// The column.
    public let field: String
    /// What it must be.
    public let value: String
    /// Where it stands in the formula, in bytes.
    public let range: Range<Int>
  }
}

/// Why a formula cannot be read or has no meaning, and where.
public struct FormulaError: Error, Sendable, Hashable {
  /// Where in the formula, in bytes.
  public let range: Range<Int>
  /// What was read and what was expected.
  public let message: String
  /// What to do, where there is something nearer to say than the kind of finding says.
  public let remedy: String?

  package init(range: Range<Int>, message: String, remedy: String? = nil) {
    self.range = range
    self.message = message
    self.remedy = remedy
  }
}

extension Formula.Comparison: CustomStringConvertible {
  /// The sign: `=`, `<=`, `~` and others.
  public var description: String {
    switch self {
    case .exact(let relation): relation.rawValue
    case .rounded: "~"
    }
  }
}

extension Formula: CustomStringConvertible {
  /// The formula in one way of writing: single spaces, and no bracket that is not needed.
  public var description: String { "\(left.text) \(relation) \(right.text)" }
}

extension Formula.Expression {
  /// The part in one way of writing.
  public var text: String {
    switch kind {
    case .number(let number, let unit): ([number.description] + unit).joined(separator: " ")
    case .figure(let id): id
    case .sum(let conditions):
      "sum(" + conditions.map { "\($0.field)=\($0.value)" }.joined(separator: " and ") + ")"
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
