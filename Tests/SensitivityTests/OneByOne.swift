import Accounts
import Checks
import Claims
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
@testable import Sensitivity

/// The values of measures by the analyses of one ledger, a conversion at a time.
struct OneByOne {
  private let ledger: Ledger
  private let target: Identifier<Currency>
  private let reconciliations: [Reconciliation]
  private let claims: [ClaimResult]

  /// The ledger with a rate that is a stretch at each of its ends; itself where it has none.
  private let ends: [Ledger]

  init(_ ledger: Ledger, to target: Identifier<Currency>, ends: [Ledger] = []) {
    self.ledger = ledger
    self.ends = ends.isEmpty ? [ledger] : ends
    self.target = target
    reconciliations = Reconciliation.all(
      in: ledger, under: Array(ledger.scenarios.values), to: target)
    claims = ClaimResult.all(in: ledger)
  }

  func outcome(of claim: String) -> String? { result(claim)?.outcome.word }

  func value(of measure: Measure) -> Interval? {
    switch measure.kind {
    case .difference: result(measure.subject)?.difference
    case .left: side(measure.subject, \.left, \.left)
    case .right: side(measure.subject, \.right, \.right)
    case .total:
      ends.compactMap { groupTotal(measure, in: $0) }.reduce(nil) { $0?.hull(with: $1) ?? $1 }
    case .promised: row(measure)?.promised
    case .delivered: row(measure)?.delivered
    case .withheld: row(measure)?.withheld
    case .gap: row(measure)?.gap
    }
  }

  private func result(_ claim: String) -> ClaimResult? {
    claims.first { $0.claim.id.text == claim }
  }

  /// A side of a claim; where the other side stops the claim, the side held against nothing.
  private func side(
    _ claim: String, _ own: KeyPath<ClaimResult, ClaimResult.Side?>,
    _ alone: KeyPath<ClaimSides, ClaimResult?>
  ) -> Interval? {
    guard let result = result(claim) else { return nil }
    return result[keyPath: own]?.interval
      ?? ClaimSides.all(of: [result], in: ledger)[0][keyPath: alone]?.left?.interval
  }

  private func row(_ measure: Measure) -> Reconciliation? {
    reconciliations.first {
      $0.pledge.id.text == measure.subject && $0.scenario == measure.scenario
    }
  }

  /// Each figure converted by itself, and added as a number.
  private func groupTotal(_ measure: Measure, in ledger: Ledger) -> Interval? {
    guard let scenario = ledger.scenarios.values.first(where: { $0.id.text == measure.scenario })
    else { return nil }
    let sides = measure.subject.split(separator: "=").map(String.init)
    let converter = Converter(ledger, RateChoice(scenario))
    let figures = ledger.money.filter { figure in
      let isTransfer = figure.state == .delivered || figure.state == .returned
      guard sides[0] == "state" || isTransfer, figure.per == nil else { return false }
      let name: String? =
        switch sides[0] {
        case "donor": figure.parties.donor?.text
        case "recipient": figure.parties.recipient?.text
        case "state": figure.state?.rawValue
        case "currency": figure.currency?.text
        default: yearOrDates(figure)
        }
      return (name ?? "not stated") == sides[1]
    }
    return Summation.of(figures, in: ledger) { figure in
      guard let made = converter.convert(figure, to: target, reading: .asPaid).conversion else {
        return .failure(.noAmount)
      }
      let isMinus = figure.state == .returned && sides[0] != "state"
      return .success(.init(figure: figure, value: isMinus ? -made.result : made.result))
    }.total
  }

  /// `1921` of `1921-12-17`; a period of several years as it stands.
  private func yearOrDates(_ figure: Figure) -> String? {
    guard let text = figure.date.value?.text else { return nil }
    let years = Set(text.split(separator: "/").map { $0.prefix(4) })
    return years.count == 1 && !text.contains("..") ? years.first.map(String.init) : text
  }
}
