import LedgerModel

extension TableSchema {
  /// `claims.csv`.
  public static let claims = TableSchema(
    "claims.csv", row: "what a source says of its own figures",
    [
      Claims.id.schema, Claims.formula.schema, Shared.asPrinted.schema, Claims.source.schema,
      Shared.locator.schema, Claims.note.schema,
    ])

  /// `events.csv`.
  public static let events = TableSchema(
    "events.csv", row: "a dated statement of a source",
    [
      Events.id.schema, Shared.date.schema, Shared.dateAsWritten.schema, Shared.calendar.schema,
      Events.what.schema, Events.parties.schema, Events.after.schema, Events.before.schema,
      Events.sameAs.schema, Shared.source.schema, Shared.locator.schema, Shared.note.schema,
    ])
}

private enum Claims {
  static let id = Field<Identifier<Claim>?>.id("C02")
  static let formula = Field.text(
    .formula, required: true, "the claim as a formula, such as `M14 - M15 = M16`")
  static let source = Shared.source(
    "the works that say so; empty: the claim is the compiler's own")
  static let note = Field.text(.note, "the claim in your own words; printed as its title")
}

private enum Events {
  static let id = Field<Identifier<Event>?>.id("D33")
  static let what = Field.text(.what, required: true, "what happened, in your own words")
  static let parties = Field<[Identifier<Party>]>.references(
    .parties, to: .parties, "who took part")
  static let after = Field<[Identifier<Event>]>.references(
    .after, to: .events, "events that this comes after, by the source")
  static let before = Field<[Identifier<Event>]>.references(
    .before, to: .events, "events that this comes before, by the source")
  static let sameAs = Field<[Identifier<Event>]>.references(
    .sameAs, to: .events, "events that are this one told again")
}

extension RowReader {
  mutating func claim() -> Claim? {
    let (formula, printed, note) = (
      self[Claims.formula], self[Shared.asPrinted], self[Claims.note]
    )
    let citations = citations(Claims.source)
    guard let id = self[Claims.id] else { return nil }
    return Claim(
      id: id, formula: formula, asPrinted: printed, citations: citations,
      isOurs: isEmpty(.source), note: note, origin: origin)
  }

  mutating func event() -> Event? {
    let (date, what, parties) = (statedDate(), self[Events.what], self[Events.parties])
    let (after, before, same) = (self[Events.after], self[Events.before], self[Events.sameAs])
    let (citations, note) = (citations(), self[Shared.note])
    guard let id = self[Events.id] else { return nil }
    return Event(
      id: id, date: date, what: what, parties: parties, after: after, before: before,
      sameAs: same, citations: citations, note: note, origin: origin)
  }
}
