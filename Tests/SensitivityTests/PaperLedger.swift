import Foundation
import LedgerModel
import Testing
import TestSupport

/// The paper's ledger as it stands in the repository, and the same with other prices.
struct PaperLedger {
  private let files: [String: String]

  init() throws {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 1...3 { folder.deleteLastPathComponent() }
    folder.appendPathComponent("Ledgers/moscow-ankara")
    var files: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".csv") || name == "sources.json" {
      files[name] = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    self.files = files
  }

  var ledger: Ledger { LedgerLiteral(files, currency: "ott.lira.paper").ledger }

  /// The ledger with one price in place of what `rates.csv` gives for some rates.
  ///
  /// What a source reckoned with stays: it gets a rate of its own.
  func ledger(at prices: [String: String]) throws -> Ledger {
    var files = self.files
    files["money.csv"] = files["money.csv"]?
      .replacingOccurrences(of: ",rub.gold,R59,", with: ",rub.gold,R59Z,")
    let row = try #require(
      files["rates.csv"]?.split(separator: "\n").first { $0.hasPrefix("R59,") })
    files["rates.csv"]? += "R59Z" + row.dropFirst(3) + "\n"
    files["rates.csv"] = files["rates.csv"]?.split(separator: "\n").map { line in
      // The first six columns are never quoted: id, base, quote, quantity, low, high.
      var cells = line.split(separator: ",", maxSplits: 6, omittingEmptySubsequences: false)
        .map(String.init)
      if let price = prices[cells[0]] { cells.replaceSubrange(3...5, with: [price, "", ""]) }
      return cells.joined(separator: ",") + "\n"
    }.joined()
    return LedgerLiteral(files, currency: "ott.lira.paper").ledger
  }
}
