import Accounts
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Testing
import TestSupport

@Suite("Stated totals against their items, of money and of goods")
struct TotalTests {
  private func total(_ money: String) throws -> Balance { try both(money).total }

  /// The first total, and what is delivered towards the first pledge.
  private func both(_ money: String) throws -> (total: Balance, delivered: Interval?) {
    let book = Shared.book(
      money: "id,state,date,donor,recipient,amount,currency,bound,per,part_of,fulfils\n" + money)
    let total = try #require(Balance.totals(in: book, under: []).first)
    return (total, book.own.first?.amount(.delivered))
  }

  // The monthly row was left out before; it counts for as long as its date says (rule 6).
  @Test("What came back counts against, and so much a month counts for its months: 10 - 5 + 21")
  func monthlyAndReturned() throws {
    let row = try total(
      """
      T,delivered,1900,,,100,mark
      A,delivered,1900,,,10,mark,,,T
      Y,delivered,1900-01/1900-03,,,7,mark,,month,T
      B,returned,1900,,,5,mark,,,T
      """)
    #expect(row.amount(.items) == exactly(26))
    #expect(row.gap == exactly(74))
  }

  @Test("Parts of what was returned were returned, and are not taken off")
  func returned() throws {
    let row = try total("T,returned,1900,,,100,mark\nA,returned,1900,,,10,mark,,,T")
    #expect(row.amount(.items) == exactly(10))
  }

  // Items without a value may be anything (rule 3), but with the others they are in the total: nothing is left of it.
  @Test(
    "Items without a value make the sum a least, and the rest of the total is not below nothing")
  func lost() throws {
    let row = try total(
      """
      T,delivered,1900,,,10,mark
      A,delivered,1900,,,10,mark,,,T
      B,delivered,1900,,,3,,,,T
      C,delivered,1900,,,,mark,,,T
      """)
    #expect(row.amount(.items) == span(10, nil))
    #expect(row.gap == exactly(0))
    #expect(row.lost.names == ["B", "C"])
  }

  @Test("A total that is a limit is at least the sum of its own parts, and of nobody else's")
  func raised() throws {
    let (row, pledged) = try both(
      """
      T,delivered,1900,north,south,90,mark,at_most,,,P
      A,delivered,1900,north,south,30,mark,,,T
      B,delivered,1900,,south,12,mark,,,T
      F,delivered,1900,west,south,25,mark,,,T
      P,promised,1900,north,south,100,mark
      """)
    // Held against its own items the total is what its source says; in a pledge it is 42 to 90.
    #expect(row.stated == span(0, 90))
    #expect(row.amount(.items) == exactly(42))
    #expect(row.amount(.foreign) == exactly(25))
    #expect(row.withForeign == exactly(67))
    #expect(pledged == span(42, 90))
    #expect(row.remarks.contains(.foreignParts([try id("F")])))
  }

  @Test("A total of goods is held against its items: 5,200 stated, 4,750 listed, 450 unexplained")
  func goods() throws {
    let book = Shared.book(
      arms: """
        id,state,date,recipient,item,quantity,unit,part_of
        T,delivered,1900,south,rifle,5200,piece,
        A,delivered,1900,south,rifle,4000,piece,T
        B,delivered,1900,south,rifle,30,chest,T
        """)
    // A chest holds 25 rifles.
    let row = try #require(Balance.totalsOfGoods(in: book).first)
    #expect(row.amount(.items) == exactly(4750))
    #expect(row.gap == exactly(450))
    #expect(row.share == exactly(95, over: 104))
  }

  @Test("A pledge of goods: 3,000 promised, 2,400 came, 150 went back, 200 were called off")
  func pledgeOfGoods() throws {
    let book = Shared.book(
      arms: """
        id,state,date,donor,recipient,item,quantity,unit,per,fulfils
        P,promised,1900,north,south,rifle,3000,piece,,
        S,sent,1900,north,south,rifle,2600,piece,,P
        D,delivered,1900-01/1900-12,north,south,rifle,200,piece,month,P
        B,returned,1901,south,north,rifle,6,chest,,P
        X,cancelled,1901,north,south,rifle,200,piece,,P
        C,delivered,1901,north,south,cartridge,9,piece,,P
        """)
    let row = try #require(Balance.pledgesOfGoods(in: book).first)
    #expect(row.amount(.sent) == exactly(2600))
    #expect(row.amount(.delivered) == exactly(2250))  // 12 x 200 less 6 x 25
    #expect(row.gap == exactly(750))
    #expect(row.open == exactly(550))
    // Cartridges are no unknown number of rifles.
    #expect(row.leftOut.map(\.reason) == [.unconverted(.otherGoods)])
  }

