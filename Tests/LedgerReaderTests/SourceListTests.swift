import Diagnostics
import LedgerModel
import LedgerReader
import TestSupport
import Testing
import Phrases

@Suite("Sources as CSL-JSON writes them")
struct SourceListTests {
  private func read(_ members: String) -> (sources: [Source], findings: [Finding]) {
    let text = #"[{ "id": "x", "type": "book", "title": "X", \#(members) }]"#
    let list = SourceList.read(SourceFile(path: "sources.json", bytes: Array(text.utf8)))
    return (list.sources, list.findings)
  }

  @Test(
    "Particles and suffixes belong to a name",
    arguments: [
      (
        #"{ "family": "Gogh", "given": "Vincent", "non-dropping-particle": "van" }"#,
        "van Gogh", "Vincent van Gogh"
      ),
      (
        #"{ "family": "Tocqueville", "given": "Alexis", "dropping-particle": "de" }"#,
        "Tocqueville", "Alexis de Tocqueville"
      ),
      (
        #"{ "family": "King", "given": "Martin Luther", "suffix": "Jr." }"#,
        "King", "Martin Luther King Jr."
      ),
      (#"{ "literal": "Council of Southland" }"#, "Council of Southland", "Council of Southland"),
    ])
  func names(_ json: String, _ family: String, _ full: String) throws {
    let reading = read("\"author\": [\(json)]")
    #expect(reading.findings.map(\.message) == [])
    let author = try #require(reading.sources.first?.authors.first)
    #expect(author.family == family)
    #expect(author.full == full)
  }

  @Test(
    "`issued` gives its year in every form of CSL-JSON",
    arguments: [
      (#"{ "date-parts": [[1950]] }"#, "1950"), (#"{ "date-parts": [["1950", 3]] }"#, "1950"),
      (#"{ "literal": "n.d." }"#, "n.d."), (#"{ "raw": "1950" }"#, "1950"),
      (#""1950""#, "1950"), (#""1950-03-01""#, "1950"), (#""1950?""#, "1950?"),
      (#""c. 1950""#, "c. 1950"), (#""1950/1953""#, "1950/1953"),
    ])
  func years(_ json: String, _ year: String) throws {
    let reading = read("\"issued\": \(json)")
    #expect(reading.findings.map(\.message) == [])
    #expect(reading.sources.first?.year == year)
  }

  @Test(
    "An `issued` without a year is named",
    arguments: [
      "1950", #""""#, "{}", "null", #"{ "date-parts": [[]] }"#, #"{ "date-parts": "1950" }"#,
      #"{ "date-parts": [[null]] }"#, #"{ "season": 1 }"#,
    ])
  func noYear(_ json: String) {
    let findings = read("\"issued\": \(json)").findings
    #expect(findings.map(\.kind.code) == ["AL0012"])
    #expect(findings.first?.message.text.hasPrefix("`issued` holds no year") == true)
    #expect(findings.first?.place?.column == 55)
  }

  @Test("Of a thousand and more faulty sources in one line the rest is counted")
  func manyFaults() {
    let items = (0..<1200).map { #"{"id":"s\#($0)","title":"T"}"# }
    let reading = LedgerLiteral(["sources.json": "[" + items.joined(separator: ",") + "]"]).reading
    #expect(reading.findings.count == 1001)
    #expect(reading.findings.last?.message.text.hasPrefix("200 more from here on") == true)
    #expect(reading.findings.allSatisfy { ($0.place?.excerpt.utf8.count ?? 0) < 500 })
  }
}
