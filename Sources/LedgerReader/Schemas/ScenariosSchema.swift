import ExactNumbers
import LedgerModel
import Phrases

extension TableSchema {
  /// `scenarios.csv`.
  public static let scenarios = TableSchema(
    "scenarios.csv", row: "a named way to choose among rates",
    ScenarioFields.id, SharedFields.name, ScenarioFields.prefer, ScenarioFields.via,
    ScenarioFields.span, ScenarioFields.tolerance, SharedFields.note)
}

package enum ScenarioFields {
  package static let id = Field<Identifier<Scenario>?>.id("as-printed")
  package static let prefer = Field<Preferences>(
    .prefer, .texts, required: true,
    """
    rates that may be used, best first: ids of rates (used whatever their period), kinds of \
    rates (used where in force), `own-source` (a recorded rate of the figure's own source); \
    `parity` also allows metal money to be converted through fine metal. Ids of figures say \
    which of several alternatives counts; an id of a rate and a figure is the rate's
    """
  ) {
    $0.preferences($1)
  } write: {
    ($0.rates.map(\.word) + $0.figures.map(\.text)).joined(separator: ";")
  }
  package static let via = Field<[[Identifier<Currency>]]>(
    .via, .texts,
    """
    moneys to pass through, in order, where no rate leads there directly; after a `|`, another \
    route that is only compared with the first
    """
  ) {
    $0.routes($1)
  } write: {
    $0.map { $0.map(\.text).joined(separator: ";") }.joined(separator: "|")
  }
  package static let span = Field<SpanRule?>.choice(
    .span,
    "what to do where a date meets several rates: leave the figure unconverted (also where "
      + "empty), or let it reach from the least to the most")
  package static let tolerance = Field.number(
    .tolerance, "by how many parts per thousand two routes may differ; empty: not compared")
}

/// What a scenario prefers: among rates, and among figures that are alternatives.
package struct Preferences: Sendable {
  package var rates: [RatePreference] = []
  package var figures: [Identifier<Figure>] = []
}

extension RowReader {
  mutating func scenario() -> Scenario? {
    let (name, preferences, routes) = (
      self[SharedFields.name], self[ScenarioFields.prefer], self[ScenarioFields.via]
    )
    let (span, tolerance, note) = (
      self[ScenarioFields.span], self[ScenarioFields.tolerance], self[SharedFields.note]
    )
    if let tolerance, tolerance.isNegative {
      report(.incompleteRow, .tolerance, "a tolerance of \(tolerance) is below zero")
    }
    guard let id = self[ScenarioFields.id] else { return nil }
    return Scenario(
      id: id, name: name, preferences: preferences.rates, preferredFigures: preferences.figures,
      routes: routes, span: span ?? .refuse, tolerance: tolerance, note: note, origin: origin)
  }

  /// `a;b|c;b`: two routes.
  ///
  /// The parts are resolved one by one, at their place in the cell.
  fileprivate mutating func routes(_ column: Column) -> [[Identifier<Currency>]] {
    var routes: [[Identifier<Currency>]] = []
    var offset = 0
    for route in text(column).split(separator: "|", omittingEmptySubsequences: false) {
      let parts = ListPart.parts(of: String(route))
      let currencies = parts.compactMap { part in
        resolve(part.text, at: offset + part.offset, column, names.currencies)
      }
      if !currencies.isEmpty { routes.append(currencies) }
      offset += route.utf8.count + 1
    }
    return routes
  }

  /// `prefer`: rates and kinds of rates, and among them ids of figures.
  fileprivate mutating func preferences(_ column: Column) -> Preferences {
    var preferences = Preferences()
    for part in list(column) {
      if let word = RatePreference(word: part.text) {
        preferences.rates.append(word)
      } else if !names.rates.mayHold(part.text), names.figures.mayHold(part.text) {
        let figure = resolve(part.text, at: part.offset, column, names.figures)
        if let figure { preferences.figures.append(figure) }
      } else {
        let rate = resolve(
          part.text, at: part.offset, column, names.rates,
          as: "no rate, no kind of rate and no figure",
          or: [RatePreference.words, names.figures.texts])
        if let rate { preferences.rates.append(.rate(rate)) }
      }
    }
    return preferences
  }
}
