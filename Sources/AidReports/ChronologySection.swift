import ExactNumbers
import Accounts
import Claims
import HistoricalDates
import LedgerModel
import Rates
import Documents
import Phrases

/// The section on dates: orders that the sources state, and the length of periods.
public enum ChronologySection {
  /// The blocks for the eye.
  public static func blocks(_ ledger: Ledger) -> [Document.Block] {
    let orders = StatedOrder.all(in: ledger)
    let periods = PeriodLength.all(in: ledger)
    guard !orders.isEmpty || !periods.isEmpty else {
      return [.paragraph("The ledger states no order of events and no period.")]
    }
    return shown(orders, table) + shown(periods, table)
  }

  /// So many rows of a table are shown.
  private static let most = 200

  private static func shown<Row>(_ rows: [Row], _ table: ([Row]) -> Table) -> [Document.Block] {
    guard !rows.isEmpty else { return [] }
    let more = rows.count - most
    return [.table(table(Array(rows.prefix(most))))]
      + (more > 0 ? [.paragraph("and \(more) more.")] : [])
  }

  private static func table(_ orders: [StatedOrder]) -> Table {
    Report<StatedOrder>("order") {
      $0.onPage("earlier", title: "first", as: .row, \.earlier.id.text)
      $0.said("date", title: "") { FigureText.date($0.earlier.date) }
      $0.onPage("later", title: "then", as: .row, \.later.id.text)
      $0.said("date2", title: "") { FigureText.date($0.later.date) }
      $0.said("outcome", words)
    }.table(orders)
  }

  static func words(_ order: StatedOrder) -> Prose {
    switch order.outcome {
    case .holds: order.isOfOneDay ? "holds: the same day" : "holds"
    case .mayHold: order.isDoubted ? "may hold: a date is doubted" : "may hold"
    case .fails(let days):
      .counting(
        Int(clamping: days.magnitude), one: "fails by \(days.magnitude) day",
        other: "fails by \(days.magnitude) days")
    case .undated: "a date is not stated"
    }
  }

  private static func words(_ period: PeriodLength) -> Prose {
    period.isDoubted
      ? "\(Ratio(period.days)) days as written, a date is doubted"
      : "\(Ratio(period.days)) days"
  }

  private static func table(_ periods: [PeriodLength]) -> Table {
    Report<PeriodLength>("periods") {
      $0.onPage("id", title: "row", as: .row, \.id)
      $0.onPage("period", \.period.text)
      $0.said("days", title: "first to last day", as: .count, words)
    }.table(periods)
  }
}
