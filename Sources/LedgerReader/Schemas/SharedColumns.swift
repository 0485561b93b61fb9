extension ColumnSchema {
  static func id(_ example: String) -> ColumnSchema {
    ColumnSchema("id", .id, required: true, "the row's own name, such as `\(example)`")
  }
  static let name = ColumnSchema("name", .text, required: true, "the name to show")
  static let note = ColumnSchema("note", .text, "what else a reader must know, in your own words")
  static let source = ColumnSchema(
    "source", .references(["sources.json"]), "the works that say so; the one you read comes first")
  static let locator = ColumnSchema(
    "locator", .texts, "page, section or footnote: one for each source, in the same order")
  static let asPrinted = ColumnSchema(
    "as_printed", .text, "the figure as the source prints it, with its few words")
  static let quote = ColumnSchema("quote", .text, "a phrase of the source, a few words only")
  static let date = ColumnSchema(
    "date", .date, "the days it may mean, in the Gregorian calendar; empty: not stated")
  static let dateAsWritten = ColumnSchema(
    "date_as_written", .text,
    "the date in the words of the source; as `YYYY-MM-DD` of `calendar`, it is converted or checked"
  )
  static let calendar = ColumnSchema(
    "calendar", .choice(["gregorian", "julian", "rumi"]),
    "the calendar of `date_as_written`; empty: gregorian. `julian` is that of Russia, which is "
      + "Gregorian from 14 February 1918 on; `rumi` is the Ottoman financial calendar")
}

extension [ColumnSchema] {
  /// The columns that statements on money and on goods share, before what is counted.
  static let transfer: [ColumnSchema] = [
    ColumnSchema(
      "state",
      .choice([
        "requested", "promised", "committed", "sent", "delivered", "withheld", "confiscated",
        "returned", "cancelled",
      ]), "how far the transfer has come; empty: the row states no transfer"),
    .date, .dateAsWritten, .calendar,
    ColumnSchema("donor", .reference(["parties.csv"]), "who gives"),
    ColumnSchema("recipient", .reference(["parties.csv"]), "who takes"),
    ColumnSchema("via", .reference(["parties.csv"]), "through whom"),
  ]

  /// The columns that statements on money and on goods share, after what is counted.
  static let statement: [ColumnSchema] = [
    .asPrinted,
    ColumnSchema(
      "bound", .choice(["exactly", "about", "at_most", "at_least", "between"]),
      "how the source limits the figure; empty: exactly"),
    ColumnSchema("low", .number, "the least it may be, for `about` and `between`"),
    ColumnSchema("high", .number, "the most it may be, for `about` and `between`"),
    ColumnSchema(
      "per", .text,
      "`year` or `month` for a yearly or monthly figure, with an interval such as `1758/1761` in "
        + "`date` where it is known for how long; a currency for a price"),
    ColumnSchema(
      "fulfils", .references(["money.csv", "arms.csv"]), "the pledges this goes towards"),
    ColumnSchema(
      "part_of", .references(["money.csv", "arms.csv"]), "the totals that contain this"),
    ColumnSchema(
      "same_as", .references(["money.csv", "arms.csv"]), "rows that tell of the same transfer"),
    ColumnSchema(
      "alternative_to", .references(["money.csv", "arms.csv"]),
      "rows of which only one can be true; the first in the ledger counts, unless a scenario says "
        + "otherwise"),
    ColumnSchema(
      "result_of", .reference(["claims.csv"]),
      "the claim whose arithmetic this row is the result of: the source worked it out and nobody "
        + "else says it"),
    ColumnSchema(
      "complete", .choice(["yes"]),
      "`yes` where the ledger holds every row that goes towards this pledge or is part of this "
        + "total: nothing listed is then nothing given"),
    ColumnSchema(
      "tags", .texts, "words to group and filter by, such as `military`; written like ids"),
    .source, .locator, .quote, .note,
  ]
}
