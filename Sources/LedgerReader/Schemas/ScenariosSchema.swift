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
        "via", .references(["currencies.csv"]),
        "moneys to pass through, in order, where no rate leads there directly"),
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
    let via = references("via", in: \.currencies)
    let span: SpanRule? = choice("span")
    let tolerance = number("tolerance")
    if let tolerance, tolerance.isNegative {
      report(.incompleteRow, "tolerance", "a tolerance of \(tolerance) is below zero")
    }
    guard let id: Identifier<Scenario> = id() else { return nil }
    return Scenario(
      id: id, name: text("name"), preferences: preferences, via: via, span: span ?? .refuse,
      tolerance: tolerance, note: text("note"), origin: origin)
  }

  private mutating func preference(_ part: ListPart) -> RatePreference? {
    if part.text == "own-source" { return .ownSource }
    if let kind = RateKind(rawValue: part.text) { return .kind(kind) }
    return resolve(part.text, at: part.offset, "prefer", names.rates).map { .rate($0) }
  }
}
