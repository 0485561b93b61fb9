import ExactNumbers
import LedgerModel
import Phrases

extension TableSchema {
  /// `rates.csv`.
  public static let rates = TableSchema(
    "rates.csv", row: "one quotation of a rate",
    RateFields.id, RateFields.base, RateFields.quote, RateFields.quantity, RateFields.baseQuantity,
    RateFields.low, RateFields.high, SharedFields.asPrinted, RateFields.inForce, RateFields.kind,
    RateFields.factor,
    SharedFields.source, SharedFields.locator, SharedFields.note)
}

package enum RateFields {
  package static let id = Field<Identifier<Rate>?>.id("R59")
  package static let base = Field<Identifier<Currency>?>.reference(
    .base, to: { $0.currencies }, required: true, "the money of which one unit is priced")
  package static let quote = Field<Identifier<Currency>?>.reference(
    .quote, to: { $0.currencies }, required: true, "the money in which it is priced")
  package static let quantity = Field.number(
    .quantity,
    """
    how many of `quote` one of `base` is, or so many of `base` as `base_quantity` says. Beside `low` and \
    `high` it is the central value only: every conversion takes the range, and the central value is where a \
    triangular draw is likeliest and the page's slider begins
    """)
  package static let baseQuantity = Field.number(
    .baseQuantity,
    """
    for a price that is printed as a pair, of how many of `base` the `quantity`, `low` and `high` are the \
    price: 50000 for 300000; empty: of one
    """)
  package static let low = Field.number(
    .low, "the lowest quotation, where the source gives a range: the least that the rate may be")
  package static let high = Field.number(
    .high, "the highest quotation, where the source gives a range: the most that the rate may be")
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
    let (base, quote, quotation) = (self[RateFields.base], self[RateFields.quote], quotation())
    let (inForce, kind) = (self[RateFields.inForce], self[RateFields.kind])
    let (printed, factor) = (self[SharedFields.asPrinted], self[RateFields.factor])
    let (citations, note) = (citations(), self[SharedFields.note])
    guard let id = self[RateFields.id], let base, let quote, let quotation, let kind
    else {
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
      id: id, base: base, quote: quote, quotation: quotation, asPrinted: printed, inForce: inForce,
      kind: kind, factor: factor,
      citations: citations, note: note, origin: origin)
  }

  /// The quotation; where a number of it is faulty there is a finding and no quotation.
  private mutating func quotation() -> Quotation? {
    let range = range()
    guard let pair = baseQuantity() else { return nil }
    let quantity = self[RateFields.quantity]
    guard !isEmpty(.quantity) else {
      if range == nil, isEmpty(.low), isEmpty(.high) {
        report(
          .incompleteRow, .quantity, "a rate without a price: `quantity`, or `low` and `high`")
      }
      return Quotation(nil, range: range, for: pair)
    }
    guard let quantity else { return nil }
    guard quantity > ExactDecimal(0) else {
      report(.incompleteRow, .quantity, "a rate of \(quantity); a price must be above zero")
      return nil
    }
    if let range, !range.contains(quantity) {
      report(
        .incompleteRow, .quantity, "\(quantity) does not lie between `low` and `high`")
      return nil
    }
    return Quotation(quantity, range: range, for: pair)
  }

  private mutating func range() -> ClosedRange<ExactDecimal>? {
    let (low, high) = (self[RateFields.low], self[RateFields.high])
    guard let low, let high else {
      if isEmpty(.low) != isEmpty(.high) {
        report(
          .incompleteRow, isEmpty(.low) ? .low : .high, "a range needs `low` and `high`")
      }
      return nil
    }
    guard low > ExactDecimal(0), low <= high else {
      report(
        .incompleteRow, .low,
        """
        a range from \(low) to \(high): low must be above zero, and not \
        above high
        """)
      return nil
    }
    return low...high
  }

  /// One, where the source prints no pair; `nil` where the cell cannot be used.
  private mutating func baseQuantity() -> ExactDecimal? {
    let written = self[RateFields.baseQuantity]
    guard !isEmpty(.baseQuantity) else { return ExactDecimal(1) }
    guard let written else { return nil }
    guard written > ExactDecimal(0) else {
      report(
        .incompleteRow, .baseQuantity,
        "a price for \(written) of `base`; it must be for more than zero")
      return nil
    }
    return written
  }
}
