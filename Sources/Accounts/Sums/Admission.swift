import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// Which rows a sum counts, with which sign, and for how long: one rule for every sum of the tool.
///
/// * A row in a state that the sum does not add, a price, and a source's own arithmetic do not count.
/// * What was returned counts against what was given, unless the sum is of what was returned.
/// * So much a year or a month counts for as long as its dates say; where they do not say, the row is in the
///   sum as an amount that nobody knows.
/// * Whether two rows tell of one transfer, or one contains the other, is judged by `DroppedRows`.
public struct Admission: Sendable {
  /// The states that are added; `nil`: any, and rows without a state.
  let states: Set<TransferState>?
  /// Whether what was returned takes away.
  let returnedTakesAway: Bool
  /// Whether a row that is the result of a source's own arithmetic counts.
  let countsOwnArithmetic: Bool
  /// The figures that count before their alternatives.
  let preferred: [Identifier<Figure>]

  /// Makes a rule.
  public init(
    states: Set<TransferState>? = nil, returnedTakesAway: Bool = true,
    countsOwnArithmetic: Bool = false, preferring preferred: [Identifier<Figure>] = []
  ) {
    self.states = states
    self.returnedTakesAway = returnedTakesAway
    self.countsOwnArithmetic = countsOwnArithmetic
    self.preferred = preferred
  }

  /// The rule for the parts of a figure.
  init(against whole: Figure, preferring preferred: [Identifier<Figure>] = []) {
    self.init(returnedTakesAway: whole.state != .returned, preferring: preferred)
  }

  /// What the rule says of a row.
  enum Verdict {
    /// The row counts: its sign and how many times.
    case counts(Ratio, Interval)
    /// The row counts, and nobody knows how much.
    case unknown(Ratio, Omission)
    /// The row does not count.
    case no(Omission)
  }

  func verdict(on figure: Figure) -> Verdict {
    if let states, !(figure.state.map { states.contains($0) } ?? false) {
      return .no(.state(figure.state))
    }
    if let claim = figure.resultOf, !countsOwnArithmetic { return .no(.ownArithmetic(claim)) }
    let sign = returnedTakesAway && figure.state == .returned ? Ratio(-1) : .one
    switch figure.duration {
    case .price: return .no(.unconverted(.price))
    case .once: return .counts(sign, Interval(exactly: .one))
    case .times(let times, _): return .counts(sign, times)
    case .notStated: return .unknown(sign, .durationNotStated)
    }
  }
}

extension Optional<TransferState> {
  /// Whether a sum of this state counts another: what was returned is taken off what was delivered.
  func counts(_ other: TransferState?) -> Bool {
    self == other || (self == .delivered && other == .returned)
  }
}

/// Why a row is not in a sum, or is in it as an amount that nobody knows.
public indirect enum Omission: Sendable, Hashable {
  /// It has no value in the unit of the sum.
  case unconverted(UnconvertedReason)
  /// It leads, link by link, to a figure that is in the sum: the same, the whole, an alternative.
  case linked([FigureLink])
  /// Its state is none of those that are added.
  case state(TransferState?)
  /// It is so much a year or a month, and its dates do not say for how long.
  case durationNotStated
  /// It is the result of a source's own arithmetic.
  case ownArithmetic(Identifier<Claim>)
  /// It may belong to what is added; its own row does not say.
  case mayBelong(column: String)
  /// It is a part, link by link, of a total that is in the sum, and of another giver or taker: nothing to all of it
  /// stands outside that total.
  case outside([FigureLink])
  /// It is a part of another giver or taker that is counted elsewhere: nothing to all of it is in the total, and
  /// taken off.
  case inTotal(Identifier<Figure>)
  /// It is a total of which parts are counted elsewhere, and nobody knows how much these are.
  case partsElsewhere([Identifier<Figure>])
  /// It is a total of which parts of another giver or taker are counted elsewhere: nothing to all of them is in it, and
  /// together no more than it has room for.
  case othersElsewhere([Identifier<Figure>])

  /// Whether the want of a rate keeps the row from having a value.
  package var isOfRates: Bool {
    switch self {
    case .unconverted(.noRate), .unconverted(.ratesNotTaken): true
    default: false
    }
  }

  /// Whether a date keeps the row from being converted, and not the want of any rate.
  package var isOfDates: Bool {
    if case .unconverted(let reason) = self { reason.isOfDates } else { false }
  }
}

/// A row beside a sum, and why.
public struct LeftOut: Sendable {
  /// The row.
  public let figure: Figure
  /// Why.
  public let reason: Omission

  /// Makes a row that was left out.
  public init(_ figure: Figure, _ reason: Omission) {
    self.figure = figure
    self.reason = reason
  }
}
