import Accounts
import Claims
import Diagnostics
import ExactNumbers
import LedgerModel
import LedgerReader
import OrderedCollections
import Rates
import Testing
import TestSupport

@Suite("Sums and counts of a query")
struct QueryTests {
  private static let files = [
    "currencies.csv": "id,name,unit_of,units_per\nmark,mark,,\npenny,penny,mark,100\ncrown,crown,,",
    "parties.csv": """
    id,name,kind,part_of
    north,North,state,
    south,South,state,
    army,Army,body,south
    depot,Depot,body,army
    """,
    "rates.csv": "id,base,quote,quantity,in_force,kind\nR1,crown,penny,450,1900/1901,official\n"
      + "R2,crown,mark,6,1902/1903,market",
    "scenarios.csv": "id,name,prefer\nofficial,official,official",
    "items.csv": "id,name\nrifle,rifles",
    "units.csv": "id,name,dimension\npiece,pieces,count\nchest,chests,container",
  ]

  private func result(
    _ formula: String, _ money: String, arms: String = "", isComplete: Bool = false
  ) throws -> ClaimResult {
    var files = Self.files
    let columns =
      "id,state,date,donor,recipient,amount,currency,bound,per,fulfils,part_of,same_as,tags,complete,alternative_to"
    let rows = ([columns] + money.split(separator: "\n").map(String.init)).map { row in
      row + String(repeating: ",", count: 14 - row.count { $0 == "," })
    }
    files["money.csv"] = rows.joined(separator: "\n")
    if !arms.isEmpty { files["arms.csv"] = "id,state,date,item,quantity,unit,part_of\n" + arms }
    files["events.csv"] = """
      id,date,what
      E,1903~,about
      F,1902-12-25,sure
      G,1905?,doubted
      H,1908-03-02,sure
      """
    let quoted = formula.contains(",") ? "\"\(formula)\"" : formula
    files["claims.csv"] = "id,formula\nQ,\(quoted)"
    let literal = LedgerLiteral(files, isComplete: isComplete)
    #expect(literal.reading.isUsable)
    let book = AccountBook(literal.ledger)
    let result = try #require(ClaimResult.all(in: book).first)
    let prices = book.ledger.prices
    if let tree = result.derivation {
      #expect(tree.form(at: prices)?.value(at: prices) == tree.value)
    }
    return result
  }

  private func value(
    _ side: String, _ money: String, arms: String = "", isComplete: Bool = false
  ) throws -> Interval? {
    try result(side + " >= 0", money, arms: arms, isComplete: isComplete).left?.interval
  }

  private func span(_ low: Int?, _ high: Int?) -> Interval {
    Interval(low: low.map { Ratio($0) }, high: high.map { Ratio($0) }) ?? .unbounded
  }

  private static let dated = """
    A,delivered,1903-02,north,south,300,mark
    B,delivered,,north,south,40,mark
    C,delivered,1903/1905,north,south,25,mark
    D,delivered,1903-06?,north,south,7,mark
    E1,delivered,1904,north,south,900,mark
    """

  @Test("Rows whose dates do not say may belong: 300 to 300 + 40 + 25 + 7")
  func dates() throws {
    let found = try result("sum(state=delivered and date=1903) = 300 mark", Self.dated)
    #expect(found.left?.interval == span(300, 372))
    #expect(found.outcome == .possible)
    #expect(found.left?.lost.map(\.figure.id.text) == ["B", "C", "D"])
    #expect(found.left?.lost.map(\.reason).first == .mayBelong(column: "date"))
    let named = try #require(found.findings.first { $0.kind.code == "AL0405" })
    #expect(named.details.count == 4)
    // Even with all of them it is not 373, and without any it is not 299.
    #expect(try result("sum(date=1903) >= 373 mark", Self.dated).outcome.verdict == .fails)
    #expect(try result("sum(date=1903) <= 299 mark", Self.dated).outcome.verdict == .fails)
  }

