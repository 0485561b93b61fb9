import Accounts
import Documents
import ExactNumbers
import LedgerModel
import Rates
import Phrases

/// `parts.csv`: every row of the ledger that a balance counts, lacks or leaves out, one by one.
///
/// What stands as a list in a cell of `reconciliation.csv`, `totals.csv` and their like for goods is a row each
/// here, with what it adds.
public enum PartsReport {
  /// The table of the parts of all balances of a ledger, made as they are asked for.
  public static func table(_ results: Results) -> Table {
    let ledger = results.ledger
    return report(ledger).table {
      balances(results).lazy.flatMap { file, rows in
        rows.lazy.flatMap { Self.rows(of: $0, in: file, ledger) }
      }
    }
  }

  /// The table without a row, for what says what its columns are.
  static func emptyTable(_ ledger: Ledger) -> Table { report(ledger).table([]) }

  /// The balances of a ledger by the names of their tables.
  static func balances(_ results: Results) -> [(file: String, rows: [Balance])] {
    [
      ("reconciliation", results.pledges), ("totals", results.totals),
      ("goods", results.goodsPledges), ("goods-totals", results.goodsTotals),
    ]
  }

  /// What is told of a balance in each of its rows, made once.
  private final class Head: Sendable {
    let file, key, subject, unit: String

    init(_ balance: Balance, _ file: String) {
      self.file = file
      key = balance.key(in: file)
      subject = balance.subject.text
      unit = balance.unit.unitText
    }
  }

  /// A row of the ledger in a number of a balance.
  private struct Row: Sendable {
    let head: Head
    /// The number of the balance that it goes into; empty for a row that goes into none.
    let column: String
    let figure: Figure
    let status: Status
    var value: Interval?
    var reason: Prose = ""

    /// Whether it counts.
    enum Status: String, CaseIterable {
      case counted
      case unknown
      case leftOut = "left out"
    }

    /// What `explain` is asked by for what it adds.
    var key: String {
      value == nil ? "" : "parts/\(head.key)/\(column)/\(figure.id)"
    }
  }

  /// The rows of one balance: of the whole, then of each column, then those that do not count.
  private static func rows(of balance: Balance, in file: String, _ ledger: Ledger) -> [Row] {
    let ofTotals = balance.main == .items
    let head = Head(balance, file)
    let whole = rows(balance.whole, ofTotals ? "stated" : "promised", head, ledger)
    let parts = balance.parts.flatMap { column, sum in
      sum.isEmpty ? [] : rows(sum, Self.name(column, ofTotals: ofTotals), head, ledger)
    }
    let left = balance.leftOut.map { left in
      Row(
        head: head, column: "", figure: left.figure, status: .leftOut,
        reason: left.reason.sentence)
    }
    return whole + parts + left
  }

  private static func rows(
    _ sum: Sum, _ column: String, _ head: Head, _ ledger: Ledger
  ) -> [Row] {
    let doubts = Dictionary(
      sum.doubted.map { ($0.figure.id, $0.reason.sentence) },
      uniquingKeysWith: { first, _ in first })
    return sum.counted.map { entry in
      Row(
        head: head, column: column, figure: entry.figure, status: .counted,
        value: entry.value(at: ledger.prices), reason: doubts[entry.figure.id] ?? "")
    }
      + sum.lost.map { lost in
        Row(
          head: head, column: column, figure: lost.figure, status: .unknown,
          reason: lost.reason.sentence)
      }
  }

  /// The number of a balance that a kind of parts is added up to.
  static func name(_ column: Balance.Column, ofTotals: Bool) -> String {
    Balance.Number(rawValue: column.rawValue).map {
      BalanceReport.columnName($0, ofTotals: ofTotals)
    } ?? column.rawValue
  }

  private static func report(_ ledger: Ledger) -> Report<Row> {
    Report("parts", title: "What each balance counts, lacks and leaves out, row by row") {
      $0.words(
        "table", "table of the balance: reconciliation, totals, goods or goods-totals", \.head.file)
      $0.words("balance", "`key` of the row of the balance") { $0.head.key }
      $0.words("subject", "id of the pledge or of the total") { $0.head.subject }
      $0.words("number", "the number of the balance that the row goes into", \.column)
      $0.cells("id", .row, "id of the row of the ledger") { .text($0.figure.id.text) }
      $0.cells(
        "status", .choice(Row.Status.allCases.map(\.rawValue)),
        "counted: it is added; unknown: it counts, and nobody knows how much it is; left out: it does not count"
      ) { .text($0.status.rawValue) }
      $0.amount("value", "what it adds", keyEnding: "", \.value)
      $0.words("unit", "unit of the value") { $0.head.unit }
      $0.said(
        "reason", for: .file,
        "why nobody knows how much it is, or whether, or why it does not count", \.reason)
      $0.printed(\.figure.asPrinted)
      $0.place(\.figure.origin)
      $0.citation(\.figure.citations)
      $0.key(\.key)
    }
  }
}
