import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Testing
import TestSupport
@testable import Sensitivity

@Suite("Quantiles of ends that are open in some draws")
struct QuantileTests {
  /// L is at least 10: its difference at two rates reaches up without end where the first is higher, and
  /// down where the second is.
  @Test("An open low end is below every number, an open high end above")
  func open() throws {
    let ledger = LedgerLiteral(
      [
        "currencies.csv": "id,name\na,A\nb,B\n",
        "rates.csv": """
        id,base,quote,quantity,low,high,kind
        R1,a,b,2,1,3,recorded
        R2,a,b,2,1,3,recorded

        """,
        "scenarios.csv": "id,name,prefer\ns,S,R1\n",
        "money.csv": """
        id,state,date,amount,currency,bound,source,locator
        L,delivered,1920,10,a,at_least,a-1900,p. 1

        """,
        "claims.csv":
          "id,formula,source,locator\nC,(L in b at R1) >= (L in b at R2),a-1900,p. 1\n",
      ], currency: "b"
    ).ledger
    let draws = try RateDraws(ledger, shape: .uniform, seed: 11)
    let set = MeasureSet(
      AccountBook(ledger), ClaimResult.all(in: AccountBook(ledger)), under: [], to: try id("b"),
      by: [.claim])
    let row = try #require(Simulation(set, in: ledger, draws, count: 1_000).rows.first)
    let columns = draws.columns(0..<1_000)
    let (first, second): (Identifier<Rate>, Identifier<Rate>) = (try id("R1"), try id("R2"))
    let differences = (0..<1_000).compactMap { column in
      columns.price(of: first, in: column).flatMap { mine in
        columns.price(of: second, in: column).map { (mine - $0) * Ratio(10) }
      }
    }.sorted()
    #expect(differences.count == 1_000)
    let below = differences.count { $0.isNegative }
    #expect(below > 250 && below < 750)
    // Where the first rate is the higher, the low end is ten times the difference; else it is open.
    let places = [49, 249, 499, 749, 949]
    #expect(row.quantiles.map(\.low) == places.map { $0 < below ? nil : differences[$0] })
    #expect(row.quantiles.map(\.high) == places.map { $0 < below ? differences[$0] : nil })
    #expect(row.counts == [1_000 - below, 0, below, 0])
  }
}
