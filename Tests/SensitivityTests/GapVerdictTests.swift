import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Testing
import TestSupport
@testable import Sensitivity

@Suite("Verdicts on gaps of which a delivery is lost")
struct GapVerdictTests {
  private func outcomes(_ deliveries: String) throws -> [String: [Int]] {
    let ledger = LedgerLiteral(
      [
        "currencies.csv": "id,name\na,A\nb,B\n",
        "rates.csv": "id,base,quote,quantity,low,high,kind\nR,a,b,2,1,3,recorded\n",
        "scenarios.csv": "id,name,prefer\ns,S,R\n",
        "money.csv": """
        id,state,date,amount,currency,bound,per,fulfils,source,locator
        P,promised,1920,100,a,exactly,,,a-1900,p. 1
        \(deliveries)
        """,
      ], currency: "b"
    ).ledger
    let draws = try RateDraws(ledger, shape: .uniform, seed: 3)
    let set = MeasureSet(
      AccountBook(ledger), [], under: Array(ledger.scenarios.values), to: try id("b"),
      by: [.pledge])
    let simulation = Simulation(set, in: ledger, draws, count: 20)
    return Dictionary(
      uniqueKeysWithValues: simulation.rows.map {
        ($0.measure.kind.name, $0.counts)
      })
  }

  private static let sixty = "D1,delivered,1920,60,a,exactly,,P,a-1900,p. 1\n"

  @Test("Promised 100, delivered 60: something is missing in every draw")
  func missing() throws {
    #expect(try outcomes(Self.sixty)["gap"] == [0, 0, 20, 0])
  }

  @Test("With one more delivery of which no value is known, that is possible in every draw")
  func lost() throws {
    let unknown = "D2,delivered,1920,,a,,,P,a-1900,p. 1\n"
    #expect(try outcomes(Self.sixty + unknown)["gap"] == [0, 20, 0, 0])
  }

  @Test("So it is where a delivery is so much a year, and its dates do not say for how long")
  func yearly() throws {
    let yearly = "D2,delivered,1920-05,5,a,exactly,year,P,a-1900,p. 1\n"
    #expect(try outcomes(Self.sixty + yearly)["gap"] == [0, 20, 0, 0])
    // Where they do, it counts: 5 in 1920 leave 35, and 40 in 1920 leave nothing.
    let known = "D2,delivered,1920,5,a,exactly,year,P,a-1900,p. 1\n"
    #expect(try outcomes(Self.sixty + known)["gap"] == [0, 0, 20, 0])
    let all = "D2,delivered,1920,40,a,exactly,year,P,a-1900,p. 1\n"
    #expect(try outcomes(Self.sixty + all)["gap"] == [20, 0, 0, 0])
  }

  @Test("A part that is counted with its whole is not lost")
  func counted() throws {
    let sent = "D2,sent,1920,5,a,exactly,,P,a-1900,p. 1\n"
    #expect(try outcomes(Self.sixty + sent)["gap"] == [0, 0, 20, 0])
  }

  @Test("Where more came than was promised, a lost row cannot undo it")
  func enough() throws {
    let more = "D2,delivered,1920,50,a,exactly,,P,a-1900,p. 1\n"
    let unknown = "D3,delivered,1920,,a,,,P,a-1900,p. 1\n"
    #expect(try outcomes(Self.sixty + more + unknown)["gap"] == [20, 0, 0, 0])
  }
}
