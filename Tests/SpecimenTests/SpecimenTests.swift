import AidLedger
import Diagnostics
import Foundation
import Testing

@Suite("Specimens")
struct SpecimenTests {
  @Test("A fault raises its finding, at its place, in these words", arguments: Specimen.all)
  func invalid(_ specimen: Specimen) throws {
    let found = try specimen.findings("invalid").filter { $0.kind.code == specimen.code }
    let text = found.map { $0.text() + "\n" }.joined(separator: "\n")
    #expect(!found.isEmpty)
    let file = specimen.folder.appendingPathComponent("expected.txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record(
        "recorded \(specimen.testDescription); read it, then run again without recording")
    } else {
      #expect(text == (try String(contentsOf: file, encoding: .utf8)))
    }
  }

  @Test("The same without the fault raises none", arguments: Specimen.all.filter(\.hasValid))
  func valid(_ specimen: Specimen) throws {
    let found = try specimen.findings("valid").filter { $0.kind.code == specimen.code }
    #expect(found.map(\.message) == [])
  }

  @Test("The base ledger is in order")
  func base() throws {
    let files = try Specimen.files(in: Specimen.root.appendingPathComponent("Base"))
    #expect(Specimen.findings(of: files).map(\.message) == [])
  }

  @Test("Every kind of finding has a specimen")
  func complete() {
    let shown = Set(Specimen.all.map(\.code))
    // A file that cannot be read cannot stand in a folder; CommandLineTests makes such files.
    let elsewhere: Set = ["AL0001"]
    let missing = Set(FindingManual.kinds.map(\.code)).subtracting(shown).subtracting(elsewhere)
    #expect(missing.sorted() == [])
  }

  @Test("There are at least sixty hand-made faults")
  func number() { #expect(Specimen.all.count >= 60) }
}
