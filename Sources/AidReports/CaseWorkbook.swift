import Accounts
import Documents
import LedgerModel
import OrderedCollections
import Workbooks
import Phrases

/// `NAME.xlsx`: the first page of the report, and a sheet for each table with formulas that can be followed.
public enum CaseWorkbook {
  /// The workbook of some tables of a report.
  public static func workbook(_ tables: [Table], of results: Results) -> Workbook {
    let names = Set(tables.map(\.name))
    return Workbook(
      front: Document(
        title: Prose(results.ledger.description.title),
        blocks: [.section("In short")] + SummarySection(results).blocks
          + [.section("Provenance")] + ProvenanceSection.blocks(results)),
      sheets: tables.map {
        Workbook.Sheet($0, formulas: formulas(of: $0, besides: names, results))
      },
      display: results.display)
  }

  /// More rows than these are not added up by formulas: a spreadsheet goes through all of them for each sum.
  private static let mostParts = 3_000

  private static func formulas(
    of table: Table, besides names: Set<String>, _ results: Results
  ) -> [Formula] {
    let own = Set(table.columns.flatMap(\.fileNames))
    var made: [Formula] = []
    func difference(_ name: String, _ whole: String, _ part: String) {
      guard own.contains("\(name)_low"), own.contains("\(part)_low") else { return }
      made += [
        .difference("\(name)_low", of: "\(whole)_low", less: "\(part)_high"),
        .difference("\(name)_high", of: "\(whole)_high", less: "\(part)_low"),
      ]
    }
    func share(_ part: String, _ whole: String) {
      guard own.contains("share_low"), own.contains("\(part)_low") else { return }
      made += [
        .quotient("share_low", of: "\(part)_low", by: "\(whole)_high"),
        .quotient("share_high", of: "\(part)_high", by: "\(whole)_low"),
      ]
    }
    switch table.name {
    case "reconciliation", "goods":
      difference("gap", "promised", "delivered")
      share("delivered", "promised")
      made += sums(["delivered"], names, results)
    case "totals", "goods-totals":
      difference("unexplained", "stated", "itemised")
      share("itemised", "stated")
      made += sums(["itemised"], names, results)
    case "claims": difference("difference", "left", "right")
    default: break
    }
    return made
  }

  /// Sums over the sheet of parts.
  private static func sums(
    _ numbers: [String], _ names: Set<String>, _ results: Results
  ) -> [Formula] {
    guard names.contains("parts") else { return [] }
    let parts = PartsReport.balances(results).flatMap(\.rows).reduce(0) { count, balance in
      count + balance.parts.values.reduce(0) { $0 + $1.counted.count }
    }
    guard parts <= mostParts else { return [] }
    return numbers.flatMap { number in
      ["low", "high"].map { end in
        .sum(
          "\(number)_\(end)", of: "value_\(end)", on: "parts",
          where: [.init("key", "balance"), .init(words: number, in: "number")])
      }
    }
  }
}
