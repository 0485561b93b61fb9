import Accounts
import Checks
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Testing
import TestSupport
@testable import Sensitivity

/// One a is two b; every total is worked out by hand.
@Suite("Measures, and what has none")
struct MeasureSetTests {
  private let ledger = LedgerLiteral(
    [
      "currencies.csv": "id,name\na,A\nb,B\nc,C\n",
      "rates.csv": "id,base,quote,quantity,kind\nR,a,b,2,recorded\n",
      "scenarios.csv": "id,name,prefer\ns,S,R\n",
      "parties.csv": "id,name,kind\nx,X,state\ny,Y,state\nz,Z,state\n",
      "money.csv": """
      id,state,date,donor,recipient,amount,currency,bound,per,fulfils,source,locator
      P1,promised,1920,x,y,100,a,exactly,,,a-1900,p. 1
      P2,promised,1920,x,y,100,c,exactly,,,a-1900,p. 1
      P3,promised,1920,x,y,100,a,exactly,month,,a-1900,p. 1
      D1,delivered,1920-05,x,y,60,a,exactly,,P1;P3,a-1900,p. 1
      D2,returned,1921,x,y,10,a,exactly,,P1,a-1900,p. 1
      D3,delivered,1921,x,y,7,a,exactly,year,,a-1900,p. 1
      D4,delivered,1921,x,y,7,b,exactly,a,,a-1900,p. 1
      D5,delivered,1922,z,y,5,c,exactly,,,a-1900,p. 1

      """,
      "claims.csv": """
      id,formula,source,locator
      C1,P1 in b at R = 200 b,a-1900,p. 1
      C2,"share(D4 * 1 a, P1 in b at R) < 1",a-1900,p. 1
      C3,D1 < P1,a-1900,p. 1
      C4,sum(donor=z or state=sent) < 5 c,a-1900,p. 1
      C5,sum(state=delivered) in b at R < 130 b,a-1900,p. 1

      """,
    ], currency: "b"
  ).ledger

  private func set(_ groupings: Grouping...) throws -> MeasureSet {
    MeasureSet(
      ledger, ClaimResult.all(in: ledger), under: Array(ledger.scenarios.values),
      to: try id("b"), by: groupings)
  }

  private func values(_ set: MeasureSet) -> [String] {
    set.measures.map {
      "\($0.subject) \($0.kind): \($0.value(in: ledger).exactValue?.exactText ?? "?")"
    }
  }

  @Test("What came back counts against what was given, but is what it is in a group of its own")
  func returned() throws {
    // (60 - 10) x 2; D5 of z has no rate, so that z has no total at all.
    #expect(try values(set(.donor)) == ["donor=x total: 100"])
    #expect(try values(set(.year)) == ["year=1920 total: 120", "year=1921 total: -20"])
    #expect(
      try values(set(.state))
        == [
          "state=promised total: 200", "state=delivered total: 120", "state=returned total: 20",
        ])
  }

  @Test("A figure that is so much a year, or a price, is left out of its group by name")
  func leftOut() throws {
    let donor = try #require(try set(.donor).measures.first)
    #expect(
      donor.leftOut.map(\.sentence)
        == ["D3: a yearly or monthly figure, not a total", "D4: a price, not an amount"])
  }

  @Test("A group in which nothing has a value has no total, and is named with the reason")
  func empty() throws {
    let absent = try set(.donor).absent
    #expect(
      absent.map { "\($0.subject): \($0.reason)" } == ["donor=z: D5: no rate between c and b"])
  }

  @Test("Pledges that cannot be converted, or are so much a month, are named with the reason")
  func pledges() throws {
    #expect(
      try set(.pledge).absent.map { "\($0.subject) \($0.kind): \($0.reason)" }
        == [
          "P2 promised: no rate between c and b",
          "P3 gap: a yearly or monthly promise and a total are not subtracted",
        ])
  }

  /// C5: (60 + 7) x 2 against 130.
  @Test("A claim that names a rate has its two sides; one that is no sum is named with the reason")
  func claims() throws {
    let set = try set(.claim)
    #expect(
      values(set)
        == [
          "C1 difference: 0", "C1 left: 200", "C1 right: 200", "C2 right: 1", "C3 difference: -40",
          "C5 difference: 4", "C5 left: 134", "C5 right: 130",
        ])
    #expect(set.measures.filter { $0.kind == .left }.map(\.currency) == ["b", "b"])
    #expect(set.absent.map(\.subject) == ["C2", "C4"])
    #expect(set.absent[0].reason.hasPrefix("it multiplies or divides rates or limits"))
    #expect(set.absent[1].reason == "the formula cannot be read")
  }

  @Test("The rows that a claim's sums could not add are with its measure")
  func claimLeftOut() throws {
    let fifth = try #require(
      try set(.claim).measures.first { $0.subject == "C5" && $0.kind == .difference })
    #expect(fifth.leftOut.map(\.figure.id.text) == ["D4", "D5"])
  }

  @Test("A group that is asked for twice is one")
  func twice() throws {
    #expect(try values(set(.donor, .donor)) == ["donor=x total: 100"])
  }
}
