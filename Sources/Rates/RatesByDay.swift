import ExactNumbers
import HistoricalDates
import LedgerModel

/// Which of some rates are in force on the days of a figure.
///
/// A rate counts only where it covers the days; the nearest rate is never taken, and none is
/// carried beyond its period. The rates lie in the order of their first days, so that a long series is
/// not read for every figure.
package struct RatesByDay: Sendable {
  private let rates: [Rate]
  private let all: [Identifier<Rate>]
  private let dated: [Identifier<Rate>]
  /// The dated rates by their first day.
  private let entries: [Entry]

  private struct Entry {
    let first: DayNumber
    let last: DayNumber
    /// The latest last day of this entry and all before it.
    let reach: DayNumber
    let index: Int
  }

  /// Takes rates in the order of the ledger.
  package init(_ rates: [Rate]) {
    self.rates = rates
    all = rates.map(\.id)
    dated = rates.filter { $0.inForce != nil }.map(\.id)
    let periods = rates.enumerated().compactMap { index, rate in
      rate.inForce.map { ($0.earliest ?? .first, $0.latest ?? .last, index) }
    }
    var reach = DayNumber.first
    entries = periods.sorted { $0.0 < $1.0 }.map { first, last, index in
      reach = max(reach, last)
      return Entry(first: first, last: last, reach: reach, index: index)
    }
  }

  /// The rates that together cover every day, or why there are none.
  package func covering(_ days: HistoricalDate?) -> Result<[Rate], UnconvertedReason> {
    guard !dated.isEmpty else { return .failure(.undatedRates(all)) }
    guard let days else { return .failure(.undatedFigure(dated)) }
    let (first, last) = (days.earliest ?? .first, days.latest ?? .last)
    let meeting = entries(from: first, to: last)
    guard !meeting.isEmpty else { return .failure(.noRateInForce(dated)) }
    let rates = meeting.map(\.index).sorted().map { self.rates[$0] }
    guard covers(first, last, meeting) else {
      return .failure(.rateForPartOfDays(rates.map(\.id)))
    }
    return .success(rates)
  }

  /// The entries that have a day in common with some days, by their first days.
  private func entries(from first: DayNumber, to last: DayNumber) -> [Entry] {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].first <= last { low = middle + 1 } else { high = middle }
    }
    var found: [Entry] = []
    while low > 0, entries[low - 1].reach >= first {
      low -= 1
      if entries[low].last >= first { found.append(entries[low]) }
    }
    return found.reversed()
  }

  /// Whether some periods, in the order of their first days, leave no day uncovered.
  ///
  /// An open end is covered only by an open end.
  private func covers(_ first: DayNumber, _ last: DayNumber, _ periods: [Entry]) -> Bool {
    var next = first
    for period in periods {
      guard period.first <= next else { return false }
      guard period.last < last else { return true }
      if period.last >= next { next = period.last.advanced(by: 1) ?? .last }
    }
    return false
  }
}
