import ExactNumbers
import LedgerModel

extension TableSchema {
  /// `currencies.csv`.
  public static let currencies = TableSchema(
    "currencies.csv", row: "a money of the time",
    [
      Moneys.id.schema, Shared.name.schema, Moneys.unitOf.schema, Moneys.unitsPer.schema,
      Moneys.grossGrams.schema, Moneys.finenessParts.schema, Moneys.finenessOf.schema,
      Moneys.metal.schema, Moneys.paperOf.schema, Moneys.inUse.schema, Moneys.printedAs.schema,
      Shared.source.schema, Shared.locator.schema, Shared.note.schema,
    ])
}

private enum Moneys {
  static let id = Field<Identifier<Currency>?>.id("ott.lira.paper")
  static let unitOf = Field<Identifier<Currency>?>.reference(
    .unitOf, to: .currencies, "for a minor unit: the unit it is a part of")
  static let unitsPer = Field.number(.unitsPer, "how many of this make one of `unit_of`")
  static let grossGrams = Field.number(
    .grossGrams, "for metal money: the whole weight of one, in grams")
  static let finenessParts = Field.number(.finenessParts, "fine parts, such as 11 (of 12)")
  static let finenessOf = Field.number(.finenessOf, "of how many parts, such as 12")
  static let metal = Field<Metal?>.choice(
    .metal,
    "for metal money: of which metal; empty: gold. Money of one metal is converted through its "
      + "fine weight, money of two metals only by a rate")
  static let paperOf = Field<Identifier<Currency>?>.reference(
    .paperOf, to: .currencies, "for paper money: the metal money whose name it bears")
  static let inUse = Field.date(.inUse, "the days on which it was money")
  static let printedAs = Field.texts(
    .printedAs, "the words by which sources print it; a figure printed without them gets a note")
}

extension RowReader {
  mutating func currency() -> Currency? {
    let (name, major, metal) = (self[Shared.name], majorUnit(), metal())
    let (coin, inUse, printed) = (
      self[Moneys.paperOf], self[Moneys.inUse], self[Moneys.printedAs]
    )
    let (citations, note) = (citations(), self[Shared.note])
    guard let id = self[Moneys.id] else { return nil }
    return Currency(
      id: id, name: name, majorUnit: major, metal: metal, paperOf: coin, inUse: inUse,
      printedAs: printed.filter { !$0.isEmpty }, citations: citations, note: note,
      origin: origin)
  }

  private mutating func majorUnit() -> MajorUnit? {
    let (unit, parts) = (self[Moneys.unitOf], self[Moneys.unitsPer])
    guard !isEmpty(.unitOf) || !isEmpty(.unitsPer) else { return nil }
    guard !isEmpty(.unitOf), !isEmpty(.unitsPer) else {
      report(
        .incompleteRow, isEmpty(.unitOf) ? .unitOf : .unitsPer,
        "a minor unit needs both `unit_of` and `units_per`")
      return nil
    }
    guard let unit, let parts else { return nil }
    guard parts > ExactDecimal(0) else {
      report(.incompleteRow, .unitsPer, "`units_per` is \(parts); it must be above zero")
      return nil
    }
    if unit.text == subject {
      report(.incompleteRow, .unitOf, "a currency cannot be a part of itself")
      return nil
    }
    return MajorUnit(currency: unit, parts: parts)
  }

  private mutating func metal() -> MetalContent? {
    let metal = self[Moneys.metal]
    let (gross, parts, of) = (
      self[Moneys.grossGrams], self[Moneys.finenessParts], self[Moneys.finenessOf]
    )
    let columns: [Column] = [.grossGrams, .finenessParts, .finenessOf]
    let empty = columns.filter { isEmpty($0) }
    guard empty.count < columns.count || !isEmpty(.metal) else { return nil }
    if let first = empty.first {
      report(
        .incompleteRow, first,
        "metal money needs \(columns.map(\.header).joined(separator: ", "))")
      return nil
    }
    guard let gross, let parts, let of else { return nil }
    guard metal != nil || isEmpty(.metal) else { return nil }
    guard
      let content = MetalContent(metal ?? .gold, grossGrams: gross, parts: parts, of: of)
    else {
      report(
        .incompleteRow, .grossGrams,
        "a weight of \(gross) g at \(parts)/\(of): weight and fineness must be above zero, and "
          + "the fine parts not more than the whole")
      return nil
    }
    return content
  }
}
