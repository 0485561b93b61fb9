import HistoricalDates
import LedgerModel
import OrderedCollections

/// An event that comes before another which it follows, as a source states or as several of its orders together do.
///
/// An event follows all that comes before what it follows, so that one wrong date breaks many orders. Of these the
/// tightest is told: no event between the two breaks an order with one of them. So each gap is told once.
public struct BrokenOrder: Sendable {
  /// What ought to come first, on none but later days.
  public let earlier: Event
  /// What ought to come after it.
  public let later: Event
  /// The events by way of which it does, in their order; empty where a row states it.
  public let via: [Event]
  /// The row that states the order, or the last of several.
  public let statedBy: Event
  /// By how many days at least it is broken.
  public let days: Int
  /// Whether by just so many: both dates are single days.
  public let isExact: Bool

  /// Every broken order of a ledger, in the order of the rows that ought to come later.
  ///
  /// Orders that lead in a circle are passed over; they have a finding of their own.
  public static func all(in ledger: Ledger) -> [BrokenOrder] {
    var walk = OrderWalk(ledger)
    let found = walk.events.compactMap { event in walk.judge(event).map { (event, $0) } }
    return found.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// Goes from event to event, what comes first before what follows it.
private struct OrderWalk {
  /// The events that follow any, and those that they follow, by their places; none in a circle.
  let events: [Int]
  private let ledger: Ledger
  /// For each event the orders in which it is the later, with the place of the earlier.
  private var orders: [Int: [(earlier: Int, order: StatedOrder)]] = [:]
  /// For each event the latest day before which it cannot be.
  private var reached: [Int: Reach] = [:]

  /// The latest day before which an event cannot be, and the event that says so.
  private struct Reach {
    let day: DayNumber
    let event: Event
    let isOfOneDay: Bool
    let via: Chain?

    /// The events on the way, in their order.
    var between: [Event] {
      var events: [Event] = []
      var link = via
      while let now = link {
        events.append(now.event)
        link = now.next
      }
      return events.reversed()
    }
  }

  /// Events on a way, the last first.
  private final class Chain {
    let event: Event
    let next: Chain?

    init(_ event: Event, _ next: Chain?) { (self.event, self.next) = (event, next) }
  }

  init(_ ledger: Ledger) {
    self.ledger = ledger
    for order in StatedOrder.all(in: ledger) {
      guard let earlier = ledger.events.index(forKey: order.earlier.id),
        let later = ledger.events.index(forKey: order.later.id)
      else { continue }
      orders[later, default: []].append((earlier, order))
    }
    let orders = orders
    let knots = Knots(from: orders.keys.sorted()) { orders[$0]?.map(\.earlier) ?? [] }
    events = knots.found.filter { $0.count == 1 }.map { $0[0] }
  }

  /// Looks whether an event comes before what it follows, and keeps before which day it cannot be.
  mutating func judge(_ place: Int) -> BrokenOrder? {
    let event = ledger.events.values[place]
    let days = event.date.value?.possible(approximately: ledger.description.approximately)
    let own = days?.first.map { first in
      Reach(day: first, event: event, isOfOneDay: first == days?.last, via: nil)
    }
    let above = (orders[place] ?? []).compactMap { earlier, order in
      reached[earlier].map { (earlier: earlier, order: order, reach: $0) }
    }
    if let last = days?.last, above.contains(where: { last < $0.reach.day }) {
      // What follows it is held against its own date: that others come before it is told here.
      reached[place] = own
      let stated = above.filter { one in
        !isImplied(one.earlier, by: above.map(\.earlier).filter { $0 != one.earlier })
      }
      guard let (_, order, reach) = stated.max(by: { $0.reach.day < $1.reach.day }),
        last < reach.day
      else { return nil }
      return BrokenOrder(
        earlier: reach.event, later: event, via: reach.between, statedBy: order.statedBy,
        days: last.days(until: reach.day), isExact: days?.first == last && reach.isOfOneDay)
    }
    guard let reach = above.map(\.reach).max(by: { $0.day < $1.day }),
      own.map({ $0.day < reach.day }) ?? true
    else {
      reached[place] = own
      return nil
    }
    reached[place] = Reach(
      day: reach.day, event: reach.event, isOfOneDay: reach.isOfOneDay,
      via: Chain(event, reach.via))
    return nil
  }

  /// Whether an event comes before others in any case, so that an order that leaves these out says nothing more.
  private func isImplied(_ event: Int, by others: [Int]) -> Bool {
    var open = others
    var seen = Set(others)
    while let next = open.popLast() {
      for (earlier, _) in orders[next] ?? [] {
        if earlier == event { return true }
        if seen.insert(earlier).inserted { open.append(earlier) }
      }
    }
    return false
  }
}
