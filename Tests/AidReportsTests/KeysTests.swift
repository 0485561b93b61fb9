import Accounts
import AidLedger
import Claims
import ExactNumbers
import Foundation
import LedgerModel
import Sensitivity
import Documents
import Testing

@testable import AidReports

/// Every number that has a key, on the paper's ledger: the tree comes to what the cell says, and redone
/// from its leaves it comes to the same, node by node.
@Suite("Keys of numbers")
struct KeysTests {
  static let checked: CheckedLedger? = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 1...3 { folder.deleteLastPathComponent() }
    let path = folder.appendingPathComponent("Ledgers/moscow-ankara").path
    return try? CheckedLedger(LedgerFolder(path))
  }()

  @Test("Each number of each table is explained by its key, and is the same")
  func trees() throws {
    let results = try #require(Self.checked).results
    let audit = try KeyAudit(results)
    #expect(audit.faults == [])
    #expect(audit.compared > 1_000)
    // Goods too: three divisions are promised (W17), and other accounts total what was sent (Y03).
    #expect(audit.reports == Set(NumberKeys.reports))
  }

  @Test("A tag that no row has is said to be none")
  func unknownTag() throws {
    let checked = try #require(Self.checked)
    let failure = #expect(throws: RequestFailure.self) {
      try checked.totals(by: [.donor], to: nil, scenarios: [], tag: "no-such-tag")
    }
    #expect(failure?.description.hasPrefix("no row has the tag `no-such-tag`") == true)
  }

  @Test("A key is answered without the draws unless it is of them")
  func withoutDraws() throws {
    let checked = try #require(Self.checked)
    let time = try ContinuousClock().measure {
      for key in ["M15", "sensitivity/M11/gap/as-printed", "reconciliation/M11/as-printed/gap"] {
        _ = try checked.explanation(of: key)
      }
    }
    #expect(time < .seconds(1))
  }
}

/// What is wrong between the cells of a report, the keys of its numbers and their trees.
struct KeyAudit {
  private(set) var faults: [String] = []
  private(set) var compared = 0
  private(set) var reports: Set<String> = []

  /// Looks at all tables but some.
  init(_ results: Results, besides tables: Set<String> = []) throws {
    let keys = NumberKeys(results: results)
    var trees: [String: Derivation] = [:]
    for report in NumberKeys.reports where !tables.contains(report) {
      for (key, traced) in keys.all(of: report) {
        reports.insert(report)
        guard let traced else {
          faults.append("\(key): no tree")
          continue
        }
        if trees.updateValue(traced.derivation, forKey: key) != nil {
          faults.append("\(key): twice")
        }
      }
    }
    for (key, low, high) in try KeyedCells(results, besides: tables).ends {
      guard let tree = trees.removeValue(forKey: key) else {
        faults.append("\(key): a cell without a tree, or two cells")
        continue
      }
      compared += 1
      if (low.number, high.number) != (tree.value.low, tree.value.high) {
        faults.append("\(key): cell \(low) \(high), tree \(tree.value)")
      }
      let redo = TreeRedo(results.ledger)
      redo.form(of: tree)
      faults += redo.faults.map { "\(key): \($0)" }
      faults += KeyAudit.unsolved(tree, results).map { "\(key): \($0)" }
    }
    // A share or an end of which nothing is known has no cell.
    faults += trees.filter { $0.value.value != .unbounded }.keys.map {
      "\($0): a tree without a cell"
    }
  }

  /// A break-even price: at it an end is zero, or as far from it as the claim is precise.
  private static func unsolved(_ tree: Derivation, _ results: Results) -> [String] {
    guard case .solved = tree.operation, let part = tree.parts.first else { return [] }
    let precisions = results.claims.compactMap { $0.form?.precision } + [.zero]
    let limits = Set(precisions + precisions.map { -$0 })
    let ends = [part.value.low, part.value.high].compactMap { $0 }
    return limits.isDisjoint(with: ends) ? ["no end of \(part.value) is at a limit"] : []
  }
}
