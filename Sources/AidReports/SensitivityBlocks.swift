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
      $0.onPage("subject", title: "") { row in
        [row.measure.name, row.measure.valuationLabel].filter { !$0.isEmpty }.joined(
          separator: ", ")
      }
      $0.onPage("rate", \.rate.text)
      $0.cells("low", title: "least moves by", .number, for: .page, "") { .number($0.low) }
      $0.cells("high", title: "most moves by", .number, for: .page, "") { .number($0.high) }
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

/// The break-even prices for the eye: of each number by each rate, up to which price which verdict holds.
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
    return [
      .paragraph(
        "The prices of one rate, all others as they are, at which a verdict changes; exact in sensitivity.csv. "
          + "A gap is judged as “nothing is missing”: where that fails, something is."),
      .list(told),
    ] + rest
  }

  /// One text for each number and rate; the same prices under several scenarios are told once.
  private var told: [Prose] {
    let byNumber = OrderedDictionary(grouping: rows) { Number($0) }
    let steps = byNumber.map { number, rows in (number, self.steps(rows)) }
    return OrderedDictionary(grouping: steps) {
      Told(name: $0.0.name, rate: $0.0.rate, steps: $0.1)
    }
    .map { told, numbers in
      let scenarios = OrderedSet(numbers.map(\.0.scenario).filter { !$0.isEmpty })
      let under = scenarios.isEmpty ? "" : " (\(scenarios.joined(separator: "; ")))"
      return
        "\(told.name)\(under), by \(.row(told.rate.text))\(price(of: told.rate)): \(told.steps)"
    }
  }

  /// What the rate is, and what it would be by weight.
  private func price(of id: Identifier<Rate>) -> String {
    guard let rate = ledger.rates[id] else { return "" }
    let parity = MetalParity(rate, in: ledger).map {
      "; by weight \($0.price.truncatedText(places: 4))"
    }
    return " (\(rate.price.words)\(parity ?? ""))"
  }

  /// `holds to 5.3395; possible to 11.028012; fails above`.
  private func steps(_ rows: [BreakEven]) -> String {
    let sorted = rows.sorted { $0.price < $1.price }
    let steps = sorted.map { row -> String in
      let (below, at, above) = (
        row.verdicts.below.rawValue, row.verdicts.at.rawValue, row.verdicts.above.rawValue
      )
      if at == below { return "\(below) to \(row.price.words)" }
      return "\(below) below \(row.price.words)" + (at == above ? "" : ", \(at) at it")
    }
    return (steps + (sorted.last.map { ["\($0.verdicts.above.rawValue) above"] } ?? []))
      .joined(separator: "; ")
  }

  /// A number under a scenario, as one rate moves it.
  private struct Number: Hashable {
    let name: String
    let scenario: String
    let rate: Identifier<Rate>

    init(_ row: BreakEven) {
      name = row.measure.name
      scenario = row.measure.subject.isClaim ? "" : row.measure.valuationLabel
      rate = row.rate
    }
  }

  private struct Told: Hashable {
    let name: String
    let rate: Identifier<Rate>
    let steps: String
  }
}

/// Claims under every scenario, for the eye: under which of them each holds, is possible, fails.
struct ScenarioClaimBlocks {
  let analysis: SensitivityAnalysis

  var blocks: [Document.Block] {
    let groups = OrderedDictionary(grouping: analysis.scenarioClaims) { $0.result.claim.id }
    let stated = Dictionary(
      analysis.claims.map { ($0.claim.id, $0.outcome.verdict) },
      uniquingKeysWith: { first, _ in first })
    let told = groups.map { id, claims -> Prose in
      let outcomes = OrderedDictionary(grouping: claims) { $0.result.outcome.verdict }
      let under = outcomes.map { verdict, claims in
        "\(verdict.rawValue) under \(claims.map(\.scenario.text).joined(separator: ", "))"
      }
      return
        "\(.row(id.text)): \(stated[id]?.rawValue ?? "") as stated; \(under.joined(separator: "; "))"
    }
    return [
      .paragraph(
        "A scenario stands in place of every rate and scenario that a formula names (“at …”); why one is "
          + "undetermined is in sensitivity.csv. Claims that name none are the same under all."),
      .list(told),
    ]
  }
}
