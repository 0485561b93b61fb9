import ExactNumbers
import LedgerModel

extension Interval {
  /// What is known of a sum: with rows that it lacks, only that it is at least so much.
  func asLeast(where isIncomplete: Bool) -> Interval {
    isIncomplete ? Interval(low: low, high: nil) ?? self : self
  }

  /// What is known of a rest: where rows lack in what was taken off, only that it is at most so much.
  func asGreatest(where isIncomplete: Bool) -> Interval {
    isIncomplete ? Interval(low: nil, high: high) ?? self : self
  }
}

extension Optional<Figure.Per> {
  /// `promised a year`: a heading over what is so much for each.
  func heading(_ word: String) -> String {
    switch self {
    case .year: "\(word) a year"
    case .month: "\(word) a month"
    case .currency, nil: word
    }
  }
}
