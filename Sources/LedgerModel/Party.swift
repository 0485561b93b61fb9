import Diagnostics
import HistoricalDates

/// A state, a body or a person that gives, takes, carries or acts.
public struct Party: Sendable {
  /// Such as `tgna`.
  public let id: Identifier<Party>
  /// The name to show.
  public let name: String
  /// What sort of party this is.
  public let kind: PartyKind
  /// The days on which it existed or lived, or `nil` where the ledger does not say.
  public let existed: HistoricalDate?
  /// The larger party it belongs to.
  public let partOf: Identifier<Party>?
  /// Who says so.
  public let citations: [Citation]
  /// What else a reader must know.
  public let note: String
  /// The row.
  public let origin: Origin

  /// Makes a party; the reader is its only maker.
  package init(
    id: Identifier<Party>, name: String, kind: PartyKind, existed: HistoricalDate?,
    partOf: Identifier<Party>?, citations: [Citation], note: String, origin: Origin
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.existed = existed
    self.partOf = partOf
    self.citations = citations
    self.note = note
    self.origin = origin
  }
}

/// What sort of party a row names.
public enum PartyKind: String, Sendable, Hashable, CaseIterable {
  /// A state or a government.
  case state
  /// An assembly, an army, a ministry, a firm, a party.
  case body
  /// A person.
  case person
  /// Anything else.
  case other
}
