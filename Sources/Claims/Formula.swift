import ExactNumbers
import Phrases

/// A claim as a formula: a side, a relation, a side.
///
/// ```
/// claim  = side relation side [ "to" number ]
/// relation = "=" | "<=" | ">=" | "<" | ">" | "~"
/// side   = sum [ "in" unit-of-goods | "in" currency [ "at" rate-or-scenario ] ]
/// sum    = term { ("+" | "-") term }
/// term   = factor { ("*" | "/") factor }
/// factor = number [ "thousand" | "million" | "billion" ] [ unit ] | parts currency | figure id | "-" factor | "(" side ")" | "sum" "(" query ")"
///        | "count" "(" query ")" | "share" "(" side "," side ")" | "days" "(" event "," event ")"
/// parts  = number symbol { number symbol }, an amount as a cell has it: `225281l 19s 4½d`, `5l 100 1/2d`
/// unit   = currency | item unit | item | unit-of-goods | "%" | "days"
/// query  = condition { "and" condition }
/// condition = column "=" value | "amount" ( "=" | "<=" | ">=" | "<" | ">" ) number
/// ```
///
/// A bare number is a plain number; only a bare zero is compared with anything. An id may contain `-`
/// and `.`, so a minus has a space on each side. A formula has at most 200 of the signs `+ - * /` and
/// goes at most 50 brackets or minus signs deep; `sum` adds any number of figures, and no sum is refused
/// for its length. A number has at most 40 digits and no exponent, and what comes out of a product or a
/// quotient at most some 20,000.
public struct Formula: Sendable, Hashable {
  /// What stands left of the relation.
  public let left: Expression
  /// How the two sides are compared.
  public let relation: Comparison
  /// What stands right of the relation.
  public let right: Expression
  /// By half of how much the sides of `~` may differ, where the formula says so, in the unit of the right side: 1000 of
  /// `M1 ~ 39000 to 1000`.
  public let roundedTo: Number?

  /// Makes a formula.
  public init(
    left: Expression, relation: Comparison, right: Expression, roundedTo: Number? = nil
  ) {
    (self.left, self.relation, self.right) = (left, relation, right)
    self.roundedTo = roundedTo
  }

  /// A number as a formula writes it: `59000000`, `518 million`.
  public struct Number: Sendable, Hashable {
    /// The digits.
    public let digits: ExactDecimal
    /// The word behind them.
    public let scale: Scale?

    /// The value.
    public var ratio: Ratio { Ratio(digits) * unit }
    /// One unit of the last digit that is written: a million of `518 million`.
    public var lastPlace: Ratio { digits.lastPlace * unit }
    private var unit: Ratio { scale?.unit ?? .one }

    /// A word behind a number.
    public enum Scale: String, Sendable, Hashable, CaseIterable {
      /// 1,000
      case thousand
      /// 1,000,000
      case million
      /// 1,000,000,000
      case billion

      /// What it counts.
      var unit: Ratio {
        switch self {
        case .thousand: Ratio(1000)
        case .million: Ratio(1_000_000)
        case .billion: Ratio(1_000_000_000)
        }
      }
    }
  }

  /// How the two sides of a claim are compared.
  public enum Comparison: Sendable, Hashable {
    /// Exactly.
    case exact(Relation)
    /// Equal within the rounding of what is printed: half a unit of what the formula says, or of the last written
    /// digit of the right side, or of the left where the right is worked out.
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
      case number(Number, unit: [String])
      /// An amount in the parts of a money: `225281l 19s 4d pound`.
      case parts(String, currency: String)
      /// A figure, by its id.
      case figure(String)
      /// The sum of the figures that fit all conditions.
      case sum([Condition])
      /// How many figures fit all conditions.
      case count([Condition])
      /// The left as a part of the right.
      case share(Expression, Expression)
      /// Days from the first event to the second.
      case days(String, String)
      /// Two parts and what is done with them.
      case operation(Operation, Expression, Expression)
      /// The other sign.
      case negative(Expression)
      /// Money in a currency, at a rate or under a scenario; goods in a unit.
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

  /// A condition of a query: `donor=rsfsr`, `amount<0`.
  public struct Condition: Sendable, Hashable {
    /// The column.
    public let field: Field
    /// How its value is compared; `=` for every column but `amount`.
    public let relation: Relation
    /// What it must be.
    public let value: String
    /// Where the value stands in the formula, in bytes.
    public let range: Range<Int>
  }

  /// A column that a query may ask for, by its name in a formula.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    /// Who gave; parts of the party count as the party.
    case donor
    /// Who took; parts of the party count as the party.
    case recipient
    /// Through whom; parts of the party count as the party.
    case via
    /// How far it has come.
    case state
    /// When: all days of the row lie within.
    case date
    /// The money of the row.
    case currency
    /// The kind of good; what belongs to the item counts as the item.
    case item
    /// The unit of goods.
    case unit
    /// A work that states the row.
    case source
    /// A pledge that the row names.
    case fulfils
    /// A total that the row names.
    case partOf = "part_of"
    /// A word of `tags`.
    case tag
    /// The amount or quantity as stated.
    case amount

    /// `donor, recipient, … or amount`, for texts.
    package static let list: String = {
      let names = allCases.map(\.rawValue)
      return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    }()
  }
}

/// Why a formula cannot be read or has no meaning, and where.
public struct FormulaError: Error, Sendable, Hashable {
  /// Where in the formula, in bytes.
  public let range: Range<Int>
  /// What was read and what was expected.
  public let message: Prose
  /// What to do, where there is something nearer to say than the kind of finding says.
  public let remedy: Prose?

  package init(range: Range<Int>, message: Prose, remedy: Prose? = nil) {
    self.range = range
    self.message = message
    self.remedy = remedy
  }
}
