import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Testing
import TestSupport
@testable import Sensitivity

@Suite("Break-even prices that divide, or have no equation")
struct UnsolvedBreakEvenTests {
  private func analysis(_ claims: String, scenarios: String = "s,S,R;parity,refuse\n") throws
    -> SensitivityAnalysis
  {
    let ledger = LedgerLiteral(
      [
        "currencies.csv": "id,name\ngold,G\nmark,M\nother,O\n",
        "rates.csv": """
        id,base,quote,quantity,low,high,in_force,kind
        R,gold,mark,10,,,1900/1910,official
        S,gold,mark,11,,,1900/1910,official
        X,other,mark,,2,3,1900/1910,market

        """,
        "scenarios.csv": "id,name,prefer,span\n" + scenarios,
        "money.csv": """
        id,state,date,amount,currency,bound,source,locator
        A,,1900,200000,gold,exactly,a-1900,p. 1
        B,,1900,2000000,mark,exactly,a-1900,p. 1
        C,,1900,105000,gold,exactly,a-1900,p. 1
        L,,1900,10,gold,at_most,a-1900,p. 1
        O,,1900,10,other,exactly,a-1900,p. 1

        """,
        "claims.csv": "id,formula,source,locator\n" + claims,
      ], currency: "gold"
    ).ledger
    return SensitivityAnalysis(
      AccountBook(ledger), ClaimResult.all(in: AccountBook(ledger)),
      under: Array(ledger.scenarios.values), to: try id("gold"))
  }

  private func reasons(
    _ claim: String, scenarios: String = "s,S,R;parity,refuse\n"
  ) throws -> [String] {
    let analysis = try analysis("C1,\(claim),a-1900,p. 1\n", scenarios: scenarios)
    #expect(analysis.hangsOnRates)
    return analysis.unsolved.map { row in
      switch row.reason {
      case .obstacle(let rate, let obstacle): "\(row.subject.name) \(rate): \(obstacle)"
      case .absent(.notLinear): "\(row.subject.name): not linear"
      case .absent(.undetermined(let reason)): "\(row.subject.name): \(reason.sentence)"
      default: "?"
      }
    }
  }

  /// 200,000 + 2,000,000 / x + 105,000 <= 560,000 at x = 2000000 / 255000 = 7.843137….
  @Test("A sum of which a rate divides one part")
  func divided() throws {
    let analysis = try analysis("C1,A + B + C in gold at R <= 560000 gold,a-1900,p. 1\n")
    let row = try #require(analysis.breakEvens.first)
    #expect(analysis.breakEvens.count == 1)
    #expect(analysis.unsolved.isEmpty)
    #expect(row.price.exactText == "400 over 51")
    let verdicts = [row.verdicts.below, row.verdicts.at, row.verdicts.above]
    #expect(verdicts == [.fails, .holds, .holds])
  }

  @Test("A rate that multiplies and divides is named, not passed over")
  func bothWays() throws {
    #expect(
      try reasons("(A in mark at R) / 1 mark + (B in gold at R) / 1 gold <= 5")
        == ["C1 R: bothWays"])
  }

  @Test("So are a limit with the rate and without, rates in one step, and no sum at all")
  func others() throws {
    #expect(
      try reasons("(L in mark at R) - (L / 1 gold) * 5 mark >= 0")
        == ["C1 R: limitTwice"])
    #expect(
      try reasons("A in mark at s > 5 mark", scenarios: "s,S,official,interval\n")
        == [
          "C1 R: severalInOneStep",
          "C1 S: severalInOneStep",
        ])
    #expect(
      try reasons("\"share(B, A in mark at R) < 50 %\"")
        == ["C1: not linear"])
  }

  /// 10 x [2, 3] + 20 x [2, 3] = [60, 90] <= 200,000 x at x = 90 / 200000 = 0.00045, and possible from
  /// 60 / 200000 = 0.0003.
  @Test("Another price that is a stretch stays one price in both of its terms")
  func stretch() throws {
    let analysis = try analysis(
      "C1,(O in mark at X) + 2 * (O in mark at X) <= (A in mark at R),a-1900,p. 1\n")
    let found = analysis.breakEvens.filter { $0.rate.text == "R" }.map {
      "\($0.price.exactText) \($0.verdicts.below) \($0.verdicts.above)"
    }
    #expect(found == ["0.0003 fails possible", "0.00045 possible holds"])
  }

  @Test("Without any scenario, what cannot be solved is named all the same")
  func withoutScenarios() throws {
    #expect(try reasons("\"share(B, A in mark at R) < 50 %\"", scenarios: "").count == 1)
  }

  @Test("Where no rate is in a claim, nothing hangs on one")
  func nothing() throws {
    let analysis = try analysis("C1,A = C,a-1900,p. 1\n")
    #expect(!analysis.hangsOnRates)
    #expect(analysis.unsolved.isEmpty && analysis.scenarioClaims.isEmpty)
  }
}
