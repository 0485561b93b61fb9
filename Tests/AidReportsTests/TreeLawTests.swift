import Foundation
import Testing

@testable import AidReports

/// Laws that hold of the trees and the limits of any ledger; `AID_LEDGER_CASES` says how many are tried.
@Suite("Laws of trees and limits")
struct TreeLawTests {
  /// Seeds in blocks of ten.
  static var blocks: [Range<UInt64>] {
    let count = ProcessInfo.processInfo.environment["AID_LEDGER_CASES"].flatMap { UInt64($0) }
    return stride(from: 0, to: count ?? 80, by: 10).map { $0..<min($0 + 10, count ?? 80) }
  }

  @Test(
    "Each number of each report is its tree redone from the leaves, node by node",
    arguments: blocks)
  func redone(_ seeds: Range<UInt64>) throws {
    var compared = 0
    for seed in seeds {
      let ledger = RandomAccounts(seed: seed)
      // Prices that are solved and a thousand draws take longer than all the rest.
      var others: Set<String> = seed % 4 == 0 ? [] : ["sensitivity"]
      if seed % 50 != 0 { others.insert("simulation") }
      let audit = try KeyAudit(ledger.results, besides: others)
      #expect(audit.faults == [], "\(seed)\n\(ledger.shown)")
      compared += audit.compared
    }
    #expect(compared > 50 * seeds.count)
  }
}
