import Diagnostics
import LedgerModel
import LedgerReader
import OrderedCollections
import Phrases
import TestSupport
import Testing

@Suite("Columns that say what a row comes from")
struct LinkColumnTests {
  private let moneys = """
    id,name,unit_of,units_per,gross_grams,fineness_parts,fineness_of,paper_of
    crown,gold crown,,,5,9,10,
    mark,paper mark,,,,,,crown
    penny,paper penny,mark,100,,,,
    """
  private let rates = "id,base,quote,quantity,kind\nR1,crown,penny,450,official"

  private func money(_ rows: String...) -> LedgerReading {
    LedgerLiteral([
      "currencies.csv": moneys, "rates.csv": rates,
      "claims.csv": "id,formula,source\nC1,M1 = M2,a-1900\nC2,M2 = M1,",
      "money.csv":
        (["id,amount,currency,reckoned_in,reckoned_at,result_of,complete,tags"] + rows)
        .joined(separator: "\n"),
    ]).reading
  }

  @Test("A reckoning, a result, a complete list and tags are read as they stand")
  func read() throws {
    let reading = money("M1,9,mark,crown,R1,C1,yes,military; line-3", "M2,2,crown,,,,,")
    #expect(reading.findings.map(\.brief) == [])
    let first = try #require(reading.ledger.figures[try id("M1")])
    #expect(first.reckoning == Figure.Reckoning(currency: try id("crown"), rate: try id("R1")))
    #expect(first.resultOf == (try id("C1")))
    #expect(first.isListComplete)
    #expect(first.tags == ["military", "line-3"])
    let second = try #require(reading.ledger.figures[try id("M2")])
    #expect(second.reckoning == nil && second.resultOf == nil && !second.isListComplete)
    #expect(second.tags.isEmpty)
    #expect(reading.ledger.currencies[try id("mark")]?.paperOf == (try id("crown")))
  }

  @Test("A claim without a source is the compiler's own")
  func ours() throws {
    let claims = money("M1,1,mark,,,,,", "M2,1,mark,,,,,").ledger.claims.values
    #expect(claims.map(\.isOurs) == [false, true])
  }

  @Test("A reckoning needs its rate, and a rate between its moneys")
  func faults() {
    let reading = money(
      "M1,9,mark,crown,,,,", "M2,9,mark,,R1,,,", "M3,9,crown,penny,R1,,,", "M4,9,mark,penny,R1,,,",
      "M5,9,mark,crown,R2,C9,no,a;a;b c")
    #expect(
      reading.findings.map(\.brief) == [
        "2:17+1 AL0124 a reckoning needs both `reckoned_in` and `reckoned_at`",
        "3:11+1 AL0124 a reckoning needs both `reckoned_in` and `reckoned_at`",
        "5:17+2 AL0127 `R1` is a rate of crown in penny, and the figure is mark, reckoned in penny",
        "6:17+2 AL0111 `R2` is no rate of this ledger",
        "6:20+2 AL0111 `C9` is no claim of this ledger",
        "6:23+2 AL0107 `no` is not one of the words for `complete`",
        "6:28+1 AL0125 `a` is named twice in one cell",
        "6:30+3 AL0109 `b c` is no tag: it has a space in it",
      ])
  }

  @Test("The paper of a coin is no coin's paper, nor its own")
  func papers() {
    let reading = LedgerLiteral([
      "currencies.csv": moneys + "\na,a,,,,,,mark\nb,b,,,,,,b\nc,c,crown,100,,,,\nd,d,,,,,,c"
    ]).reading
    #expect(
      reading.findings.map(\.brief) == [
        "5:10+4 AL0127 `mark` is no money of metal",
        "6:10+1 AL0127 a currency cannot be the paper of itself",
      ])
  }

  @Test("A scenario prefers figures beside rates")
  func preferredFigures() throws {
    let reading = LedgerLiteral([
      "currencies.csv": moneys, "rates.csv": rates + "\nM2,crown,mark,4,market",
      "money.csv": "id,amount,currency\nM1,1,mark\nM2,1,mark\nM3,1,mark",
      "scenarios.csv": "id,name,prefer\nS,s,M3;R1;M2;official;M1\nT,t,M4",
    ]).reading
    let scenario = try #require(reading.ledger.scenarios[try id("S")])
    #expect(scenario.preferredFigures == [try id("M3"), try id("M1")])
    #expect(
      scenario.preferences == [.rate(try id("R1")), .rate(try id("M2")), .kind(.official)])
    #expect(
      reading.findings.map(\.brief)
        == ["3:5+2 AL0111 `M4` is no rate, no kind of rate and no figure of this ledger"])
  }

  @Test("A package says whether its ledger is complete, and how far a `~` reaches")
  func settings() {
    func read(_ settings: String) -> (LedgerDescription?, [String]) {
      let text = #"{"name":"x","aidLedger":{\#(settings)},"resources":[]}"#
      let (package, findings) = DataPackage.read(
        SourceFile(path: DataPackage.fileName, bytes: Array(text.utf8)))
      return (package?.description, findings.map(\.message.text))
    }
    #expect(read("").0?.isComplete == false && read("").0?.approximately == 1)
    #expect(read("").0?.display.language == .english)
    #expect(read(#""language":"tr""#).0?.display.language == .turkish)
    #expect(read(#""language":"xx""#).1 == ["`language` is one of en, tr, ru"])
    let (some, none) = read(#""complete": true, "approximately": 3"#)
    #expect(some?.isComplete == true && some?.approximately == 3 && none == [])
    #expect(
      read(#""complete": 1, "approximately": 0.5"#).1 == [
        "`complete` is true or false", "`approximately` is a whole number from 0 to 100",
      ])
  }
}
