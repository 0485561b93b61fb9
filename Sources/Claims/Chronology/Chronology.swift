import HistoricalDates
import LedgerModel
import OrderedCollections

/// An order of two events that a source states, held against their dates.
///
/// Two events of one day contradict no order: a date does not tell the hour.
public struct StatedOrder: Sendable {
  /// What ought to come first.
  public let earlier: Event
  /// What ought to come after it.
  public let later: Event
  /// The row that states the order.
  public let statedBy: Event
  /// The fewest and the most days from the one to the other; `nil` where an end is open or doubted with
  /// `?`, or a date is not stated.
  public let days: (low: Int?, high: Int?)
  /// Whether `?`, `~` or `%` stands on one of the dates.
  public let isDoubted: Bool
  /// What the dates say.
  public let outcome: Outcome
  /// Whether both are of one and the same day, so that the dates say nothing of their order.
  public var isOfOneDay: Bool { days.low == 0 && days.high == 0 }

  /// What the dates say of an order.
  public enum Outcome: Sendable, Hashable {
    /// The dates agree with it, whatever day they mean: the later event is on a later day, or on the
    /// same.
    case holds
    /// They agree with it on some of the days they may mean; or a date is doubted with `?` and proves nothing.
    case mayHold
    /// They contradict it on all of the days they may mean, by so many days at least.
    case fails(days: Int)
    /// A date is not stated.
    case undated
  }

  /// Every order that the events of a ledger state, in the order of the rows.
  public static func all(in ledger: Ledger) -> [StatedOrder] {
    let units = ledger.description.approximately
    return ledger.events.values.flatMap { event in
      event.after.compactMap { ledger.events[$0] }.map { StatedOrder($0, event, event, units) }
        + event.before.compactMap { ledger.events[$0] }.map { StatedOrder(event, $0, event, units) }
    }
  }

  private init(_ earlier: Event, _ later: Event, _ event: Event, _ units: Int) {
    self.earlier = earlier
    self.later = later
    statedBy = event
    isDoubted = [earlier, later].contains { $0.date.value?.isDoubted == true }
    guard let first = earlier.date.value, let second = later.date.value else {
      days = (nil, nil)
      outcome = .undated
      return
    }
    days = first.daysUntil(second, approximately: units)
    if let high = days.high, high < 0 {
      outcome = .fails(days: high)
    } else if let low = days.low, low >= 0 {
      outcome = .holds
    } else {
      outcome = .mayHold
    }
  }
}

/// A period and its length.
public struct PeriodLength: Sendable {
  /// The row that states the period: a figure's or an event's id.
  public let id: String
  /// The period.
  public let period: HistoricalDate
  /// Days from the first to the last, as the dates are written.
  public let days: Int
  /// Whether `?`, `~` or `%` stands on one of its ends.
  public var isDoubted: Bool { period.isDoubted }

  /// Every period with both ends that a ledger states, figures first; each period once.
  public static func all(in ledger: Ledger) -> [PeriodLength] {
    let dates =
      ledger.figures.values.map { ($0.id.text, $0.date.value) }
      + ledger.events.values.map { ($0.id.text, $0.date.value) }
    var seen: Set<String> = []
    return dates.compactMap { id, date in
      guard let date, date.isInterval, let first = date.earliest, let last = date.latest,
        seen.insert(date.text).inserted
      else { return nil }
      return PeriodLength(id: id, period: date, days: first.days(until: last))
    }
  }
}
