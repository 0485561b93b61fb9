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
    let author = try #require(reading.sources.first?.people.authors.first)
    #expect(author.family == family)
    #expect(author.full == full)
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

  @Test(
    "A part of a date that cannot be meant is named where it stands, and what is sure is kept",
    arguments: [
      (#"{ "date-parts": [[1887, 13]] }"#, "13", "a month is a number"),
      (#"{ "date-parts": [[1887, "May"]] }"#, #""May""#, "a month is a number"),
      (#"{ "date-parts": [[1887, -2]] }"#, "-2", "a month is a number"),
      (#"{ "date-parts": [[1900, 2, 29]] }"#, "29", "the month 2 of 1900 has no such day"),
      (#"{ "date-parts": [["about then"]] }"#, #""about then""#, "`issued`: a year is a whole"),
      (#"{ "date-parts": [[1887.5]] }"#, "1887.5", "`issued`: a year is a whole"),
      (#"{ "date-parts": [[123456]] }"#, "123456", "`issued`: a year is a whole"),
      (#"{ "date-parts": [1887] }"#, "1887", "a date of `date-parts` is a list"),
      (#"{ "date-parts": [[1887, 5, 2, 7]] }"#, "7", "a date of `date-parts` has a year"),
      (#"{ "date-parts": [[1887], [1888], [1890]] }"#, "[1890]", "`date-parts` has one date"),
      (#"{ "date-parts": [[1890], [1887]] }"#, "[1887]", "the second of two dates"),
      (#"{ "date-parts": [[1887]], "season": 7 }"#, "7", "`season` is 1 for spring"),
    ])
  func faultyDates(_ json: String, _ place: String, _ message: String) throws {
    let reading = read("\"issued\": \(json)")
    #expect(reading.findings.map(\.kind.code) == ["AL0012"])
    let finding = try #require(reading.findings.first)
    #expect(finding.message.text.hasPrefix(message))
    let at = try #require(finding.place)
    #expect(at.excerpt.dropFirst(at.column - at.excerptColumn).prefix(at.length) == place)
    #expect(reading.sources.count == 1)
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
