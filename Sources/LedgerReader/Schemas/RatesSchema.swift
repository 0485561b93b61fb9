import Diagnostics
import ExactNumbers
import LedgerModel

extension TableSchema {
  /// `rates.csv`.
  public static let rates = TableSchema(
    file: "rates.csv", row: "one quotation of a rate",
    columns: [
      .id("R59"),
      ColumnSchema(
        "base", .reference(["currencies.csv"]), required: true,
        "the money of which one unit is priced"),
      ColumnSchema(
        "quote", .reference(["currencies.csv"]), required: true, "the money in which it is priced"),
      ColumnSchema("quantity", .number, "how many of `quote` one of `base` is"),
      ColumnSchema("low", .number, "the lowest quotation, where the source gives a range"),
      ColumnSchema("high", .number, "the highest quotation, where the source gives a range"),
      .asPrinted,
      ColumnSchema("in_force", .date, "the days on which it was in force; empty: undated"),
      ColumnSchema(
        "kind", .choice(["parity", "official", "market", "recorded", "implied", "assumed"]),
        required: true, "what sort of rate it is"),
      ColumnSchema(
        "factor", .text,
        "a name for what moves the rate: in draws, rates with one name move together; empty: the "
          + "rate moves alone"),
      .source, .locator, .note,
    ])
}

extension RowReader {
  mutating func rate() -> Rate? {
    let base = reference("base", in: \.currencies)
    let quote = reference("quote", in: \.currencies)
    let range = range()
    let price = price(within: range)
    let inForce = date("in_force")
    let kind: RateKind? = choice("kind")
    let citations = citations()
    guard let id: Identifier<Rate> = id(), let base, let quote, let price, let kind else {
      return nil
    }
    if RatePreference(word: id.text) != nil {
      report(
        .malformedID, "id",
        "`\(id)` cannot be the id of a rate: in `prefer` it means "
          + (id.text == "own-source" ? "a rate of the figure's own source" : "a kind of rate"))
    }
    if base == quote {
      report(.incompleteRow, "quote", "base and quote are the same money, `\(base)`")
      return nil
    }
    return Rate(
      id: id, base: base, quote: quote, price: price, range: range,
      asPrinted: text("as_printed"), inForce: inForce, kind: kind, factor: text("factor"),
      citations: citations, note: text("note"), origin: origin)
  }

  private mutating func range() -> Interval? {
    let low = number("low")
    let high = number("high")
    guard let low, let high else {
      if text("low").isEmpty != text("high").isEmpty {
        report(
          .incompleteRow, text("low").isEmpty ? "low" : "high", "a range needs `low` and `high`")
      }
      return nil
    }
    guard low > ExactDecimal(0), let range = Interval(low: Ratio(low), high: Ratio(high)) else {
      report(
        .incompleteRow, "low",
        "a range from \(low) to \(high): low must be above zero, and not "
          + "above high")
      return nil
    }
    return range
  }

  private mutating func price(within range: Interval?) -> Interval? {
    let quantity = number("quantity")
    guard !text("quantity").isEmpty else {
      if range == nil, text("low").isEmpty, text("high").isEmpty {
        report(
          .incompleteRow, "quantity", "a rate without a price: `quantity`, or `low` and `high`")
      }
      return range
    }
    guard let quantity else { return nil }
    guard quantity > ExactDecimal(0) else {
      report(.incompleteRow, "quantity", "a rate of \(quantity); a price must be above zero")
      return nil
    }
    if let range, !range.contains(Ratio(quantity)) {
      report(
        .incompleteRow, "quantity", "\(quantity) does not lie between `low` and `high`")
    }
    return Interval(exactly: Ratio(quantity))
  }
}