  @Test("Groups: each transfer once, what was returned taken off and shown, own moneys apart")
  func groups() throws {
    let book = Shared.book(
      money: """
        id,state,date,donor,recipient,amount,currency,part_of,tags
        T,delivered,1900,north,south,50,mark,,army
        A,delivered,1900,north,south,30,mark,T,army
        P,delivered,1900,north,south,700,penny,,army;relief
        B,returned,1901,south,north,9,mark,,relief
        C,delivered,1900,north,south,2,crown,,
        Q,promised,1900,north,south,400,mark,,
        """)
    func total(_ keys: [GroupKey], _ group: [String?], _ state: TransferState, to: String? = nil)
      -> [Interval?]
    {
      GroupTotals(
        book, by: keys, under: to == nil ? [] : book.scenarios, to: to.flatMap { Identifier($0) }
      ).rows.filter { $0.group == group && $0.state == state }.map(\.total)
    }
    // 50 + 700 / 100 - 9 marks; 2 crowns.
    #expect(total([.donor], ["north"], .delivered) == [exactly(48), exactly(2)])
    #expect(total([.donor], ["north"], .returned) == [exactly(9)])
    // Two crowns at 450 pence are nine marks.
    #expect(total([], [], .delivered, to: "mark").last == exactly(57))
    // Army: the total and the 7 marks; relief: 7 less 9.
    #expect(total([.tag], ["army"], .delivered) == [exactly(57)])
    #expect(total([.tag], ["relief"], .delivered) == [exactly(-2)])
    #expect(total([.year], ["1900"], .promised) == [exactly(400)])
  }

  @Test("An amount below zero without a rate is nothing to anything less, and of either sign open")
  func belowZero() {
    let book = Shared.book(
      money: """
        id,state,date,donor,recipient,amount,currency,bound,low,high
        A,delivered,1900,north,south,60,mark,,,
        B,delivered,1890,north,south,-2,crown,,,
        C,delivered,1900,west,south,60,mark,,,
        D,delivered,1890,west,south,-2,crown,,,
        E,delivered,1890,west,south,2,crown,,,
        F,promised,1890,west,south,,crown,between,-2,3
        G,cancelled,1890,west,south,-2,,,,
        """)
    let rows = GroupTotals(
      book, by: [.donor], under: book.scenarios, to: Identifier("mark"), ownUnits: false
    ).rows
    // North: 60 less what two crowns of 1890 were; west: also two more of them.
    #expect(rows.map(\.total) == [span(nil, 60), .unbounded, .unbounded, span(nil, 0)])
    #expect(rows.map { $0.sum.lost.names } == [["B"], ["D", "E"], ["F"], ["G"]])
  }

  @Test(
    "By item a total keeps its parts of other items, which say so, and gives off those of its own")
  func otherItems() {
    let arms = """
      id,state,date,donor,recipient,item,quantity,unit,part_of
      T,delivered,1900/1902,north,south,arms,100,piece,
      A,delivered,1900/1902,north,south,rifle,60,piece,T
      B,delivered,1900/1902,north,south,pistol,30,piece,T
      C,delivered,1901,north,south,rifle,20,piece,A
      D,delivered,1901,north,south,arms,7,piece,T
      """
    let book = Shared.book(
      arms: arms, items: "id,name,part_of\narms,arms,\nrifle,rifles,arms\npistol,pistols,arms")
    let items = GroupTotals(book, by: [.item], under: [], to: nil).rows
    #expect(items.map(\.total) == [exactly(100), exactly(60), exactly(30)])
    #expect(items.map { $0.wider.totals.map(\.text) } == [[], ["T"], ["T"]])
    #expect(items.map { $0.wider.parts.map(\.text) } == [[], ["A"], ["B"]])
    let years = GroupTotals(book, by: [.item, .year], under: [], to: nil).rows
    // Of the arms 7 of 1901 are off, of the rifles 20.
    #expect(years.map(\.total) == [exactly(93), exactly(40), exactly(30), exactly(20), exactly(7)])
    let lines = GoodsTotals(book).lines
    #expect(lines.map { $0.wider.totals.map(\.text) } == [[], ["T"], ["T"]])
  }

  @Test("Rows that repeat one row of another state are one transfer, and count once")
  func tellings() {
    let book = Shared.book(
      money: """
        id,state,date,donor,recipient,amount,currency,same_as
        A,delivered,1900,north,south,60,mark,
        B,sent,1900,north,south,61,mark,A
        C,sent,1900,north,south,62,mark,A
        """)
    let sent = GroupTotals(book, by: [.donor], under: [], to: nil).rows.filter { $0.state == .sent }
    #expect(sent.map(\.total) == [exactly(61)])
    #expect(sent.flatMap { $0.sum.leftOut.map(\.figure.id.text) } == ["C"])
  }

  @Test("Where a part stands in another group only the rest of its whole counts, in any money")
  func rest() {
    let book = Shared.book(
      money: """
        id,state,date,donor,recipient,amount,currency,part_of
        T,delivered,,north,south,50,mark,
        A,delivered,1900,north,south,2,crown,T
        """)
    let rows = GroupTotals(
      book, by: [.year], under: book.scenarios, to: Identifier("mark"), ownUnits: false
    ).rows
    // Two crowns at 450 pence are nine marks of the fifty.
    let years = rows.map { $0.group.first ?? nil }
    #expect(years == [nil, "1900"])
    #expect(rows.map(\.total) == [exactly(41), exactly(9)])
    #expect(rows.map { $0.sum.counted.filter(\.isTakenOff).count } == [1, 0])
  }
}
