import Bulk
import Documents
import ExactNumbers
import LedgerModel
import Phrases
import Rates

/// The command `value`: what the rows of a register come to, by groups.
public enum RowTotalsReport {
  /// Names of columns that are no names of groups.
  public static let reserved: Set<String> = [
    "total", "total_low", "total_high", "unit", "rows", "unknown_rows", "unknown", "exact",
  ]

  /// The table: a row for each group.
  public static func table(_ totals: BulkTotals) -> Table { report(totals).table(totals.rows) }

  private static func report(_ totals: BulkTotals) -> Report<BulkTotals.Row> {
    let unit = totals.question.target.text
    return Report("rows", title: "Rows by groups") {
      for (place, name) in totals.question.keys.enumerated() {
        $0.words(name, "the text of the column; empty where the row has none") {
          $0.group[place] ?? ""
        }
        $0.said("shown_\(name)", title: Prose(name)) { row in
          row.group[place].map { Prose($0) } ?? "not stated"
        }
      }
      $0.words("unit", "currency of the total") { _ in unit }
      $0.amount("total", title: "", for: .both, "what the rows come to", keyEnding: "") {
        $0.total
      }
      $0.cells("rows", .count, for: .both, "how many rows were added") { .count($0.counted) }
      $0.cells("unknown_rows", .count, "how many rows of the group nobody can say the value of") {
        .count($0.unknown.reduce(0) { $0 + $1.rows })
      }
      $0.words("unknown", "why not, with how many for each reason") {
        $0.unknown.map { "\($0.rows): \($0.reason.sentence.text)" }.joined(separator: "; ")
      }
    }
  }

  /// The blocks for the eye.
  public static func blocks(_ totals: BulkTotals) -> [Document.Block] {
    let left = totals.rows.flatMap(\.unknown)
    var reasons: [(Prose, Int)] = []
    for (reason, rows) in left {
      let sentence = reason.sentence
      if let place = reasons.firstIndex(where: { $0.0.text == sentence.text }) {
        reasons[place].1 += rows
      } else {
        reasons.append((sentence, rows))
      }
    }
    let lines =
      reasons.map { sentence, rows -> Prose in "Of unknown value: \(grouped(rows)) (\(sentence))" }
      + totals.unread.map { code, rows -> Prose in "Not read: \(grouped(rows)) (\(code))" }
    let table: Document.Block =
      totals.rows.isEmpty
      ? .paragraph("There is no row to add.") : .table(report(totals).table(totals.rows).untitled)
    return [
      table,
      .lines(["Rows read: \(grouped(totals.read)); added: \(grouped(totals.counted))."] + lines),
    ]
  }

  private static func grouped(_ number: Int) -> String { ExactDecimal(number).grouped }
}
