import Diagnostics

/// A dated statement of a source: a treaty, a visit, a period.
public struct Event: Sendable {
  /// Such as `D33`.
  public let id: Identifier<Event>
  /// When.
  public let date: StatedDate
  /// What happened, in the ledger's own words.
  public let what: String
  /// Who took part.
  public let parties: [Identifier<Party>]
  /// Events that this one comes after, by the source.
  public let after: [Identifier<Event>]
  /// Events that this one comes before, by the source.
  public let before: [Identifier<Event>]
  /// Events that are this one told again.
  public let sameAs: [Identifier<Event>]
  /// Who says so.
  public let citations: [Citation]
  /// What else a reader must know.
  public let note: String
  /// The row.
  public let origin: Origin

  /// Makes an event; the reader is its only maker.
  package init(
    id: Identifier<Event>, date: StatedDate, what: String, parties: [Identifier<Party>],
    after: [Identifier<Event>], before: [Identifier<Event>], sameAs: [Identifier<Event>],
    citations: [Citation], note: String, origin: Origin
  ) {
    self.id = id
    self.date = date
    self.what = what
    self.parties = parties
    self.after = after
    self.before = before
    self.sameAs = sameAs
    self.citations = citations
    self.note = note
    self.origin = origin
  }
}
