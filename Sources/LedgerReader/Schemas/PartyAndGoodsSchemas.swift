import ExactNumbers
import LedgerModel

extension TableSchema {
  /// `items.csv`.
  public static let items = TableSchema(
    "items.csv", row: "a kind of good",
    [Items.id.schema, Shared.name.schema, Items.category.schema, Shared.note.schema])

  /// `units.csv`.
  public static let units = TableSchema(
    "units.csv", row: "a unit in which goods are counted",
    [
      Units.id.schema, Shared.name.schema, Units.dimension.schema, Units.ofItem.schema,
      Units.contains.schema, Units.containsUnit.schema, Shared.source.schema,
      Shared.locator.schema,
    ])

  /// `parties.csv`.
  public static let parties = TableSchema(
    "parties.csv", row: "a state, a body or a person",
    [
      Parties.id.schema, Shared.name.schema, Parties.kind.schema, Parties.existed.schema,
      Parties.partOf.schema, Shared.source.schema, Shared.locator.schema, Shared.note.schema,
    ])
}

private enum Items {
  static let id = Field<Identifier<Item>?>.id("rifle.infantry")
  static let category = Field.text(
    .category, "a wider heading; items under one heading are not added")
}

private enum Units {
  static let id = Field<Identifier<GoodsUnit>?>.id("chest")
  static let dimension = Field<GoodsUnit.Dimension?>.choice(
    .dimension, required: true, "what it measures")
  static let ofItem = Field<Identifier<Item>?>.reference(
    .ofItem, to: .items, "for known contents: the item they are true for")
  static let contains = Field.number(.contains, "how many of `contains_unit` one holds")
  static let containsUnit = Field<Identifier<GoodsUnit>?>.reference(
    .containsUnit, to: .units, "the unit of the contents")
}

private enum Parties {
  static let id = Field<Identifier<Party>?>.id("tgna")
  static let kind = Field<PartyKind?>.choice(.kind, required: true, "what sort of party it is")
  static let existed = Field.date(.existed, "the days on which it existed or lived")
  static let partOf = Field<Identifier<Party>?>.reference(
    .partOf, to: .parties, "the larger party it belongs to")
}

extension RowReader {
  mutating func item() -> Item? {
    let (name, category, note) = (self[Shared.name], self[Items.category], self[Shared.note])
    guard let id = self[Items.id] else { return nil }
    return Item(id: id, name: name, category: category, note: note, origin: origin)
  }

  mutating func unit() -> GoodsUnit? {
    let (name, dimension, contents) = (self[Shared.name], self[Units.dimension], contents())
    let citations = citations()
    if contents != nil, citations.isEmpty {
      report(.incompleteRow, .source, "contents without a source are never used")
    }
    guard let id = self[Units.id], let dimension else { return nil }
    return GoodsUnit(
      id: id, name: name, dimension: dimension, contents: contents, citations: citations,
      origin: origin)
  }

  private mutating func contents() -> GoodsUnit.Contents? {
    let (item, count, unit) = (
      self[Units.ofItem], self[Units.contains], self[Units.containsUnit]
    )
    let columns: [Column] = [.ofItem, .contains, .containsUnit]
    let empty = columns.filter { isEmpty($0) }
    guard empty.count < columns.count else { return nil }
    if let first = empty.first {
      report(
        .incompleteRow, first,
        "contents need \(columns.map(\.header).joined(separator: ", "))")
      return nil
    }
    guard let item, let count, let unit else { return nil }
    guard count > ExactDecimal(0) else {
      report(.incompleteRow, .contains, "a unit that holds \(count); it must be above zero")
      return nil
    }
    return GoodsUnit.Contents(item: item, count: count, unit: unit)
  }

  mutating func party() -> Party? {
    let (name, kind, existed) = (self[Shared.name], self[Parties.kind], self[Parties.existed])
    let (whole, citations, note) = (self[Parties.partOf], citations(), self[Shared.note])
    guard let id = self[Parties.id] else { return nil }
    return Party(
      id: id, name: name, kind: kind ?? .other, existed: existed, partOf: whole,
      citations: citations, note: note, origin: origin)
  }
}
