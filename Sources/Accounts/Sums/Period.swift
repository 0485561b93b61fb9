import HistoricalDates
import LedgerModel
import Rates

extension Figure {
  /// A year or a month, where the figure is so much for each; `nil` for any other figure.
  package var period: Per? {
    switch per {
    case .year, .month: per
    case .currency, nil: nil
    }
  }

  /// For how many years or months the figure is, by its own dates.
  ///
  /// Only an interval that nobody doubts says so, `1758/1761`, and only where its days are whole years
  /// or whole months: a single date says when the figure was stated or began, not for how long it is.
  package var periods: Int? {
    guard let date = date.value, date.isInterval, !date.isDoubted,
      case (let months, hasRest: false)? = date.wholeMonths()
    else { return nil }
    switch per {
    case .year: return months % 12 == 0 ? months / 12 : nil
    case .month: return months
    case .currency, nil: return nil
    }
  }

  /// Whether another figure is for the same years or months, and both say which.
  package func isOfSamePeriods(as other: Figure) -> Bool {
    guard let period, period == other.period, let mine = date.value, let theirs = other.date.value
    else { return false }
    return mine.contains(theirs) && theirs.contains(mine)
  }
}

extension Figure.Per {
  /// `a year`; for a price, nothing that a sum needs.
  package var words: String {
    switch self {
    case .year: "a year"
    case .month: "a month"
    case .currency(let base): "a \(base)"
    }
  }

  /// `3 years`.
  package func words(for count: Int) -> String {
    let noun = self == .month ? "month" : "year"
    return "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
