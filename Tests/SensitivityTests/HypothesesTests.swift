import Analyses
import ExactNumbers
import LedgerModel
import OrderedCollections
import TestSupport
import Testing

@testable import Sensitivity

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
      at: try rates.map { try id($0) }, in: ledger, limit: limit)
  }

  private func way(_ hypothesis: Hypotheses.Hypothesis) -> String {
    hypothesis.parts.map { "\($0.figure.id) \($0.rate)" }.joined(separator: ", ")
  }

  @Test("At 59 and 75 kuruş and 7.226 lira: the exact fit first, then the rest of 13,400")
  func yearlyTable() throws {
    let found = try hypotheses(["R59", "R75", "G7226"])
    // Three items of rubles, left out or at two rates, and the gold, left out or at one: 3^3 x 2.
    #expect(found.tried == 54)
    #expect(found.best[0].residual == .zero)
    #expect(way(found.best[0]) == "Y1920 R59, G1920 G7226, Y1921 R59, Y1922 R59")
    // 11,028,012 - (12,866,800 x 0.59 + 4,600,000 x 0.75) = 11,028,012 - 11,041,412.
    #expect(found.best[1].residual == Ratio(-13_400))
    #expect(way(found.best[1]) == "Y1920 R59, Y1921 R59, Y1922 R75")
    #expect(found.leftOut.map(\.sentence) == ["X: no amount is stated"])
    #expect(found.best.map(\.residual.magnitude) == found.best.map(\.residual.magnitude).sorted())
  }

  @Test("Without the gold rate its item is not tried, and says so")
  func withoutRate() throws {
    let found = try hypotheses(["R59"], limit: 1)
    #expect(found.tried == 8)
    // 11,028,012 - 17,466,800 x 0.59.
    #expect(found.best.map(\.residual) == [Ratio(722_600)])
    #expect(found.leftOut.map(\.figure.id.text) == ["G1920", "X"])
  }

  @Test("A total without an amount, and too many ways, are refused")
  func refused() throws {
    let none = try #require(ledger.figures[id("X")])
    #expect(throws: HypothesesError.noTotal(none.id)) {
      try Hypotheses(of: none, from: [], at: [], in: ledger, limit: 1)
    }
    let total = try #require(ledger.figures[id("T")])
    let item = try #require(ledger.figures[id("Y1920")])
    let error = #expect(throws: HypothesesError.self) {
      try Hypotheses(
        of: total, from: Array(repeating: item, count: 20), at: [try id("R59")], in: ledger,
        limit: 1)
    }
    #expect(try #require(error).description.contains("more than 1000000 ways"))
  }
}
