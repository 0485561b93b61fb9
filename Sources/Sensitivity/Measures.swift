import Analyses
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections

/// By what figures are grouped into totals.
public enum Grouping: String, Sendable, CaseIterable {
  /// Each pledge: promised, delivered, withheld, gap.
  case pledge
  /// What was delivered, by who gave.
  case donor
  /// What was delivered, by who took.
  case recipient
  /// What was delivered, by year; a figure that lies in no single year is a group of its own.
  case year
  /// Every figure, by its state.
  case state
  /// What was delivered, by the currency of the source.
  case currency
  /// Each claim: left less right.
  case claim
}

extension Measure {
  /// All measures of a ledger in some groups.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - claims: its claims, evaluated.
  ///   - scenarios: the scenarios under which figures are converted.
  ///   - target: the currency of all totals.
  ///   - groupings: the groups.
  /// - Returns: the measures, in the order of the groupings, scenarios and ledger. A claim is one
  ///   where its formula is a sum of amounts and rates.
  public static func all(
    in ledger: Ledger, _ claims: [ClaimResult], under scenarios: [Scenario],
    to target: Identifier<Currency>, by groupings: [Grouping]
  ) -> [Measure] {
    groupings.flatMap { grouping -> [Measure] in
      switch grouping {
      case .pledge:
        return Reconciliation.all(in: ledger, under: scenarios, to: target).flatMap(measures)
      case .claim:
        return claims.compactMap { claim in
          claim.form.map {
            Measure(
              subject: claim.claim.id.text, kind: .difference, scenario: "", currency: "",
              terms: $0.difference, claim: $0, leftOut: [])
          }
        }
      case .donor, .recipient, .year, .state, .currency:
        return scenarios.flatMap { groups(of: ledger, by: grouping, under: $0, to: target) }
      }
    }
  }

  /// The sides of one pledge.
  private static func measures(_ row: Reconciliation) -> [Measure] {
    let promised = row.conversion.conversion.map {
      [RateTerm($0, times: Ratio(row.periods ?? 1))]
    }
    let delivered = row.deliveries.terms.isEmpty ? nil : row.deliveries.rateTerms
    let withheld = row.keptBack.terms.isEmpty ? nil : row.keptBack.rateTerms
    var sides: [(Kind, [RateTerm]?, [Summation.LeftOut])] = [
      (.promised, promised, []), (.delivered, delivered, row.deliveries.leftOut),
      (.withheld, withheld, row.keptBack.leftOut),
    ]
    if !row.isPeriodic, let promised, let delivered {
      let gap = promised + delivered.map { $0.scaled(by: Ratio(-1)) }
      sides.append((.gap, gap, row.deliveries.leftOut))
    }
    return sides.compactMap { kind, terms, leftOut in
      terms.map {
        Measure(
          subject: row.pledge.id.text, kind: kind, scenario: row.scenario,
          currency: row.currency.text, terms: $0, claim: nil, leftOut: leftOut)
      }
    }
  }

  private static func groups(
    of ledger: Ledger, by grouping: Grouping, under scenario: Scenario,
    to target: Identifier<Currency>
  ) -> [Measure] {
    let converter = Converter(ledger, RateChoice(scenario))
    let counted = ledger.money.filter {
      $0.per == nil && (grouping == .state ? $0.state != nil : $0.state == .delivered)
    }
    let groups = OrderedDictionary(grouping: counted) { $0.name(of: grouping, in: ledger) }
    return groups.map { name, figures in
      let sum = Summation.of(figures, in: ledger) { figure in
        switch converter.convert(figure, to: target) {
        case .converted(let made):
          .success(.init(figure: figure, value: made.result, conversion: made))
        case .unconverted(let reason): .failure(reason)
        }
      }
      return Measure(
        subject: "\(grouping.rawValue)=\(name)", kind: .total, scenario: scenario.id.text,
        currency: target.text, terms: sum.rateTerms, claim: nil, leftOut: sum.leftOut)
    }
  }
}

extension Summation {
  /// The terms with their rates kept apart; what came back counts against.
  var rateTerms: [RateTerm] {
    terms.map { term in
      let sign = Ratio(term.figure.state == .returned ? -1 : 1)
      return term.conversion.map { RateTerm($0, times: sign) } ?? RateTerm(amount: term.value)
    }
  }
}

extension Figure {
  fileprivate func name(of grouping: Grouping, in ledger: Ledger) -> String {
    switch grouping {
    case .donor: parties.donor?.text ?? "not stated"
    case .recipient: parties.recipient?.text ?? "not stated"
    case .year: year
    case .state: state?.rawValue ?? "not stated"
    case .currency: currency?.text ?? "not stated"
    case .pledge, .claim: id.text
    }
  }

  /// The year of the figure's days; its dates where they are of several years.
  private var year: String {
    guard let date = date.value else { return "not stated" }
    guard let first = date.earliest, let last = date.latest else { return date.text }
    let years = (first.civil.year, last.civil.year)
    return years.0 == years.1 ? String(years.0) : date.text
  }
}