  @Test("Rows without a state, a giver, a taker, a money may belong; other givers do not")
  func otherColumns() throws {
    let rows = """
      A,delivered,1900,north,south,50,mark
      B,,1900,north,south,3,mark
      C,delivered,1900,,south,20,mark
      D,delivered,1900,south,south,600,mark
      E,delivered,1900,north,,9,mark
      """
    #expect(try value("sum(state=delivered and donor=north)", rows) == span(59, 82))
    #expect(try value("sum(recipient=south and donor=north)", rows) == span(53, 82))
    #expect(
      try value("sum(currency=mark and donor=north)", rows + "\nF,delivered,1900,north,south,5,")
        == span(62, nil))
  }

  @Test("A party stands for its parts, however far down, and not for what it is a part of")
  func parties() throws {
    let rows = """
      A,delivered,1900,north,south,10,mark
      B,delivered,1900,north,army,4,mark
      C,delivered,1900,north,depot,1,mark
      """
    #expect(try value("sum(recipient=south)", rows) == span(15, 15))
    #expect(try value("sum(recipient=army)", rows) == span(5, 5))
    #expect(try value("sum(recipient=depot)", rows) == span(1, 1))
  }

  @Test("A sum of no row is nothing to anything, and zero where the list is said to be complete")
  func nothing() throws {
    let pledge = "P,promised,1900,north,south,80,mark"
    #expect(try value("sum(fulfils=P)", pledge) == span(0, nil))
    #expect(try result("sum(fulfils=P) = 80 mark", pledge).outcome == .possible)
    #expect(try result("sum(fulfils=P) = 0", pledge).outcome == .possible)
    #expect(try result("P - sum(fulfils=P) <= 80 mark", pledge).outcome == .holds)
    let complete = pledge + ",,,,,,,yes"
    #expect(try result("sum(fulfils=P) = 0", complete).outcome == .holds)
    #expect(try result("P - sum(fulfils=P) = 80 mark", complete).outcome == .holds)
    #expect(try value("sum(state=sent)", pledge, isComplete: true) == span(0, 0))
  }

  @Test("A count is of transfers, each once; what may belong makes it a range")
  func counts() throws {
    let rows = """
      A,delivered,1900,north,south,10,mark
      B,delivered,1900,north,south,10,mark,,,,,A
      C,delivered,1900,north,south,,mark
      D,sent,1900,north,south,5,crown
      E,,1900,north,south,5,crown
      """
    #expect(try value("count(donor=north)", rows) == span(4, 4))
    #expect(try value("count(state=delivered)", rows) == span(2, 3))
    #expect(try value("count(state=requested)", rows) == span(0, 1))
    #expect(try result("count(state=sent) = 1", rows).outcome == .possible)
    #expect(try result("count(donor=south) = 0", rows).outcome == .holds)
    #expect(try result("count(donor=north) = 4 mark", rows).outcome.verdict == .undetermined)
  }

  @Test("Conditions on the amount, of limits too, and on tags")
  func amountsAndTags() throws {
    let rows = """
      A,delivered,1900,north,south,100,mark,,,,,,army;relief
      B,delivered,1900,north,south,99.5,mark,,,,,,relief
      C,delivered,1900,north,south,120,mark,at_most
      D,delivered,1900,north,south,-30,mark
      """
    #expect(try value("sum(amount>=100 and currency=mark)", rows) == span(100, 220))
    #expect(try value("sum(amount<0)", rows) == span(-30, -30))
    #expect(try value("count(amount<0)", rows) == span(1, 1))
    #expect(try value("count(amount=99.50)", rows) == span(1, 2))
    #expect(try value("count(amount>-31)", rows) == span(4, 4))
    #expect(try value("count(tag=relief)", rows) == span(2, 2))
    #expect(try value("sum(tag=army)", rows) == span(100, 100))
  }

  @Test("Goods are summed in their item and unit; other units are a fault of the formula")
  func goods() throws {
    let arms = """
      T,delivered,1900,rifle,5200,piece,
      A,delivered,1900,rifle,4000,piece,T
      B,delivered,1900,rifle,700,piece,T
      """
    let stated = try result("sum(part_of=T) = T", "", arms: arms)
    #expect(stated.outcome == .fails(by: Ratio(500)))
    #expect(try value("sum(item=rifle and unit=piece)", "", arms: arms) == span(5200, 5200))
    #expect(
      try result("sum(item=rifle) = 1", "", arms: arms + "\nC,delivered,1900,rifle,2,chest,")
        .findings.map(\.kind.code) == ["AL0402"])
  }

  @Test("So much a year is for as long as its dates say; twelve times it again is told as a slip")
  func yearly() throws {
    let rows = """
      Y,promised,1786/1795,north,south,40,mark,,year
      T,promised,1786,north,south,400,mark
      N,promised,,north,south,40,mark,,year
      D,promised,1901?/1903,north,south,5,mark,,year
      """
    #expect(try result("Y = T", rows).outcome == .holds)
    let twice = try result("10 * Y = T", rows)
    #expect(twice.outcome == .fails(by: Ratio(3600)))
    let id: Identifier<Figure> = try id("Y")
    let ten = Interval(exactly: Ratio(10))
    #expect(twice.doubts.map(\.kind) == [.countedAlready(id, .year, ten)])
    #expect(try result("Y = T / 10", rows).doubts.map(\.kind) == [.countedAlready(id, .year, ten)])
    // A tenth of the ten years is a year: 40, and no 50.
    #expect(try result("Y / 10 = 50 mark", rows).doubts.isEmpty)
    // Where the dates say nothing it is the multiplication that it is, and raises no doubt.
    let right = try result("10 * N = T", rows)
    #expect(right.outcome == .holds)
    #expect(right.findings.isEmpty)
    #expect(try result("N = T", rows).findings.map(\.kind.code) == ["AL0211", "AL0403"])
    // A doubted interval counts its three years and proves nothing.
    #expect(try result("D = 15 mark", rows).outcome == .possible)
    #expect(try value("sum(state=promised)", rows) == span(815, nil))
  }

  @Test(
    "Days between doubted dates are as many as the doubts leave open",
    arguments: [
      // 1903~ is 1902-01-01 to 1904-12-31; from 1902-12-25: -358 to 737 days.
      ("days(F, E)", -358, 737), ("days(E, F)", -737, 358), ("days(G, H)", nil, nil),
    ] as [(String, Int?, Int?)])
  func days(_ side: String, _ low: Int?, _ high: Int?) throws {
    let found = try result(side + " >= 0", "")
    #expect(found.left?.interval == span(low, high))
    #expect(found.outcome == .possible)
  }

  @Test("Under another rate a claim is its own tree with other names in it")
  func replacedRates() throws {
    let formula = try Formula(parsing: "(A in mark at R1) + share(B, A in mark at R1) * 1 mark = 0")
    #expect(formula.namesRate)
    #expect(
      formula.replacingRates(with: "official").description
        == "(A in mark at official) + share(B, A in mark at official) * 1 mark = 0")
    #expect(try !Formula(parsing: "A in penny = 0").namesRate)
    let rows = "A,delivered,1900,north,south,4,crown\nB,delivered,1902,north,south,4,crown"
    let unlike = try result("sum(donor=north) in mark at official = 18 mark", rows)
    // B has no rate in 1902: at least 18 marks.
    #expect(unlike.left?.interval == span(18, nil))
    #expect(unlike.form?.outcome(of: Interval(exactly: Ratio(-1))).verdict == .fails)
  }

  @Test("Two hundred sums over all rows of a long ledger take no time")
  func manySums() throws {
    var files = Self.files
    files["money.csv"] =
      "id,state,date,donor,recipient,amount,currency\n"
      + (0..<3000).map { "M\($0),delivered,1900,north,south,\($0),mark" }.joined(separator: "\n")
    files["claims.csv"] =
      "id,formula\n"
      + (0..<200).map { "C\($0),sum(donor=north) >= \($0) mark" }
      .joined(separator: "\n")
    let book = AccountBook(LedgerLiteral(files).ledger)
    var results: [ClaimResult] = []
    let time = ContinuousClock().measure { results = ClaimResult.all(in: book) }
    #expect(results.allSatisfy { $0.outcome == .holds })
    #expect(time < .seconds(60))
  }

  @Test("An alternative to a row that only may belong may count after all")
  func alternativeToDoubt() throws {
    let rows = """
      A,delivered,1903/1904,north,south,50,mark
      B,delivered,1903,north,south,60,mark,,,,,,,,A
      """
    // If A belongs to the year, it stands for B; if not, B counts: 50 or 60. Each by itself is nothing to all,
    // which is wider and not false.
    #expect(try value("sum(date=1903 and currency=mark)", rows) == span(0, 110))
  }

  @Test("How much of a row belongs to one query is not how much of it belongs to another")
  func unlikeUnknowns() throws {
    let rows = """
      A,delivered,1903,north,south,50,mark
      B,delivered,1903,south,north,50,mark
      X,delivered,1903,,south,30,mark
      """
    // X may be north's, south's or nobody's.
    let sides = "sum(donor=north and currency=mark) - sum(donor=south and currency=mark)"
    #expect(try value(sides, rows) == span(-30, 30))
    #expect(try value("count(donor=north) - count(donor=south)", rows) == span(-1, 1))
    // Z is 600 or 450 marks; nobody knows how many crowns Y is, at 6 marks or at 4.50.
    let lost = "Y,delivered,1901,north,south,,crown\nZ,delivered,1901,north,south,100,crown"
    let sum = "sum(state=delivered and currency=crown) in mark at"
    #expect(try result("(\(sum) R2) - (\(sum) R1) = 150 mark", lost).outcome == .possible)
  }

  @Test("A part counts as a row where the total that contains it only may fit")
  func partsOfDoubt() throws {
    let rows = """
      T,delivered,1903/1904,north,south,1200,mark
      J,delivered,1903,north,south,400,mark,,,,T
      K,delivered,1903,north,south,300,mark,,,,T
      """
    // T alone, or J and K: one or two. Each is told as none or one by itself, which is wider and not false.
    #expect(try value("count(date=1903)", rows) == span(0, 3))
    #expect(try value("sum(date=1903 and currency=mark)", rows) == span(700, 1900))
  }

  @Test("What was returned to a giver is asked for as what the taker gave back")
  func returnedTo() throws {
    let rows = """
      A,delivered,1903,north,south,100,mark
      V,returned,1904,south,north,30,mark
      """
    // A return is written with the giver who gives back: it is none of north's rows.
    #expect(try value("sum(donor=north)", rows) == span(100, 100))
    #expect(try value("sum(recipient=north and state=returned)", rows) == span(30, 30))
    #expect(
      try value("sum(donor=north) - sum(recipient=north and state=returned)", rows) == span(70, 70))
  }

  @Test("A part of another giver stands outside its total by nothing to all of it")
  func partOfOthers() throws {
    let rows = """
      T,delivered,1903,north,south,2000,mark
      B,delivered,1903,south,north,500,mark,,,,T
      O,delivered,1903,,,60,mark,,,,T
      """
    let all = "sum(date=1903 and currency=mark)"
    let found = try result("\(all) = 2000 mark", rows)
    #expect(found.left?.interval == span(2000, 2500))
    #expect(found.outcome == .possible)
    #expect(found.left?.lost.map(\.figure.id.text) == ["B"])
    #expect(try result("\(all) - \(all) = 0", rows).outcome == .holds)
    #expect(try value("count(date=1903)", rows) == span(1, 2))
    // A row that fits counts as it stands, whatever it may hold of others.
    #expect(try value("sum(donor=south and currency=mark)", rows) == span(500, 560))
  }

  @Test("Of a row towards two pledges nothing to all of it is the sum's of one")
  func sharedRow() throws {
    let rows = """
      P,promised,1903,north,south,1000,mark
      Q,promised,1903,north,south,500,mark
      D,delivered,1903,north,south,1200,mark,,,P;Q
      """
    #expect(try value("sum(fulfils=P)", rows) == span(0, 1200))
    #expect(try value("sum(fulfils=P) + sum(fulfils=Q)", rows) == span(0, 2400))
  }

  @Test("A promise that is called a part of what came raises it by nothing")
  func promisedPart() throws {
    let rows = """
      T,delivered,1903,north,south,100,mark,at_most
      Q,promised,1903,north,south,60,mark,,,,T
      """
    #expect(try value("sum(state=delivered and currency=mark)", rows) == span(0, 100))
  }
}
