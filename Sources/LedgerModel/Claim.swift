import Diagnostics

/// What a source asserts about its own figures, as a formula.
///
/// The formula is kept as it is written; the analysis of claims parses, types and evaluates it.
public struct Claim: Sendable {
  /// Such as `C02`.
  public let id: Identifier<Claim>
  /// The formula, such as `M14 - M15 = M16`.
  public let formula: String
  /// The figure as the source prints it.
  public let asPrinted: String
  /// Who says so; nobody where the claim is the compiler's own.
  public let citations: [Citation]
  /// Whether the claim is the compiler's own: the row names no source.
  public let isOurs: Bool
  /// The claim in the ledger's own words; printed as its title.
  public let note: String
  /// The row.
  public let origin: Origin

  /// Makes a claim; the reader is its only maker.
  package init(
    id: Identifier<Claim>, formula: String, asPrinted: String, citations: [Citation],
    isOurs: Bool, note: String, origin: Origin
  ) {
    self.id = id
    self.formula = formula
    self.asPrinted = asPrinted
    self.citations = citations
    self.isOurs = isOurs
    self.note = note
    self.origin = origin
  }
}

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
