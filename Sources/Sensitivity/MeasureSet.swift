import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// All measures of a ledger in some groups, and what has none.
public struct MeasureSet: Sendable {
  /// The measures, in the order of the groupings, scenarios and ledger.
  public private(set) var measures: [Measure] = []
  /// What was asked for and is no sum of amounts and rates, and why.
  public private(set) var absent: [AbsentMeasure] = []

  /// Gathers measures.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - claims: its claims, evaluated.
  ///   - scenarios: the scenarios under which figures are converted.
  ///   - target: the currency of all totals.
  ///   - groupings: the groups, each once.
  public init(
    _ ledger: Ledger, _ claims: [ClaimResult], under scenarios: [Scenario],
    to target: Identifier<Currency>, by groupings: [Grouping]
  ) {
    for grouping in OrderedSet(groupings) {
      switch grouping {
      case .pledge:
        Reconciliation.all(in: ledger, under: scenarios, to: target).forEach { add(pledge: $0) }
      case .claim: ClaimSides.all(of: claims, in: ledger).forEach { add(claim: $0) }
      case .donor, .recipient, .year, .state, .currency:
        for scenario in scenarios {
          for group in FigureGroup.all(in: ledger, by: grouping, under: scenario, to: target) {
            add(group.measure)
          }
        }
      }
    }
  }

  private mutating func add(_ made: Result<Measure, AbsentMeasure>) {
    switch made {
    case .success(let measure): measures.append(measure)
    case .failure(let absence): absent.append(absence)
    }
  }

  /// The sides of one pledge.
  private mutating func add(pledge row: Reconciliation) {
    func absence(_ kind: Measure.Kind, _ reason: String) -> AbsentMeasure {
      AbsentMeasure(
        subject: row.pledge.id.text, kind: kind, scenario: row.scenario,
        currency: row.currency.text, reason: reason)
    }
    func measure(
      _ kind: Measure.Kind, _ terms: [RateTerm], _ leftOut: [Summation.LeftOut]
    ) -> Measure {
      Measure(
        subject: row.pledge.id.text, kind: kind, scenario: row.scenario,
        currency: row.currency.text, terms: terms, claim: nil, leftOut: leftOut)
    }
    let promised = row.conversion.conversion.map {
      [RateTerm($0, of: row.pledge.id, times: Ratio(row.periods ?? 1))]
    }
    if let promised { measures.append(measure(.promised, promised, [])) }
    if let reason = row.conversion.reason {
      absent.append(absence(.promised, reason.sentence))
    }
    for (kind, sum) in [(Measure.Kind.delivered, row.deliveries), (.withheld, row.keptBack)] {
      if !sum.terms.isEmpty {
        measures.append(measure(kind, sum.rateTerms(), sum.leftOut))
      } else if !sum.leftOut.isEmpty {
        absent.append(absence(kind, sum.leftOut.sentences))
      }
    }
    guard let promised, !row.deliveries.terms.isEmpty else { return }
    guard !row.isPeriodic else {
      let reason = "a yearly or monthly promise and a total are not subtracted"
      absent.append(absence(.gap, reason))
      return
    }
    let delivered = row.deliveries.rateTerms()
    measures.append(
      measure(
        .gap, promised + delivered.map { $0.scaled(by: Ratio(-1)) }, row.deliveries.leftOut))
  }

  private mutating func add(claim: ClaimSides) {
    let id = claim.result.claim.id.text
    let leftOut = (claim.result.left?.leftOut ?? []) + (claim.result.right?.leftOut ?? [])
    if let form = claim.result.form {
      measures.append(
        Measure(
          subject: id, kind: .difference, scenario: "", currency: "", terms: form.difference,
          claim: form, leftOut: leftOut))
    } else {
      absent.append(
        AbsentMeasure(
          subject: id, kind: .difference, scenario: "", currency: "",
          reason: claim.result.reasonWithoutForm))
    }
    for (kind, side) in [(Measure.Kind.left, claim.left), (.right, claim.right)] {
      guard let side, let form = side.form, let value = side.left else { continue }
      var currency = ""
      if case .money(let id) = value.kind { currency = id.text }
      measures.append(
        Measure(
          subject: id, kind: kind, scenario: "", currency: currency, terms: form.difference,
          claim: nil, leftOut: value.leftOut))
    }
  }
}

/// What was asked for and could not be totalled.
public struct AbsentMeasure: Error, Sendable {
  /// The pledge, the claim or the group.
  public let subject: String
  /// What of it.
  public let kind: Measure.Kind
  /// The scenario; empty for a claim.
  public let scenario: String
  /// The currency; empty for a claim.
  public let currency: String
  /// Why.
  public let reason: String
}

extension ClaimResult {
  /// Why the claim is no sum of amounts and rates.
  var reasonWithoutForm: String {
    if case .undetermined(let reason) = outcome, left == nil { return reason }
    return "it multiplies or divides rates or limits, so that it is no sum of amounts and rates"
  }
}

extension Summation {
  /// The terms with their rates kept apart; what came back also counts by a sign of its own.
  func rateTerms(returned sign: Ratio = .one) -> [RateTerm] {
    terms.map { term in
      let times = term.figure.state == .returned ? term.times * sign : term.times
      return term.conversion.map { RateTerm($0, of: term.figure.id, times: times) }
        ?? RateTerm(figure: term.figure.id, amount: term.value)
    }
  }
}

extension [Summation.LeftOut] {
  /// All reasons in a line.
  var sentences: String { map(\.sentence).joined(separator: "; ") }
}
