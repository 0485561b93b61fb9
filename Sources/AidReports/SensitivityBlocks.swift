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
    let table = Report<RateInfluence>("influence") {
      $0.onPage("subject", title: "", \.measure.name)
      $0.onPage("scenario", \.measure.valuationLabel)
      $0.onPage("rate", \.rate.text)
      $0.cells("low", title: "least gap moves by", .number, for: .page, "") { .number($0.low) }
      $0.cells("high", title: "most by", .number, for: .page, "") { .number($0.high) }
    }.table(rows)
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
      : [.list(absent.map { "Not computed: \($0.subject.text): \($0.reason.sentence)." })]
    guard !judged.isEmpty else {
      let all = absent.isEmpty ? "no claim" : "no other claim"
      return [.paragraph("No gap and \(all) hangs on the rates of the grid.")] + rest
    }
    let rates = Array(grid.columns.prices.keys)
    let table = Report<Int>("grid") {
      for rate in rates {
        $0.onPage(rate.text, as: .number) { grid.columns.price(of: rate, in: $0)?.words ?? "" }
      }
      for (measure, values) in judged {
        let isClaim = measure.subject.isClaim
        let name = isClaim ? measure.name : "\(measure.name), \(measure.valuationLabel)"
        $0.cells(name, isClaim ? .words : .amount, for: .page, "") { point in
          let value = values.interval(in: point)
          guard isClaim, let form = measure.judgement else { return .limits(value) }
          return .text(form.outcome(of: value).verdict.rawValue)
        }
      }
    }.table(Array(0..<min(grid.columns.count, GridBlocks.mostRows)))
    let more = grid.columns.count - GridBlocks.mostRows
    return [.table(table)]
      + (more > 0 ? [.paragraph("… and \(more) more rows: --format csv has all.")] : [])
      + rest + [.paragraph(Prose(grid.note.sentence))]
  }
}

/// The break-even prices for the eye.
struct BreakEvenBlocks {
  let rows: [BreakEven]
  let unsolved: [UnsolvedBreakEven]
  let ledger: Ledger

  var blocks: [Document.Block] {
    let open = unsolved.map { row -> Prose in
      let name = row.subject.isClaim ? row.subject.text : "\(row.subject.text) \(row.kind.name)"
      let scenario = row.valuation.map { " under \($0.label)" } ?? ""
      let rate = row.reason.rate.map { " at \($0)" } ?? ""
      return "\(name)\(scenario)\(rate): not solved: \(row.reason.sentence)."
    }
    let rest: [Document.Block] = open.isEmpty ? [] : [.list(open)]
    guard !rows.isEmpty else {
      let one = open.isEmpty ? "No verdict" : "No verdict that could be solved"
      return [.paragraph("\(one) changes with the price of a rate.")] + rest
    }
    return [.table(table)] + rest + [.list(notes)]
  }

  private var notes: [Prose] {
    [
      "A price of one rate, all others as they are, at which a verdict changes; exact in "
        + "sensitivity.csv. A gap is judged as “nothing is missing”: where that is possible, nothing "
        + "need be missing; where it fails, something is.",
      "By weight: what one of the base is in the gold money of the quote, where both have a metal.",
    ]
  }

  private var table: Table {
    let groups = OrderedDictionary(grouping: rows, by: RowKey.init).values.map { Array($0) }
    return Report<[BreakEven]>("break-even") {
      $0.onPage("subject", title: "") { $0[0].measure.name }
      $0.onPage("scenario") { same in
        OrderedSet(
          same.map { row in
            row.measure.valuationText + (row.measure.reading == .asPaid ? ", as paid" : "")
          }
        ).joined(separator: ", ")
      }
      $0.onPage("rate") { $0[0].rate.text }
      $0.onPage("ledger", title: "its price", as: .number) {
        ledger.rates[$0[0].rate]?.price.words ?? ""
      }
      $0.onPage("price", title: "break-even", as: .number) { $0[0].price.words }
      $0.onPage("parity", title: "by weight", as: .number) { same in
        ledger.rates[same[0].rate].flatMap { MetalParity($0, in: ledger) }?.price
          .truncatedText(places: 4) ?? ""
      }
      $0.onPage("below") { $0[0].verdicts.below.rawValue }
      $0.onPage("at") { $0[0].verdicts.at.rawValue }
      $0.onPage("above") { $0[0].verdicts.above.rawValue }
    }.table(groups)
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
    let groups = OrderedDictionary(grouping: analysis.scenarioClaims) { $0.result.claim.id }
    let stated = Dictionary(
      analysis.claims.map { ($0.claim.id, $0.outcome.verdict.rawValue) },
      uniquingKeysWith: { first, _ in first })
    let table = Report<[ScenarioClaim]>("claims-by-scenario") {
      $0.onPage("claim", title: "") { $0[0].result.claim.id.text }
      $0.onPage("stated", title: "as stated") { stated[$0[0].result.claim.id] ?? "" }
      for (place, scenario) in analysis.scenarios.enumerated() {
        $0.onPage(scenario.id.text) { claims in
          place < claims.count ? claims[place].result.outcome.verdict.rawValue : ""
        }
      }
    }.table(Array(groups.values))
    let others = analysis.claims.map(\.claim.id).filter { groups[$0] == nil }
    var lines: [Prose] = [
      "A scenario stands in place of every rate and scenario that the formula names (`at …`); why one "
        + "is undetermined is in sensitivity.csv."
    ]
    if !others.isEmpty {
      lines.append(
        "Claims that name none are the same under every scenario: \(others.map(\.text).joined(separator: ", "))."
      )
    }
    return [.table(table), .list(lines)]
  }
}
