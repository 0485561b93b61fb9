import Accounts
import Claims
import HistoricalDates
import LedgerModel
import Rates
import Documents

/// The section on dates: orders that the sources state, and the length of periods.
public enum ChronologySection {
  /// The blocks for the eye.
  public static func blocks(_ ledger: Ledger) -> [Document.Block] {
    let orders = StatedOrder.all(in: ledger)
    let periods = PeriodLength.all(in: ledger)
    guard !orders.isEmpty || !periods.isEmpty else {
      return [.paragraph("The ledger states no order of events and no period.")]
    }
    var blocks: [Document.Block] = []
    if !orders.isEmpty { blocks.append(.table(table(orders))) }
    if !periods.isEmpty { blocks.append(.table(table(periods))) }
    return blocks
  }

  private static func table(_ orders: [StatedOrder]) -> Table {
    var table = Table(
      name: "order",
      columns: [
        .init("earlier", title: "first"), .init("date", title: ""),
        .init("later", title: "then"), .init("date2", title: ""), .init("outcome"),
      ])
    for order in orders {
      table.append([
        .text(order.earlier.id.text), .text(FigureText.date(order.earlier.date)),
        .text(order.later.id.text), .text(FigureText.date(order.later.date)),
        .text(words(order)),
      ])
    }
    return table
  }

  private static func words(_ order: StatedOrder) -> String {
    switch order.outcome {
    case .holds: order.isOfOneDay ? "holds: the same day" : "holds"
    case .mayHold: order.isDoubted ? "may hold: a date is doubted" : "may hold"
    case .fails(let days): "fails by \(days.magnitude) \(days.magnitude == 1 ? "day" : "days")"
    case .undated: "a date is not stated"
    }
  }

  private static func words(_ period: PeriodLength) -> String {
    "\(period.days) days" + (period.isDoubted ? " as written, a date is doubted" : "")
  }

  private static func table(_ periods: [PeriodLength]) -> Table {
    var table = Table(
      name: "periods",
      columns: [
        .init("id", title: "row"), .init("period"),
        .init("days", title: "first to last day", .right),
      ])
    for period in periods {
      table.append([.text(period.id), .text(period.period.text), .text(words(period))])
    }
    return table
  }
}
