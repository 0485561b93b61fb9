import Diagnostics
import ExactNumbers
import LedgerModel

extension TableSchema {
  /// `currencies.csv`.
  public static let currencies = TableSchema(
    file: "currencies.csv", row: "a money of the time",
    columns: [
      .id("ott.lira.paper"), .name,
      ColumnSchema(
        "unit_of", .reference(["currencies.csv"]), "for a minor unit: the unit it is a part of"),
      ColumnSchema("units_per", .number, "how many of this make one of `unit_of`"),
      ColumnSchema("gross_grams", .number, "for metal money: the whole weight of one, in grams"),
      ColumnSchema("fineness_parts", .number, "fine parts, such as 11 (of 12)"),
      ColumnSchema("fineness_of", .number, "of how many parts, such as 12"),
      ColumnSchema(
        "metal", .choice(Metal.allCases.map(\.rawValue)),
        "for metal money: of which metal; empty: gold. Money of one metal is converted through its "
          + "fine weight, money of two metals only by a rate"),
      ColumnSchema(
        "paper_of", .reference(["currencies.csv"]),
        "for paper money: the metal money whose name it bears"),
      ColumnSchema("in_use", .date, "the days on which it was money"),
      ColumnSchema(
        "printed_as", .texts,
        "the words by which sources print it; a figure printed without them gets a note"),
      .source, .locator, .note,
    ])
}

extension RowReader {
  mutating func currency() -> Currency? {
    let major = majorUnit()
    let metal = metal()
    let coin = reference("paper_of", in: \.currencies)
    let inUse = date("in_use")
    let citations = citations()
    guard let id: Identifier<Currency> = id() else { return nil }
    return Currency(
      id: id, name: text("name"), majorUnit: major, metal: metal, paperOf: coin,
      inUse: inUse, printedAs: list("printed_as").map(\.text).filter { !$0.isEmpty },
      citations: citations, note: text("note"), origin: origin)
  }

  private mutating func majorUnit() -> MajorUnit? {
    let unit = reference("unit_of", in: \.currencies)
    let parts = number("units_per")
    guard !text("unit_of").isEmpty || !text("units_per").isEmpty else { return nil }
    guard !text("unit_of").isEmpty, !text("units_per").isEmpty else {
      report(
        .incompleteRow, text("unit_of").isEmpty ? "unit_of" : "units_per",
        "a minor unit needs both `unit_of` and `units_per`")
      return nil
    }
    guard let unit, let parts else { return nil }
    guard parts > ExactDecimal(0) else {
      report(.incompleteRow, "units_per", "`units_per` is \(parts); it must be above zero")
      return nil
    }
    if unit.text == subject {
      report(.incompleteRow, "unit_of", "a currency cannot be a part of itself")
      return nil
    }
    return MajorUnit(currency: unit, parts: parts)
  }

  private mutating func metal() -> MetalContent? {
    let columns = ["gross_grams", "fineness_parts", "fineness_of"]
    let metal: Metal? = choice("metal")
    let numbers = columns.map { number($0) }
    let empty = columns.filter { text($0).isEmpty }
    guard empty.count < columns.count || !text("metal").isEmpty else { return nil }
    if let first = empty.first {
      report(.incompleteRow, first, "metal money needs \(columns.joined(separator: ", "))")
      return nil
    }
    guard let gross = numbers[0], let parts = numbers[1], let of = numbers[2] else { return nil }
    guard metal != nil || text("metal").isEmpty else { return nil }
    guard
      let content = MetalContent(metal ?? .gold, grossGrams: gross, parts: parts, of: of)
    else {
      report(
        .incompleteRow, "gross_grams",
        "a weight of \(gross) g at \(parts)/\(of): weight and fineness must be above zero, and "
          + "the fine parts not more than the whole")
      return nil
    }
    return content
  }
}
