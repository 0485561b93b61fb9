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
    let preferences = list("prefer").compactMap { preference($0) }
    let routes = routes()
    let span: SpanRule? = choice("span")
    let tolerance = number("tolerance")
    if let tolerance, tolerance.isNegative {
      report(.incompleteRow, "tolerance", "a tolerance of \(tolerance) is below zero")
    }
    guard let id: Identifier<Scenario> = id() else { return nil }
    return Scenario(
      id: id, name: text("name"), preferences: preferences, routes: routes, span: span ?? .refuse,
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
