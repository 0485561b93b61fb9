import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// Figures added up, each transfer once, with every row that was left out and why.
public struct Summation: Sendable {
  /// What was added, in the order of the ledger.
  public let terms: [Term]
  /// What was not added, in the order of the ledger.
  public let leftOut: [LeftOut]
  /// The sum, each rate taken as one price; `nil` where nothing could be added.
  public let total: Interval?

  /// Adds terms, beside which some rows were left out.
  package init(terms: [Term], leftOut: [LeftOut]) {
    self.terms = terms
    self.leftOut = leftOut
    total = terms.isEmpty ? nil : GroupedTerms(terms).value
  }

  /// The rows that would be added if they had a value in the unit of the sum.
  ///
  /// Each may add to it, so that the total is then not the whole.
  public var withoutValue: [Figure] {
    leftOut.filter(\.reason.isWantOfValue).map(\.figure)
  }

  /// A figure and what it adds.
  public struct Term: Sendable {
    /// The figure.
    public let figure: Figure
    /// Its value in the unit of the sum.
    public let value: Interval
    /// How the value came about, where it was converted.
    public let conversion: Conversion?
    /// How often the converted amount counts: minus one where it counts against the others.
    public let times: Ratio

    /// Makes a term of a value that needs no conversion.
    public init(figure: Figure, value: Interval, conversion: Conversion? = nil) {
      self.figure = figure
      self.value = value
      self.conversion = conversion
      times = .one
    }

    /// Makes a term of a conversion.
    package init(figure: Figure, _ conversion: Conversion, times: Ratio) {
      self.figure = figure
      value = conversion.result * times
      self.conversion = conversion
      self.times = times
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
}

extension Summation {
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
    var links = FigureLinks(ledger, counting: countable.keys)
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
