import Analyses
import Diagnostics
import LedgerModel
import OrderedCollections
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
    self.inputs = inputs
    self.toolVersion = toolVersion
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
