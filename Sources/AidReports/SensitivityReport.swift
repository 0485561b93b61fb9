import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity
import Documents
import Phrases

/// `sensitivity.csv` and its section: what hangs on the rates.
public enum SensitivityReport {
  /// The table: a row for each measure under each scenario, at each break-even, for each hundredth and
  /// at each point of a grid, these made one by one: a long grid is never held whole.
  public static func table(_ analysis: SensitivityAnalysis, _ ledger: Ledger) -> Table {
    report.table {
      let points = analysis.grid.map { grid in
        (0..<grid.columns.count).lazy.flatMap { Self.rows(of: grid, at: $0) }
      }
      let rows = Self.rows(of: analysis, ledger)
      return AnySequence {
        var plain = rows.makeIterator()
        var grid = points?.makeIterator()
        return AnyIterator { plain.next() ?? grid?.next() }
      }
    }
  }

  /// The table without a row, for what says what its columns are.
  static var emptyTable: Table { report.table([]) }

  /// What was computed of a subject, under a scenario or at a price.
  private struct Row: Sendable {
    let subject: String
    let measure: String
    let kind: Kind
    var valuation: Valuation?
    var reading: Reading?
    var rate = ""
    var price: Ratio?
    var unit = ""
    var value = Cell.empty
    /// The verdict, and those below and above the price.
    var verdicts: [Verdict] = []
    var parity: MetalParity?
    var note: Prose = ""
    var key = ""

    /// The verdict at a place; empty where there is none.
    func verdict(_ place: Int) -> Cell {
      place < verdicts.count ? .text(verdicts[place].rawValue) : .empty
    }
  }

  /// What a row is about.
  private enum Kind: String, CaseIterable {
    case scenario
    case breakEven = "break-even"
    case onePercent = "one-percent"
    case grid
  }

  private static let report = Report<Row>("sensitivity", title: "What hangs on the rates") {
    $0.words("subject", "id of the pledge, total or claim", \.subject)
    $0.words("measure", "which of its numbers", \.measure)
    $0.cells(
      "kind", .choice(Kind.allCases.map(\.rawValue)),
      """
      scenario: the number under a scenario; break-even: a price at which a verdict changes; \
      one-percent: by how much the number moves if the rate is a hundredth higher; grid: the \
      number at a price that was tried
      """
    ) { .text($0.kind.rawValue) }
    $0.words("scenario", "id of the scenario") { $0.valuation?.label ?? "" }
    $0.cells("period", .date, "period in which everything is valued, as EDTF") {
      .text($0.valuation?.periodText ?? "")
    }
    $0.cells(
      "reading", .choice(["as-reckoned", "as-paid"]),
      "how a figure is read that its source reckoned from another money"
    ) { .text($0.reading?.word ?? "") }
    $0.words("rate", "id of the rate; several with ; between them", \.rate)
    $0.cells("price", .number, "price of the rate", keyEnding: "/price") { .number($0.price) }
    $0.words("unit", "unit of the number", \.unit)
    $0.cells("", .amount, "the number", keyEnding: "", \.value)
    $0.cells("outcome", verdict, "verdict on the number, or at the price") { $0.verdict(0) }
    $0.cells("outcome_below", verdict, "verdict just below the price") { $0.verdict(1) }
    $0.cells("outcome_above", verdict, "verdict just above the price") { $0.verdict(2) }
    $0.cells(
      "parity", .number, "what one of the rate's base is by its metal", keyEnding: "/parity"
    ) { .number($0.parity?.price) }
    $0.words("parity_currency", "the currency of `parity`") { $0.parity?.currency.text ?? "" }
    $0.said(
      "note", for: .file, "why a number is not there, or the prices of several rates", \.note)
    $0.key(\.key)
  }

  private static let verdict = Column.Kind.choice(Verdict.allCases.map(\.rawValue))

  private static func rows(of analysis: SensitivityAnalysis, _ ledger: Ledger) -> [Row] {
    let pledges = analysis.pledges.filter { $0.valuation != .unitsOnly }.flatMap(rows)
    let claims =
      analysis.claims.map { row(of: $0) }
      + analysis.scenarioClaims.map { row(of: $0.result, under: $0.scenario) }
    let breakEvens = BreakEven.keyed(analysis.breakEvens).map { row, key in
      var made = Self.row(of: row.measure, .breakEven, rate: row.rate.text)
      made.price = row.price
      made.verdicts = [row.verdicts.at, row.verdicts.below, row.verdicts.above]
      made.parity = ledger.rates[row.rate].flatMap { MetalParity($0, in: ledger) }
      made.key = key
      return made
    }
    let unsolved = analysis.unsolved.map { row in
      Row(
        subject: row.subject.text, measure: row.kind.name, kind: .breakEven,
        valuation: row.valuation, reading: row.reading, rate: row.reason.rate?.text ?? "",
        note: "not solved: \(row.reason.sentence)")
    }
    let influences = analysis.influences.map { row in
      var made = Self.row(of: row.measure, .onePercent, rate: row.rate.text)
      made.price = ledger.rates[row.rate]?.price.exactValue
      made.value = .limits(low: row.low, high: row.high, words: nil)
      made.key = row.measure.key(in: "sensitivity", "one-percent", row.rate)
      return made
    }
    return pledges + claims + breakEvens + unsolved + influences
  }

