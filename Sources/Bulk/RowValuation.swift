import CSVCore
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import LedgerReader
import Rates

/// A row of a register, and what came of its amount.
public struct ValuedRow: Sendable {
  /// The file as it is shown.
  public let file: String
  /// The line on which it starts.
  public let line: Int
  /// The value of each cell.
  public let cells: [String]
  /// The numbers among the cells, by their columns.
  public let numbers: [Int: Ratio]
  /// What the amount is in the money that was asked for, or why nobody can say; `nil` of a row that cannot be read.
  public let outcome: ConversionOutcome?
  /// Why the row cannot be read: the code of its first error.
  public let fault: String?
}

extension BulkSummation {
  /// Values the rows of a file one by one, by the means of `convert`, with the memory of a window.
  ///
  /// A row that has not as many cells as the header is none; a finding says so.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - begin: takes the names of the columns.
  ///   - report: takes findings, in reading order.
  ///   - take: takes rows, in reading order.
  /// - Returns: how many rows were read, and how many of them had errors; `nil` where no header names the columns.
  /// - Throws: where the file cannot be read.
  public func value(
    _ source: any RowBytes, begin: ([String]) throws -> Void,
    report: ([Finding]) throws -> Void, rows take: ([ValuedRow]) throws -> Void
  ) throws -> (rows: Int, faulty: Int)? {
    let header = try FileHeader(source)
    guard header.findings.isEmpty, let plan = try plan(header, source.name, report) else {
      try report(header.findings)
      return nil
    }
    try begin(header.names)
    let converter = plan.periods.book.converter(plan.periods.choice)
    var window = RowWindow(header.source, from: header.bytes.count, size: self.window)
    var (line, done, rows, faulty) = (header.lines + 1, 0, 0, 0)
    while true {
      try window.advance(by: done)
      if window.count == 0 { return (rows, faulty) }
      let held = Array(window.bytes)
      done = plan.wholeRows(
        in: held, before: .max, isLast: window.isLast, isLongest: window.isLongest)
      guard done > 0 else {
        if window.isLast { return (rows, faulty) }
        try window.widen()
        continue
      }
      let piece = plan.rows.read(held[..<done], fromLine: line)
      var lines = LineFeeds(held)
      try report(piece.findings)
      try take(
        piece.rows.map { row in
          valued(row, in: source.name, line + lines.count(before: row.start), plan, converter)
        })
      rows += piece.rows.count + piece.unread.values.reduce(0, +)
      faulty += piece.rows.count { $0.fault != nil } + piece.unread.values.reduce(0, +)
      line += lines.count(before: done)
    }
  }

  private func valued(
    _ row: AmountRows.Row, in file: String, _ line: Int, _ plan: RowPlan, _ converter: Converter
  ) -> ValuedRow {
    let currency = plan.columns.currency == nil ? roles.currency : row.currency
    var outcome: ConversionOutcome?
    if row.fault == nil {
      outcome =
        if let amount = row.interval {
          if let currency {
            converter.convert(amount, from: currency, to: question.target, on: row.date)
          } else {
            .failure(.noCurrency)
          }
        } else {
          .failure(.noAmount)
        }
    }
    let digits = [plan.columns.amount] + plan.columns.limits
    let numbers = digits.compactMap { column in
      (try? ExactDecimal(parsing: row.cells[column])).map { (column, Ratio($0)) }
    }
    return ValuedRow(
      file: file, line: line, cells: row.cells,
      numbers: Dictionary(numbers, uniquingKeysWith: { first, _ in first }), outcome: outcome,
      fault: row.fault)
  }
}

/// Counts line feeds as it goes through some bytes.
private struct LineFeeds {
  private let bytes: [UInt8]
  private var offset = 0
  private var found = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many there are before an offset, which is never before an earlier one.
  mutating func count(before end: Int) -> Int {
    found += bytes[offset..<max(offset, end)].count { $0 == Byte.lineFeed }
    offset = max(offset, end)
    return found
  }
}
