import Accounts
import BigInt
import Checks
import Claims
import ExactNumbers
import LedgerModel
import LedgerReader
import OrderedCollections
import Rates
import Testing
import TestSupport

@Suite("Promised against delivered")
struct ReconciliationTests {
  private static let moneys = [
    "currencies.csv": "id,name,unit_of,units_per\nmark,mark,,\npenny,penny,mark,100\ncrown,crown,,",
    "parties.csv":
      "id,name,kind,part_of\nnorth,North,state,\nsouth,South,state,\ncouncil,Council,body,south",
    "rates.csv": """
    id,base,quote,quantity,in_force,kind
    R1,crown,penny,450,1900/1901,official
    R2,crown,penny,600,1902,official
    """,
    "scenarios.csv": "id,name,prefer\ntreasury,Treasury,official",
  ]

  private func rows(_ money: String) -> [Reconciliation] {
    let header = "id,state,date,donor,recipient,amount,currency,bound,per,fulfils,same_as\n"
    let files = Self.moneys.merging(["money.csv": header + money]) { _, new in new }
    let literal = LedgerLiteral(files, currency: "mark")
    #expect(literal.reading.isUsable)
    return Reconciliation.all(in: literal.ledger, under: Array(literal.ledger.scenarios.values))
  }

  @Test("A gap is promised less delivered, and goes below zero where more came")
  func belowZero() throws {
    let row = try #require(
      rows("P,promised,1900,north,south,10,mark,,,,\nD,delivered,1900,north,south,12,mark,,,P,")
        .first)
    #expect(row.gap == Interval(exactly: Ratio(-2)))
    let share = try #require(Ratio(12, over: 10))
    #expect(row.share == Interval(exactly: share))
  }

  @Test("A limit on what came makes a limit of the gap")
  func limit() throws {
    let row = try #require(
      rows("P,promised,1900,north,south,10,mark,,,,\nD,delivered,,north,south,4,mark,at_most,,P,")
        .first)
    #expect(row.delivered == Interval(low: .zero, high: Ratio(4)))
    #expect(row.gap == Interval(low: Ratio(6), high: Ratio(10)))
  }

  @Test("What was returned is taken off, what was only sent is left out and named")
  func returnedAndSent() throws {
    let row = try #require(
      rows(
        """
        P,promised,1900,north,south,10,mark,,,,
        D,delivered,1900,north,south,8,mark,,,P,
        B,returned,1900,north,south,3,mark,,,P,
        S,sent,1900,north,south,2,mark,,,P,
        W,withheld,1900,north,south,1,mark,,,P,
        """
      ).first)
    #expect(row.delivered == Interval(exactly: Ratio(5)))
    #expect(row.withheld == Interval(exactly: Ratio(1)))
    #expect(row.deliveries.leftOut.map(\.sentence) == ["S: sent; not known to have arrived"])
  }

  @Test("A pledge without deliveries is listed, and says that none names it")
  func noDelivery() throws {
    let row = try #require(rows("P,promised,1900,north,south,10,mark,,,,").first)
    #expect(row.gap == nil)
    #expect(row.notes == ["no delivery names this pledge"])
  }

  @Test("A yearly promise and a total are not subtracted")
  func yearly() throws {
    let row = try #require(
      rows("P,promised,,north,south,10,mark,,year,,\nD,delivered,,north,south,4,mark,,,P,").first)
    #expect(row.gap == nil)
    #expect(row.share == nil)
    #expect(
      row.notes.contains(
        "a yearly or monthly promise and a total are not subtracted: for how long is not known"))
  }

  @Test("A yearly promise whose dates cover whole years is counted for all of them")
  func yearlyWithDates() throws {
    let row = try #require(
      rows(
        "P,promised,1758-04-11/1761-04-10,north,south,10,mark,,year,,\nD,delivered,,north,south,4,mark,,,P,"
      ).first)
    #expect(row.promised == Interval(exactly: Ratio(30)))
    #expect(row.gap == Interval(exactly: Ratio(26)))
    #expect(row.notes == ["10 a year for 3 years, 1758-04-11/1761-04-10"])
  }

  @Test("Where the dates keep a scenario from converting, each period of its rates has a row")
  func periods() throws {
    let found = rows(
      "P,promised,1899,north,south,10,crown,,,,\nD,delivered,1900,north,south,9,mark,,,P,")
    #expect(found.map(\.scenario) == ["treasury", "treasury@1900/1901", "treasury@1902"])
    // 10 crowns at 450 pence are 45 marks, at 600 pence 60 marks.
    #expect(
      found.map(\.promised) == [nil, Interval(exactly: Ratio(45)), Interval(exactly: Ratio(60))])
    #expect(found[2].gap == Interval(exactly: Ratio(51)))
  }

  @Test("Parties are alike through the larger party they belong to; another donor is unlike")
  func scopes() throws {
    let alike = try #require(
      rows("P,promised,1900,north,council,10,mark,,,,\nD,delivered,1901,north,south,4,mark,,,P,")
        .first)
    #expect(alike.scopeDifferences.isEmpty)
    let unlike = try #require(
      rows("P,promised,1900,north,south,10,mark,,,,\nD,delivered,1901,south,south,4,mark,,,P,")
        .first)
    #expect(
      unlike.scopeDifferences == [
        "donors: north; south", "dates: 1900; 1901", "states: promised; delivered",
      ])
  }

  @Test("A pledge told twice is reconciled once, with the deliveries of both")
  func toldTwice() {
    let found = rows(
      """
      P,promised,1900,north,south,10,mark,,,,
      Q,promised,1900,north,south,10,mark,,,,P
      D,delivered,1900,north,south,4,mark,,,P,
      E,delivered,1900,north,south,1,mark,,,Q,
      """)
    #expect(found.map(\.pledge.id.text) == ["P"])
    #expect(found.first?.delivered == Interval(exactly: Ratio(5)))
  }

  @Test("Two promises that name each other are one, and none vanishes")
  func toldTwiceMutually() {
    let found = rows(
      "P,promised,1900,north,south,10,mark,,,,Q\nQ,promised,1900,north,south,10,mark,,,,P")
    #expect(found.map(\.pledge.id.text) == ["P"])
    #expect(found.first?.notes == ["no delivery names this pledge"])
  }

  @Test("Of two rows on one promise the one with an amount is told")
  func amountGoesFirst() {
    let found = rows(
      """
      P,promised,1900,north,south,,mark,,,,
      Q,promised,1900,north,south,10,mark,,,,P
      D,delivered,1900,north,south,4,mark,,,P,
      """)
    #expect(found.map(\.pledge.id.text) == ["Q"])
    #expect(found.first?.gap == Interval(exactly: Ratio(6)))
  }

  @Test(
    "Only an interval of whole years says for how long a yearly promise is",
    arguments: [
      ("1758/1761", 40), ("1758-04-11/1761-04-10", 30), ("1758", nil), ("192X", nil),
      ("1758-04-11", nil), ("1758?/1761", nil), ("1758-04/1759-02", nil), ("1758/..", nil),
    ] as [(String, Int?)])
  func durationOfYearlyPromise(_ date: String, _ promised: Int?) throws {
    let row = try #require(
      rows("P,promised,\(date),north,south,10,mark,,year,,\nD,delivered,,north,south,4,mark,,,P,")
        .first)
    #expect(row.gap == promised.map { Interval(exactly: Ratio($0 - 4)) })
  }

  @Test("A monthly promise is counted by the months of its interval")
  func monthly() throws {
    let row = try #require(
      rows(
        "P,promised,1900-03/1900-05,north,south,10,mark,,month,,\nD,delivered,,north,south,4,mark,,,P,"
      ).first)
    #expect(row.gap == Interval(exactly: Ratio(26)))
    #expect(row.notes == ["10 a month for 3 months, 1900-03/1900-05"])
    let single = try #require(
      rows("P,promised,1900-03,north,south,10,mark,,month,,\nD,delivered,,north,south,4,mark,,,P,")
        .first)
    #expect(single.gap == nil)
  }

  @Test("So much a year is held against so much a year, where both are for the same years")
  func yearlyAgainstYearly() throws {
    let rows = rows(
      """
      P,promised,1758/1761,north,south,10,mark,,year,,
      D,delivered,1758/1761,north,south,4,mark,,year,P,
      """)
    #expect(rows.first?.promised == Interval(exactly: Ratio(10)))
    #expect(rows.first?.gap == Interval(exactly: Ratio(6)))
    #expect(rows.first?.notes == ["both sides are for a year, 1758/1761"])
    let unlike = self.rows(
      "P,promised,1758/1761,north,south,10,mark,,year,,\nD,delivered,1758,north,south,4,mark,,year,P,"
    )
    #expect(unlike.first?.gap == nil)
    #expect(
      unlike.first?.deliveries.leftOut.map(\.sentence)
        == ["D: a yearly or monthly figure, not a total"])
  }

  @Test("A delivery without a value is named, and the total is called incomplete")
  func incomplete() throws {
    let row = try #require(
      rows(
        """
        P,promised,1900,north,south,10,mark,,,,
        D,delivered,1900,north,south,10,mark,,,P,
        S8,delivered,1900,north,south,3,,,,P,
        """
      ).first)
    #expect(row.gap == Interval(exactly: .zero))
    #expect(row.isIncomplete)
    #expect(row.notes == ["without S8, which has no value here"])
    let whole = try #require(
      rows(
        """
        P,promised,1900,north,south,10,mark,,,,
        D,delivered,1900,north,south,10,mark,,,P,
        E,delivered,1900,north,south,10,mark,,,P,D
        """
      ).first)
    #expect(!whole.isIncomplete)
  }
}
