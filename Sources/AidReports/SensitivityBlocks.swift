import Analyses
import ExactNumbers
import LedgerModel
import OrderedCollections
import Sensitivity
import Tables

/// The break-even prices for the eye.
struct BreakEvenBlocks {
  let rows: [BreakEven]
  let ledger: Ledger

  var blocks: [Document.Block] {
    guard !rows.isEmpty else { return [.paragraph("No verdict changes with the price of a rate.")] }
    var table = Table(
      name: "break-even",
      columns: [
        .init("subject", title: ""), .init("rate"), .init("ledger", title: "its price", .right),
        .init("price", title: "break-even", .right), .init("parity", title: "by weight", .right),
        .init("below"), .init("at"), .init("above"),
      ])
    for (_, same) in OrderedDictionary(grouping: rows, by: RowKey.init) {
      guard let row = same.first, let rate = ledger.rates[row.rate] else { continue }
      let parity = MetalParity(rate, in: ledger)
      table.append([
        .text(row.measure.name), .text(row.rate.text), .text(rate.price.words),
        .text(row.price.truncatedText(places: 6)),
        .text(parity?.price.truncatedText(places: 4) ?? ""),
        .text(row.verdicts.below.word), .text(row.verdicts.at.word),
        .text(row.verdicts.above.word),
      ])
    }
    let lines = [
      "A price of one rate, all others as they are, at which a verdict changes; exact in "
        + "sensitivity.csv. A gap is judged as “nothing is missing”: where that is possible, nothing "
        + "need be missing; where it fails, something is.",
      "By weight: what one of the base is in the gold money of the quote, where both have a metal.",
    ]
    return [.table(table), .lines(lines.flatMap { hanging($0) })]
  }

  /// A scenario valued in several periods by one rate is told once.
  private struct RowKey: Hashable {
    let name: String
    let rate: Identifier<Rate>
    let price: Ratio

    init(_ row: BreakEven) {
      name = row.measure.name
      rate = row.rate
      price = row.price
    }
  }
}

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
        .text(row.measure.name), .text(row.measure.scenario.asRowLabel), .text(row.rate.text),
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
  let ledger: Ledger

  /// The most rows that are shown; the files have all.
  private static let mostRows = 60

  var blocks: [Document.Block] {
    let judged = zip(grid.measures, grid.values).filter { $0.0.verdictForm != nil }
    guard !judged.isEmpty else {
      return [.paragraph("No gap and no claim hangs on the rates of the grid.")]
    }
    let rates = Array(grid.columns.prices.keys)
    let display = ledger.numberDisplay
    var table = Table(
      name: "grid",
      columns: rates.map { .init($0.text, .right) }
        + judged.map { measure, _ in
          let name =
            measure.claim == nil
            ? "\(measure.name), \(measure.scenario)" : measure.subject
          return .init(name, measure.claim == nil ? .right : .left)
        })
    for column in 0..<min(grid.columns.count, GridBlocks.mostRows) {
      let prices = rates.map { rate in
        Cell.text(grid.columns.price(of: rate, in: column)?.truncatedText(places: 6) ?? "")
      }
      let cells = judged.map { measure, values -> Cell in
        let value = values.interval(in: column)
        guard let form = measure.claim else { return .text(display.text(value)) }
        return .text(form.outcome(of: value).word)
      }
      table.append(prices + cells)
    }
    let rest = grid.columns.count - GridBlocks.mostRows
    return [.table(table)]
      + (rest > 0 ? [.paragraph("… and \(rest) more rows: --format csv has all.")] : [])
  }
}

extension Measure {
  /// `M11 gap`; for a claim its id.
  var name: String { claim == nil ? "\(subject) \(kind.rawValue)" : subject }
}
