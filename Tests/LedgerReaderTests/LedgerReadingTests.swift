import Diagnostics
import LedgerModel
import LedgerReader
import TestSupport
import Testing
import Phrases

@Suite("Reading a ledger")
struct LedgerReadingTests {
  @Test("A misspelt currency is named with its place and the nearest known one")
  func unknownCurrency() throws {
    let reading = LedgerLiteral([
      "currencies.csv": "id,name\nmark.paper,paper mark",
      "money.csv": "id,amount,currency\nM1,100,mark.papr",
    ]).reading
    #expect(
      reading.findings.map { $0.text() } == [
        """
        money.csv:2:8: error[AL0111]: `mark.papr` is no currency of this ledger
           2 | M1,100,mark.papr
             |        ^^^^^^^^^
             = did you mean `mark.paper`?
             = correct the name, or add the row it names
             = aid-ledger explain AL0111
        """
      ])
  }

  @Test(
    "Of a thousand and more faulty cells the rest is counted, and only some names are guessed at")
  func manyFaults() throws {
    let rows = (0..<1500).map { "M\($0),1x,mark.papr" }
    let reading = LedgerLiteral([
      "currencies.csv": "id,name\nmark.paper,paper mark",
      "money.csv": "id,amount,currency\n" + rows.joined(separator: "\n"),
    ]).reading
    let unknown = reading.findings.filter { $0.kind == .unknownReference }
    #expect(unknown.count == 1001)
    #expect(unknown.count { $0.details.map(\.text) == ["did you mean `mark.paper`?"] } == 100)
    #expect(
      unknown.last?.brief
        == "1002:10+1 AL0111 500 more from here on, not listed one by one: a name that no row has")
    #expect(reading.findings.count { $0.kind == .malformedNumber } == 1001)
    #expect(reading.ledger.money.count == 1500)
  }

  @Test("A hundred thousand ids given twice cost a thousand findings")
  func manyIDs() throws {
    let rows = (0..<100_000).map { "P\($0 / 2),p,state" }
    let reading = LedgerLiteral([
      "parties.csv": "id,name,kind\n" + rows.joined(separator: "\n")
    ]).reading
    #expect(reading.findings.count == 1001)
    #expect(reading.findings.last?.message.text.hasPrefix("49000 more from here on") == true)
  }

  @Test("An id names a rate or a scenario, never both")
  func ratesAndScenarios() throws {
    let reading = LedgerLiteral([
      "currencies.csv": "id,name\na,a\nb,b",
      "rates.csv": "id,base,quote,quantity,kind\nR1,a,b,2,official",
      "scenarios.csv": "id,name,prefer\nR1,r,R1",
    ]).reading
    #expect(
      reading.findings.map(\.brief) == ["2:1+2 AL0110 `R1` is the id of another row already"])
    #expect(reading.findings.first?.details.map(\.text) == ["the other row is rates.csv:2"])
    #expect(reading.findings.first?.place?.file == "scenarios.csv")
  }

  @Test("Long chains of parties are no circle; what leads into a circle is not in it")
  func circles() throws {
    let chain = (0..<2000).map { "P\($0),p,state,P\($0 + 1)" } + ["P2000,p,state,"]
    let whole = ["A,a,state,B", "B,b,state,C", "C,c,state,B", "D,d,state,D"]
    let reading = LedgerLiteral([
      "parties.csv": "id,name,kind,part_of\n" + (chain + whole).joined(separator: "\n")
    ]).reading
    #expect(reading.findings.map(\.kind.code) == ["AL0124", "AL0124", "AL0124"])
    #expect(reading.findings.map(\.subject) == ["B", "C", "D"])
  }

  @Test("A character that looks like one of ASCII is named by its code point")
  func lookAlikes() throws {
    let rows = ["M1,1,mar\u{212A}.paper", "M2,1,mark\u{2024}paper", "M3,1\u{A0}000,mark.paper"]
    let reading = LedgerLiteral([
      "currencies.csv": "id,name\nmark.paper,paper mark",
      "money.csv": "id,amount,currency\n" + rows.joined(separator: "\n"),
    ]).reading
    #expect(
      reading.findings.map(\.message.text) == [
        "`mar\u{212A}.paper` (with `\\u{212A}`) is no currency of this ledger",
        "`mark\u{2024}paper` (with `\\u{2024}`) is no currency of this ledger",
        "`1\u{A0}000` is no number: a no-break space (U+00A0); numbers are not grouped",
      ])
  }

  @Test("A row that could not be read is one finding, not one more for each row that names it")
  func noCascade() throws {
    let reading = LedgerLiteral([
      "money.csv": "id,amount,part_of,source\nM1,1\n\"M 2\",1,,\nM3,1,M1;M 2;M9,a-1900"
    ]).reading
    #expect(
      reading.findings.map(\.brief) == [
        "2:4+1 AL0007 the row has 2 cells where the header has 4 columns",
        "3:1+5 AL0109 `M 2` is no id: it has a space in it",
        "4:13+2 AL0111 `M9` is no figure of this ledger",
      ])
  }

  @Test(
    "Names of a file that could not be read are counted once",
    arguments: [
      ("sources.json", "[{ \"id\": \"a\u{0}\" ]"), ("currencies.csv", "id,na\u{0}me\na,b"),
    ])
  func unreadFile(_ name: String, _ text: String) throws {
    let reading = LedgerLiteral(
      [
        "currencies.csv": "id,name\na,b",
        "money.csv": "id,amount,currency,source\nM1,1,a,a-1900\nM2,1,a,b-1910",
      ].merging([name: text]) { $1 }
    ).reading
    let noun = name == "sources.json" ? "source" : "currency"
    #expect(reading.findings.count == 2)
    #expect(reading.findings.first?.kind == .uncheckedNames)
    #expect(
      reading.findings.first?.message.text
        == "not every row could be read, so 2 names of a \(noun) were not checked")
  }

  @Test("Many faults in one line are listed up to the limit, in little time")
  func manyInOneLine() throws {
    let start = ContinuousClock.now
    let header = (0..<100_000).map { "c\($0)" }.joined(separator: ",")
    let sources = (0..<20_000).map { "s\($0)" }.joined(separator: ";")
    let reading = LedgerLiteral([
      "currencies.csv": "id,name,\(header)\n",
      "money.csv": "id,amount,source\nM1,1,\"\(sources)\"",
    ]).reading
    #expect(reading.findings.count { $0.kind == .unknownColumn } == 1001)
    #expect(reading.findings.count { $0.kind == .unknownReference } == 1001)
    let resource = #"{"name":"m","path":"money.csv"}"#
    let list = Array(repeating: resource, count: 100_000).joined(separator: ",")
    let (package, findings) = DataPackage.read(
      SourceFile(
        path: DataPackage.fileName,
        bytes: Array(#"{"name":"x","resources":[\#(list)]}"#.utf8)))
    #expect(package?.tables.count == 1)
    #expect(findings.count == 1001)
    // Generous, for a build without optimisation; without the limit it takes minutes.
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}
