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
