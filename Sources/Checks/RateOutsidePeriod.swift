import Accounts
import Diagnostics
import LedgerModel
import OrderedCollections
import Rates
import Phrases

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
  static let rateOutsidePeriod = LedgerCheck.ofBook(.rateOutsidePeriod) { book in
    book.usesInDoubt { if case .outsidePeriod = $0 { true } else { false } }
      .compactMap { scenario, doubt, figures in
        guard case .outsidePeriod(let rate) = doubt else { return nil }
        return Finding(
          .rateOutsidePeriod, at: scenario.origin.place("prefer"), subject: scenario.id.text,
          "\(scenario.id) uses \(rate) outside its period for \(figures.few())",
          cause: "\(scenario.id) uses rates outside their periods")
      }
  }
}

extension AccountBook {
  /// For each scenario, and each doubt that is meant and that its conversions come with, the figures that it
  /// concerns.
  func usesInDoubt(
    where isMeant: (Conversion.Caution) -> Bool
  ) -> [(scenario: Scenario, doubt: Conversion.Caution, figures: [Identifier<Figure>])] {
    guard let target = ledger.description.reportCurrency else { return [] }
    return ledger.scenarios.values.flatMap { scenario in
      let converter = rates.converter(RateChoice(scenario))
      var users: OrderedDictionary<Conversion.Caution, [Identifier<Figure>]> = [:]
      for figure in ledger.money {
        guard case .success(let way) = converter.route(of: figure, to: target) else { continue }
        for doubt in way.cautions where isMeant(doubt) {
          users[doubt, default: []].append(figure.id)
        }
      }
      return users.map { (scenario, $0.key, $0.value) }
    }
  }
}
