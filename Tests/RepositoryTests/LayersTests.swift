import Foundation
import Testing

@Suite("Layers")
struct LayersTests {
  /// What each target may import; everything else is above it or beside it.
  static let allowed: [String: Set<String>] = {
    let nouns: Set = [
      "LedgerModel", "ExactNumbers", "HistoricalDates", "Diagnostics", "OrderedCollections",
    ]
    let reports = nouns.union(["Sensitivity", "Analyses", "Tables"])
    let files: Set = ["FoundationEssentials", "Crypto", "Glibc", "Musl", "Darwin"]
    return [
      "ExactNumbers": ["BigInt"],
      "HistoricalDates": [],
      "Diagnostics": [],
      "BatchTotals": ["COpenBLAS", "Dispatch", "Glibc", "Musl", "Darwin"],
      "LedgerModel": nouns.subtracting(["LedgerModel"]),
      "Tables": ["ExactNumbers", "Diagnostics"],
      "LedgerReader": nouns,
      "Analyses": nouns.union(["Synchronization"]),
      "Sensitivity": nouns.union(["Analyses", "BatchTotals", "BigInt"]),
      "AidReports": reports,
      "AidLedger": reports.union(["AidReports", "LedgerReader"]).union(files),
      "aid-ledger": [
        "AidLedger", "Sensitivity", "ArgumentParser", "Diagnostics", "Glibc", "Musl", "Darwin",
      ],
    ]
  }()

  @Test("A target imports only what stands below it")
  func imports() throws {
    let sources = try Repository.sources()
    #expect(Set(sources.map(\.target)) == Set(Self.allowed.keys))
    for file in sources {
      for line in file.lines {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 1, words.count == index + 2
        else {
          continue
        }
        let module = String(words[index + 1])
        #expect(
          Self.allowed[file.target]?.contains(module) == true, "\(file.path) imports \(module)")
      }
    }
  }

  @Test("No binary floating point outside the batch, no Foundation.Decimal")
  func noDoubles() throws {
    for file in try Repository.sources() where file.target != "BatchTotals" {
      for word in ["Double", "Float", "CGFloat", "Decimal("] {
        guard file.text.range(of: word) != nil else { continue }
        let found = file.lines.contains { line in
          line.contains(word) && !line.drop { $0 == " " }.hasPrefix("//")
            && !line.contains("ExactDecimal(")
        }
        #expect(!found, "\(file.path) uses \(word)")
      }
    }
  }

  @Test("Only the command prints")
  func printing() throws {
    for file in try Repository.sources() where file.target != "aid-ledger" {
      for word in ["print(", "STDOUT_FILENO"] {
        #expect(file.text.range(of: word) == nil, "\(file.path) has \(word)")
      }
    }
  }

  @Test("Nothing traps on purpose, and nothing asks the clock or the locale")
  func noTraps() throws {
    let words = [
      "fatalError(", "precondition(", "preconditionFailure(", "try!", "as!", " Date()", "Locale",
      "NumberFormatter", "DateFormatter", "random(",
    ]
    for file in try Repository.sources() {
      for word in words { #expect(file.text.range(of: word) == nil, "\(file.path) has \(word)") }
    }
  }

  @Test("A file is one idea: no more than 400 lines")
  func fileLengths() throws {
    for file in try Repository.sources() {
      #expect(file.lines.count <= 400, "\(file.path): \(file.lines.count) lines")
    }
  }
}
