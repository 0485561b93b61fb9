import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity
import Documents

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

/// The break-even prices for the eye.
struct BreakEvenBlocks {
  let rows: [BreakEven]
  let unsolved: [UnsolvedBreakEven]
  let ledger: Ledger

  var blocks: [Document.Block] {
    let open = unsolved.map { row in
      let name = row.subject.isClaim ? row.subject.text : "\(row.subject.text) \(row.kind.name)"
      let scenario = row.valuation.map { " under \($0.label)" } ?? ""
      let rate = row.reason.rate.map { " at \($0)" } ?? ""
      return "\(name)\(scenario)\(rate): not solved: \(row.reason.sentence)."
    }
    let rest: [Document.Block] = open.isEmpty ? [] : [.lines(open.flatMap { hanging($0) })]
    guard !rows.isEmpty else {
      let one = open.isEmpty ? "No verdict" : "No verdict that could be solved"
      return [.paragraph("\(one) changes with the price of a rate.")] + rest
    }
    return [.table(table)] + rest + [.lines(notes.flatMap { hanging($0) })]
  }

  private var notes: [String] {
    [
      "A price of one rate, all others as they are, at which a verdict changes; exact in "
        + "sensitivity.csv. A gap is judged as “nothing is missing”: where that is possible, nothing "
        + "need be missing; where it fails, something is.",
      "By weight: what one of the base is in the gold money of the quote, where both have a metal.",
    ]
  }

  private var table: Table {
    var table = Table(
      name: "break-even",
      columns: [
        .init("subject", title: ""), .init("scenario"), .init("rate"),
        .init("ledger", title: "its price", .right),
        .init("price", title: "break-even", .right), .init("parity", title: "by weight", .right),
        .init("below"), .init("at"), .init("above"),
      ])
    for (_, same) in OrderedDictionary(grouping: rows, by: RowKey.init) {
      guard let row = same.first, let rate = ledger.rates[row.rate] else { continue }
      let parity = MetalParity(rate, in: ledger)
      let scenarios = OrderedSet(
        same.map { $0.measure.valuationText + ($0.measure.reading == .asPaid ? ", as paid" : "") })
      table.append([
        .text(row.measure.name), .text(scenarios.joined(separator: ", ")),
        .text(row.rate.text), .text(rate.price.words),
        .text(row.price.words),
        .text(parity?.price.truncatedText(places: 4) ?? ""),
        .text(row.verdicts.below.rawValue), .text(row.verdicts.at.rawValue),
        .text(row.verdicts.above.rawValue),
      ])
    }
    return table
  }

  /// The same price with the same verdicts under several scenarios, or in several periods of one, is
  /// told once.
  private struct RowKey: Hashable {
    let name: String
    let rate: Identifier<Rate>
    let price: Ratio
    let words: [String]

    init(_ row: BreakEven) {
      name = row.measure.name
      rate = row.rate
      price = row.price
      words = [row.verdicts.below.rawValue, row.verdicts.at.rawValue, row.verdicts.above.rawValue]
    }
  }
}

/// Claims under every scenario, for the eye: a row for each claim, a column for each scenario.
struct ScenarioClaimBlocks {
  let analysis: SensitivityAnalysis

  var blocks: [Document.Block] {
    var table = Table(
      name: "claims-by-scenario",
      columns: [.init("claim", title: ""), .init("stated", title: "as stated")]
        + analysis.scenarios.map { .init($0.id.text) })
    let groups = OrderedDictionary(grouping: analysis.scenarioClaims) { $0.result.claim.id }
    for (id, claims) in groups {
      let stated = analysis.claims.first { $0.claim.id == id }?.outcome.verdict.rawValue ?? ""
      table.append(
        [.text(id.text), .text(stated)] + claims.map { .text($0.result.outcome.verdict.rawValue) })
    }
    let others = analysis.claims.map(\.claim.id).filter { groups[$0] == nil }
    var lines = [
      "A scenario stands in place of every rate and scenario that the formula names (`at …`); why one "
        + "is undetermined is in sensitivity.csv."
    ]
    if !others.isEmpty {
      lines.append(
        "Claims that name none are the same under every scenario: "
          + others.map(\.text).joined(separator: ", ") + ".")
    }
    return [.table(table), .lines(lines.flatMap { hanging($0) })]
  }
}
