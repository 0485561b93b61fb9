import LedgerModel

extension TableSchema {
  /// `parties.csv`.
  public static let parties = TableSchema(
    file: "parties.csv", row: "a state, a body or a person",
    columns: [
      .id("tgna"), .name,
      ColumnSchema(
        "kind", .choice(["state", "body", "person", "other"]), required: true,
        "what sort of party it is"),
      ColumnSchema("existed", .date, "the days on which it existed or lived"),
      ColumnSchema("part_of", .reference(["parties.csv"]), "the larger party it belongs to"),
      .source, .locator, .note,
    ])
}

extension RowReader {
  mutating func party() -> Party? {
    let kind: PartyKind? = choice("kind")
    let existed = date("existed")
    let whole = reference("part_of", in: \.parties)
    let citations = citations()
    guard let id: Identifier<Party> = id() else { return nil }
    return Party(
      id: id, name: text("name"), kind: kind ?? .other, existed: existed, partOf: whole,
      citations: citations, note: text("note"), origin: origin)
  }
}
