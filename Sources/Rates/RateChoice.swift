import HistoricalDates
import LedgerModel

/// Which rates a conversion may use, and in what order: a scenario, or one rate by name.
public struct RateChoice: Sendable {
  /// The name to show: the scenario's id, or the rate's.
  public let name: String
  /// Which rates may be used, best first.
  ///
  /// Nothing else is ever used.
  public let preferences: [RatePreference]
  /// Currencies that the route passes through where it is not direct.
  public let via: [Identifier<Currency>]
  /// What to do where a date meets more than one rate.
  public let span: SpanRule
  /// The days on which everything is valued, in place of each figure's own; `nil`: its own.
  public let valuedOn: HistoricalDate?

  package init(
    name: String, preferences: [RatePreference], via: [Identifier<Currency>] = [],
    span: SpanRule = .refuse, valuedOn: HistoricalDate? = nil
  ) {
    self.name = name
    self.preferences = preferences
    self.via = via
    self.span = span
    self.valuedOn = valuedOn
  }

  /// The choice that a scenario of the ledger makes, each figure on its own days.
  public init(_ scenario: Scenario) { self.init(scenario, through: scenario.routes.first ?? []) }

  /// The choice that a scenario makes, by one of its routes.
  package init(_ scenario: Scenario, through route: [Identifier<Currency>]) {
    self.init(
      name: scenario.id.text, preferences: scenario.preferences, via: route, span: scenario.span)
  }

  /// The choice that a scenario makes, with everything valued in one period.
  public init(_ scenario: Scenario, valuedOn period: HistoricalDate) {
    self.init(
      name: "\(scenario.id)@\(period.text)", preferences: scenario.preferences,
      via: scenario.routes.first ?? [], span: scenario.span, valuedOn: period)
  }

  /// One rate by name, whatever its period, with metal money through fine metal.
  public init(at rate: Identifier<Rate>) {
    self.init(name: rate.text, preferences: [.rate(rate), .kind(.parity)])
  }

  /// No rate at all: minor and major units, and metal money through fine metal.
  package static let withoutRates = RateChoice(name: "", preferences: [.kind(.parity)])

  /// Whether metal money may be converted through its fine metal.
  package var allowsFineMetal: Bool { preferences.contains(.kind(.parity)) }
}
