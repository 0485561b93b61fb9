import LedgerModel
import Rates

extension Summation {
  /// Why a figure was not added.
  public enum Reason: Sendable, Hashable {
    /// It has no value in the unit of the sum.
    case unconverted(UnconvertedReason)
    /// It leads, link by link, to a figure that is in the sum: the same, the whole, an alternative.
    case linked([FigureLink])
    /// Its state is none of those that are added.
    case state(TransferState?)
    /// It is so much a year or a month, and the sum is not.
    case periodic
    /// The sum is so much a year or a month, and it is not.
    case notPeriodic

    /// Whether a date keeps the figure from being converted, and not the want of any rate.
    package var isOfDates: Bool {
      if case .unconverted(let reason) = self { reason.isOfDates } else { false }
    }

    /// Whether the figure would be in the sum if it had a value: a price never would.
    package var isWantOfValue: Bool {
      if case .unconverted(let reason) = self { reason != .price } else { false }
    }

    /// The reason in plain words.
    public var sentence: String {
      switch self {
      case .unconverted(let reason): reason.sentence
      case .linked(let links): links.map(\.words).joined(separator: ", ") + ", which is counted"
      case .state(.sent): "sent; not known to have arrived"
      case .state(let state?): "its state is `\(state.rawValue)`"
      case .state(nil): "it states no transfer"
      case .periodic: "a yearly or monthly figure, not a total"
      case .notPeriodic: "a total, not a yearly or monthly figure"
      }
    }
  }
}
