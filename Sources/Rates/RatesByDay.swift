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
      if let days = inForce.daysInForce {
        periods.append(Period(first: days.first, last: days.last, place: place))
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

  /// The places of the rates that together surely cover every day, or why there are none.
  package func covering(_ days: Days?) -> Result<[Int], UnconvertedReason> {
    guard !dated.isEmpty else { return .failure(.undatedRates(all)) }
    guard let days else { return .failure(.undatedFigure(dated)) }
    var meeting: [Period] = []
    collect(days, periods.indices, into: &meeting)
    guard !meeting.isEmpty else {
      let possible = unsure.filter { Days($0.days.stated).common(with: days) != nil }.map(\.rate)
      return .failure(possible.isEmpty ? .noRateInForce(dated) : .rateOfUnsureDays(possible))
    }
    let places = meeting.map(\.place).sorted()
    guard covers(days, meeting) else {
      return .failure(.rateForPartOfDays(places.map { rates[$0].id }))
    }
    return .success(places)
  }

  /// Whether these are the rates on some days: those that together cover every one of them.
  package func areCovering(_ places: [Int], _ days: Days) -> Bool {
    if case .success(let others) = covering(days) { others == places } else { false }
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

  package init(_ span: DaySpan) {
    first = span.first ?? .first
    last = span.last ?? .last
  }

  /// The first is not after the last.
  init(_ first: DayNumber, _ last: DayNumber) {
    self.first = first
    self.last = last
  }

  package func contains(_ other: Days) -> Bool { first <= other.first && other.last <= last }

  /// The days that both have; `nil` where there are none.
  package func common(with other: Days) -> Days? {
    let (first, last) = (max(first, other.first), min(last, other.last))
    return first <= last ? Days(first, last) : nil
  }

  /// The first of the days, and the first day after them.
  package var changes: [DayNumber] { [first] + (last.advanced(by: 1).map { [$0] } ?? []) }
}

/// When an amount was stated.
package struct Occasion: Hashable, Sendable {
  /// The days as the date is written.
  package let days: Days
  /// For a doubted date every day that it may mean.
  package let possible: Days?

  /// Days of which nobody doubts that they are meant: a period in which something is valued.
  package init(valuedOn period: HistoricalDate) {
    days = Days(period.stated)
    possible = nil
  }

  /// The date of a figure; `~` reaches so many units each way.
  package init(_ date: HistoricalDate, approximately units: Int) {
    days = Days(date.stated)
    possible = date.isDoubted ? Days(date.possible(approximately: units)) : nil
  }

  /// Days, and for a doubted date those that it may mean.
  init(_ days: Days, possible: Days?) {
    self.days = days
    self.possible = possible
  }
}

// What a doubted date means as the period of a rate, in one place.
extension HistoricalDate {
  /// The days on which a rate of this period is used: those that are written, without digits that are
  /// not known.
  ///
  /// `1921` is the whole year, `192X` some year of ten, and no day of it is sure. A period with `?` or `~`
  /// is taken at its word, and whoever uses it is told.
  package var daysInForce: Days? {
    (isDoubted ? (isUnspecified ? nil : stated) : sure()).map { Days($0) }
  }

  /// Whether the period holds some of the days only if its doubts are passed over.
  package func isDoubtful(for days: Days, approximately units: Int) -> Bool {
    guard isDoubted || daysInForce == nil, let used = Days(stated).common(with: days) else {
      return false
    }
    return !(sure(approximately: units).map { Days($0).contains(used) } ?? false)
  }

  /// Days on which what the period says of a day may change.
  package func changes(approximately units: Int) -> [DayNumber] {
    Days(stated).changes + (daysInForce?.changes ?? [])
      + (sure(approximately: units).map { Days($0).changes } ?? [])
  }
}
