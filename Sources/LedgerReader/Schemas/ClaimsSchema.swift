import LedgerModel

extension TableSchema {
  /// `claims.csv`.
  public static let claims = TableSchema(
    file: "claims.csv", row: "what a source says of its own figures",
    columns: [
      .id("C02"),
      ColumnSchema(
        "formula", .text, required: true, "the claim as a formula, such as `M14 - M15 = M16`"),
      .asPrinted,
      ColumnSchema(
        "source", .references(["sources.json"]),
        "the works that say so; empty: the claim is the compiler's own"),
      .locator,
      ColumnSchema("note", .text, "the claim in your own words; printed as its title"),
    ])
}

extension RowReader {
  mutating func claim() -> Claim? {
    let citations = citations()
    guard let id: Identifier<Claim> = id() else { return nil }
    return Claim(
      id: id, formula: text("formula"), asPrinted: text("as_printed"), citations: citations,
      isOurs: text("source").isEmpty,
      note: text("note"), origin: origin)
  }
}
