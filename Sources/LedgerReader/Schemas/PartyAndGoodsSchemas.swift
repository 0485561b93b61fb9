import ExactNumbers
import LedgerModel
import Phrases

extension TableSchema {
  /// `items.csv`.
  public static let items = TableSchema(
    "items.csv", row: "a kind of good",
    ItemFields.id, SharedFields.name, ItemFields.category, ItemFields.partOf, SharedFields.note)

  /// `units.csv`.
  public static let units = TableSchema(
    "units.csv", row: "a unit in which goods are counted",
    UnitFields.id, SharedFields.name, UnitFields.dimension, UnitFields.ofItem, UnitFields.contains,
    UnitFields.containsUnit, SharedFields.source, SharedFields.locator)

  /// `parties.csv`.
  public static let parties = TableSchema(
    "parties.csv", row: "a state, a body or a person",
    PartyFields.id, SharedFields.name, PartyFields.kind, PartyFields.existed, PartyFields.partOf,
    SharedFields.source, SharedFields.locator, SharedFields.note)
}

package enum ItemFields {
  package static let id = Field<Identifier<Item>?>.id("rifle.infantry")
  package static let category = Field.text(
    .category, "a wider heading; items under one heading are not added")
  package static let partOf = Field<Identifier<Item>?>.reference(
    .partOf, to: { $0.items },
    """
    the wider item that it belongs to, such as `goods` for wheat: its quantities count as quantities of that \
    item, in totals, pledges and formulas that ask for it, and never the other way round
    """)
}

package enum UnitFields {
  package static let id = Field<Identifier<GoodsUnit>?>.id("chest")
  package static let dimension = Field<GoodsUnit.Dimension?>.choice(
    .dimension, required: true, "what it measures")
  package static let ofItem = Field<Identifier<Item>?>.reference(
    .ofItem, to: { $0.items },
    """
    for known contents of a packing unit: the item they are true for; empty: one comes to so many of \
    `contains_unit` of any item, as a pud comes to 16.38 kg, and both are of one dimension, which is no container
    """)
  package static let contains = Field<Ratio?>(
    .contains, .ratio,
    "how many of `contains_unit` one holds or comes to, as a number or a fraction such as `4480/2205`"
  ) {
    $0.ratio($1)
  } write: { count in
    count.map { $0.exactDecimal?.description ?? $0.fractionText } ?? ""
  }
  package static let containsUnit = Field<Identifier<GoodsUnit>?>.reference(
    .containsUnit, to: { $0.units },
    "the unit of the contents, which may hold or come to others in its turn; never in a circle")
}

package enum PartyFields {
  package static let id = Field<Identifier<Party>?>.id("tgna")
  package static let kind = Field<PartyKind?>.choice(
    .kind, required: true, "what sort of party it is")
  package static let existed = Field.date(.existed, "the days on which it existed or lived")
  package static let partOf = Field<Identifier<Party>?>.reference(
    .partOf, to: { $0.parties }, "the larger party it belongs to")
}

extension RowReader {
  mutating func item() -> Item? {
    let (name, category, whole, note) = (
      self[SharedFields.name], self[ItemFields.category], self[ItemFields.partOf],
      self[SharedFields.note]
    )
    guard let id = self[ItemFields.id] else { return nil }
    return Item(
      id: id, name: name, category: category, partOf: whole, note: note, origin: origin)
  }

  mutating func unit() -> GoodsUnit? {
    let (name, dimension, contents) = (
      self[SharedFields.name], self[UnitFields.dimension], contents()
    )
    let citations = citations()
    if contents != nil, citations.isEmpty {
      report(.incompleteRow, .source, "contents without a source are never used")
    }
    guard let id = self[UnitFields.id], let dimension else { return nil }
    return GoodsUnit(
      id: id, name: name, dimension: dimension, contents: contents, citations: citations,
      origin: origin)
  }

  private mutating func contents() -> GoodsUnit.Contents? {
    let (item, count, unit) = (
      self[UnitFields.ofItem], self[UnitFields.contains], self[UnitFields.containsUnit]
    )
    if !isEmpty(.ofItem) {
      guard hasAll([.ofItem, .contains, .containsUnit], "contents need") else { return nil }
    }
    guard hasAll([.contains, .containsUnit], "a measure needs") else { return nil }
    guard let count, let unit, isEmpty(.ofItem) || item != nil else { return nil }
    guard count > .zero else {
      report(.incompleteRow, .contains, "a unit that holds \(count); it must be above zero")
      return nil
    }
    return GoodsUnit.Contents(item: item, count: count, unit: unit)
  }

  mutating func party() -> Party? {
    let (name, kind, existed) = (
      self[SharedFields.name], self[PartyFields.kind], self[PartyFields.existed]
    )
    let (whole, citations, note) = (self[PartyFields.partOf], citations(), self[SharedFields.note])
    guard let id = self[PartyFields.id] else { return nil }
    return Party(
      id: id, name: name, kind: kind ?? .other, existed: existed, partOf: whole,
      citations: citations, note: note, origin: origin)
  }
}
