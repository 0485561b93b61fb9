import Diagnostics
import ExactNumbers
import LedgerModel

extension TableSchema {
  /// `units.csv`.
  public static let units = TableSchema(
    file: "units.csv", row: "a unit in which goods are counted",
    columns: [
      .id("chest"), .name,
      ColumnSchema(
        "dimension", .choice(["count", "mass", "container"]), required: true, "what it measures"),
      ColumnSchema(
        "of_item", .reference(["items.csv"]), "for known contents: the item they are true for"),
      ColumnSchema("contains", .number, "how many of `contains_unit` one holds"),
      ColumnSchema("contains_unit", .reference(["units.csv"]), "the unit of the contents"),
      .source, .locator,
    ])
}

extension RowReader {
  mutating func unit() -> GoodsUnit? {
    let dimension: GoodsUnit.Dimension? = choice("dimension")
    let contents = contents()
    let citations = citations()
    if contents != nil, citations.isEmpty {
      report(.incompleteRow, "source", "contents without a source are never used")
    }
    guard let id: Identifier<GoodsUnit> = id(), let dimension else { return nil }
    return GoodsUnit(
      id: id, name: text("name"), dimension: dimension, contents: contents,
      citations: citations, origin: origin)
  }

  private mutating func contents() -> GoodsUnit.Contents? {
    let item = reference("of_item", in: \.items)
    let count = number("contains")
    let unit = reference("contains_unit", in: \.units)
    let columns = ["of_item", "contains", "contains_unit"]
    let empty = columns.filter { text($0).isEmpty }
    guard empty.count < columns.count else { return nil }
    if let first = empty.first {
      report(.incompleteRow, first, "contents need \(columns.joined(separator: ", "))")
      return nil
    }
    guard let item, let count, let unit else { return nil }
    guard count > ExactDecimal(0) else {
      report(.incompleteRow, "contains", "a unit that holds \(count); it must be above zero")
      return nil
    }
    return GoodsUnit.Contents(item: item, count: count, unit: unit)
  }
}
