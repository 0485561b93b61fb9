import Diagnostics
import Foundation
import LedgerModel
import LedgerReader
import OrderedCollections
import Testing

/// One byte of the base ledger changed, taken out or put in, at random.
@Suite("One byte")
struct OneByteTests {
  /// Fixed, unless AID_LEDGER_SEED says otherwise; `make fuzz` sets AID_LEDGER_CASES.
  static let seed =
    ProcessInfo.processInfo.environment["AID_LEDGER_SEED"].flatMap { UInt64($0) } ?? 1921
  static let cases =
    ProcessInfo.processInfo.environment["AID_LEDGER_CASES"].flatMap { Int($0) } ?? 400

  @Test("A changed byte never crashes the run, and no row is lost without an error")
  func changedByte() throws {
    var state = Self.seed
    func random(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let base = try Specimen.files(in: Specimen.root.appendingPathComponent("Base"))
    let names = base.keys.sorted()
    let rows = try #require(Self.rowCount(base))
    for index in 0..<Self.cases {
      let name = names[random(below: names.count)]
      var bytes = try #require(base[name])
      let position = random(below: bytes.count)
      switch random(below: 3) {
      case 0: bytes[position] = UInt8(random(below: 256))
      case 1: bytes.remove(at: position)
      default: bytes.insert(UInt8(random(below: 256)), at: position)
      }
      let files = base.merging([name: bytes]) { _, new in new }
      let findings = Specimen.findings(of: files)
      guard !findings.contains(where: Self.saysThatRowsAreLost) else { continue }
      #expect(
        Self.rowCount(files) == rows, "case \(index), seed \(Self.seed): \(name) at \(position)")
    }
  }

  /// An error, or the warning at a resource of the package that is no table and is not read.
  private static func saysThatRowsAreLost(_ finding: Finding) -> Bool {
    finding.kind.severity == .error
      || finding.kind == .unlistedFile && finding.place?.file == "datapackage.json"
  }

  /// How many rows the ledger's nouns have together.
  private static func rowCount(_ files: [String: [UInt8]]) -> Int? {
    let text = SourceFile(path: DataPackage.fileName, bytes: files[DataPackage.fileName] ?? [])
    guard DataPackage.read(text).package != nil else { return nil }
    let ledger = LedgerReading(files: files).ledger
    return ledger.figures.count + ledger.rates.count + ledger.currencies.count
      + ledger.scenarios.count + ledger.parties.count + ledger.items.count + ledger.units.count
      + ledger.claims.count + ledger.events.count + ledger.sources.count
  }
}
