import Claims
import ExactNumbers
import LedgerModel
import Testing

@testable import AidReports

/// What is not known is an unknown of the arithmetic: whatever it may be, no limit that is shown is false.
@Suite("Laws of limits")
struct CompletionLawTests {
  @Test(
    "What the numbers would be if everything were known lies inside what the report says",
    arguments: TreeLawTests.blocks)
  func completions(_ seeds: Range<UInt64>) throws {
    var compared = 0
    for seed in seeds {
      let ledger = RandomAccounts(seed: seed)
      let limits = try Limits(ledger)
      guard let full = ledger.completed(seed: seed &+ 1_000_000) else { continue }
      let found = try Limits(full)
      compared += found.ends.count
      #expect(
        limits.faults(of: found) == [],
        "\(seed)\n\(ledger.shown)\nCompleted:\n\(full.shown)")
    }
    #expect(compared > 10 * seeds.count)
  }
}

/// The numbers of a report and the verdicts on its claims.
private struct Limits {
  var ends: [String: (low: Ratio?, high: Ratio?)] = [:]
  var verdicts: [String: Verdict] = [:]

  init(_ ledger: RandomAccounts) throws {
    let results = ledger.results
    for (key, low, high) in try KeyedCells(results, besides: ["sensitivity", "simulation"]).ends {
      guard !key.hasPrefix("groups/") || ledger.namesGroup(of: key) else { continue }
      // The lines of goods are numbered.
      guard !key.hasPrefix("arms/") else { continue }
      let parts = key.split(separator: "/")
      if parts[0] == "claims", ledger.isNoLaw(of: String(parts[1])) { continue }
      ends[key] = (low.number, high.number)
    }
    for claim in results.claims where !ledger.isNoLaw(of: claim.claim.id.text) {
      verdicts[claim.claim.id.text] = claim.outcome.verdict
    }
  }

  /// Where a number of the completed ledger lies outside, and where a verdict is another.
  func faults(of full: Limits) -> [String] {
    var faults: [String] = []
    for (key, value) in full.ends {
      guard let (low, high) = ends[key] else { continue }
      let isBelow = low.map { low in value.low.map { $0 < low } ?? true } ?? false
      let isAbove = high.map { high in value.high.map { $0 > high } ?? true } ?? false
      guard isBelow || isAbove else { continue }
      func text(_ end: Ratio?) -> String { end?.exactText ?? "" }
      faults.append(
        "\(key): \(text(low))..\(text(high)), and \(text(value.low))..\(text(value.high)) if all were known"
      )
    }
    for (claim, verdict) in verdicts where verdict == .holds || verdict == .fails {
      guard let other = full.verdicts[claim], other != verdict else { continue }
      // A share of what turns out to be nothing has no meaning.
      if other == .undetermined, ["C4", "C10"].contains(claim) { continue }
      faults.append("\(claim): \(verdict), and \(other) if all were known")
    }
    return faults.sorted()
  }
}

extension RandomAccounts {
  /// Whether every row says in which group it is; what does not is told in a group of its own, and so are
  /// the parts of a whole without an amount, in their own units.
  fileprivate func namesGroup(of key: String) -> Bool {
    guard namesParties else { return false }
    return !key.contains("/own-money/")
      || !hasSilentWhole && !money.contains { $0["currency"] == "" }
  }

  /// What formulas do not say of the unknown, but of the rows that the ledger has.
  fileprivate func isNoLaw(of claim: String) -> Bool {
    switch claim {
    // A row that names two pledges is a row of `fulfils=P1` with all that it has.
    case "C2": money.contains { $0["fulfils"] == "P1;P2" }
    // Parts are counted beside a whole without an amount.
    case "C7": hasSilentWhole
    // What others gave is a row of `part_of=T1`, whether or not it is in T1.
    case "C8": money.contains { $0["part_of"] == "T1" && $0["donor"] != nil }
    default: false
    }
  }

  private var hasSilentWhole: Bool {
    let rows = money + arms
    let wholes = Set(rows.compactMap { $0["part_of"] })
    return rows.contains {
      wholes.contains($0["id"] ?? "") && ($0["amount"] ?? $0["quantity"]) == nil
    }
  }
}
