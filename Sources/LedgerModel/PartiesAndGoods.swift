import Diagnostics
import ExactNumbers
import HistoricalDates

/// A kind of good: infantry rifles, artillery shells.
public struct Item: Sendable {
  /// Such as `rifle.infantry`.
  public let id: Identifier<Item>
  /// The name to show.
  public let name: String
  /// A wider heading, such as `small arms`.
  ///
  /// Items of one category are still never added.
  public let category: String
  /// The wider item that it belongs to: wheat to goods.
  ///
  /// Its quantities count as quantities of that item, and never the other way round.
  public let partOf: Identifier<Item>?
  /// What else a reader must know.
  public let note: String
  /// The row.
  public let origin: Origin

  /// Makes an item; the reader is its only maker.
  package init(
    id: Identifier<Item>, name: String, category: String, partOf: Identifier<Item>?, note: String,
    origin: Origin
  ) {
    self.id = id
    self.name = name
    self.category = category
    self.partOf = partOf
    self.note = note
    self.origin = origin
  }
}

/// A unit in which goods are counted: piece, chest, kilogram.
public struct GoodsUnit: Sendable {
  /// Such as `chest`.
  public let id: Identifier<GoodsUnit>
  /// The name to show.
  public let name: String
  /// What it measures.
  public let dimension: Dimension
  /// What one such unit comes to in another, where a source says so.
  public let contents: Contents?
  /// Who says so.
  public let citations: [Citation]
  /// The row.
  public let origin: Origin

  /// Makes a unit; the reader is its only maker.
  package init(
    id: Identifier<GoodsUnit>, name: String, dimension: Dimension, contents: Contents?,
    citations: [Citation], origin: Origin
  ) {
    self.id = id
    self.name = name
    self.dimension = dimension
    self.contents = contents
    self.citations = citations
    self.origin = origin
  }

  /// What a unit measures.
  public enum Dimension: String, Sendable, Hashable, CaseIterable {
    /// Pieces, persons, rounds.
    case count
    /// Kilograms, tons.
    case mass
    /// Litres, bushels.
    case volume
    /// Metres, miles.
    case length
    /// Chests, boxes, wagons: what is in them is not known unless `contents` says so.
    case container
  }

  /// What one unit comes to: so many of another unit.
  ///
  /// Of one item: what a packing unit holds. Of any item: a measure, such as a pud of 16.38 kilograms.
  public struct Contents: Sendable, Hashable {
    /// The item it is true for; `nil`: any.
    public let item: Identifier<Item>?
    /// How many; above zero.
    public let count: Ratio
    /// In which unit.
    public let unit: Identifier<GoodsUnit>

    /// Makes contents.
    package init(item: Identifier<Item>?, count: Ratio, unit: Identifier<GoodsUnit>) {
      self.item = item
      self.count = count
      self.unit = unit
    }
  }
}

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
