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
      the dates may mean. Two events of one day contradict no order: a date does not tell the hour. A \
      date with `?` or `%` contradicts none, and one with `~` none that is possible within its reach (one \
      unit of its precision each way, unless the ledger says otherwise); the report lists such orders as possible.
      """,
    remedy: "one of the dates is probably wrong by a year or a month; look at other accounts")
}

extension LedgerCheck {
  static let dateOrder = LedgerCheck(.dateOrder) { ledger in
    StatedOrder.all(in: ledger).compactMap { order in
      guard case .fails(let days) = order.outcome else { return nil }
      let first = order.earlier
      let second = order.later
      return Finding(
        .dateOrder, at: order.statedBy.origin.place("date"), subject: order.statedBy.id.text,
        "\(second.id) comes \(-days) days before \(first.id), which it follows",
        details: [first, second].map { "\($0.id) \($0.date.value?.text ?? ""): \($0.what)" })
    }
  }
}
