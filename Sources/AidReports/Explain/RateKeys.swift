import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity
import Tables

/// Keys of the numbers of `sensitivity.csv` and `simulation.csv`.
///
/// What was solved or drawn has no tree of its own: its tree is that of the number which was solved for a
/// price or drawn, at the ledger's prices, and the title says what was done.
extension NumberKeys {
  func sensitivity(_ take: (String, () -> Traced?) -> Void) {
    guard let analysis = results.sensitivity else { return }
    let trees = MeasureTrees(analysis, results)
    let report = "sensitivity"
    for row in analysis.pledges where row.valuation != .unitsOnly {
      for number in Balance.Number.ofPledges where row.interval(of: number) != nil {
        take(row.key(of: number, in: report)) {
          Traced(
            "\(number.rawValue) of \(row.subject.text), \(row.valuation.rowLabel)",
            row.derivation(of: number, in: results.book))
        }
      }
    }
    for claim in analysis.claims where claim.difference != nil {
      take(claim.key(in: report, under: nil)) {
        Traced("difference of \(claim.claim.id)", claim.derivation)
      }
    }
    for claim in analysis.scenarioClaims where claim.result.difference != nil {
      take(claim.result.key(in: report, under: claim.scenario)) {
        Traced(
          "difference of \(claim.result.claim.id) at \(claim.scenario)", claim.result.derivation)
      }
    }
    for (row, key) in BreakEven.keyed(analysis.breakEvens) {
      take("\(key)/price") {
        Traced(
          "at \(row.price.words) of \(row.rate) the verdict on \(row.measure.words) changes; at the "
            + "ledger's prices it is:", trees.tree(of: row.measure))
      }
      guard let rate = results.ledger.rates[row.rate],
        let tree = Derivation(parityOf: rate, in: results.ledger)
      else { continue }
      take("\(key)/parity") { Traced("\(row.rate) by the weight of its metal", tree) }
    }
    for row in analysis.influences {
      take(row.measure.key(in: report, "one-percent", row.rate)) {
        Traced(
          "with \(row.rate) a hundredth higher, \(row.measure.words) moves by "
            + "\(Cell.words(row.low, row.high)); at the ledger's prices it is:",
          trees.tree(of: row.measure))
      }
    }
  }

  func simulation(_ take: (String, () -> Traced?) -> Void) {
    guard let analysis = results.sensitivity, case .success(let simulation) = results.simulation
    else { return }
    let trees = MeasureTrees(analysis, results)
    let draws =
      "\(ExactDecimal(simulation.count).grouped) draws of seed \(simulation.draws.seed); at the "
      + "ledger's prices it is:"
    for row in simulation.rows {
      let (key, words) = (row.measure.key(in: "simulation"), row.measure.words)
      for (percent, ends) in zip(Simulation.percents, row.quantiles) {
        take("\(key)/\(SimulationReport.columnName(percent))") {
          Traced(
            "\(words): \(Cell.words(ends.low, ends.high)) is not exceeded in \(percent) % of \(draws)",
            trees.tree(of: row.measure))
        }
      }
      for verdict in row.verdicts == nil ? [] : Verdict.allCases {
        let count = row.verdicts?[verdict] ?? 0
        take("\(key)/\(verdict.rawValue)") {
          Traced(
            "\(words): \(verdict.rawValue) in \(ExactDecimal(count).grouped) of \(draws)",
            trees.tree(of: row.measure))
        }
      }
    }
  }
}

/// The trees of what was solved for a price or drawn.
private struct MeasureTrees {
  private let balances: OrderedDictionary<Balance.Subject, [Balance]>
  private let claims: [Identifier<Claim>: ClaimResult]
  private let book: AccountBook

  init(_ analysis: SensitivityAnalysis, _ results: Results) {
    balances = OrderedDictionary(grouping: analysis.pledges, by: \.subject)
    claims = Dictionary(
      analysis.claims.map { ($0.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
    book = results.book
  }

  func tree(of measure: RateMeasure) -> Derivation? {
    switch (measure.subject, measure.kind) {
    case (.balance(let subject), .balance(let number)):
      balances[subject]?.first {
        $0.valuation == measure.valuation
          && ($0.hasReckonings ? $0.reading : nil) == measure.reading
      }?.derivation(of: number, in: book)
    case (.claim(let id), .left): claims[id]?.left?.derivation
    case (.claim(let id), .right): claims[id]?.right?.derivation
    case (.claim(let id), _): claims[id]?.derivation
    default: nil
    }
  }
}

extension Derivation {
  /// What a rate would be by the weight of the metal; `nil` where that cannot be said.
  init?(parityOf rate: Rate, in ledger: Ledger) {
    guard let parity = MetalParity(rate, in: ledger), let base = ledger.unitChain(of: rate.base),
      let quote = ledger.unitChain(of: parity.currency), let metal = base.major.metal,
      let other = quote.major.metal
    else { return nil }
    func step(_ ground: Ground, _ factor: Ratio, isInverted: Bool) -> Derivation {
      let factor = isInverted ? Ratio.one.divided(by: factor) ?? .one : factor
      return Derivation(.given(ground), Interval(exactly: factor), .ratio)
    }
    func units(_ chain: UnitChain, isInverted: Bool) -> [Derivation] {
      chain.steps.map {
        step(
          .units($0.unit, of: $0.minor, isInverted: isInverted), Ratio($0.unit.parts),
          isInverted: isInverted)
      }
    }
    let parts =
      [
        step(
          .fineMetal(metal, of: base.major.id, isInverted: false), metal.fineGrams,
          isInverted: false),
        step(
          .fineMetal(other, of: quote.major.id, isInverted: true), other.fineGrams, isInverted: true
        ),
      ] + units(base, isInverted: true) + units(quote, isInverted: false)
    self.init(
      .product, Interval(exactly: parity.price), .price(parity.currency, per: rate.base), parts)
  }
}

extension Balance.Number {
  /// The numbers of a pledge.
  static let ofPledges = allCases.filter { ![.stated, .items, .foreign].contains($0) }
}

extension Balance {
  /// What `explain` is asked by of a number under a scenario: `sensitivity/M11/gap/as-printed`.
  func key(of number: Number, in report: String) -> String {
    ([report, subject.text, number.rawValue, valuation.key]
      + (hasReckonings && reading == .asPaid ? [Reading.asPaid.word] : [])).joined(separator: "/")
  }
}

extension ClaimResult {
  /// What `explain` is asked by of its difference: `sensitivity/C01/difference/treasury`.
  func key(in report: String, under scenario: Identifier<Scenario>?) -> String {
    ([report, claim.id.text, RateMeasure.Kind.difference.name] + (scenario.map { [$0.text] } ?? []))
      .joined(separator: "/")
  }
}

extension BreakEven {
  /// Break-even prices with the keys of their rows; of several of one rate all but the first are numbered.
  static func keyed(_ rows: [BreakEven]) -> [(BreakEven, String)] {
    var seen: [String: Int] = [:]
    return rows.map { row in
      let key = row.measure.key(in: "sensitivity", "break-even", row.rate)
      let count = seen[key, default: 0] + 1
      seen[key] = count
      return (row, count == 1 ? key : "\(key)/\(count)")
    }
  }
}

extension Cell {
  /// The ends of what was solved or drawn in words; an end that is open is not known.
  fileprivate static func words(_ low: Ratio?, _ high: Ratio?) -> String {
    low == high
      ? low?.words ?? "not known" : "\(low?.words ?? "not known") to \(high?.words ?? "not known")"
  }
}
