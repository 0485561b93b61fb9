import LedgerModel

extension TableSchema {
  /// `events.csv`.
  public static let events = TableSchema(
    file: "events.csv", row: "a dated statement of a source",
    columns: [
      .id("D33"), .date, .dateAsWritten, .calendar,
      ColumnSchema("what", .text, required: true, "what happened, in your own words"),
      ColumnSchema("parties", .references(["parties.csv"]), "who took part"),
      ColumnSchema(
        "after", .references(["events.csv"]), "events that this comes after, by the source"),
      ColumnSchema(
        "before", .references(["events.csv"]), "events that this comes before, by the source"),
      ColumnSchema("same_as", .references(["events.csv"]), "events that are this one told again"),
      .source, .locator, .note,
    ])
}

extension RowReader {
  mutating func event() -> Event? {
    let date = statedDate()
    let parties = references("parties", in: \.parties)
    let after = references("after", in: \.events)
    let before = references("before", in: \.events)
    let same = references("same_as", in: \.events)
    let citations = citations()
    guard let id: Identifier<Event> = id() else { return nil }
    return Event(
      id: id, date: date, what: text("what"), parties: parties, after: after, before: before,
      sameAs: same, citations: citations, note: text("note"), origin: origin)
  }
}
