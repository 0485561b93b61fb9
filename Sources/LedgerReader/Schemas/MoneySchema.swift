import LedgerModel

extension TableSchema {
  /// `money.csv`.
  public static let money = TableSchema(
    file: "money.csv", row: "a statement of a source about money",
    columns: [.id("M15")] + .transfer + [
      ColumnSchema(
        "amount", .number, "the number as read, in plain digits; empty: not stated, never zero"),
      ColumnSchema(
        "currency", .reference(["currencies.csv"]),
        "of which money; empty: the source does not say, and the row is never added"),
    ] + [
      ColumnSchema(
        "reckoned_in", .reference(["currencies.csv"]),
        "the money that the source reckoned this figure from; the figure then moves with a scenario's "
          + "rate for it"),
      ColumnSchema("reckoned_at", .reference(["rates.csv"]), "the rate by which it was reckoned"),
    ] + .statement)
}

extension RowReader {
  mutating func money() -> Figure? {
    figure(.money(reference("currency", in: \.currencies)), amountIn: "amount")
  }
}
