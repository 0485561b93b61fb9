import Diagnostics
import HistoricalDates
import LedgerModel

/// The stretches of time between which the way from one money to another does not change.
///
/// Amounts of one money whose dates have one `PeriodKey` have one route, so they can be added up before they
/// are converted: a million rows then need as many conversions as there are keys.
package struct RoutePeriods: Sendable {
  /// The money before.
  package let source: Identifier<Currency>
  /// The money after.
  package let target: Identifier<Currency>
  /// The first days of all stretches but the first, in order.
  package let starts: [DayNumber]

  /// How many stretches there are: at least one.
  package var count: Int { starts.count + 1 }

  /// In which stretch a day lies, from 0.
  package func stretch(of day: DayNumber) -> Int { starts.sortedCount { $0 <= day } }

  /// The days of a stretch.
  package func days(of stretch: Int) -> ClosedRange<DayNumber> {
    let first = stretch == 0 ? DayNumber.first : starts[stretch - 1]
    let last = stretch < starts.count ? starts[stretch].advanced(by: -1) : DayNumber.last
    return first...max(first, last ?? .last)
  }

  /// The key of a date; all amounts without a date have one.
  package func key(of occasion: Occasion?) -> PeriodKey {
    guard let occasion else { return .undated }
    return .dated(
      stretch(of: occasion.days.first)...stretch(of: occasion.days.last),
      possible: occasion.possible.map { stretch(of: $0.first)...stretch(of: $0.last) })
  }

  /// Days that have a key; `nil` where none have, because it is of other periods.
  package func occasion(of key: PeriodKey) -> Occasion?? {
    switch key {
    case .undated: .some(nil)
    case .dated(let stated, let possible):
      days(stated).flatMap { stated in
        guard let possible else { return Occasion(stated, possible: nil) }
        return days(possible).map { Occasion(stated, possible: $0) }
      }
    }
  }

  private func days(_ stretches: ClosedRange<Int>) -> Days? {
    guard stretches.lowerBound >= 0, stretches.upperBound <= starts.count else { return nil }
    return Days(
      days(of: stretches.lowerBound).lowerBound, days(of: stretches.upperBound).upperBound)
  }
}

/// Which stretches of some `RoutePeriods` a date reaches over.
package enum PeriodKey: Sendable, Hashable {
  /// From the stretch in which it begins to that in which it ends; for a doubted date also those of the days that
  /// it may mean.
  case dated(ClosedRange<Int>, possible: ClosedRange<Int>?)
  /// No date.
  case undated

  /// The key of dates within one stretch.
  package static func within(_ stretch: Int) -> PeriodKey {
    .dated(stretch...stretch, possible: nil)
  }
}

extension Converter {
  /// The stretches between which the way from one money to another does not change.
  package func periods(
    from source: Identifier<Currency>, to target: Identifier<Currency>
  ) -> RoutePeriods {
    RoutePeriods(
      source: source, target: target,
      starts: pass.table(from: source, to: target, statedBy: []).starts)
  }

  /// The route on a key of these periods, or why there is none; `nil` for a key of other periods.
  package func route(
    on key: PeriodKey, of periods: RoutePeriods
  ) -> Result<Route, UnconvertedReason>? {
    periods.occasion(of: key).map { occasion in
      pass.table(from: periods.source, to: periods.target, statedBy: [])
        .route(on: choice.valuedOn.map { Occasion(valuedOn: $0) } ?? occasion, in: pass)
    }
  }
}
