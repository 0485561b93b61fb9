import AidLedger
import Diagnostics
import Foundation
import Testing
import Phrases

@Suite("Documents")
struct DocumentsTests {
  @Test("The README has at most 150 lines, and its two commands stand first")
  func readme() throws {
    let lines = try Repository.text("README.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 151)
    #expect(lines[3].hasPrefix("make reports"))
    #expect(lines[4].hasPrefix("make test"))
  }

  @Test("The data dictionary is what the schemas say")
  func dataDictionary() throws {
    let text = try Repository.text("Ledgers/README.md")
    #expect(text == DataDictionaryPage.markdown, "run make dictionary")
  }

  @Test("Every row of the data dictionary's tables has four cells")
  func dictionaryRows() {
    for line in DataDictionaryPage.markdown.split(separator: "\n") where line.hasPrefix("|") {
      let bars = line.replacing("\\|", with: "").count { $0 == "|" }
      #expect(bars == 5, "\(line)")
    }
  }

  @Test("The list of findings is what the code says")
  func findings() throws {
    let text = try Repository.text("FINDINGS.md")
    #expect(text == FindingManual.markdown, "run make dictionary")
  }

  @Test("What the tables of reports mean is what the code says")
  func tables() throws {
    #expect(
      try Repository.text("Reports/README.md") == ReportManual.markdown, "run make dictionary")
    let schema = try Repository.text("Reports/tables.schema.json")
    #expect(schema == ReportManual.schema, "run make dictionary")
    // Every column of a file says what it means.
    #expect(!ReportManual.markdown.contains("|  |\n"))
  }

  @Test("Every code is used once, and every kind has a meaning and a remedy")
  func codes() {
    var seen: Set<String> = []
    for kind in FindingManual.kinds {
      #expect(seen.insert(kind.code).inserted, "\(kind.code) stands twice in the manual")
      #expect(kind.code.hasPrefix("AL") && kind.code.count == 6)
      #expect(!kind.title.isEmpty && kind.meaning.count > 20 && !kind.remedy.text.hasSuffix("."))
    }
  }

  @Test("The README's table stands in the report, line by line")
  func readmeTable() throws {
    let readme = try Repository.text("README.md")
    let report = try Repository.text("Reports/moscow-ankara/report.txt")
    let reported = Set(report.split(separator: "\n").map(trimmed))
    let start = try #require(readme.range(of: "<!-- example: report.txt -->\n```\n"))
    let end = try #require(readme.range(of: "\n```", range: start.upperBound..<readme.endIndex))
    let lines = readme[start.upperBound..<end.lowerBound].split(separator: "\n")
    #expect(lines.count > 5)
    for line in lines where !trimmed(line).isEmpty {
      #expect(reported.contains(trimmed(line)), "not in the report: \(line)")
    }
  }

  private func trimmed(_ line: Substring) -> String {
    line.trimmingCharacters(in: .whitespaces)
  }

  @Test("No path of one machine is in the repository")
  func machinePaths() throws {
    for path in [
      "README.md", "DESIGN.md", "CONTRIBUTING.md", "Makefile", "scripts/setup", ".ci/run",
    ] {
      let text = try Repository.text(path)
      for word in ["/work/", "/root/", "/tmp/"] {
        #expect(!text.contains(word), "\(path) has \(word)")
      }
    }
  }
}
