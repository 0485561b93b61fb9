import Diagnostics
import LedgerModel
import LedgerReader
import TestSupport
import Testing

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
    #expect(unknown.count { $0.details == ["did you mean `mark.paper`?"] } == 100)
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
    #expect(reading.findings.last?.message.hasPrefix("49000 more from here on") == true)
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
    #expect(reading.findings.first?.details == ["the other row is rates.csv:2"])
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
}
