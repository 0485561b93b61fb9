import Accounts
import Claims
import Diagnostics
import LedgerModel
import OrderedCollections
import Rates

extension FindingKind {
  /// AL0302: a rate used for days on which it was not in force.
  public static let rateOutsidePeriod = FindingKind(
    "AL0302", .warning, title: "a rate used for days on which it was not in force",
    meaning: """
      A scenario names the rate, so it is used whatever the date; for these figures it was not in force \
      on all of their days.
      """,
    remedy: "let the scenario prefer a kind of rate in place of the one rate, or say why in `note`")
}

extension LedgerCheck {
  static let rateOutsidePeriod = LedgerCheck(.rateOutsidePeriod) { ledger in
    guard let target = ledger.description.reportCurrency else { return [] }
    return ledger.scenarios.values.flatMap { scenario -> [Finding] in
      var users: OrderedDictionary<Identifier<Rate>, [String]> = [:]
      for row in ConvertedFigure.all(in: ledger, under: [RateChoice(scenario)], to: target) {
        for case .outsidePeriod(let rate) in row.outcome.conversion?.cautions ?? [] {
          users[rate, default: []].append(row.figure.id.text)
        }
      }
      return users.map { rate, figures in
        Finding(
          .rateOutsidePeriod, at: scenario.origin.place("prefer"), subject: scenario.id.text,
          "\(scenario.id) uses \(rate) outside its period for \(figures.joined(separator: ", "))")
      }
    }
  }
}
