import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

/// How an engine for large data adds up rows, so that a few exact sums are left for this tool.
///
/// A total hangs on rates only by the stretches of time between which the way to its money does not change. An engine
/// needs to know no rate: it finds the stretch of each row and adds whole numbers. What it writes is a file of
/// ``PartialSums``, which `value --sums` values and `merge` adds to others.
///
/// ```
/// $ aid-ledger plan --engine duckdb -l my-ledger --scenario official --to lira \
///     --date day --by donor,year --input 'rows/*.csv' --output plan
/// plan/rows.sql
/// plan/periods.csv
/// plan/plan.sha256
/// $ duckdb < plan/rows.sql
/// $ aid-ledger value --sums sums.csv -l my-ledger
/// Rows in lira, under official
///
///    donor   year      lira       rows
///    …
///    Rows read: 10,000,000; added: 9,999,310.
///    Not read: 690 (amount)
/// ```
///
/// A row is judged by its texts alone. One of plain digits, a known money and a plain date means the same to the tool
/// and to an engine. Any other is not guessed: it is left out and counted, by ``Unread``. The tool itself may be able
/// to read it.
public struct EnginePlan: Sendable {
  /// What is asked; the sums of the engine answer this question and no other.
  public let question: BulkQuestion
  /// What the columns hold; columns that are not named are not there.
  public let roles: RowRoles
  /// Where the rows are, as the engine finds them.
  public let input: EngineInput
  /// The stretches of each money on its way to the target.
  let periods: [RoutePeriods]

  /// Makes a plan; `nil` where the ledger has no such scenario or money.
  ///
  /// - Parameters:
  ///   - ledger: the ledger whose moneys and rates are used.
  ///   - question: what is asked; its scenario and its target are the ledger's.
  ///   - roles: what the columns hold.
  ///   - input: where the rows are.
  public init?(
    _ ledger: Ledger, _ question: BulkQuestion, _ roles: RowRoles, input: EngineInput
  ) {
    guard let scenario = ledger.scenarios[question.scenario],
      ledger.currencies[question.target] != nil,
      roles.currency.map({ ledger.currencies[$0] != nil }) ?? true
    else { return nil }
    (self.question, self.roles, self.input) = (question, roles, input)
    let converter = RateBook(ledger).converter(RateChoice(scenario))
    periods = ledger.currencies.keys.map { converter.periods(from: $0, to: question.target) }
  }

  /// Why an engine leaves a row out; the raw value stands in an `unread` line of the sums.
  public enum Unread: String, Sendable, CaseIterable {
    /// More or fewer cells than the header.
    case cells
    /// A character that must not stand in a file, or one that the engine could not read.
    case characters
    /// A quote within a cell of CSV: engines read `"a" b` and `a "b"` as if they were well written.
    case quote
    /// No text at all.
    case empty
    /// A limit or a bound beside the amount.
    case limits
    /// An amount that is not plain digits: at most 18, and at most 9 behind the point.
    case amount
    /// A money that the ledger has not.
    case currency
    /// A date that is not YYYY, YYYY-MM or YYYY-MM-DD, or that the calendar has not.
    case date
  }
}

/// Where the rows are that an engine reads.
public struct EngineInput: Sendable, Hashable {
  /// A path, a pattern or an address, as the engine reads it.
  public let path: String

  /// Makes an input.
  public init(_ path: String) { self.path = path }

  /// Whether it is Parquet, which its name says; CSV otherwise.
  var isParquet: Bool { path.hasSuffix(".parquet") || path.hasSuffix(".parquet/") }
}

/// An engine for which a plan can be written.
public enum Engine: String, Sendable, CaseIterable {
  /// DuckDB, on one machine of many processors: an SQL script.
  case duckdb
  /// Apache Spark, on many machines: a PySpark job.
  case spark
}

extension EnginePlan {
  /// The files of a plan: what the engine runs first, then the periods.
  ///
  /// - Parameter engine: the engine.
  /// - Returns: name and text of each.
  public func files(for engine: Engine) -> [(name: String, text: String)] {
    let script =
      switch engine {
      case .duckdb: ("rows.sql", DuckDBScript(self).text)
      case .spark: ("rows.py", SparkScript(self).text)
      }
    return [script, ("periods.csv", periodsText)]
  }

  /// The stretches of all moneys as CSV, in the order of time: a day that is empty is without a limit.
  ///
  /// ```
  /// currency,period,first_day,last_day
  /// crown,0,,1919-12-31
  /// crown,1,1920-01-01,1920-06-14
  /// ```
  ///
  /// `period` is the number that stands in a `sum` line of partial sums.
  var periodsText: String {
    let lines = periods.flatMap { periods in
      (0..<periods.count).map { stretch in
        let days = periods.days(of: stretch)
        let first = stretch == 0 ? "" : "\(days.lowerBound)"
        let last = stretch == periods.count - 1 ? "" : "\(days.upperBound)"
        return "\(periods.source.text),\(stretch),\(first),\(last)\n"
      }
    }
    return "currency,period,first_day,last_day\n" + lines.joined()
  }

  /// A stretch as an engine compares it with dates: by their texts, which are in the order of time.
  struct Stretch: Sendable, Hashable {
    let currency: String
    let number: Int
    /// The first day.
    let start: String
    /// The first day that is behind it; a text behind all days of the last stretch.
    let stop: String
  }

  /// The stretches in which a day of the years 1 to 9999 may lie.
  var stretches: [Stretch] {
    periods.flatMap { periods in
      (0..<periods.count).compactMap { stretch -> Stretch? in
        let days = periods.days(of: stretch)
        guard days.upperBound.civil.year >= 1 else { return nil }
        let start = days.lowerBound.civil.year < 1 ? "0001-01-01" : "\(days.lowerBound)"
        let stop = stretch == periods.count - 1 ? "99999" : "\(periods.starts[stretch])"
        return Stretch(currency: periods.source.text, number: stretch, start: start, stop: stop)
      }
    }
  }
}
