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

  @Test("A finding points at the mark in its input, and at nothing else", arguments: Specimen.all)
  func place(_ specimen: Specimen) throws {
    let found = try specimen.findings("invalid").filter { $0.kind.code == specimen.code }
    let marks = try specimen.marks()
    // What the line shows is in the expected text; a file in another encoding shows nothing of it.
    let stretch = { (place: Place) in "\(place), \(place.length) wide" }
    #expect(Set(found.compactMap(\.place).map(stretch)) == Set(marks.map(stretch)))
  }

  /// Kinds that point at no place of a file: at a file that is not there, or at a ledger as a whole.
  private static let placeless: Set = ["AL0001", "AL0021", "AL0407"]

  @Test("Every kind of finding has an input with a mark, and a near miss without the finding")
  func whole() throws {
    let byKind = Dictionary(grouping: Specimen.all, by: \.code)
    for code in FindingManual.kinds.map(\.code) where code != "AL0001" {
      let specimens = byKind[code] ?? []
      let hasNearMiss = specimens.contains { $0.hasValid }
      #expect(hasNearMiss, "no near miss of \(code)")
      let isMarked = try !specimens.flatMap { try $0.marks() }.isEmpty
      #expect(isMarked != Self.placeless.contains(code), "no mark for \(code)")
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
