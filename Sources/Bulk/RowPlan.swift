import CSVCore
import LedgerModel
import LedgerReader
import Rates

/// How the rows of one file are read and summed: made once, then shared by all threads.
struct RowPlan: Sendable {
  let question: BulkQuestion
  let columns: RowColumns
  /// The number of the money of all rows, where no column says it.
  let currency: Int?
  let dialect: Dialect
  var separator: UInt8 { dialect.separator }
  /// The periods of all moneys.
  let periods: PeriodTable
  /// What reads the rows that are not plainly written.
  let rows: AmountRows
  /// How many bytes are read at once; a power of two.
  let window: Int
  /// Whether no row is taken the short way.
  var isAlwaysJudged = false
}

extension RowPlan {
  /// How many bytes of a window are whole rows: 0 where none ends in it.
  ///
  /// - Parameters:
  ///   - held: the bytes, which start where a row does.
  ///   - limit: rows that start here or later are not wanted.
  ///   - isLast: whether the file ends with the bytes.
  ///   - isLongest: whether no more bytes can be looked at.
  /// - Returns: where the first row starts that is not taken.
  func wholeRows(in held: [UInt8], before limit: Int, isLast: Bool, isLongest: Bool) -> Int {
    var scanner = CSVScanner(dialect)
    var done = 0
    scan: while done < limit {
      switch scanner.next(in: held.span, isLast: isLast) {
      case .end: break scan
      case .record, .blank: done = scanner.offset
      }
    }
    guard done == 0, isLongest, !isLast else { return done }
    // Nothing ends here: a quote that is not closed within so many bytes never is, and its line is the row.
    scanner = CSVScanner(dialect)
    if case .end = scanner.next(in: held.span, isLast: true) { return held.count }
    return max(1, scanner.offset)
  }
}
