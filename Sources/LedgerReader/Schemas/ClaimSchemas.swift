import LedgerModel

extension TableSchema {
  /// `claims.csv`.
  public static let claims = TableSchema(
    "claims.csv", row: "what a source says of its own figures",
    [
      ClaimFields.id.schema, ClaimFields.formula.schema, SharedFields.asPrinted.schema,
      ClaimFields.source.schema,
      SharedFields.locator.schema, ClaimFields.note.schema,
    ])

  /// `events.csv`.
  public static let events = TableSchema(
    "events.csv", row: "a dated statement of a source",
    [
      EventFields.id.schema, SharedFields.date.schema, SharedFields.dateAsWritten.schema,
      SharedFields.calendar.schema,
      EventFields.what.schema, EventFields.parties.schema, EventFields.after.schema,
      EventFields.before.schema,
      EventFields.sameAs.schema, SharedFields.source.schema, SharedFields.locator.schema,
      SharedFields.note.schema,
    ])
}

package enum ClaimFields {
  package static let id = Field<Identifier<Claim>?>.id("C02")
  package static let formula = Field.text(
    .formula, required: true, "the claim as a formula, such as `M14 - M15 = M16`")
  package static let source = SharedFields.source(
    "the works that say so; empty: the claim is the compiler's own")
  package static let note = Field.text(.note, "the claim in your own words; printed as its title")
}

package enum EventFields {
  package static let id = Field<Identifier<Event>?>.id("D33")
  package static let what = Field.text(.what, required: true, "what happened, in your own words")
  package static let parties = Field<[Identifier<Party>]>.references(
    .parties, to: .parties, "who took part")
  package static let after = Field<[Identifier<Event>]>.references(
    .after, to: .events, "events that this comes after, by the source")
  package static let before = Field<[Identifier<Event>]>.references(
    .before, to: .events, "events that this comes before, by the source")
  package static let sameAs = Field<[Identifier<Event>]>.references(
    .sameAs, to: .events, "events that are this one told again")
}

extension RowReader {
  mutating func claim() -> Claim? {
    let (formula, printed, note) = (
      self[ClaimFields.formula], self[SharedFields.asPrinted], self[ClaimFields.note]
    )
    let citations = citations(ClaimFields.source)
    guard let id = self[ClaimFields.id] else { return nil }
    return Claim(
      id: id, formula: formula, asPrinted: printed, citations: citations,
      isOurs: isEmpty(.source), note: note, origin: origin)
  }

  mutating func event() -> Event? {
    let (date, what, parties) = (statedDate(), self[EventFields.what], self[EventFields.parties])
    let (after, before, same) = (
      self[EventFields.after], self[EventFields.before], self[EventFields.sameAs]
    )
    let (citations, note) = (citations(), self[SharedFields.note])
    guard let id = self[EventFields.id] else { return nil }
    return Event(
      id: id, date: date, what: what, parties: parties, after: after, before: before,
      sameAs: same, citations: citations, note: note, origin: origin)
  }
}
