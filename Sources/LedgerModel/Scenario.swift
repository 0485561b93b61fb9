import Diagnostics
import ExactNumbers

/// A named way to choose among rates.
public struct Scenario: Sendable {
  /// Such as `as-printed`.
  public let id: Identifier<Scenario>
  /// The name to show.
  public let name: String
  /// Which rates may be used, best first.
  ///
  /// Nothing else is ever used.
  public let preferences: [RatePreference]
  /// Of figures that are alternatives to each other, the ones that count; the first goes before.
  public let preferredFigures: [Identifier<Figure>]
  /// Routes, each the currencies that a conversion passes through where no rate leads there
  /// directly.
  ///
  /// The first is used; the others are only compared with it. None: direct only.
  public let routes: [[Identifier<Currency>]]
  /// What to do where a date meets more than one rate.
  public let span: SpanRule
  /// By how many parts per thousand two routes may differ, or `nil`: not compared.
  public let tolerance: ExactDecimal?
  /// What else a reader must know.
  public let note: String
  /// The row.
  public let origin: Origin

  /// Makes a scenario; the reader is its only maker.
  package init(
    id: Identifier<Scenario>, name: String, preferences: [RatePreference],
    preferredFigures: [Identifier<Figure>], routes: [[Identifier<Currency>]], span: SpanRule,
    tolerance: ExactDecimal?, note: String, origin: Origin
  ) {
    self.id = id
    self.name = name
    self.preferences = preferences
    self.preferredFigures = preferredFigures
    self.routes = routes
    self.span = span
    self.tolerance = tolerance
    self.note = note
    self.origin = origin
  }
}

/// One entry of a scenario's order of rates.
public enum RatePreference: Sendable, Hashable {
  /// This very rate, whatever its period: who names a rate takes it as it is.
  case rate(Identifier<Rate>)
  /// Any rate of this kind that is in force. `parity` also allows metal money to be converted
  /// through fine metal.
  case kind(RateKind)
  /// A recorded rate of the source that the figure itself comes from.
  case ownSource

  /// What a word means that is no rate's id: a kind of rate, or `own-source`.
  ///
  /// A rate with such an id could never be named, so no rate may have one.
  public init?(word: String) {
    if word == "own-source" {
      self = .ownSource
    } else if let kind = RateKind(rawValue: word) {
      self = .kind(kind)
    } else {
      return nil
    }
  }

  /// All words that are no rate's id.
  package static let words = RateKind.allCases.map(\.rawValue) + ["own-source"]

  /// The word by which a ledger names it.
  public var word: String {
    switch self {
    case .rate(let id): id.text
    case .kind(let kind): kind.rawValue
    case .ownSource: "own-source"
    }
  }
}

/// What a scenario does where the days of a figure meet more than one rate.
public enum SpanRule: String, Sendable, Hashable, CaseIterable {
  /// The figure stays unconverted and is listed.
  case refuse
  /// The result reaches from the least to the most that any of the rates gives.
  case interval
}
