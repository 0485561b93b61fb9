import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Testing
import TestSupport
@testable import Sensitivity

@Suite("Simulation")
struct SimulationTests {
  private let ledger = LedgerLiteral(
    [
      "currencies.csv": "id,name\na,A\nb,B\n",
      "rates.csv": """
      id,base,quote,quantity,low,high,kind
      R1,a,b,2,1,3,recorded
      RI,b,a,2,1,3,recorded

      """,
      "scenarios.csv": """
      id,name,prefer
      s,S,R1
      i,I,RI

      """,
      "money.csv": """
      id,state,date,amount,currency,bound,fulfils,source,locator
      P,promised,1920,100,a,exactly,,a-1900,p. 1
      D,delivered,1920,200,b,at_most,P,a-1900,p. 1

      """,
      "claims.csv": """
      id,formula,source,locator
      C1,P in b at R1 >= 200 b,a-1900,p. 1
      C2,P in b at R1 ~ 200 b,a-1900,p. 1
      C3,P in b at RI <= 50 b,a-1900,p. 1
      C4,100 a = P,a-1900,p. 1
      C5,P in b at R1 = 100 a in b at R1,a-1900,p. 1
      C6,P / 3 in b at RI = 100 a / 3 in b at RI,a-1900,p. 1

      """,
    ], currency: "b"
  ).ledger

  private func simulation(
    _ count: Int, threads: Int = 1, shape: RateDraws.Shape = .triangular
  ) throws -> (Simulation, PriceColumns) {
    let draws = try RateDraws(ledger, shape: shape, seed: 3)
    let measures = MeasureSet(
      AccountBook(ledger), ClaimResult.all(in: AccountBook(ledger)),
      under: Array(ledger.scenarios.values), to: try id("b"), by: [.pledge, .claim])
    return (
      Simulation(measures, in: ledger, draws, count: count, threads: threads),
      draws.columns(0..<count)
    )
  }

