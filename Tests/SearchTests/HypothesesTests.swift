import Accounts
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Testing
import TestSupport
@testable import Search

/// The yearly table of other accounts against 11,028,012; every rest is worked out by hand.
@Suite("Hypotheses")
struct HypothesesTests {
  private let ledger = LedgerLiteral(
    [
      "currencies.csv": """
      id,name,unit_of,units_per
      rub,R,,
      gold,G,,
      lira,L,,
      kurus,K,lira,100

      """,
      "rates.csv": """
      id,base,quote,quantity,kind
      R59,rub,kurus,59,recorded
      R75,rub,kurus,75,recorded
      G860,gold,rub,8.60,implied
      G7226,gold,lira,7.226,recorded

      """,
      "money.csv": """
      id,state,date,amount,currency,bound,part_of,source,locator
      T,delivered,1920/1922,11028012,lira,at_most,,a-1900,p. 1
      Y1920,delivered,1920,3066800,rub,exactly,T,a-1900,p. 1
      G1920,delivered,1920,100000,gold,exactly,T,a-1900,p. 1
      Y1921,delivered,1921,9800000,rub,exactly,T,a-1900,p. 1
      Y1922,delivered,1922,4600000,rub,exactly,T,a-1900,p. 1
      X,delivered,1922,,rub,,T,a-1900,p. 1

      """,
    ], currency: "lira"
  ).ledger

  private func hypotheses(_ rates: [String], limit: Int = 20) throws -> Hypotheses {
    let total = try #require(ledger.figures[id("T")])
    return try Hypotheses(
      of: total, from: ledger.money.filter { $0.relations.partOf.contains(total.id) },
      at: try rates.map { try id($0) }, in: AccountBook(ledger), limit: limit)
  }

  private func way(_ hypothesis: Hypotheses.Hypothesis) -> String {
    hypothesis.parts.map { "\($0.figure.id) \($0.rate?.text ?? "-")" }.joined(separator: ", ")
  }

  @Test(
    "At 59 and 75 kuruş and 7.226 lira: the exact fit first, and what is above the limit fits no more"
  )
  func yearlyTable() throws {
    let found = try hypotheses(["R59", "R75", "G7226"], limit: 54)
    // Three items of rubles, left out or at two rates, and the gold, left out or at one: 3^3 x 2.
    #expect(found.tried == 54)
    #expect(found.best[0].residual == .zero)
    #expect(way(found.best[0]) == "Y1920 R59, G1920 G7226, Y1921 R59, Y1922 R59")
    // 11,028,012 - (12,866,800 x 0.59 + 4,600,000 x 0.75) = 11,028,012 - 11,041,412: no hit for "at most".
    let fitting = found.best.prefix { $0.fits }.count
    #expect(fitting > 1 && found.best[fitting...].allSatisfy { !$0.fits })
    #expect(found.best[..<fitting].allSatisfy { !$0.residual.isNegative })
    #expect(found.best[fitting].residual == Ratio(-13_400))
    #expect(way(found.best[fitting]) == "Y1920 R59, Y1921 R59, Y1922 R75")
    #expect(found.notTried.map(\.figure.id.text) == ["X"])
    #expect(found.notTried.map(\.reason) == [.omitted(.unconverted(.noAmount))])
    for ways in [found.best[..<fitting], found.best[fitting...]] {
      #expect(ways.map(\.residual.magnitude) == ways.map(\.residual.magnitude).sorted())
    }
  }

  @Test("Units of one money need no rate: 300 and 200 kuruş make up five lira")
  func unitsOfOneMoney() throws {
    let ledger = LedgerLiteral(
      [
        "currencies.csv": "id,name,unit_of,units_per\nlira,L,,\nkurus,K,lira,100",
        "money.csv": """
        id,state,date,amount,currency,part_of
        T,delivered,1920,5,lira,
        A,delivered,1920,300,kurus,T
        B,delivered,1920,200,kurus,T
        """,
      ], currency: "lira"
    ).ledger
    let total = try #require(ledger.figures[id("T")])
    let found = try Hypotheses(
      of: total, from: ledger.money.filter { $0.relations.partOf.contains(total.id) }, at: [],
      in: AccountBook(ledger), limit: 1)
    #expect(way(found.best[0]) == "A -, B -")
    #expect(found.best[0].residual == .zero)
    #expect(found.notTried.isEmpty)
  }

