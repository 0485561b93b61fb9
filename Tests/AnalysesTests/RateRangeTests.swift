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

@Suite("A rate of which only limits are known")
struct RateRangeTests {
  /// One crown is 1 to 3 marks; one pound is 20 marks.
  private func ledger(_ money: String, claim: String = "P = P") -> Ledger {
    let literal = LedgerLiteral(
      [
        "currencies.csv": "id,name\nmark,mark\ncrown,crown\npound,pound",
        "rates.csv": """
        id,base,quote,quantity,low,high,in_force,kind
        R1,crown,mark,,1,3,1900,official
        R2,pound,mark,20,,,1900,official
        """,
        "scenarios.csv": "id,name,prefer\nany,any,official",
        "money.csv": "id,state,date,amount,currency,bound,fulfils,part_of\n" + money,
        "claims.csv": "id,formula\nQ,\(claim)",
      ], currency: "mark")
    #expect(literal.reading.isUsable)
    return literal.ledger
  }

  /// The pledge under the scenario; before it stands the row in the pledge's own money, without a rate.
  private func row(_ money: String) throws -> Balance {
    let book = AccountBook(ledger(money))
    return try #require(
      Balance.pledges(in: book, under: Array(book.ledger.scenarios.values)).last)
  }

  @Test("100 crowns less 50 crowns at 1 to 3 are 50 to 150 marks, and half is half at any price")
  func oneUnknown() throws {
    let row = try row("P,promised,1900,100,crown,,,\nD,delivered,1900,50,crown,,P,")
    #expect(row.stated == Interval(low: Ratio(100), high: Ratio(300)))
    #expect(row.gap == Interval(low: Ratio(50), high: Ratio(150)))
    #expect(row.share?.exactValue == Ratio(1, over: 2))
  }

  @Test("What came and what went back at one rate cancel before the rate is applied")
  func returned() throws {
    let row = try row(
      "P,promised,1900,100,mark,,,\nD,delivered,1900,50,crown,,P,\nB,returned,1900,50,crown,,P,")
    #expect(row.amount(.delivered) == Interval(exactly: .zero))
    #expect(row.gap == Interval(exactly: Ratio(100)))
  }

  @Test("Other moneys keep their own unknowns: 100 crowns less 2 pounds are 60 to 260 marks")
  func twoRates() throws {
    let row = try row("P,promised,1900,100,crown,,,\nD,delivered,1900,2,pound,,P,")
    #expect(row.gap == Interval(low: Ratio(60), high: Ratio(260)))
    // 40 of 100..300: 40/300 to 40/100.
    let low = try #require(Ratio(2, over: 15))
    let high = try #require(Ratio(2, over: 5))
    #expect(
      row.share
        == Interval(low: low, high: high))
  }

  @Test("A delivered limit at the promise's own rate: at most half, at any price")
  func limitAtOneRate() throws {
    let row = try row("P,promised,1900,100,crown,,,\nD,delivered,1900,50,crown,at_most,P,")
    // (100 - 0..50) x 1..3 = 50..300
    #expect(row.gap == Interval(low: Ratio(50), high: Ratio(300)))
    let half = try #require(Ratio(1, over: 2))
    #expect(row.share == Interval(low: .zero, high: half))
  }

  @Test("What is unexplained of a total in the money of its items hangs on one price")
  func totals() throws {
    let book = AccountBook(ledger("T,delivered,1900,100,crown,,,\nA,delivered,1900,40,crown,,,T"))
    let row = try #require(
      Balance.totals(in: book, under: Array(book.ledger.scenarios.values)).last)
    #expect(row.gap == Interval(low: Ratio(60), high: Ratio(180)))
    #expect(row.share?.exactValue == Ratio(2, over: 5))
  }

  @Test(
    "Claims take a rate for one unknown too",
    arguments: [
      ("P in mark at R1 >= D in mark at R1", "holds"),
      ("(P in mark at R1) - (D in mark at R1) = 50 mark", "possible"),
      ("share(D in mark at R1, P in mark at R1) = 50 %", "holds"),
      ("(P in mark at R1) / (D in mark at R1) = 2", "holds"),
      ("P in mark at R1 >= 100 mark", "holds"), ("P in mark at R1 > 300 mark", "fails"),
      ("sum(currency=crown) in mark at R1 = (150 crown) in mark at R1", "holds"),
    ])
  func claims(_ formula: String, _ outcome: String) throws {
    let ledger = ledger(
      "P,promised,1900,100,crown,,,\nD,delivered,1900,50,crown,,P,", claim: formula.quoted)
    let result = try #require(ClaimResult.all(in: AccountBook(ledger)).first)
    #expect(result.outcome.verdict.rawValue == outcome)
  }
}

extension String {
  fileprivate var quoted: String { contains(",") ? "\"\(self)\"" : self }
}
