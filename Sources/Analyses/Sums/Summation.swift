import ExactNumbers
import LedgerModel
import OrderedCollections

/// Figures added up, each transfer once, with every row that was left out and why.
public struct Summation: Sendable {
  /// What was added, in the order of the ledger.
  public let terms: [Term]
  /// What was not added, in the order of the ledger.
  public let leftOut: [LeftOut]
  /// The sum; `nil` where nothing could be added.
  public let total: Interval?

  /// Adds terms, beside which some rows were left out.
  init(terms: [Term], leftOut: [LeftOut]) {
    self.terms = terms
    self.leftOut = leftOut
    total = terms.isEmpty ? nil : terms.map(\.value).reduce(Interval(exactly: .zero), +)
  }

  /// A figure and what it adds.
  public struct Term: Sendable {
    /// The figure.
    public let figure: Figure
    /// Its value in the unit of the sum.
    public let value: Interval
    /// How the value came about, where it was converted.
    public let conversion: Conversion?

    /// Makes a term.
    public init(figure: Figure, value: Interval, conversion: Conversion? = nil) {
      self.figure = figure
      self.value = value
      self.conversion = conversion
    }
  }

  /// A figure that was not added.
  public struct LeftOut: Sendable {
    /// The figure.
    public let figure: Figure
    /// Why.
    public let reason: Reason

    /// Makes a row that was left out.
    public init(figure: Figure, reason: Reason) {
      self.figure = figure
      self.reason = reason
    }

    /// `M02: no currency is stated`.
    public var sentence: String { "\(figure.id): \(reason.sentence)" }
  }

  /// Why a figure was not added.
  public enum Reason: Sendable, Hashable {
    /// It has no value in the unit of the sum.
    case unconverted(UnconvertedReason)
    /// It is a part of a figure that is in the sum.
    case partOf(Identifier<Figure>)
    /// It tells of the same transfer as a figure that is in the sum.
    case sameAs(Identifier<Figure>)
    /// Only one of the two can be true, and the other is in the sum.
    case alternativeTo(Identifier<Figure>)
    /// Its state is none of those that are added.
    case state(TransferState?)
    /// It is so much a year or a month, and the sum is not.
    case periodic

    /// Whether a date keeps the figure from being converted, and not the want of any rate.
    var isOfDates: Bool {
      if case .unconverted(let reason) = self { reason.isOfDates } else { false }
    }

    /// The reason in plain words.
    public var sentence: String {
      switch self {
      case .unconverted(let reason): reason.sentence
      case .partOf(let whole): "part of \(whole), which is counted"
      case .sameAs(let other): "the same transfer as \(other), which is counted"
      case .alternativeTo(let other): "an alternative to \(other), which is counted"
      case .state(.sent): "sent; not known to have arrived"
      case .state(let state?): "its state is `\(state.rawValue)`"
      case .state(nil): "it states no transfer"
      case .periodic: "a yearly or monthly figure, not a total"
      }
    }
  }

  /// Adds figures.
  ///
  /// A row is dropped where it is part of, the same as, or an alternative to a row that is counted,
  /// directly or through others. Of rows that point at each other the first in the ledger stays. A row
  /// that has no value is left out and drops nothing.
  ///
  /// - Parameters:
  ///   - figures: the figures, in the order of the ledger.
  ///   - ledger: the ledger, for the rows between two figures.
  ///   - value: a figure's value in the unit of the sum, or why it has none.
  /// - Returns: what was added, and what was left out.
  public static func of(
    _ figures: [Figure], in ledger: Ledger,
    value: (Figure) -> Result<Term, UnconvertedReason>
  ) -> Summation {
    var countable: OrderedDictionary<Identifier<Figure>, Term> = [:]
    var leftOut: [LeftOut] = []
    for figure in figures {
      switch value(figure) {
      case .success(let term): countable[figure.id] = term
      case .failure(let reason):
        leftOut.append(LeftOut(figure: figure, reason: .unconverted(reason)))
      }
    }
    let links = FigureLinks(ledger, counting: countable.keys)
    var terms: [Term] = []
    for term in countable.values {
      if let reason = links.reasonAgainst(term.figure) {
        leftOut.append(LeftOut(figure: term.figure, reason: reason))
      } else {
        terms.append(term)
      }
    }
    let order = Dictionary(
      figures.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return Summation(
      terms: terms,
      leftOut: leftOut.sorted { (order[$0.figure.id] ?? 0) < (order[$1.figure.id] ?? 0) })
  }
}
