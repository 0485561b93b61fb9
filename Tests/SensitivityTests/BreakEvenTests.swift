import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Testing
import TestSupport
@testable import Sensitivity

@Suite("Break-even prices")
struct BreakEvenTests {
  private let ledger = LedgerLiteral(
    [
      "currencies.csv": """
      id,name,unit_of,units_per,gross_grams,fineness_parts,fineness_of,paper_of
      ruble,R,,,0.86026,9,10,
      lira.gold,G,,,7.216,11,12,
      lira.paper,L,,,,,,lira.gold
      kurus.paper,K,lira.paper,100,,,,
      kurus.gold,K,lira.gold,100,,,,

      """,
      "rates.csv": """
      id,base,quote,quantity,kind
      R59,ruble,kurus.paper,59,recorded
      RI,lira.paper,ruble,2,recorded

      """,
      "scenarios.csv": """
      id,name,prefer
      printed,P,R59
      inverse,I,RI

      """,
      "money.csv": """
      id,state,date,amount,currency,bound,fulfils,source,locator
      P1,promised,1920,100000000,ruble,exactly,,a-1900,p. 1
      D1,delivered,1921,11028012,lira.paper,at_most,P1,a-1900,p. 1
      P2,promised,1920,300,ruble,exactly,,a-1900,p. 1
      D2,delivered,1921,100,ruble,exactly,P2,a-1900,p. 1
      D3,delivered,1921,118,lira.paper,exactly,P2,a-1900,p. 1

      """,
      "claims.csv": """
      id,formula,source,locator
      C1,P1 in lira.paper at R59 = 59000000 lira.paper,a-1900,p. 1
      C2,P1 in lira.paper at R59 ~ 59000000 lira.paper,a-1900,p. 1
      C3,P2 in lira.paper at R59 > D3,a-1900,p. 1
      C4,P2 in lira.paper at RI > D3,a-1900,p. 1

      """,
    ], currency: "lira.paper"
  ).ledger

  private func rows() throws -> [BreakEven] {
    let analysis = SensitivityAnalysis(
      AccountBook(ledger), ClaimResult.all(in: AccountBook(ledger)),
      under: Array(ledger.scenarios.values), to: try id("lira.paper"))
    return analysis.breakEvens
  }

  private func prices(_ subject: String, _ rate: String) throws -> [String] {
    try rows().filter { $0.measure.subject.name == subject && $0.rate.text == rate }
      .map {
        "\($0.price.exactText) \($0.verdicts.below) \($0.verdicts.at) \($0.verdicts.above)"
      }
  }

  /// 100,000,000 x / 100 = 11,028,012 at x = 11.028012.
  @Test("A gap against a limit closes at an exact price")
  func gap() throws {
    #expect(try prices("P1", "R59") == ["11.028012 possible possible fails"])
    // 300 x / 100 - (100 x / 100 + 118) = 0 at x = 59: the gap of what is partly in rubles.
    #expect(try prices("P2", "R59") == ["59 holds holds fails"])
  }

  @Test("A claim starts and ceases to hold at exact prices, one that is rounded over a stretch")
  func claims() throws {
    #expect(try prices("C1", "R59") == ["59 fails holds fails"])
    // Half a lira of 59,000,000 is half of a millionth of a kuruş a ruble.
    #expect(
      try prices("C2", "R59") == ["58.9999995 fails holds holds", "59.0000005 holds holds fails"])
    // 300 x / 100 > 118 above x = 118 / 3.
    #expect(try prices("C3", "R59") == ["118 over 3 fails fails holds"])
  }

  @Test("A gap or a claim that a rate divides changes at an exact price too")
  func inverse() throws {
    // 100,000,000 / x = 11,028,012.
    #expect(try prices("P1", "RI") == ["25000000 over 2757003 fails possible possible"])
    // 300 / x - (100 / x + 118) = 0.
    #expect(try prices("P2", "RI") == ["100 over 59 fails holds holds"])
    // 300 / x > 118.
    #expect(try prices("C4", "RI") == ["150 over 59 holds fails fails"])
  }

  @Test("A hundredth of a rate moves a gap by its part, and one that divides by its own")
  func influence() throws {
    let analysis = SensitivityAnalysis(
      AccountBook(ledger), [], under: Array(ledger.scenarios.values), to: try id("lira.paper"))
    let moves = analysis.influences.map {
      "\($0.measure.subject.name) \($0.rate): \($0.low?.exactText ?? "")"
    }
    // 1 % of 59,000,000; 1 % of 200 rubles at 59; 50,000,000 / 1.01 - 50,000,000; 100 / 1.01 - 100.
    #expect(
      moves == [
        "P1 R59: 590000", "P1 RI: -50000000 over 101", "P2 R59: 1.18", "P2 RI: -100 over 101",
      ])
  }

  @Test("The parity beside a price is in the gold money of the quote's own unit")
  func parity() throws {
    let rate = try #require(ledger.rates[id("R59")])
    let parity = try #require(MetalParity(rate, in: ledger))
    // 0.86026 x 9/10 over 7.216 x 11/12, a hundred to the lira: 929.0808 / 79.376.
    #expect(parity.price == Ratio(9_290_808).divided(by: Ratio(793_760)))
    #expect(try parity.currency == id("kurus.gold"))
    #expect(!parity.isOfQuote)
  }
}
