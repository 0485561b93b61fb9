import LedgerModel

extension TableSchema {
  /// `arms.csv`.
  public static let arms = TableSchema(
    file: "arms.csv", row: "a statement of a source about goods",
    columns: [.id("W07")] + .transfer + [
      ColumnSchema("item", .reference(["items.csv"]), "of which kind of good"),
      ColumnSchema(
        "quantity", .number, "the number as read, in plain digits; empty: not stated, never zero"),
      ColumnSchema(
        "unit", .reference(["units.csv"]), "in which unit; pieces are never added to chests"),
    ] + .statement)
}

extension RowReader {
  mutating func goods() -> Figure? {
    figure(
      .goods(reference("item", in: \.items), reference("unit", in: \.units)),
      amountIn: "quantity")
  }
}
