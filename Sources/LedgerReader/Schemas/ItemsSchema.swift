import LedgerModel

extension TableSchema {
  /// `items.csv`.
  public static let items = TableSchema(
    file: "items.csv", row: "a kind of good",
    columns: [
      .id("rifle.infantry"), .name,
      ColumnSchema("category", .text, "a wider heading; items under one heading are not added"),
      .note,
    ])
}

extension RowReader {
  mutating func item() -> Item? {
    guard let id: Identifier<Item> = id() else { return nil }
    return Item(
      id: id, name: text("name"), category: text("category"), note: text("note"), origin: origin)
  }
}
