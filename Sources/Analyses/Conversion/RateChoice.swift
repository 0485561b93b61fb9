import LedgerModel

/// Which rates a conversion may use, and in what order: a scenario, or one rate by name.
public struct RateChoice: Sendable {
  /// The name to show: the scenario's id, or the rate's.
  public let name: String
  /// Which rates may be used, best first. Nothing else is ever used.
  public let preferences: [RatePreference]
  /// Currencies that the route passes through where it is not direct.
  public let via: [Identifier<Currency>]
  /// What to do where a date meets more than one rate.
  public let span: SpanRule

  init(
    name: String, preferences: [RatePreference], via: [Identifier<Currency>], span: SpanRule
  ) {
    self.name = name
    self.preferences = preferences
    self.via = via
    self.span = span
  }

  /// The choice that a scenario of the ledger makes.
  public init(_ scenario: Scenario) {
    name = scenario.id.text
    preferences = scenario.preferences
    via = scenario.routes.first ?? []
    span = scenario.span
  }

  /// One rate by name, whatever its period, with metal money through fine metal.
  public init(at rate: Identifier<Rate>) {
    self.init(at: rate, name: rate.text, via: [])
  }

  /// The choice a scenario makes, with one of its rates held fast whatever the date.
  public init(_ scenario: Scenario, heldAt rate: Identifier<Rate>) {
    self.init(at: rate, name: "\(scenario.id):\(rate)", via: scenario.routes.first ?? [])
  }

  private init(at rate: Identifier<Rate>, name: String, via: [Identifier<Currency>]) {
    self.init(name: name, preferences: [.rate(rate), .kind(.parity)], via: via, span: .refuse)
  }

  /// Whether metal money may be converted through its fine metal.
  var allowsFineMetal: Bool { preferences.contains(.kind(.parity)) }
}
