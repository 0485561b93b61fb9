import Analyses
import Diagnostics
import LedgerModel
import LedgerReader
import OrderedCollections
import TestSupport
import Testing

@Suite("Checks")
struct CheckTests {
  private func findings(_ files: [String: String], _ code: String) -> [Finding] {
    let literal = LedgerLiteral(files)
    #expect(literal.reading.isUsable)
    return LedgerCheck.run(LedgerCheck.all, on: literal.ledger).filter { $0.kind.code == code }
  }

  @Test("What only a formula names is used")
  func namedByFormula() {
    let files = [
      "currencies.csv": "id,name\nmark,mark\ncrown,crown",
      "items.csv": "id,name\nrifle,rifles", "units.csv": "id,name,dimension\npiece,pieces,count",
      "parties.csv": "id,name,kind\nnorth,North,state",
    ]
    #expect(findings(files, "AL0212").compactMap(\.subject).filter { !$0.contains("-") }.count == 5)
    let claims = files.merging([
      "claims.csv": "id,formula\nA,5 mark in crown > 0\nB,sum(donor=north) > 5 rifle piece"
    ]) { $1 }
    #expect(findings(claims, "AL0212").compactMap(\.subject).filter { !$0.contains("-") }.isEmpty)
  }

  @Test("A pledge and what is counted towards it are compared with each transfer told once")
  func scopeOfRepeatedDelivery() {
    let files = [
      "currencies.csv": "id,name\nmark,mark",
      "parties.csv": "id,name,kind\nnorth,North,state\neast,East,state",
      "money.csv": """
      id,state,donor,amount,currency,fulfils,same_as
      P,promised,north,10,mark,,
      D,delivered,north,4,mark,P,
      E,delivered,east,4,mark,P,D
      """,
    ]
    #expect(findings(files, "AL0210").isEmpty)
  }

  @Test("Of two promises that name each other one is compared with what came")
  func yearlyPledgeToldTwice() {
    let files = [
      "currencies.csv": "id,name\nmark,mark",
      "money.csv": """
      id,state,date,amount,currency,per,fulfils,same_as
      P,promised,1900,10,mark,year,,Q
      Q,promised,1900,10,mark,year,,P
      D,delivered,1901,4,mark,,P,
      M,promised,1900,10,mark,month,,
      E,delivered,1901,4,mark,,M,
      """,
    ]
    #expect(findings(files, "AL0211").compactMap(\.subject) == ["D", "E"])
  }

  @Test("Two events of one day contradict no order, and the row says that they are of one day")
  func oneDay() throws {
    let ledger = LedgerLiteral([
      "events.csv": "id,date,what,after\nA,1900-01-05,first,\nB,1900-01-05,second,A"
    ]).ledger
    let order = try #require(StatedOrder.all(in: ledger).first)
    #expect(order.outcome == .holds)
    #expect(order.isOfOneDay)
  }

  @Test("A chest is part of pieces where a source says what it holds")
  func contentsOfChests() {
    func files(_ contents: String) -> [String: String] {
      [
        "items.csv": "id,name\nrifle,rifles",
        "units.csv":
          "id,name,dimension,of_item,contains,contains_unit,source,locator\npiece,pieces,count,,,,,\nchest,chests,container,\(contents)",
        "arms.csv":
          "id,state,item,quantity,unit,part_of\nT,delivered,rifle,50,piece,\nC,delivered,rifle,2,chest,T",
      ]
    }
    #expect(findings(files(",,,,"), "AL0205").map(\.subject) == ["C"])
    #expect(findings(files("rifle,25,piece,a-1900,p. 9"), "AL0205").isEmpty)
  }
}
