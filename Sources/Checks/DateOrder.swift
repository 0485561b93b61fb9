import Claims
import Diagnostics
import HistoricalDates
import LedgerModel
import Phrases

extension FindingKind {
  /// AL0201: dates that contradict a stated order.
  public static let dateOrder = FindingKind(
    "AL0201", .warning, title: "dates that contradict a stated order",
    meaning: """
      A source puts one event before another, and the dates that it gives put it after, whatever days \
      the dates may mean. What follows an event follows all that comes before it; of the orders that one date \
      breaks the tightest is told, so that each gap is told once. Two events of one day contradict no order: a date does not tell the hour. A \
      date with `?` or `%` contradicts none, and one with `~` none that is possible within its reach (one \
      unit of its precision each way, unless the ledger says otherwise); the report lists such orders as possible.
      """,
    remedy: "one of the dates is probably wrong by a year or a month; look at other accounts")
}

extension LedgerCheck {
  static let dateOrder = LedgerCheck(.dateOrder) { ledger in
    BrokenOrder.all(in: ledger).map { order in
      let (first, second) = (order.earlier, order.later)
      let row = order.via.isEmpty ? order.statedBy : second
      let days: Prose =
        order.isExact
        ? "\(second.id) comes \(order.days) days before \(first.id), which it follows"
        : "\(second.id) comes at least \(order.days) days before \(first.id), which it follows"
      return Finding(
        .dateOrder, at: row.origin.place("date"), subject: row.id.text,
        order.via.isEmpty ? days : "\(days) (by way of \(order.via.map(\.id).few()))",
        details: ([first] + order.via + [second]).map {
          "\($0.id) \($0.date.value?.text ?? ""): \($0.what)"
        })
    }
  }
}
