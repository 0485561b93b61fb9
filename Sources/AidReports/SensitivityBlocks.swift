import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity
import Documents
import Phrases

/// What a hundredth of a rate moves, for the eye.
struct InfluenceBlocks {
  let rows: [RateInfluence]
  let ledger: Ledger

  var blocks: [Document.Block] {
    guard !rows.isEmpty else { return [] }
    let table = Report<RateInfluence>("influence") {
      $0.said("subject", title: "") { row in
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
      let words: Prose =
        absent.isEmpty
        ? "No gap and no claim hangs on the rates of the grid."
        : "No gap and no other claim hangs on the rates of the grid."
      return [.paragraph(words)] + rest
    }
    let rates = Array(grid.columns.prices.keys)
    let table = Report<Int>("grid") {
      for rate in rates {
        $0.said(rate.text, title: Prose(rate.text), as: .number) {
          grid.columns.price(of: rate, in: $0)?.prose ?? ""
        }
      }
      for (measure, values) in judged {
        let isClaim = measure.subject.isClaim
        let name: Prose =
          isClaim ? measure.name : "\(measure.name), \(measure.valuationLabel)"
        $0.cells(name.text, title: name, isClaim ? .words : .amount, for: .page, "") { point in
          let value = values.interval(in: point)
          guard isClaim, let form = measure.judgement else { return .limits(value) }
          return .said(.term(form.outcome(of: value).verdict.rawValue))
        }
      }
    }.table(Array(0..<min(grid.columns.count, GridBlocks.mostRows)))
    let more = grid.columns.count - GridBlocks.mostRows
    return [.table(table)]
      + (more > 0
        ? [
          .paragraph(
            .counting(
              more, one: "… and \(more) more row: --format csv has all.",
              other: "… and \(more) more rows: --format csv has all."))
        ] : [])
      + rest + [.paragraph(grid.note.sentence)]
  }
}

/// The break-even prices for the eye: of each number by each rate, up to which price which verdict holds.
struct BreakEvenBlocks {
  let rows: [BreakEven]
  let unsolved: [UnsolvedBreakEven]
  let ledger: Ledger

  var blocks: [Document.Block] {
    let open = unsolved.map { row -> Prose in
      var name: Prose =
        row.subject.isClaim
        ? row.subject.words : "\(row.subject.words) \(Prose.term(row.kind.name))"
      if let valuation = row.valuation { name = "\(name) under \(valuation.label)" }
      if let rate = row.reason.rate { name = "\(name) at \(rate)" }
      return "\(name): not solved: \(row.reason.sentence)."
    }
    let rest: [Document.Block] = open.isEmpty ? [] : [.list(open)]
    guard !rows.isEmpty else {
      let words: Prose =
        open.isEmpty
        ? "No verdict changes with the price of a rate."
        : "No verdict that could be solved changes with the price of a rate."
      return [.paragraph(words)] + rest
    }
    return [
      .paragraph(
        """
        The prices of one rate, all others as they are, at which a verdict changes; exact in sensitivity.csv. \
        A gap is judged as “nothing is missing”: where that fails, something is.
        """),
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
      let name: Prose =
        scenarios.isEmpty
        ? told.name : "\(told.name) (\(scenarios.joined(separator: "; ")))"
      return "\(name), by \(.row(told.rate.text))\(price(of: told.rate)): \(told.steps)"
    }
  }

  /// What the rate is, and what it would be by weight.
  private func price(of id: Identifier<Rate>) -> Prose {
    guard let rate = ledger.rates[id] else { return "" }
    let price = ledger.inParts(rate.price, of: rate.quote)
    guard let parity = MetalParity(rate, in: ledger) else { return " (\(price))" }
    return " (\(price); by weight \(Prose.number(parity.price.truncatedText(places: 4))))"
  }

  /// `holds up to 5.3395; possible up to 11.028012; fails above`.
  private func steps(_ rows: [BreakEven]) -> Prose {
    func word(_ verdict: Verdict) -> Prose { .term(verdict.rawValue) }
    let sorted = rows.sorted { $0.price < $1.price }
    var steps = sorted.map { row -> Prose in
      let (below, at) = (word(row.verdicts.below), word(row.verdicts.at))
      if row.verdicts.at == row.verdicts.below { return "\(below) up to \(row.price)" }
      return row.verdicts.at == row.verdicts.above
        ? "\(below) below \(row.price)" : "\(below) below \(row.price), \(at) at it"
    }
    if let last = sorted.last { steps.append("\(word(last.verdicts.above)) above") }
    return steps.joined(separator: "; ")
  }

  /// A number under a scenario, as one rate moves it.
  private struct Number: Hashable {
    let name: Prose
    let scenario: Prose
    let rate: Identifier<Rate>

    init(_ row: BreakEven) {
      name = row.measure.name
      scenario = row.measure.subject.isClaim ? "" : row.measure.valuationLabel
      rate = row.rate
    }
  }

  private struct Told: Hashable {
    let name: Prose
    let rate: Identifier<Rate>
    let steps: Prose
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
      let under = outcomes.map { verdict, claims -> Prose in
        let scenarios = claims.map(\.scenario.text).joined(separator: ", ")
        return "\(Prose.term(verdict.rawValue)) under \(scenarios)"
      }
      let asStated = Prose.term(stated[id]?.rawValue ?? "")
      return "\(.row(id.text)): \(asStated) as stated; \(under.joined(separator: "; "))"
    }
    return [
      .paragraph(
        """
        A scenario stands in place of every rate and scenario that a formula names (“at …”); why one is \
        undetermined is in sensitivity.csv. Claims that name none are the same under all.
        """),
      .list(told),
    ]
  }
}
