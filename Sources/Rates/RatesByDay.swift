import HistoricalDates
import LedgerModel

/// Which of some rates are in force on the days of a figure.
///
/// A rate counts only where it covers the days; the nearest rate is never taken, and none is
/// carried beyond its period. The periods lie in the order of their first days, as a tree that knows how
/// far each half reaches, so that neither a long series nor one rate for all time is read for every
/// figure.
package struct RatesByDay: Sendable {
  private let rates: [Rate]
  private let all: [Identifier<Rate>]
  private let dated: [Identifier<Rate>]
  /// The periods that surely hold days, by their first day.
  private let periods: [Period]
  /// The latest last day of each part of `periods`, kept at the middle of the part.
  private let reach: [DayNumber]
  /// Rates of which no day is surely theirs, with the days that they may mean.
  private let unsure: [(rate: Identifier<Rate>, days: HistoricalDate)]

  private struct Period {
    let first: DayNumber
    let last: DayNumber
    /// The place of the rate.
    let place: Int
  }

  /// Takes rates in the order of the ledger.
  package init(_ rates: [Rate]) {
    self.rates = rates
    all = rates.map(\.id)
    dated = rates.filter { $0.inForce != nil }.map(\.id)
    var periods: [Period] = []
    var unsure: [(rate: Identifier<Rate>, days: HistoricalDate)] = []
    for (place, rate) in rates.enumerated() {
      guard let inForce = rate.inForce else { continue }
      if let days = inForce.sureDays {
        periods.append(Period(first: days.lowerBound, last: days.upperBound, place: place))
      } else {
        unsure.append((rate.id, inForce))
      }
    }
    periods.sort { ($0.first, $0.place) < ($1.first, $1.place) }
    self.periods = periods
    self.unsure = unsure
    var reach = periods.map(\.last)
    _ = RatesByDay.setReach(&reach, periods.indices)
    self.reach = reach
  }

  /// The first days of all periods, and the first days after them: between two of these nothing changes.
  package var changes: [DayNumber] {
    periods.flatMap { [$0.first] + ($0.last.advanced(by: 1).map { [$0] } ?? []) }
      + unsure.flatMap { $0.days.changes }
  }

  /// The places of the rates that together surely cover every day, or why there are none.
  package func covering(_ days: Days?) -> Result<[Int], UnconvertedReason> {
    guard !dated.isEmpty else { return .failure(.undatedRates(all)) }
    guard let days else { return .failure(.undatedFigure(dated)) }
    var meeting: [Period] = []
    collect(days, periods.indices, into: &meeting)
    guard !meeting.isEmpty else {
      let possible = unsure.filter { days.meets($0.days) }.map(\.rate)
      return .failure(possible.isEmpty ? .noRateInForce(dated) : .rateOfUnsureDays(possible))
    }
    let places = meeting.map(\.place).sorted()
    guard covers(days, meeting) else {
      return .failure(.rateForPartOfDays(places.map { rates[$0].id }))
    }
    return .success(places)
  }

  /// The periods of a part that have a day in common with some days, by their first days.
  private func collect(_ days: Days, _ part: Range<Int>, into found: inout [Period]) {
    let middle = (part.lowerBound + part.upperBound) / 2
    guard !part.isEmpty, reach[middle] >= days.first else { return }
    collect(days, part.lowerBound..<middle, into: &found)
    let period = periods[middle]
    guard period.first <= days.last else { return }
    if period.last >= days.first { found.append(period) }
    collect(days, middle + 1..<part.upperBound, into: &found)
  }

  private static func setReach(_ reach: inout [DayNumber], _ part: Range<Int>) -> DayNumber {
    guard !part.isEmpty else { return .first }
    let middle = (part.lowerBound + part.upperBound) / 2
    let halves = max(
      setReach(&reach, part.lowerBound..<middle), setReach(&reach, middle + 1..<part.upperBound))
    reach[middle] = max(reach[middle], halves)
    return reach[middle]
  }

  /// Whether some periods, in the order of their first days, leave no day uncovered.
  ///
  /// An open end is covered only by an open end.
  private func covers(_ days: Days, _ periods: [Period]) -> Bool {
    var next = days.first
    for period in periods {
      guard period.first <= next else { return false }
      guard period.last < days.last else { return true }
      if period.last >= next { next = period.last.advanced(by: 1) ?? .last }
    }
    return false
  }
}

/// The days for which rates are looked up; an open end is the end of time.
package struct Days: Hashable, Sendable {
  package let first: DayNumber
  package let last: DayNumber
  /// Whether the date that means these days is itself in doubt.
  package let isDoubted: Bool

  package init(_ date: HistoricalDate, isDoubted: Bool) {
    first = date.earliest ?? .first
    last = date.latest ?? .last
    self.isDoubted = isDoubted
  }

  fileprivate func meets(_ date: HistoricalDate) -> Bool {
    (date.earliest ?? .first) <= last && (date.latest ?? .last) >= first
  }

  /// Whether every one of the days is a day that a date may mean.
  package func lie(in date: HistoricalDate) -> Bool {
    (date.earliest ?? .first) <= first && (date.latest ?? .last) >= last
  }
}

// What a doubted date means for a rate, in one place.
extension HistoricalDate {
  /// The days that a period of this date surely holds; `nil` where it surely holds none.
  ///
  /// `1921` as a period is the whole year; `192X` is some year that is not known. A period with `?` or
  /// `~` is taken at its word, and whoever uses it is told.
  package var sureDays: ClosedRange<DayNumber>? {
    let (first, last) = (earliest ?? .first, latest ?? .last)
    return isUnspecified || first > last ? nil : first...last
  }

  /// The first day that the date may mean, and the first day after it.
  package var changes: [DayNumber] {
    [earliest ?? .first] + ((latest ?? .last).advanced(by: 1).map { [$0] } ?? [])
  }
}
