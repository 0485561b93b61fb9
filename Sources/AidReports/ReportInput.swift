import Accounts
import Claims
import Diagnostics
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity
import Tables

/// All that a report is made from: the ledger, what was found in it, and what was computed.
public struct ReportInput: Sendable {
  /// The ledger.
  public let ledger: Ledger
  /// Every finding, in reading order.
  public let findings: [Finding]
  /// Every claim, evaluated.
  public let claims: [ClaimResult]
  /// Every pledge against what came of it, under every scenario.
  public let reconciliations: [Reconciliation]
  /// Every stated total against its items, under every scenario.
  public let totals: [StatedTotal]
  /// What hangs on the rates; `nil` where the ledger has no currency to speak in.
  public let sensitivity: SensitivityAnalysis?
  /// What draws of the rates make of totals and claims; `nil` where no rate has a range.
  public let simulation: Simulation?
  /// The files that were read, with their SHA-256.
  public let inputs: [(path: String, sha256: String)]
  /// The version of the tool.
  public let toolVersion: String

  /// Makes the input of a report.
  public init(
    ledger: Ledger, findings: [Finding], claims: [ClaimResult],
    inputs: [(path: String, sha256: String)], toolVersion: String
  ) {
    self.ledger = ledger
    self.findings = findings
    self.claims = claims
    let scenarios = Array(ledger.scenarios.values)
    reconciliations = Reconciliation.all(in: ledger, under: scenarios)
    totals = StatedTotal.all(in: ledger, under: scenarios)
    let target = ledger.reportCurrency
    sensitivity = target.map { SensitivityAnalysis(ledger, claims, under: scenarios, to: $0) }
    simulation = sensitivity.flatMap { ReportInput.simulation(ledger, $0.measures) }
    self.inputs = inputs
    self.toolVersion = toolVersion
  }

  /// How many draws a report makes, and their seed.
  static let draws = (count: 1_000, seed: UInt64(1))

  private static func simulation(
    _ ledger: Ledger, _ measures: MeasureSet
  ) -> Simulation? {
    guard let draws = try? RateDraws(ledger, shape: .uniform, seed: draws.seed),
      !draws.ranges.isEmpty
    else { return nil }
    return Simulation(measures, in: ledger, draws, count: ReportInput.draws.count)
  }

  /// How the ledger wants its numbers shown.
  public var display: NumberDisplay { ledger.numberDisplay }

  /// The scenarios, in the order of the ledger.
  public var scenarios: [Scenario] { Array(ledger.scenarios.values) }
}

extension Ledger {
  /// How the ledger wants its numbers shown.
  public var numberDisplay: NumberDisplay {
    NumberDisplay(places: description.display.places, rule: description.display.rounding)
  }

  /// The currency of reports; where the ledger names none, that of its first pledge.
  public var reportCurrency: Identifier<Currency>? {
    description.reportCurrency ?? Reconciliation.pledges(of: self).first?.currency
  }

  func name(of currency: Identifier<Currency>) -> String {
    currencies[currency]?.name ?? currency.text
  }
}
