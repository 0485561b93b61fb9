import Accounts
import BigInt
import Checks
import Claims
import Diagnostics
import ExactNumbers
import LedgerModel
import LedgerReader
import OrderedCollections
import Phrases
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

  /// The claims of a ledger with one rate from a crown to marks, written as the cells from `quantity` on.
  private func outcomes(_ rate: String, _ formulas: String...) throws -> [String] {
    let claims = formulas.enumerated().map { "Q\($0),\($1)\n" }.joined()
    let literal = LedgerLiteral(
      [
        "currencies.csv": "id,name\nmark,mark\ncrown,crown",
        "rates.csv": """
        id,base,quote,quantity,base_quantity,low,high,in_force,kind
        R1,crown,mark,\(rate),1900,official
        """,
        "money.csv": "id,state,date,amount,currency\nP,promised,1900,70,crown",
        "claims.csv": "id,formula\n" + claims,
      ], currency: "mark")
    #expect(literal.reading.isUsable)
    return ClaimResult.all(in: AccountBook(literal.ledger)).map { "\($0.outcome.verdict)" }
  }

  @Test(
    "Of a quantity with a range every conversion takes the range: 70 crowns at 3, 2 to 5, are 140 to 350"
  )
  func quantityWithRange() throws {
    #expect(
      try outcomes(
        "3,,2,5", "P in mark at R1 = 210 mark", "P in mark at R1 = 300 mark",
        "P in mark at R1 <= 350 mark", "P in mark at R1 < 140 mark") == [
          "possible", "possible", "holds", "fails",
        ])
  }

  @Test("A pair is exact: 7 marks for 300 crowns make 70 crowns 49/30 marks")
  func pair() throws {
    #expect(
      try outcomes(
        "7,300,,", "30 * (P in mark at R1) = 49 mark", "P in mark at R1 = 1.6333333333 mark") == [
          "holds", "fails",
        ])
    // 6 to 9 for 300: 70 crowns are 1.4 to 2.1 marks.
    #expect(
      try outcomes(
        "7,300,6,9", "P in mark at R1 >= 1.4 mark", "P in mark at R1 <= 2.1 mark",
        "P in mark at R1 = 2 mark", "P in mark at R1 > 2.1 mark") == [
          "holds", "holds", "possible", "fails",
        ])
  }

  @Test(
    "A conversion by a pair is a line that is redone by hand, both ways",
    arguments: [
      (
        "7,300,,", "70 crown x 7 / 300 = 1.633333… mark", "7 mark / 7 x 300 = 300 crown",
        "7 mark for 300 crown"
      ),
      (
        "1,6,,", "70 crown x 1 / 6 = 11.666666… mark", "7 mark x 6 = 42 crown", "1 mark for 6 crown"
      ),
      (
        "5,30,4,6", "70 crown x 2 to 3 / 15 = 9.333333 to 14 mark",
        "7 mark / 2 to 3 x 15 = 35 to 52.5 crown",
        "4 to 6 mark for 30 crown"
      ),
      // 2.5 for 10 is a quarter, which a decimal says.
      (
        "2.5,10,,", "70 crown x 0.25 = 17.5 mark", "7 mark / 0.25 = 28 crown",
        "2.5 mark for 10 crown"
      ),
      ("3,,,", "70 crown x 3 = 210 mark", "7 mark / 3 = 2.333333… crown", "3 mark a crown"),
    ])
  func lines(cells: String, there: String, back: String, told: String) throws {
    let ledger = LedgerLiteral([
      "currencies.csv": "id,name\nmark,mark\ncrown,crown",
      "rates.csv":
        "id,base,quote,quantity,base_quantity,low,high,kind\nR1,crown,mark,\(cells),market",
    ]).ledger
    let converter = RateBook(ledger).converter(RateChoice(at: try id("R1")))
    func line(_ amount: Int, _ from: String, _ to: String) throws -> String? {
      let outcome = converter.convert(
        Interval(exactly: Ratio(amount)), from: try id(from), to: try id(to), on: nil)
      return try outcome.get().line
    }
    #expect(try line(70, "crown", "mark") == there)
    #expect(try line(7, "mark", "crown") == back)
    #expect(ledger.rates.values.first?.told.text == told)
  }

  @Test(
    "A pair for nothing or less, and a quantity outside its range, are named in their cells",
    arguments: [
      ("7,0,,", "2:17+1 AL0124 a price for 0 of `base`; it must be for more than zero"),
      ("7,-3,,", "2:17+2 AL0124 a price for -3 of `base`; it must be for more than zero"),
      (",300,,", "2:15+1 AL0124 a rate without a price: `quantity`, or `low` and `high`"),
      ("7,300,8,9", "2:15+1 AL0124 7 does not lie between `low` and `high`"),
      ("7,x,,", "2:17+1 AL0101 `x` is no number: `x` is no part of a number in plain digits"),
    ])
  func faultyPair(cells: String, finding: String) throws {
    let reading = LedgerLiteral([
      "currencies.csv": "id,name\nmark,mark\ncrown,crown",
      "rates.csv":
        "id,base,quote,quantity,base_quantity,low,high,kind\nR1,crown,mark,\(cells),market",
    ]).reading
    let found = try #require(reading.findings.first { $0.kind.severity == .error })
    let place = try #require(found.place)
    #expect(
      "\(place.line):\(place.column)+\(place.length) \(found.kind.code) \(found.message)" == finding
    )
    #expect(reading.ledger.rates.isEmpty)
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
