import HistoricalDates
import LedgerModel
import OrderedCollections

/// In what a sum is valued: by which rates, and on whose days.
public enum Valuation: Hashable, Sendable {
  /// By a scenario, each figure on its own days.
  case ownDays(Identifier<Scenario>)
  /// By a scenario, everything as if it had been in one period of its rates.
  case period(Identifier<Scenario>, HistoricalDate)
  /// By one rate, whatever its period.
  case rate(Identifier<Rate>)
  /// By no rate: by units, and where the choice says so by fine metal.
  case unitsOnly
}

/// Which rates a conversion may use, and in what order: a scenario, or one rate by name.
public struct RateChoice: Sendable {
  /// What the choice is called by those who hold results by it.
  public let valuation: Valuation
  /// Which rates may be used, best first.
  ///
  /// Nothing else is ever used.
  public let preferences: [RatePreference]
  /// Currencies that the route passes through where it is not direct.
  public let via: [Identifier<Currency>]
  /// What to do where a date meets more than one rate.
  public let span: SpanRule

  package init(
    _ valuation: Valuation, preferences: [RatePreference], via: [Identifier<Currency>] = [],
    span: SpanRule = .refuse
  ) {
    self.valuation = valuation
    self.preferences = preferences
    self.via = via
    self.span = span
  }

  /// The choice that a scenario of the ledger makes: by its first route or another, each figure on its
  /// own days or everything in one period.
  public init(
    _ scenario: Scenario, through route: [Identifier<Currency>]? = nil,
    valuedOn period: HistoricalDate? = nil
  ) {
    self.init(
      period.map { .period(scenario.id, $0) } ?? .ownDays(scenario.id),
      preferences: scenario.preferences, via: route ?? scenario.routes.first ?? [],
      span: scenario.span)
  }

  /// One rate by name, whatever its period, with metal money through fine metal.
  public init(at rate: Identifier<Rate>) {
    self.init(.rate(rate), preferences: [.rate(rate), .kind(.parity)])
  }

  /// No rate at all: minor and major units, and metal money through fine metal.
  public static let withoutRates = RateChoice(.unitsOnly, preferences: [.kind(.parity)])

  /// Minor and major units, and nothing else.
  public static let minorUnitsOnly = RateChoice(.unitsOnly, preferences: [])

  /// The days on which everything is valued, in place of each figure's own; `nil`: its own.
  public var valuedOn: HistoricalDate? {
    if case .period(_, let days) = valuation { days } else { nil }
  }

  /// What says which rates are taken.
  public enum Taking: Sendable, Hashable {
    /// The column `prefer` of a scenario.
    case preferred
    /// One rate is named.
    case named(Identifier<Rate>)
    /// None is taken.
    case none
  }

  /// What says which rates are taken.
  var taking: Taking {
    switch valuation {
    case .ownDays, .period: .preferred
    case .rate(let rate): .named(rate)
    case .unitsOnly: .none
    }
  }

  /// Whether the works that state a figure decide which rates are used.
  package var prefersOwnSource: Bool { preferences.contains(.ownSource) }
}

extension Scenario {
  /// The periods of the rates that the scenario may use, each once, by their first day.
  ///
  /// A figure whose own days no rate covers is also shown as if valued in each of these. For one money
  /// or a few, `Converter.periods(from:to:)` gives those that matter.
  public func periods(in ledger: Ledger) -> [HistoricalDate] {
    let kinds = Set(preferences)
    return ledger.rates.values.filter { rate in
      kinds.contains(.rate(rate.id)) || kinds.contains(.kind(rate.kind))
        || (rate.kind == .recorded && kinds.contains(.ownSource))
    }.compactMap(\.inForce).eachOnce
  }
}

extension [HistoricalDate] {
  /// Each once, by their first days.
  package var eachOnce: [HistoricalDate] {
    OrderedSet(self)
      .sorted { ($0.earliest ?? .first, $0.text) < ($1.earliest ?? .first, $1.text) }
  }
}
