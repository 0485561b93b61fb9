import ExactNumbers
import HistoricalDates
import LedgerModel

/// Which of some rates are in force on the days of a figure.
///
/// A rate counts only where it covers the days; the nearest rate is never taken, and none is
/// carried beyond its period.
struct RateInForce {
  let rates: [Rate]
  let days: HistoricalDate?

  /// The rates that together cover every day, or why there are none.
  func covering() -> Result<[Rate], UnconvertedReason> {
    let dated = rates.filter { $0.inForce != nil }
    guard !dated.isEmpty else { return .failure(.undatedRates(rates.map(\.id))) }
    guard let days else { return .failure(.undatedFigure(dated.map(\.id))) }
    let meeting = dated.filter { $0.inForce?.intersects(days) ?? false }
    guard !meeting.isEmpty else { return .failure(.noRateInForce(dated.map(\.id))) }
    guard cover(days, by: meeting.compactMap(\.inForce)) else {
      return .failure(.rateForPartOfDays(meeting.map(\.id)))
    }
    return .success(meeting)
  }

  /// Whether some periods leave no day of `days` uncovered.
  ///
  /// An open end is covered only by an open end.
  private func cover(_ days: HistoricalDate, by periods: [HistoricalDate]) -> Bool {
    let sorted = periods.sorted { ($0.earliest ?? .first) < ($1.earliest ?? .first) }
    var next = days.earliest ?? .first
    let last = days.latest ?? .last
    for period in sorted {
      guard (period.earliest ?? .first) <= next else { return false }
      let end = period.latest ?? .last
      guard end < last else { return true }
      if end >= next { next = end.advanced(by: 1) ?? .last }
    }
    return false
  }
}
