import LedgerModel

/// The converters of a scenario: one that values each figure on its own days, and one for each period
/// of the scenario's rates, which values everything in that period.
struct ScenarioConverters {
  let ownDays: Converter
  let periods: [Converter]

  init(_ scenario: Scenario, in ledger: Ledger) {
    ownDays = Converter(ledger, RateChoice(scenario))
    periods = scenario.periods(in: ledger).map {
      Converter(ledger, RateChoice(scenario, valuedOn: $0))
    }
  }
}
