import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity
import Tables

/// What a hundredth of a rate moves, for the eye.
struct InfluenceBlocks {
  let rows: [RateInfluence]
  let ledger: Ledger

  var blocks: [Document.Block] {
    guard !rows.isEmpty else { return [] }
    let display = ledger.numberDisplay
    var table = Table(
      name: "influence",
      columns: [
        .init("subject", title: ""), .init("scenario"), .init("rate"),
        .init("low", title: "least gap moves by", .right),
        .init("high", title: "most by", .right),
      ])
    for row in rows {
      table.append([
        .text(row.measure.name), .text(row.measure.valuationLabel), .text(row.rate.text),
        .text(row.low.map { display.text($0) } ?? ""),
        .text(row.high.map { display.text($0) } ?? ""),
      ])
    }
    return [.heading("If one rate were a hundredth higher"), .table(table)]
  }
}

/// A grid for the eye: a row for each price, a column for each gap and claim.
struct GridBlocks {
  let grid: MeasureTotals
  /// The claims that are no sum of amounts and rates.
  let absent: [UnsolvedBreakEven]
  let ledger: Ledger

  /// The most rows that are shown; the files have all.
  private static let mostRows = 60

  var blocks: [Document.Block] {
    let judged = zip(grid.measures, grid.values).filter { $0.0.judgement != nil }
    let rest: [Document.Block] =
      absent.isEmpty
      ? []
      : [
        .lines(
          absent.flatMap { hanging("Not computed: \($0.subject.text): \($0.reason.sentence).") })
      ]
    guard !judged.isEmpty else {
      let all = absent.isEmpty ? "no claim" : "no other claim"
      return [.paragraph("No gap and \(all) hangs on the rates of the grid.")] + rest
    }
    let rates = Array(grid.columns.prices.keys)
    let display = ledger.numberDisplay
    var table = Table(
      name: "grid",
      columns: rates.map { .init($0.text, .right) }
        + judged.map { measure, _ in
          let isClaim = measure.subject.isClaim
          let name = isClaim ? measure.name : "\(measure.name), \(measure.valuationLabel)"
          return .init(name, isClaim ? .left : .right)
        })
    for column in 0..<min(grid.columns.count, GridBlocks.mostRows) {
      let prices = rates.map { rate in
        Cell.text(grid.columns.price(of: rate, in: column)?.words ?? "")
      }
      let cells = judged.map { measure, values -> Cell in
        let value = values.interval(in: column)
        guard measure.subject.isClaim, let form = measure.judgement else {
          return .text(display.text(value))
        }
        return .text(form.outcome(of: value).verdict.rawValue)
      }
      table.append(prices + cells)
    }
    let more = grid.columns.count - GridBlocks.mostRows
    return [.table(table)]
      + (more > 0 ? [.paragraph("… and \(more) more rows: --format csv has all.")] : [])
      + rest + [.lines(hanging(grid.note.sentence))]
  }
}