  private static func rows(of balance: Balance) -> [Row] {
    Balance.Number.ofPledges.compactMap { number in
      guard let value = balance.interval(of: number) else { return nil }
      return Row(
        subject: balance.subject.text, measure: number.rawValue, kind: .scenario,
        valuation: balance.valuation, reading: balance.hasReckonings ? balance.reading : nil,
        unit: number == .share ? "" : balance.unit.unitText, value: .limits(value),
        key: balance.key(of: number, in: "sensitivity"))
    }
  }

  private static func row(
    of claim: ClaimResult, under scenario: Identifier<Scenario>? = nil
  ) -> Row {
    var reason: Prose = ""
    if case .undetermined(let because) = claim.outcome { reason = because.sentence }
    return Row(
      subject: claim.claim.id.text, measure: "difference", kind: .scenario,
      valuation: scenario.map { .ownDays($0) }, unit: claim.left?.kind.unitText ?? "",
      value: .limits(claim.difference), verdicts: [claim.outcome.verdict], note: reason,
      key: claim.difference == nil ? "" : claim.key(in: "sensitivity", under: scenario))
  }

  private static func row(of measure: RateMeasure, _ kind: Kind, rate: String) -> Row {
    Row(
      subject: measure.subject.text, measure: measure.kind.name, kind: kind,
      valuation: measure.valuation, reading: measure.reading, rate: rate,
      unit: measure.unit.unitText)
  }

  /// Every number at one point of a grid.
  private static func rows(of grid: MeasureTotals, at point: Int) -> [Row] {
    let rates = Array(grid.columns.prices.keys)
    let prices = rates.compactMap { grid.columns.price(of: $0, in: point) }
    return zip(grid.measures, grid.values).map { measure, values in
      let value = values.interval(in: point)
      var row = Self.row(of: measure, .grid, rate: rates.map(\.text).joined(separator: ";"))
      row.price = prices.count == 1 ? prices.first : nil
      row.value = .limits(value)
      row.verdicts = measure.judgement.map { [$0.outcome(of: value).verdict] } ?? []
      row.note =
        prices.count == 1
        ? ""
        : zip(rates, prices).map { rate, price -> Prose in "\(rate) at \(price.exactText)" }
          .joined(separator: ", ")
      return row
    }
  }

  /// The blocks of a report: claims under every scenario, and break-even prices.
  public static func blocks(
    _ analysis: SensitivityAnalysis, _ ledger: Ledger
  ) -> [Document.Block] {
    let prices = prices(analysis, ledger)
    guard let claims = claims(analysis) else { return prices }
    return [.heading("Claims under every scenario")] + claims + [.heading("Break-even")] + prices
  }

  private static func claims(_ analysis: SensitivityAnalysis) -> [Document.Block]? {
    analysis.scenarioClaims.isEmpty ? nil : ScenarioClaimBlocks(analysis: analysis).blocks
  }

  private static func prices(
    _ analysis: SensitivityAnalysis, _ ledger: Ledger
  ) -> [Document.Block] {
    guard analysis.hangsOnRates else {
      return [.paragraph("No gap and no claim hangs on a rate.")]
    }
    return BreakEvenBlocks(
      rows: analysis.breakEvens, unsolved: analysis.unsolved, ledger: ledger
    ).blocks
  }

  /// The blocks of the command: the pledges under every scenario first, then also what each rate moves, and the grid.
  public static func fullBlocks(
    _ analysis: SensitivityAnalysis, _ ledger: Ledger
  ) -> [Document.Block] {
    let claims = claims(analysis).map { [.section("Claims under every scenario")] + $0 } ?? []
    let absent = analysis.unsolved.filter { $0.reason.rate == nil }
    let grid = analysis.grid.map {
      [.section("Over the grid")] + GridBlocks(grid: $0, absent: absent, ledger: ledger).blocks
    }
    return [.section("Pledges under every scenario")]
      + ReconciliationReport.blocks(analysis.pledges, ledger) + claims
      + [.section("Break-even")] + prices(analysis, ledger)
      + InfluenceBlocks(rows: analysis.influences, ledger: ledger).blocks + (grid ?? [])
  }
}
