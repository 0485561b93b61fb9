import ExactNumbers
import PrintedNumerals

extension PrintedNumber {
  /// How many times the print a number of the row is, where it is a thousand, a million or a thousand million:
  /// the print of a table "in millions".
  func scale(of read: Ratio) -> ExactDecimal? {
    guard figures.count == 1, let printed = figures[0].readings.first?.value, !printed.isZero
    else { return nil }
    return [1_000, 1_000_000, 1_000_000_000].map { ExactDecimal($0) }
      .first { printed * $0.ratio == read }
  }
}
