import AidLedger
import ExactNumbers
import Foundation
import Documents
import Testing

/// Cells of the report of the paper's ledger.
///
/// Worked out by hand and in fractions of Python from what the paper says: 100,000,000 gold rubles promised
/// (M11); at most 11,028,012 lira came (M15), a reckoning at 59 kuruş a ruble (R59), of which the items M03, M07,
/// M08 and M18 are 1,000,000 + 1,500,000 + 50,000 + 6,500,000 = 9,050,000 rubles.
@Suite("Cells of the report of the paper")
struct CellsTests {
  private static let tables: [String: [[String]]] = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 1...3 { folder.deleteLastPathComponent() }
    let path = folder.appendingPathComponent("Ledgers/moscow-ankara").path
    guard let checked = try? CheckedLedger(LedgerFolder(path)), let report = try? checked.report()
    else { return [:] }
    var found: [String: [[String]]] = [:]
    for (name, bytes) in report.files where name.hasSuffix(".csv") {
      found[String(name.dropLast(4))] = lines(String(decoding: bytes, as: UTF8.self))
    }
    return found
  }()

  @Test(
    "Each cell is what was worked out",
    arguments: [
      // Without any rate: 11,028,012 x 100 / 59 rubles at most.
      (
        "reconciliation", "reconciliation/M11/own-money",
        [
          "promised_low": "100000000", "promised_high": "100000000", "delivered_low": "9050000",
          "delivered_high": "1102801200/59", "gap_low": "4797198800/59",
          "gap_high": "90950000", "open_low": "4797198800/59", "open_high": "90950000",
          "share_low": "0.090500", "share_high": "2757003/14750000", "status": "complete",
          "unit": "rub.gold", "withheld_low": "", "confiscated_low": "", "rates": "",
        ]
      ),
      // At 59 kuruş: 59,000,000 less 11,028,012 and less 5,339,500.
      (
        "reconciliation", "reconciliation/M11/as-printed",
        [
          "promised_low": "59000000", "promised_high": "59000000", "delivered_low": "5339500",
          "delivered_high": "11028012", "gap_low": "47971988", "gap_high": "53660500",
          "share_low": "0.090500", "share_high": "2757003/14750000", "rates": "R59",
          "unit": "ott.lira.paper", "reading": "as-reckoned",
        ]
      ),
      // At 75 kuruş both sides move, and the share does not.
      (
        "reconciliation", "reconciliation/M11/treasury/1921-12....",
        [
          "promised_low": "75000000", "delivered_low": "6787500",
          "delivered_high": "827100900/59", "gap_low": "3597899100/59",
          "gap_high": "68212500", "share_low": "0.090500", "share_high": "2757003/14750000",
          "period": "1921-12/..",
        ]
      ),
      // As if 11,028,012 lira had been paid: 5,339,500 / 75,000,000 and 11,028,012 / 75,000,000.
      (
        "reconciliation", "reconciliation/M11/treasury/1921-12..../as-paid",
        [
          "promised_low": "75000000", "delivered_low": "5339500", "delivered_high": "11028012",
          "gap_low": "63971988", "gap_high": "69660500", "share_low": "10679/150000",
          "share_high": "0.14704016", "reading": "as-paid",
        ]
      ),
      // From 46.8 to 84.79 kuruş, one price in both sides: (100,000,000 - 9,050,000) x 0.8479.
      (
        "reconciliation", "reconciliation/M11/assumed-range",
        [
          "promised_low": "46800000", "promised_high": "84790000", "delivered_low": "4235400",
          "gap_high": "77116505", "share_low": "0.090500", "share_high": "2757003/14750000",
        ]
      ),
      (
        "totals", "totals/M15/own-money",
        [
          "stated_low": "0", "stated_high": "1102801200/59", "itemised_low": "9050000",
          "itemised_high": "", "unexplained_low": "0", "unexplained_high": "568851200/59",
          "share_low": "1334875/2757003", "summed": "M03;M07;M08;M18",
        ]
      ),
      (
        "totals", "totals/M15/as-printed",
        [
          "stated_high": "11028012", "itemised_low": "5339500", "unexplained_high": "5688512",
          "share_low": "1334875/2757003",
          // Azerbaijan's gift is no part of what Russia provided.
          "of_others_low": "",
        ]
      ),
      (
        "claims", "claims/C02",
        [
          "left_low": "47971988", "left_high": "53660500", "right_low": "47971988",
          "difference_low": "0", "difference_high": "5688512", "outcome": "possible",
        ]
      ),
      (
        "claims", "claims/C01",
        [
          "left_low": "59000000", "right_high": "59000000", "difference_low": "0",
          "outcome": "holds",
        ]
      ),
      ("arms", "arms/1", ["low": "43374", "high": "43374", "status": "complete", "rows": "W01"]),
    ] as [(String, String, [String: String])])
  func cell(_ table: String, _ key: String, _ expected: [String: String]) throws {
    let lines = try #require(Self.tables[table])
    SmallLedger.expect(try SmallLedger.row(lines, where: "key", is: key), expected)
  }
}
