import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Testing
import TestSupport
@testable import Sensitivity

@Suite("Claims under every scenario")
struct ScenarioClaimTests {
  private let ledger = LedgerLiteral(
    [
      "currencies.csv": "id,name\na,A\nb,B\n",
      "rates.csv": """
      id,base,quote,quantity,in_force,kind
      R,a,b,2,,recorded
      M,a,b,3,1920,market

      """,
      "scenarios.csv": """
      id,name,prefer
      printed,P,R
      market,M,market
      none,N,official

      """,
      "money.csv": """
      id,state,date,amount,currency,bound,source,locator
      A,promised,1920,100,a,exactly,a-1900,p. 1
      B,promised,1920,30,b,exactly,a-1900,p. 1

      """,
      "claims.csv": """
      id,formula,source,locator
      C1,A in b at R = 200 b,a-1900,p. 1
      C2,"((A + 1 a) in b at market) - ( ( A in b at R ) ) <= 102 b",a-1900,p. 1
      C3,A > 5 a,a-1900,p. 1
      C4,-(A in b at R) - (B - 10 b) < 0 b,a-1900,p. 1

      """,
    ], currency: "b"
  ).ledger

  // C1: 200, 300 against 200. C2: 202 - 200 - 102; the undated 1 a has no market rate. C4: -200 - 20
  // and -300 - 20.
  @Test("The scenario stands in place of every name; a claim without one is not told again")
  func outcomes() throws {
    let analysis = SensitivityAnalysis(
      AccountBook(ledger), ClaimResult.all(in: AccountBook(ledger)),
      under: Array(ledger.scenarios.values), to: try id("b"))
    let rows = analysis.scenarioClaims.map {
      "\($0.result.claim.id) \($0.scenario): \($0.result.outcome.verdict) "
        + ($0.result.difference?.exactValue?.exactText ?? "-")
    }
    #expect(
      rows == [
        "C1 printed: holds 0", "C1 market: fails 100", "C1 none: undetermined -",
        "C2 printed: holds -100", "C2 market: undetermined -", "C2 none: undetermined -",
        "C4 printed: holds -220", "C4 market: holds -320", "C4 none: undetermined -",
      ])
  }
}