  @Test("Without the gold rate its item is not tried, and says so")
  func withoutRate() throws {
    let found = try hypotheses(["R59"], limit: 1)
    #expect(found.tried == 8)
    // 11,028,012 - 17,466,800 x 0.59.
    #expect(found.best.map(\.residual) == [Ratio(722_600)])
    #expect(found.notTried.map(\.figure.id.text) == ["G1920", "X"])
  }

  @Test("A total without an amount, and too many ways, are refused")
  func refused() throws {
    let none = try #require(ledger.figures[id("X")])
    #expect(throws: HypothesesError.noTotal(none.id)) {
      try Hypotheses(of: none, from: [], at: [], in: AccountBook(ledger), limit: 1)
    }
    // Twenty items make 2^20 = 1,048,576 ways.
    let many = (1...20).map { "I\($0),,1920,\($0),lira,exactly,,a-1900,p. 1\n" }.joined()
    let wide = Self.ledger("T,,1920,5,lira,exactly,,a-1900,p. 1\n" + many)
    let error = #expect(throws: HypothesesError.self) {
      try Hypotheses(
        of: try #require(wide.figures[id("T")]), from: Array(wide.money.dropFirst()), at: [],
        in: AccountBook(wide), limit: 1)
    }
    #expect(try #require(error).description.contains("more than 1000000 ways"))
  }

  private static func ledger(_ money: String) -> Ledger {
    LedgerLiteral(
      [
        "currencies.csv": "id,name\nlira,L\nrub,R\n",
        "rates.csv": "id,base,quote,quantity,low,high,kind\nRS,rub,lira,,1,2,recorded\n",
        "money.csv": "id,state,date,amount,currency,bound,same_as,source,locator\n" + money,
      ], currency: "lira"
    ).ledger
  }

  /// The ways of some lira, as `A B 0`: items and rest.
  private func ways(_ money: String, limit: Int, twice: Bool = false) throws -> [String] {
    let ledger = Self.ledger("T,,1920,10,lira,exactly,,a-1900,p. 1\n" + money)
    let items = Array(ledger.money.dropFirst())
    let found = try Hypotheses(
      of: try #require(ledger.figures[id("T")]), from: twice ? items.reversed() + items : items,
      at: [try id("RS")], in: AccountBook(ledger), limit: limit)
    return found.best.map { way in
      (way.parts.map(\.figure.id.text) + [way.residual.exactText]).joined(separator: " ")
    }
  }

  /// Ways of 3, 5 and 8 to a total of some bound, as `A B fits 0`.
  private func bounded(_ bound: String) throws -> [String] {
    let ledger = LedgerLiteral(
      [
        "currencies.csv": "id,name\nlira,L\n",
        "money.csv": """
        id,date,amount,currency,bound,low,high
        T,1920,\(bound)
        A,1920,3,lira,exactly,,
        B,1920,5,lira,exactly,,
        C,1920,8,lira,exactly,,

        """,
      ], currency: "lira"
    ).ledger
    let found = try Hypotheses(
      of: try #require(ledger.figures[id("T")]), from: Array(ledger.money.dropFirst()), at: [],
      in: AccountBook(ledger), limit: 8)
    return found.best.map { way in
      (way.parts.map(\.figure.id.text) + [way.fits ? "fits" : "off", way.residual.exactText])
        .joined(separator: " ")
    }
  }

  @Test("At most 9: what stays below fits, the nearest first; then what is above it")
  func atMost() throws {
    #expect(
      try bounded("9,lira,at_most,,") == [
        "A B fits 1", "C fits 1", "B fits 4", "A fits 6", "fits 9", "A C off -2", "B C off -4",
        "A B C off -7",
      ])
  }

  @Test("At least 9: what is above fits, the nearest first; then what stays below")
  func atLeast() throws {
    #expect(
      try bounded("9,lira,at_least,,") == [
        "A C fits -2", "B C fits -4", "A B C fits -7", "A B off 1", "C off 1", "B off 4",
        "A off 6", "off 9",
      ])
  }

  @Test(
    "Between 4 and 8: all that lie there fit alike, more items first; then by how far they are off")
  func between() throws {
    // 5 and 8 lie in it, and 3 + 5; 3 is 1 below, 11 is 3 above, nothing 4 below, 13 and 16 are 5 and 8 above.
    #expect(
      try bounded(",lira,between,4,8") == [
        "A B fits 0", "B fits 3", "C fits 0", "A off 5", "A C off -3", "off 8", "B C off -5",
        "A B C off -8",
      ])
  }

  @Test(
    "A rate is tried where it may have been in force on a day of the item's, or anywhere if that is asked"
  )
  func days() throws {
    let ledger = LedgerLiteral(
      [
        "currencies.csv": "id,name\nlira,L\nrub,R\n",
        "rates.csv": """
        id,base,quote,quantity,in_force,kind
        R2,rub,lira,2,1921-06/..,official
        R3,rub,lira,3,,official

        """,
        "money.csv": """
        id,date,amount,currency
        T,1920,100,lira
        A,1920,1,rub
        B,1921,10,rub
        C,,20,rub
        D,1920?,40,rub
        E,1921-05,80,rub

        """,
      ], currency: "lira"
    ).ledger
    func offDays(_ rates: [String], _ anyDay: Bool) throws -> ([String], [String]) {
      let found = try Hypotheses(
        of: try #require(ledger.figures[id("T")]), from: Array(ledger.money.dropFirst()),
        at: try rates.map { try id($0) }, in: AccountBook(ledger), limit: 1, anyDay: anyDay)
      return (
        found.offDays.map { "\($0.figure.id) \($0.rates.map(\.text).joined())" },
        found.notTried.map { "\($0.figure.id) \($0.reason)" }
      )
    }
    // 1921 meets June 1921; no date and a doubted year may be any day; May 1921 and 1920 are none of its days.
    let plain = try offDays(["R2"], false)
    #expect(plain.0 == ["A R2", "E R2"])
    #expect(plain.1 == ["A offDays", "E offDays"])
    // R3 is undated, so that it may be of any day.
    let both = try offDays(["R2", "R3"], false)
    #expect(both.0 == ["A R2", "E R2"])
    #expect(both.1.isEmpty)
    let asked = try offDays(["R2"], true)
    #expect(asked.0.isEmpty && asked.1.isEmpty)
  }

  private static let three = """
    A,,1920,10,lira,exactly,,a-1900,p. 1
    B,,1920,4,lira,exactly,,a-1900,p. 1
    C,,1920,6,lira,exactly,,a-1900,p. 1

    """

  @Test("Of equal rests more items go first, then the order of the ledger, whatever the limit")
  func ties() throws {
    // Ten of 10, 4 and 6: rests 0, 0, then 4 and -4, 6 and -6, then 10 and -10.
    let all = ["B C 0", "A 0", "A B -4", "C 4", "A C -6", "B 6", "A B C -10", "10"]
    for limit in 1...8 {
      #expect(try ways(Self.three, limit: limit) == Array(all.prefix(limit)))
    }
  }

  @Test("An item that is given twice is one, and the order in which items are given is none")
  func twice() throws {
    #expect(
      try ways(Self.three, limit: 99, twice: true) == (try ways(Self.three, limit: 99)))
  }

  @Test("Items of which one repeats the other never count together, also through a third")
  func linked() throws {
    let money = """
      A,,1920,5,lira,exactly,X,a-1900,p. 1
      B,,1920,5,lira,exactly,,a-1900,p. 1
      X,,1920,,lira,,B,a-1900,p. 1

      """
    // 5 and 5 would make 10; X, which has no amount, links the two.
    #expect(try ways(money, limit: 9) == ["A 5", "B 5", "10"])
    // The same where it is the third that says so of both.
    let told = """
      A,,1920,5,lira,exactly,,a-1900,p. 1
      B,,1920,5,lira,exactly,,a-1900,p. 1
      X,,1920,,lira,,A;B,a-1900,p. 1

      """
    #expect(try ways(told, limit: 9) == ["A 5", "B 5", "10"])
  }

  @Test("An item that is a limit, or has only a stretch of a rate, is not tried and says why")
  func notTried() throws {
    let ledger = Self.ledger(
      """
      T,,1920,10,lira,exactly,,a-1900,p. 1
      A,,1920,5,lira,at_most,,a-1900,p. 1
      B,,1920,5,rub,exactly,,a-1900,p. 1

      """)
    let found = try Hypotheses(
      of: try #require(ledger.figures[id("T")]), from: Array(ledger.money.dropFirst()),
      at: [try id("RS")], in: AccountBook(ledger), limit: 1)
    #expect(found.notTried.map(\.figure.id.text) == ["A", "B"])
    #expect(try found.notTried.map(\.reason) == [.limit, .rateIsStretch(id("RS"))])
  }

  @Test("An item of so much a year counts for as long as its dates say, and else is not tried")
  func yearly() throws {
    let ledger = LedgerLiteral(
      [
        "currencies.csv": "id,name\nlira,L\n",
        "money.csv": """
        id,state,date,amount,currency,bound,per,source,locator
        T,,1920,30,lira,exactly,,a-1900,p. 1
        A,,1920/1922,10,lira,exactly,year,a-1900,p. 1
        B,,1920-05,10,lira,exactly,year,a-1900,p. 1

        """,
      ], currency: "lira"
    ).ledger
    let found = try Hypotheses(
      of: try #require(ledger.figures[id("T")]), from: Array(ledger.money.dropFirst()), at: [],
      in: AccountBook(ledger), limit: 1)
    #expect(found.best.map(\.residual) == [.zero])
    #expect(found.notTried.map(\.figure.id.text) == ["B"])
    #expect(found.notTried.map(\.reason) == [.omitted(.durationNotStated)])
  }

  @Test("A few of many ways are the first of all of them", .timeLimit(.minutes(1)))
  func many() throws {
    // Amounts that repeat, so that ties abound: 2^14 ways.
    let money = (1...14).map { "I\($0),,1920,\($0 % 4),lira,exactly,,a-1900,p. 1\n" }.joined()
    let all = try ways(money, limit: 20_000)
    #expect(all.count == Hypotheses.mostKept)
    for limit in [1, 3, 700] { #expect(try ways(money, limit: limit) == Array(all.prefix(limit))) }
  }

  @Test("Items that are linked are tried one at a time, however many and however long the chain")
  func linkedChain() throws {
    let rows = (1...900).map { row in
      "I\(row),,1920,\(row),lira,exactly,\(row > 1 ? "I\(row - 1)" : ""),a-1900,p. \(row)\n"
    }
    let found = try ways(rows.joined(), limit: 3)
    // The total is 10; of 900 items one at a time, and none, three come nearest: 10, 9, 11.
    #expect(found == ["I10 0", "I9 1", "I11 -1"])
  }

  @Test("Too many items, values and ways are told before they run away")
  func tooMuch() throws {
    func rows(_ count: Int) -> String {
      (1...count).map { "I\($0),,1920,\($0),lira,exactly,,a-1900,p. 1\n" }.joined()
    }
    #expect(throws: HypothesesError.tooManyItems(1_001, 1_000)) { try ways(rows(1_001), limit: 1) }
    #expect(throws: HypothesesError.tooMany(1_000_000)) { try ways(rows(1_000), limit: 1) }
    #expect(throws: HypothesesError.tooMany(1_000_000)) { try ways(rows(20), limit: 1) }
    #expect(try ways(rows(10), limit: .max).count == 1_024)
    #expect(try ways(rows(2), limit: .min).count == 1)
  }
}
