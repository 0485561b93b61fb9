import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import Rates
import Phrases

/// A doubt about a formula that has a value all the same.
public struct ClaimDoubt: Sendable, Hashable {
  /// What is doubted.
  public let kind: Kind
  /// The part of the formula, in bytes.
  public let range: Range<Int>

  /// What is doubted.
  public enum Kind: Sendable, Hashable {
    /// The two sides of a minus are not about the same thing.
    case unlikeScopes(Side, Side)
    /// Figures whose dates do not say for how long they are, set against others: those for a year, those
    /// for a month, those that are whole.
    case yearlyAgainstTotal([Figure.Per?: [Identifier<Figure>]])
    /// A row of a sum is so much a year or a month, and its dates do not say for how long.
    case durationNotStated([Identifier<Figure>])
    /// The formula multiplies, or divides another figure, by as many times as the figure's dates count already.
    case countedAlready(Identifier<Figure>, Figure.Per, Interval)
    /// A limit stands where a value is meant.
    case boundAsValue(Identifier<Figure>, Interval?)
    /// How long a figure is hangs on a date that is doubted.
    case doubtedDuration(Identifier<Figure>)
    /// Figures that their sources mark as unsure, without saying how far: the outcome is that of the numbers as
    /// they stand.
    case uncertain([Identifier<Figure>])
  }

  /// One side of a subtraction.
  public struct Side: Sendable, Hashable {
    /// The figures of it.
    public let figures: [Identifier<Figure>]
    /// What they are about.
    public let scope: Scope
  }
}

extension ClaimDoubt {
  /// What is doubted, and of which rows, in a line.
  package var told: Prose { "\(kind.message): \(kind.details.joined(separator: ", "))" }

  /// Whether it is of numbers that their sources mark as unsure.
  package var isOfNumbers: Bool { if case .uncertain = kind { true } else { false } }
}

extension ClaimDoubt.Kind {
  /// The finding that it makes; `nil` for what makes the claim itself possible only.
  var finding: FindingKind? {
    switch self {
    case .unlikeScopes: .unlikeScopes
    case .yearlyAgainstTotal, .durationNotStated, .countedAlready: .yearlyAgainstTotal
    case .boundAsValue: .boundAsValue
    case .doubtedDuration, .uncertain: nil
    }
  }

  var message: Prose {
    switch self {
    case .unlikeScopes: "the two sides of the minus are not about the same thing"
    case .yearlyAgainstTotal: "a yearly figure is set against one that is not"
    case .durationNotStated:
      "a yearly figure stands in a sum, and its dates do not say for how long"
    case .countedAlready(let figure, let per, let times):
      per == .month
        ? "\(figure) counts its \(times) months already"
        : "\(figure) counts its \(times) years already"
    case .boundAsValue: "a limit is used as if it were the value"
    case .doubtedDuration: "for how long a figure is hangs on a date that is in doubt"
    case .uncertain: "uncertain numbers count as they stand"
    }
  }

  var details: [Prose] {
    switch self {
    case .unlikeScopes(let mine, let theirs):
      [mine, theirs].map { "\($0.figures.few()): \($0.scope.words)" }
    case .yearlyAgainstTotal(let figures):
      [
        figures[.year].map { "yearly: \($0.few())" },
        figures[.month].map { "monthly: \($0.few())" },
        figures[nil].map { "total: \($0.few())" },
      ].compactMap(\.self)
    case .durationNotStated(let figures): [figures.few()]
    case .countedAlready: []
    case .boundAsValue(let figure, let interval):
      ["\(figure) is \(interval?.prose ?? "a limit"), not a value"]
    case .doubtedDuration(let figure): [Prose(figure.text)]
    case .uncertain(let figures): [figures.few()]
    }
  }
}

extension Scope {
  /// The scope in one line: `from bukhara to turkey, dated 1920, money, promised`.
  package var words: Prose {
    """
    from \(words(of: .donors)) to \(words(of: .recipients)), dated \(words(of: .dates)), \
    \(words(of: .kinds)), \(words(of: .states))
    """
  }

  /// One part of the scope: `bukhara, rsfsr`.
  package func words(of part: Part) -> Prose {
    let words: [Prose] =
      switch part {
      case .donors: donors.map { Prose($0.text) }
      case .recipients: recipients.map { Prose($0.text) }
      case .dates: dates.map { $0.map { Prose($0) } ?? "not stated" }
      case .kinds: kinds.map { .term($0.rawValue) }
      case .states: states.map { $0.map { .term($0.rawValue) } ?? "not stated" }
      }
    return words.isEmpty ? "not stated" : words.joined(separator: ", ")
  }
}

extension LeftOut {
  /// The row and the reason in plain words: `M02: no currency is stated`.
  package var words: Prose { "\(figure.id): \(reason.words)" }
}

extension Omission {
  /// The reason in plain words.
  package var words: Prose {
    switch self {
    case .unconverted(let reason): reason.sentence
    case .linked(let links): links.map(\.words).joined(separator: ", ")
    case .state(let state):
      state.map { "it is \(Prose.term($0.rawValue))" } ?? "it states no transfer"
    case .durationNotStated: "so much a year or a month, for how long is not stated"
    case .ownArithmetic(let claim): "the source's own arithmetic (\(claim))"
    case .mayBelong("state"): "it states no transfer, and may belong"
    case .mayBelong(let column): "it may belong; its `\(column)` does not say"
    case .outside(let links):
      """
      \(links.map(\.words).joined(separator: ", ")), of another giver or taker; how much of it stands outside is \
      not known
      """
    case .inTotal(let total): "how much of it is in \(total) is not known"
    case .partsElsewhere(let parts), .othersElsewhere(let parts):
      "how much of it \(parts.few()) take is not known"
    }
  }
}
