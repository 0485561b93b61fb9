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

  private func simulation(_ count: Int, threads: Int = 1) throws -> (Simulation, PriceColumns) {
    let draws = try RateDraws(ledger, shape: .triangular, seed: 3)
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
