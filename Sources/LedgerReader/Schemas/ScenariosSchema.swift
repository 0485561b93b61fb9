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
        rates (used where in force), `own-source` (a recorded rate of the figure's own source); \
        `parity` also allows metal money to be converted through fine metal. Ids of figures say \
        which of several alternatives counts; an id of a rate and a figure is the rate's
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
    let (preferences, figures) = preferences()
    let routes = routes()
    let span: SpanRule? = choice("span")
    let tolerance = number("tolerance")
    if let tolerance, tolerance.isNegative {
      report(.incompleteRow, "tolerance", "a tolerance of \(tolerance) is below zero")
    }
    guard let id: Identifier<Scenario> = id() else { return nil }
    return Scenario(
      id: id, name: text("name"), preferences: preferences, preferredFigures: figures,
      routes: routes, span: span ?? .refuse, tolerance: tolerance, note: text("note"),
      origin: origin)
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

  /// `prefer`: rates and kinds of rates, and among them ids of figures.
  private mutating func preferences() -> ([RatePreference], [Identifier<Figure>]) {
    var rates: [RatePreference] = []
    var figures: [Identifier<Figure>] = []
    for part in list("prefer") {
      if let word = RatePreference(word: part.text) {
        rates.append(word)
      } else if !names.rates.mayHold(part.text), names.figures.mayHold(part.text) {
        resolve(part.text, at: part.offset, "prefer", names.figures).map { figures.append($0) }
      } else {
        resolve(part.text, at: part.offset, "prefer", names.rates).map { rates.append(.rate($0)) }
      }
    }
    return (rates, figures)
  }
}
