import Diagnostics
import ExactNumbers
import LedgerModel
import Phrases

extension TableSchema {
  /// `currencies.csv`.
  public static let currencies = TableSchema(
    "currencies.csv", row: "a money of the time",
    CurrencyFields.id, SharedFields.name, CurrencyFields.unitOf, CurrencyFields.unitsPer,
    CurrencyFields.symbol,
    CurrencyFields.grossGrams, CurrencyFields.finenessParts, CurrencyFields.finenessOf,
    CurrencyFields.metal, CurrencyFields.paperOf, CurrencyFields.inUse, CurrencyFields.printedAs,
    SharedFields.source, SharedFields.locator, SharedFields.note)
}

package enum CurrencyFields {
  package static let id = Field<Identifier<Currency>?>.id("ott.lira.paper")
  package static let unitOf = Field<Identifier<Currency>?>.reference(
    .unitOf, to: { $0.currencies }, "for a minor unit: the unit it is a part of")
  package static let unitsPer = Field.number(.unitsPer, "how many of this make one of `unit_of`")
  package static let symbol = Field.text(
    .symbol,
    "what stands behind a number of it in an amount of several units: `l`, `s` and `d` of "
      + "`225281l 19s 4d`; amounts of a money whose units have symbols are written and shown so")
  package static let grossGrams = Field.number(
    .grossGrams, "for metal money: the whole weight of one, in grams")
  package static let finenessParts = Field.number(.finenessParts, "fine parts, such as 11 (of 12)")
  package static let finenessOf = Field.number(.finenessOf, "of how many parts, such as 12")
  package static let metal = Field<Metal?>.choice(
    .metal,
    "for metal money: of which metal; empty: gold. Money of one metal is converted through its "
      + "fine weight, money of two metals only by a rate")
  package static let paperOf = Field<Identifier<Currency>?>.reference(
    .paperOf, to: { $0.currencies }, "for paper money: the metal money whose name it bears")
  package static let inUse = Field.date(.inUse, "the days on which it was money")
  package static let printedAs = Field.texts(
    .printedAs, "the words by which sources print it; a figure printed without them gets a note")
}

extension RowReader {
  mutating func currency() -> Currency? {
    let (name, major, metal) = (self[SharedFields.name], majorUnit(), metal())
    let (coin, inUse, printed) = (
      self[CurrencyFields.paperOf], self[CurrencyFields.inUse], self[CurrencyFields.printedAs]
    )
    let symbol = symbol()
    let (citations, note) = (citations(), self[SharedFields.note])
    guard let id = self[CurrencyFields.id] else { return nil }
    return Currency(
      id: id, name: name, majorUnit: major, symbol: symbol, metal: metal, paperOf: coin,
      inUse: inUse,
      printedAs: printed.filter { !$0.isEmpty }, citations: citations, note: note,
      origin: origin)
  }

  /// A symbol, which is not taken for a part of a number.
  private mutating func symbol() -> String {
    let symbol = self[CurrencyFields.symbol]
    let isFit = symbol.allSatisfy { !$0.isNumber && !$0.isWhitespace && !"-./,;".contains($0) }
    guard !isFit else { return symbol }
    report(
      .incompleteRow, .symbol,
      "`\(symbol.visible(upTo: 80))` cannot be a symbol: it would be taken for a part of a number",
      remedy: "write letters or a sign without spaces, digits, dots and commas, such as `l` or `£`")
    return ""
  }

  private mutating func majorUnit() -> MajorUnit? {
    let (unit, parts) = (self[CurrencyFields.unitOf], self[CurrencyFields.unitsPer])
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
    let metal = self[CurrencyFields.metal]
    let (gross, parts, of) = (
      self[CurrencyFields.grossGrams], self[CurrencyFields.finenessParts],
      self[CurrencyFields.finenessOf]
    )
    let columns: [Column] = [.grossGrams, .finenessParts, .finenessOf]
    guard hasAll(columns, orNone: isEmpty(.metal), "metal money needs") else { return nil }
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