  @Test("Verdicts and quantiles are those of the prices drawn")
  func verdicts() throws {
    let (simulation, columns) = try simulation(999)
    let (first, inverse): (Identifier<Rate>, Identifier<Rate>) = (try id("R1"), try id("RI"))
    let prices = (0..<999).compactMap { columns.price(of: first, in: $0) }
    #expect(prices.count == 999)
    func row(_ name: String, _ scenario: String) throws -> Simulation.Row {
      try #require(
        simulation.rows.first { $0.measure.name == name && $0.measure.scenario == scenario })
    }
    let holds = try row("C1", "").counts
    let above = prices.count { $0 >= Ratio(2) }
    #expect(holds == [above, 0, 999 - above, 0])
    // 200 as printed stands for 199.5 to 200.5.
    let near = prices.count { ($0 * Ratio(200) - Ratio(400)).magnitude <= Ratio(1) }
    #expect(try row("C2", "").counts == [near, 0, 999 - near, 0])
    let promised = prices.map { $0 * Ratio(100) }.sorted()
    let quantiles = try row("P promised", "s").quantiles
    // The least value that 5, 25, … of 100 draws do not exceed: number 50, 250, 500, 750, 950 of 999.
    #expect(quantiles.map(\.low) == [49, 249, 499, 749, 949].map { promised[$0] })
    let inverses = (0..<999).compactMap { columns.price(of: inverse, in: $0)?.inverse }
      .map { $0 * Ratio(100) }.sorted()
    let ordered = [49, 249, 499, 749, 949].map { inverses[$0] }
    #expect(try row("P promised", "i").quantiles.map(\.high) == ordered)
    #expect(try row("C4", "").counts == [999, 0, 0, 0])
    #expect(try !row("C4", "").isMoved)
    // A rate that is on both sides moves neither against the other.
    for name in ["C5", "C6"] {
      #expect(try row(name, "").counts == [999, 0, 0, 0])
      #expect(try !row(name, "").isMoved)
    }
    #expect(try row("C1", "").isMoved)
    let under = inverses.count { $0 <= Ratio(50) }
    #expect(try row("C3", "").counts == [under, 0, 999 - under, 0])
  }

  @Test("What one even rate alone moves has the quantiles of its range, whatever is drawn")
  func even() throws {
    for count in [1, 7, 500] {
      let (simulation, _) = try simulation(count, shape: .uniform)
      func row(_ name: String, _ scenario: String) throws -> Simulation.Row {
        try #require(
          simulation.rows.first { $0.measure.name == name && $0.measure.scenario == scenario })
      }
      // 1 to 3: a twentieth is below 1.1, a quarter below 1.5, …; 100 times that.
      let promised = try row("P promised", "s")
      #expect(promised.quantiles.map(\.low) == [110, 150, 200, 250, 290].map { Ratio($0) })
      #expect(promised.quantiles.map(\.high) == promised.quantiles.map(\.low))
      #expect(promised.knowledge.isExact && promised.standardError == nil)
      // The price divides: 100 / 2.9, 100 / 2.5, 100 / 2, 100 / 1.5, 100 / 1.1.
      let divided = [(1_000, 29), (40, 1), (50, 1), (200, 3), (1_000, 11)]
      #expect(
        try row("P promised", "i").quantiles.map(\.high)
          == divided.map { Ratio($0).divided(by: Ratio($1)) })
      // At most 200 came: 100 x less 0 to 200.
      let gap = try row("P gap", "s").quantiles
      #expect(gap.map(\.low) == [-90, -50, 0, 50, 90].map { Ratio($0) })
      #expect(gap.map(\.high) == [110, 150, 200, 250, 290].map { Ratio($0) })
      #expect(try row("C4", "").knowledge.isExact)
    }
  }

  @Test("Two rates in one number, and draws that are not even, give quantiles of draws")
  func drawn() throws {
    let (triangular, columns) = try simulation(999)
    let row = try #require(
      triangular.rows.first { $0.measure.name == "P promised" && $0.measure.scenario == "s" })
    #expect(!row.knowledge.isExact)
    let sorted = try (0..<999).compactMap { columns.price(of: try id("R1"), in: $0) }.sorted()
      .map { $0 * Ratio(100) }
    // The root of 999 x 0.05 x 0.95 is 6.9, of 999 x 0.25 x 0.75 13.7, of 999 / 4 15.8.
    let errors = [(49, 7), (249, 14), (499, 16), (749, 14), (949, 7)].compactMap { place, off in
      (sorted[place + off] - sorted[place - off]).divided(by: Ratio(2))
    }
    #expect(row.standardError == errors.max())
    let ledger = LedgerLiteral(
      [
        "currencies.csv": "id,name\na,A\nb,B\nc,C\n",
        "rates.csv": """
        id,base,quote,low,high,kind
        R1,a,b,1,3,market
        R2,c,b,1,3,market

        """,
        "scenarios.csv": "id,name,prefer\ns,S,R1;R2\n",
        "money.csv": """
        id,state,date,amount,currency,fulfils
        P,promised,1920,100,a,
        D,delivered,1920,30,c,P

        """,
      ], currency: "b"
    ).ledger
    let set = MeasureSet(
      AccountBook(ledger), [], under: Array(ledger.scenarios.values), to: try id("b"),
      by: [.pledge])
    let draws = try RateDraws(ledger, shape: .uniform, seed: 1)
    let rows = Simulation(set, in: ledger, draws, count: 50).rows
    #expect(
      rows.map { "\($0.measure.name) \($0.knowledge.isExact)" } == [
        "P promised true", "P delivered true", "P gap false",
      ])
  }

  @Test(
    "A number is shown to the first digit of its error",
    arguments: [
      ("66138156.28", "70000", "66140000"), ("66138156.28", "1", "66138156"),
      ("66138156.28", "0.99", "66138156.3"), ("66138156.28", "0", "66138156.28"),
      ("-1234", "99", "-1230"), ("-1235", "10", "-1240"), ("0.0049", "0.001", "0.005"),
      ("3", "100", "0"),
    ])
  func digits(_ number: String, _ error: String, _ shown: String) throws {
    func ratio(_ text: String) throws -> Ratio { try ExactDecimal(parsing: text).ratio }
    #expect(try ratio(number).rounded(within: ratio(error)) == ratio(shown))
    #expect(try ratio(number).rounded(within: nil) == ratio(number))
  }

  @Test("The number of threads changes nothing")
  func threads() throws {
    let (one, _) = try simulation(5_001)
    let (two, _) = try simulation(5_001, threads: 2)
    for (left, right) in zip(one.rows, two.rows) {
      #expect(left.quantiles.map(\.low) == right.quantiles.map(\.low))
      #expect(left.quantiles.map(\.high) == right.quantiles.map(\.high))
      #expect(left.counts == right.counts)
    }
  }
}
