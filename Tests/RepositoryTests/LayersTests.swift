import Foundation
import Testing

@Suite("Layers")
struct LayersTests {
  /// What each target may import; everything else is above it or beside it.
  static let allowed: [String: Set<String>] = {
    let nouns: Set = [
      "LedgerModel", "ExactNumbers", "HistoricalDates", "Diagnostics", "Phrases",
      "OrderedCollections",
    ]
    let rooms: Set = ["Rates", "Accounts", "Claims"]
    let reports = nouns.union(rooms).union([
      "Checks", "Sensitivity", "Search", "Bulk", "Documents",
    ])
    let files: Set = ["FoundationEssentials", "Crypto", "Glibc", "Musl", "Darwin"]
    return [
      "ExactNumbers": ["BigInt"],
      "HistoricalDates": [],
      "Phrases": ["ExactNumbers"],
      "Diagnostics": ["Phrases"],
      "Workers": ["Synchronization", "Glibc", "Musl", "Darwin"],
      "BatchTotals": ["COpenBLAS", "Workers", "Synchronization", "Glibc", "Musl", "Darwin"],
      "PrintedNumerals": ["ExactNumbers", "Phrases"],
      "LedgerModel": nouns.subtracting(["LedgerModel"]),
      "Documents": ["ExactNumbers", "Diagnostics", "Phrases"],
      "Pages": ["Documents", "ExactNumbers", "Diagnostics", "Phrases"],
      "Workbooks": [
        "Documents", "CXLSXWriter", "ExactNumbers", "Diagnostics", "Phrases", "BigInt", "Glibc",
        "Musl", "Darwin",
      ],
      "LedgerReader": nouns.union(["CSVCore"]),
      "Rates": nouns,
      "Accounts": nouns.union(["Rates", "PrintedNumerals", "HeapModule"]),
      "Claims": nouns.union(["Rates", "Accounts"]),
      "Checks": nouns.union(rooms).union(["PrintedNumerals", "Workers"]),
      "Sensitivity": nouns.union(rooms).union(["BatchTotals", "BigInt", "CPhilox"]),
      "Search": nouns.union(rooms).union(["BitCollections"]),
      "CSVCore": ["CCellMarks"],
      "Bulk": nouns.union([
        "Rates", "Accounts", "LedgerReader", "CSVCore", "Workers", "BigInt",
      ]),
      "LedgerWriter": ["LedgerReader", "LedgerModel", "CSVCore", "Diagnostics"],
      "AidReports": reports.union(["Workers", "Workbooks", "Pages"]),
      "AidLedger": reports.union([
        "AidReports", "LedgerReader", "LedgerWriter", "Workbooks", "Pages", "Workers",
      ])
      .union(files),
      "aid-ledger": [
        "AidLedger", "Accounts", "Bulk", "LedgerModel", "Search", "Sensitivity", "ArgumentParser",
        "Diagnostics", "Phrases", "Glibc", "Musl", "Darwin",
      ],
    ]
  }()

  @Test("A target imports only what stands below it")
  func imports() throws {
    let sources = try Repository.sources()
    #expect(Set(sources.map(\.target)) == Set(Self.allowed.keys))
    for file in sources {
      for module in file.lines.compactMap(Self.importedModule) {
        #expect(
          Self.allowed[file.target]?.contains(module) == true, "\(file.path) imports \(module)")
      }
    }
  }

  /// The module that a line imports: `internal import struct Foundation.Date // why` is Foundation.
  static func importedModule(_ line: Substring) -> String? {
    let code = line.split(separator: "//", omittingEmptySubsequences: false)[0]
    let words = code.split { $0 == " " || $0 == "\t" || $0 == ";" }
    guard let index = words.firstIndex(of: "import"),
      words[..<index].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains($0) })
    else { return nil }
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor",
    ]
    let path = words[(index + 1)...].drop { kinds.contains($0) }.first
    return path?.split(separator: ".").first.map(String.init)
  }

  private static let accessLevels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]

  @Test(
    "An import is seen in every form",
    arguments: [
      ("import Foundation", "Foundation"), ("  import Glibc", "Glibc"),
      ("import struct Foundation.Date", "Foundation"),
      ("import Foundation // a date", "Foundation"),
      ("internal import func Glibc.puts", "Glibc"), ("@testable import Documents", "Documents"),
      ("@preconcurrency public import Dispatch;", "Dispatch"), ("// import Foundation", nil),
      ("/// import it", nil), ("let import_ = 1", nil), ("", nil),
    ] as [(String, String?)])
  func importForms(_ line: String, _ module: String?) {
    #expect(Self.importedModule(line[...]) == module)
  }

  @Test(
    "No binary floating point outside the batch and the cells of workbooks, no Foundation.Decimal")
  func noDoubles() throws {
    for file in try Repository.sources() where !["BatchTotals", "Workbooks"].contains(file.target) {
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
      for word in ["print(", "puts(", "putchar(", "printf(", "STDOUT_FILENO", "STDERR_FILENO"] {
        #expect(file.text.range(of: word) == nil, "\(file.path) has \(word)")
      }
    }
  }

  @Test("Only the library's top touches files")
  func files() throws {
    for file in try Repository.sources() where file.target != "AidLedger" {
      for word in ["fopen(", "FileManager", "FileHandle", "O_RDONLY", "O_WRONLY", "contentsOf:"] {
        #expect(file.text.range(of: word) == nil, "\(file.path) has \(word)")
      }
    }
  }

  @Test("Nothing traps on purpose, asks the clock or the locale, or touches the environment")
  func noTraps() throws {
    let words = [
      "fatalError(", "precondition(", "preconditionFailure(", "try!", "as!", " Date()", "Locale",
      "NumberFormatter", "DateFormatter", "random(", "ProcessInfo", "getenv(", "clock", "Clock",
      "gettimeofday(", "localtime", " time(", "setenv(", "putenv(", "unsafelyUnwrapped",
    ]
    for file in try Repository.sources() {
      // Which programs there are is the one thing that is asked of the environment.
      let own = file.path.hasSuffix("Children/ChildProgram.swift") ? ["getenv("] : []
      for word in words where !own.contains(word) {
        #expect(file.text.range(of: word) == nil, "\(file.path) has \(word)")
      }
    }
  }

  @Test("A file is one idea: no more than 400 lines")
  func fileLengths() throws {
    for file in try Repository.sources() {
      #expect(file.lines.count <= 400, "\(file.path): \(file.lines.count) lines")
    }
  }
}
