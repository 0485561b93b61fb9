import Accounts
import Checks
import Claims
import Diagnostics
import LedgerModel
import LedgerReader
import OrderedCollections
import Rates
import Testing
import TestSupport
import Phrases

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
    // A slip in a formula makes none of its names a leftover.
    let slips = files.merging([
      "claims.csv": "id,formula\nA,5 mark in crown >\nB,sum(donor=north) > = 5 rifle piece"
    ]) { $1 }
    #expect(findings(slips, "AL0212").compactMap(\.subject).filter { !$0.contains("-") }.isEmpty)
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

  // A single year is one year of so much a year, and its dates then say for how long (rule 6).
  @Test("A yearly row is named where its dates do not say for how long and others hang on it")
  func yearly() {
    let files = [
      "currencies.csv": "id,name\nmark,mark",
      "money.csv": """
      id,state,date,amount,currency,per,fulfils,same_as
      P,promised,1900-05-02,10,mark,year,,Q
      Q,promised,1900-05-02,10,mark,year,,P
      D,delivered,1901,4,mark,,P,
      M,promised,1900,10,mark,year,,
      E,delivered,,4,mark,month,M,
      F,delivered,1901/1902,4,mark,month,M,
      U,promised,,4,mark,year,,
      """,
    ]
    let found = findings(files, "AL0211")
    #expect(found.compactMap(\.subject) == ["P", "E"])
    #expect(
      found.last?.message.text.hasSuffix("it counts towards M as an amount that nobody knows")
        == true)
  }

  @Test("Surely more than was promised or stated is told, and what may be less is not")
  func moreThanWhole() {
    let files = [
      "currencies.csv": "id,name\nmark,mark\ncrown,crown",
      "items.csv": "id,name\nrifle,rifles", "units.csv": "id,name,dimension\npiece,pieces,count",
      "money.csv": """
      id,state,date,amount,currency,bound,fulfils,part_of
      P,promised,1900,10,mark,,,
      D,delivered,1901,12,mark,,P,
      Q,promised,1900,10,mark,,,
      E,delivered,1901,12,mark,at_most,Q,
      R,promised,1900,10,mark,,,
      F,delivered,1901,11,mark,,R,
      G,delivered,1901,,mark,,R,
      T,delivered,1900,100,crown,,,
      A,delivered,1900,70,crown,,,T
      B,delivered,1900,32,crown,,,T
      U,delivered,1900,100,crown,,,
      V,delivered,1900,70,crown,,,U
      S,delivered,1900,31,crown,,,U
      """,
      "arms.csv": """
      id,state,date,item,quantity,unit,fulfils,part_of
      W,promised,1900,rifle,5,piece,,
      X,delivered,1901,rifle,4,piece,W,
      Y,delivered,1901,rifle,2,piece,W,
      Z,delivered,1902,rifle,5,piece,,
      I,delivered,1902,rifle,4,piece,,Z
      J,delivered,1902-05,rifle,2,piece,,Z
      """,
    ]
    // Of three whole numbers of crowns a half each may be rounding; pieces are counted.
    #expect(findings(files, "AL0215").compactMap(\.subject) == ["W", "Z", "P", "R", "T"])
  }

  @Test("A delivery towards two pledges is told once, and rows in no balance in one line")
  func sharedAndUnlinked() {
    let files = [
      "currencies.csv": "id,name\nmark,mark",
      "money.csv": """
      id,state,date,amount,currency,fulfils,part_of,same_as
      P,promised,1900,10,mark,,,
      Q,promised,1900,10,mark,,,
      D,delivered,1901,12,mark,P;Q,,
      E,delivered,1901,7,mark,,,
      F,delivered,1901,7,mark,,,D
      G,requested,1899,40,mark,,,
      H,,1899,40,mark,,,
      I,sent,1899,,mark,,,
      """,
    ]
    #expect(
      findings(files, "AL0216").map(\.message.text)
        == ["D goes towards P, Q, and does not say how much to which"])
    // F tells of D; H states no transfer, and I no amount.
    #expect(
      findings(files, "AL0217").map(\.message.text)
        == ["E is in no pledge and no total", "G is in no pledge and no total"])
  }

  @Test("A return goes the other way, and makes no unlike scope; another taker does")
  func scopeOfReturn() {
    func files(_ taker: String) -> [String: String] {
      [
        "currencies.csv": "id,name\nmark,mark",
        "parties.csv": "id,name,kind\nnorth,N,state\nsouth,S,state\nwest,W,state",
        "money.csv": """
        id,state,date,donor,recipient,amount,currency,fulfils
        P,promised,1900,north,south,10,mark,
        D,delivered,1901,north,\(taker),8,mark,P
        B,returned,1902,\(taker),north,3,mark,P
        """,
      ]
    }
    #expect(findings(files("south"), "AL0210").isEmpty)
    #expect(findings(files("west"), "AL0210").map(\.subject) == ["P"])
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

  @Test(
    "Of the orders that one date breaks the tightest is told, also through events without a date",
    arguments: [
      // b and c are both after a, and c is before both: once, at the nearest.
      ("a 1921,b 1922 a,c 1920-05 a;b", ["c comes at least 580 days before b, which it follows"]),
      // Nobody dates b.
      (
        "a 1921-03-01,b - a,c 1921-02-01 b",
        ["c comes 28 days before a, which it follows (by way of b)"]
      ),
      // Two gaps of one chain; d is before all and after c.
      (
        "a 1921-03-01,b 1921-02-01 a,c 1921-01-31 b,d 1921-02-15 c;a",
        [
          "b comes 28 days before a, which it follows", "c comes 1 days before b, which it follows",
        ]
      ),
      // A date with ? breaks nothing, and hands on what comes before it.
      (
        "a 1921-03-01,b 1921? a,c 1921-02-01 b",
        ["c comes 28 days before a, which it follows (by way of b)"]
      ),
      ("a 1921-03-01,b - a,c 1921-03-01 b", []),
      ("a 1921-03-01,b - a,c 1921-02? b", []),
    ])
  func tightestOrder(rows: String, messages: [String]) {
    let lines = rows.split(separator: ",").map { row in
      let cells = row.split(separator: " ").map(String.init)
      return "\(cells[0]),\(cells[1] == "-" ? "" : cells[1]),x,\(cells.count > 2 ? cells[2] : "")"
    }
    let files = ["events.csv": (["id,date,what,after"] + lines).joined(separator: "\n")]
    #expect(findings(files, "AL0201").map(\.message.text) == messages)
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

  @Test("Of a range the two ends are printed; of a number near another the number itself")
  func printedRanges() {
    let files = [
      "currencies.csv": "id,name\nmark,mark",
      "money.csv": """
      id,amount,currency,as_printed,bound,low,high
      A,150000,mark,"between 120,000 and 180,000",between,120000,180000
      B,150000,mark,"between 120,000 and 190,000",between,120000,180000
      C,5000000,mark,about 5 million,about,4500000,5500000
      """,
    ]
    #expect(findings(files, "AL0120").map(\.subject) == ["B"])
  }

  @Test("A long quotation is cut in a message")
  func longQuotation() throws {
    let words = String(repeating: "many ", count: 1_000)
    let found = findings(
      [
        "currencies.csv": "id,name,printed_as\nmark,mark,marks",
        "money.csv": "id,amount,currency,as_printed\nA,5,mark,\(words)",
      ], "AL0105")
    // 80 characters, two quotation marks, and ` does not name mark`.
    #expect(found.map(\.message.text.count) == [80 + 2 + 19])
  }

  @Test("Of 1,000 rates of one day each is told once, with a few of the others")
  func manyRates() throws {
    let rates = (1...1_000).map { "R\($0),mark,crown,\($0),1900-05-01,market" }
    let found = findings(
      [
        "currencies.csv": "id,name\nmark,mark\ncrown,crown",
        "rates.csv": "id,base,quote,quantity,in_force,kind\n" + rates.joined(separator: "\n"),
      ], "AL0304")
    #expect(found.count == 999)
    #expect(
      found.last?.message.text
        == "R1000 and R970, R971, R972 and 27 more are all market rates in force on common days")
    #expect(found.allSatisfy { $0.details.count <= 5 })
  }

  @Test("A chain of 3,000 parts is in order; closed to a circle, each row of it is named")
  func longChain() throws {
    func files(_ first: String) -> [String: String] {
      let rows = (2...3_000).map { "M\($0),delivered,5,mark,M\($0 - 1),M\($0 - 1)" }
      return [
        "currencies.csv": "id,name\nmark,mark",
        "money.csv": "id,state,amount,currency,part_of,fulfils\nM1,delivered,5,mark,\(first),\n"
          + rows.joined(separator: "\n"),
      ]
    }
    func circles(_ files: [String: String]) -> Int {
      LedgerCheck.run([.circularRelations], on: LedgerLiteral(files).ledger).count
    }
    #expect(circles(files("")) == 0)
    #expect(circles(files("M3000")) == 3_000)
  }

  @Test("Chains and circles of 50,000 rows by any link are walked once, without depth")
  func longLinks() {
    let count = 50_000
    func files(_ column: String, closed: Bool) -> [String: String] {
      let rows = (1...count).map { row in
        let next = row < count ? "M\(row + 1)" : closed ? "M1" : ""
        return "M\(row),delivered,5,mark,\(next)"
      }
      return [
        "currencies.csv": "id,name\nmark,mark",
        "money.csv": "id,state,amount,currency,\(column)\n" + rows.joined(separator: "\n"),
      ]
    }
    for column in ["part_of", "fulfils", "same_as", "alternative_to"] {
      for closed in [false, true] {
        let found = LedgerCheck.run(
          [.circularRelations], on: LedgerLiteral(files(column, closed: closed)).ledger)
        #expect(found.count == (closed ? count : 0), "\(column)")
        #expect(found.allSatisfy { $0.kind.severity == .error })
      }
    }
  }

  @Test("A circle of two links of different names is one; two that repeat each other are none")
  func mixedCircles() {
    let files = [
      "currencies.csv": "id,name\nmark,mark",
      "money.csv": """
      id,state,amount,currency,part_of,fulfils,same_as,alternative_to
      A,delivered,5,mark,B,,,
      B,delivered,5,mark,,A,,
      C,delivered,5,mark,,,D,
      D,delivered,5,mark,,,C,
      E,delivered,5,mark,,,,F
      F,delivered,5,mark,,,,E
      G,delivered,5,mark,,,,G
      """,
    ]
    let found = LedgerCheck.run(LedgerCheck.all, on: LedgerLiteral(files).ledger)
    // Nothing else runs beside a circle.
    #expect(found.map(\.kind.code) == ["AL0208", "AL0208", "AL0208"])
    #expect(found.map(\.subject) == ["A", "B", "G"])
    #expect(
      found.map(\.message.text) == [
        "`part_of` leads from A back to A", "`fulfils` leads from B back to B",
        "`alternative_to` leads from G back to G",
      ])
  }

  @Test("Rows linked by the same row, or with another place, are not the same row twice")
  func likeRows() {
    let files = [
      "currencies.csv": "id,name\nmark,mark",
      "money.csv": """
      id,state,amount,currency,same_as,source,locator,note
      A,delivered,5,mark,,a-1900,p. 1,
      B,delivered,5,mark,,a-1900,p. 1,again
      C,delivered,5,mark,A,a-1900,p. 1,
      D,delivered,5,mark,A,a-1900,p. 1,
      E,delivered,5,mark,,a-1900,p. 2,
      F,delivered,,mark,,a-1900,p. 3,
      G,delivered,,mark,,a-1900,p. 3,
      """,
    ]
    #expect(findings(files, "AL0214").map(\.subject) == ["B"])
  }
}
