import LedgerModel

/// The converters of a scenario: one that values each figure on its own days, and one for each period
/// of the scenario's rates, which values everything in that period.
package struct ScenarioConverters {
  package let ownDays: Converter
  package let periods: [Converter]

  package init(_ scenario: Scenario, in ledger: Ledger) {
    let ownDays = Converter(ledger, RateChoice(scenario))
    self.ownDays = ownDays
    periods = scenario.periods(in: ledger).map {
      ownDays.choosing(RateChoice(scenario, valuedOn: $0))
    }
  }
}
