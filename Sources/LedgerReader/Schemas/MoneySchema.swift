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
      ColumnSchema(
        "reckoned_in", .reference(["currencies.csv"]),
        "the money from which the source reckoned this figure; it then moves as that money does"),
      ColumnSchema(
        "reckoned_at", .reference(["rates.csv"]),
        "the rate by which the source reckoned it, between the two moneys or units of them"),
    ] + .statement)
}

extension RowReader {
  mutating func money() -> Figure? {
    figure(.money(reference("currency", in: \.currencies)), amountIn: "amount")
  }
}
