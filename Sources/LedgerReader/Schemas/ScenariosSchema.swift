import Diagnostics
import ExactNumbers
import LedgerModel

extension TableSchema {
  /// `scenarios.csv`.
  public static let scenarios = TableSchema(
    file: "scenarios.csv", row: "a named way to choose among rates",
    columns: [
      .id("as-printed"), .name,
      ColumnSchema(
        "prefer", .texts, required: true,
        """
        rates that may be used, best first: ids of rates (used whatever their period), kinds of \
        rates (used where in force), `own-source` (a recorded rate of the figure's own source); ids of \
        figures, which then count before the figures that are their alternatives; \
        `parity` also allows metal money to be converted through fine metal
        """),
      ColumnSchema(
        "via", .texts,
        """
        moneys to pass through, in order, where no rate leads there directly; after a `|`, another \
        route that is only compared with the first
        """),
      ColumnSchema(
        "span", .choice(["refuse", "interval"]),
        "what to do where a date meets several rates: leave the figure unconverted (also where "
          + "empty), or let it reach from the least to the most"),
      ColumnSchema(
        "tolerance", .number,
        "by how many parts per thousand two routes may differ; empty: not compared"),
      .note,
    ])
}

extension RowReader {
  mutating func scenario() -> Scenario? {
    let words = list("prefer")
    let preferred = words.filter { names.isFigureOnly($0.text) }
    let preferences = words.filter { !names.isFigureOnly($0.text) }.compactMap { preference($0) }
    let routes = routes()
    let span: SpanRule? = choice("span")
    let tolerance = number("tolerance")
    if let tolerance, tolerance.isNegative {
      report(.incompleteRow, "tolerance", "a tolerance of \(tolerance) is below zero")
    }
    guard let id: Identifier<Scenario> = id() else { return nil }
    return Scenario(
      id: id, name: text("name"), preferences: preferences,
      preferredFigures: preferred.compactMap { Identifier($0.text) }, routes: routes,
      span: span ?? .refuse,
      tolerance: tolerance, note: text("note"), origin: origin)
  }

  /// `a;b|c;b`: two routes.
  ///
  /// The parts are resolved one by one, at their place in the cell.
  private mutating func routes() -> [[Identifier<Currency>]] {
    var routes: [[Identifier<Currency>]] = []
    var offset = 0
    for route in text("via").split(separator: "|", omittingEmptySubsequences: false) {
      let parts = ListPart.parts(of: String(route))
      let currencies = parts.compactMap { part in
        resolve(part.text, at: offset + part.offset, "via", names.currencies)
      }
      if !currencies.isEmpty { routes.append(currencies) }
      offset += route.utf8.count + 1
    }
    return routes
  }

  private mutating func preference(_ part: ListPart) -> RatePreference? {
    if let word = RatePreference(word: part.text) { return word }
    return resolve(part.text, at: part.offset, "prefer", names.rates).map { .rate($0) }
  }
}

extension LedgerNames {
  /// Whether a word of `prefer` can only be a figure: no rate and no kind of rate has the name.
  fileprivate func isFigureOnly(_ word: String) -> Bool {
    guard let figure = Identifier<Figure>(word), let rate = Identifier<Rate>(word) else {
      return false
    }
    return RatePreference(word: word) == nil && !rates.contains(rate) && figures.contains(figure)
  }
}
