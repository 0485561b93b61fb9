import ExactNumbers
import LedgerModel
import Phrases

extension TableSchema {
  /// `rates.csv`.
  public static let rates = TableSchema(
    "rates.csv", row: "one quotation of a rate",
    RateFields.id, RateFields.base, RateFields.quote, RateFields.quantity, RateFields.low,
    RateFields.high, SharedFields.asPrinted, RateFields.inForce, RateFields.kind, RateFields.factor,
    SharedFields.source, SharedFields.locator, SharedFields.note)
}

package enum RateFields {
  package static let id = Field<Identifier<Rate>?>.id("R59")
  package static let base = Field<Identifier<Currency>?>.reference(
    .base, to: { $0.currencies }, required: true, "the money of which one unit is priced")
  package static let quote = Field<Identifier<Currency>?>.reference(
    .quote, to: { $0.currencies }, required: true, "the money in which it is priced")
  package static let quantity = Field.number(.quantity, "how many of `quote` one of `base` is")
  package static let low = Field.number(
    .low, "the lowest quotation, where the source gives a range")
  package static let high = Field.number(
    .high, "the highest quotation, where the source gives a range")
  package static let inForce = Field.date(
    .inForce, "the days on which it was in force; empty: undated")
  package static let kind = Field<RateKind?>.choice(
    .kind, required: true, "what sort of rate it is")
  package static let factor = Field.text(
    .factor,
    """
    a name for what moves the rate: in draws, rates with one name move together; empty: the \
    rate moves alone
    """)
}

extension RowReader {
  mutating func rate() -> Rate? {
    let (base, quote, range) = (self[RateFields.base], self[RateFields.quote], range())
    let (price, inForce, kind) = (
      price(within: range), self[RateFields.inForce], self[RateFields.kind]
    )
    let (printed, factor) = (self[SharedFields.asPrinted], self[RateFields.factor])
    let (citations, note) = (citations(), self[SharedFields.note])
    guard let id = self[RateFields.id], let base, let quote, let price, let kind else {
      return nil
    }
    if RatePreference(word: id.text) != nil {
      report(
        .malformedID, .id,
        "`\(id)` cannot be the id of a rate: in `prefer` it means "
          + (id.text == "own-source" ? "a rate of the figure's own source" : "a kind of rate"))
    }
    if base == quote {
      report(.incompleteRow, .quote, "base and quote are the same money, `\(base)`")
      return nil
    }
    return Rate(
      id: id, base: base, quote: quote, price: price, range: range,
      asPrinted: printed, inForce: inForce, kind: kind, factor: factor,
      citations: citations, note: note, origin: origin)
  }

  private mutating func range() -> Interval? {
    let (low, high) = (self[RateFields.low], self[RateFields.high])
    guard let low, let high else {
      if isEmpty(.low) != isEmpty(.high) {
        report(
          .incompleteRow, isEmpty(.low) ? .low : .high, "a range needs `low` and `high`")
      }
      return nil
    }
    guard low > ExactDecimal(0), let range = Interval(low: Ratio(low), high: Ratio(high)) else {
      report(
        .incompleteRow, .low,
        """
        a range from \(low) to \(high): low must be above zero, and not \
        above high
        """)
      return nil
    }
    return range
  }

  private mutating func price(within range: Interval?) -> Interval? {
    let quantity = self[RateFields.quantity]
    guard !isEmpty(.quantity) else {
      if range == nil, isEmpty(.low), isEmpty(.high) {
        report(
          .incompleteRow, .quantity, "a rate without a price: `quantity`, or `low` and `high`")
      }
      return range
    }
    guard let quantity else { return nil }
    guard quantity > ExactDecimal(0) else {
      report(.incompleteRow, .quantity, "a rate of \(quantity); a price must be above zero")
      return nil
    }
    if let range, !range.contains(Ratio(quantity)) {
      report(
        .incompleteRow, .quantity, "\(quantity) does not lie between `low` and `high`")
    }
    return Interval(exactly: Ratio(quantity))
  }
}
