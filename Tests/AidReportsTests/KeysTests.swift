import Accounts
import AidLedger
import ExactNumbers
import Foundation
import LedgerModel
import Rates
import Tables
import Testing

@testable import AidReports

/// Every number that has a key, on the paper's ledger: the tree comes to what the cell says, and redone
/// from its leaves it comes to the same.
@Suite("Keys of numbers")
struct KeysTests {
  static let checked: CheckedLedger? = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 1...3 { folder.deleteLastPathComponent() }
    let path = folder.appendingPathComponent("Ledgers/moscow-ankara").path
    return try? CheckedLedger(LedgerFolder(path))
  }()

  private var results: Results { get throws { try #require(Self.checked).results } }

  /// The cells of a table by their keys: `reconciliation/M11/own-money/gap`.
  private func cells(_ table: Table, single: String? = nil) throws -> [String: (Cell, Cell)] {
    let names = table.columns.map(\.name)
    let place = try #require(names.firstIndex(of: "key"))
    var found: [String: (Cell, Cell)] = [:]
    for row in table.rows {
      guard case .text(let key) = row.cells[place] else { continue }
      for (index, name) in names.enumerated() where name.hasSuffix("_low") {
        let ends = (row.cells[index], row.cells[index + 1])
        guard ends != (.empty, .empty) else { continue }
        found[name == single ? key : "\(key)/\(name.dropLast(4))"] = ends
      }
    }
    return found
  }

  @Test(
    "Each number of a balance, a total, a claim and a group is explained by its key, and is the same"
  )
  func trees() throws {
    let results = try results
    let ledger = results.ledger
    let keys = NumberKeys(results: results)
    let tables: [(Table, String?)] = [
      (ReconciliationReport.table(results.pledges, ledger), nil),
      (TotalsReport.table(results.totals, ledger), nil),
      (ReconciliationReport.goodsTable(results.goodsPledges, ledger), nil),
      (ClaimsReport.table(results.claims, ledger), nil),
      (GroupsReport.table(results.groups, ledger), "total_low"),
    ]
    var compared = 0
    for (table, single) in tables {
      for (key, ends) in try cells(table, single: single) {
        let traced = try #require(keys.traced(key), "\(key) has no derivation")
        let value = traced.derivation.value
        #expect([ends.0, ends.1] == Cell.ends(value), "\(key)")
        compared += 1
      }
    }
    #expect(compared > 200)
  }

  @Test("A tree that is redone from its leaves comes to its number")
  func redone() throws {
    let results = try results
    let keys = NumberKeys(results: results)
    let prices = results.ledger.prices
    for report in ["reconciliation", "totals", "claims", "groups", "arms"] {
      for key in keys.keys(of: report) {
        let tree = try #require(keys.traced(key)).derivation
        guard tree.kind != .ratio, let form = tree.form(at: prices) else { continue }
        #expect(form.value(at: prices) == tree.value, "\(key)")
      }
    }
  }

  @Test("No key stands for two numbers")
  func unique() throws {
    let keys = Explanation.keys(try results)
    #expect(Set(keys).count == keys.count)
    #expect(keys.count > 300)
  }
}
