import Bulk
import Documents
import LedgerModel
import Phrases
import Rates

/// The rows of `value --rows`: the cells of each, with what it comes to behind them.
///
/// Numbers of the amount and its limits are written as in every table; other cells are texts.
public struct ValuedRowsReport: Sendable {
  private let names: [String]
  private let report: Report<ValuedRow>

  /// A column of a file that the answer has too.
  public struct Taken: Error, Sendable {
    /// Its name.
    public let column: String
  }

  /// Makes the report of files with some columns.
  ///
  /// - Parameters:
  ///   - names: the columns of the files.
  ///   - target: the money of the values.
  /// - Throws: where one of them is a column of the answer.
  public init(_ names: [String], in target: Identifier<Currency>) throws(Taken) {
    self.names = names
    report = Report("rows") {
      for (place, name) in names.enumerated() {
        $0.cells(name, .number, "the cell as it stands in the file") { row in
          row.numbers[place].map { .number($0) } ?? .text(row.cells[place])
        }
      }
      $0.words("row_file", "the file of the row") { $0.file }
      $0.cells("row_line", .count, "the line on which it starts") { .count($0.line) }
      $0.words("value_unit", "the currency that it is converted to") { _ in target.text }
      $0.amount("value", "the amount in that currency", unitIn: "value_unit") {
        $0.outcome?.success?.result
      }
      $0.cells(
        "value_status", .choice(["converted", "unconverted", "unread"]),
        "whether it could be converted"
      ) { row in
        .text(
          row.outcome.map { $0.success == nil ? "unconverted" : "converted" } ?? "unread")
      }
      $0.said(
        "value_reason", for: .file,
        "why it was not converted, or what to be careful of"
      ) { row in
        row.fault.map { Prose($0) } ?? row.outcome?.failure?.sentence
          ?? row.outcome?.success?.cautionWords ?? ""
      }
      $0.words("value_route", "the moneys and metals that the conversion goes through") {
        $0.outcome?.success?.route ?? ""
      }
      $0.cells("value_rates", .list, "ids of the rates that were used") {
        .ids($0.outcome?.success?.rates.map(\.text) ?? [])
      }
    }
    let own = report.columns.dropFirst(names.count).flatMap(\.column.fileNames) + ["exact"]
    for name in names where own.contains(name) { throw Taken(column: name) }
  }

  /// The table of some rows.
  public func table(_ rows: [ValuedRow]) -> Table { report.table(rows) }

  /// Whether files with some columns can stand in one table with those before.
  public func has(_ names: [String]) -> Bool { names == self.names }
}
