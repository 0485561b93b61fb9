import Accounts
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
      id,state,date,donor,recipient,amount,currency,bound,per,fulfils,part_of,tags,source,locator
      P1,promised,1920,x,y,100,a,exactly,,,,,a-1900,p. 1
      P2,promised,1920,x,y,100,c,exactly,,,,,a-1900,p. 1
      P3,promised,1920-05,x,y,100,a,exactly,year,,,,a-1900,p. 1
      D1,delivered,1920-05,x,y,60,a,exactly,,P1,,grain,a-1900,p. 1
      D2,returned,1921,y,x,10,a,exactly,,P1,,,a-1900,p. 1
      D3,delivered,1921,x,y,7,a,exactly,year,,,,a-1900,p. 1
      D4,delivered,1921,x,y,7,b,exactly,a,,,,a-1900,p. 1
      D5,delivered,1922,z,y,5,c,exactly,,,,,a-1900,p. 1
      D6,cancelled,1922,x,y,15,a,exactly,,P1,,,a-1900,p. 1
      T,withheld,1920,x,y,50,a,at_most,,,,,a-1900,p. 1
      I,withheld,1920,x,y,20,a,exactly,,,T,,a-1900,p. 1

      """,
      "claims.csv": """
      id,formula,source,locator
      C1,P1 in b at R = 200 b,a-1900,p. 1
      C2,"share(D1 in b at R, P1 in b at R) < 1",a-1900,p. 1
      C3,D1 < P1,a-1900,p. 1
      C4,sum(donor=z or state=sent) < 5 c,a-1900,p. 1
      C5,sum(state=delivered) in b at R < 130 b,a-1900,p. 1
      C6,P2 in b at R < 130 b,a-1900,p. 1

      """,
    ], currency: "b"
  ).ledger

  private func set(_ groups: MeasureGroup...) throws -> MeasureSet {
    let book = AccountBook(ledger)
    return MeasureSet(
      book, ClaimResult.all(in: book), under: Array(ledger.scenarios.values), to: try id("b"),
      by: groups)
  }

  private func values(_ set: MeasureSet) -> [String] {
    set.measures.map {
      let value = $0.form.value(at: ledger.prices)
      let ends = [value.low, value.high].map { $0?.exactText ?? "?" }
      return "\($0.name): \(ends[0] == ends[1] ? ends[0] : ends.joined(separator: ".."))"
    }
  }

  @Test("The sides of a pledge: what came less what went back, what is missing, what is still open")
  func pledge() throws {
    #expect(
      try values(set(.pledge)).filter { $0.hasPrefix("P1") }
        == [
          "P1 promised: 200", "P1 delivered: 100", "P1 returned: 20", "P1 cancelled: 30",
          "P1 gap: 100", "P1 open: 70",
        ])
  }

  @Test("A stated total of at most 100 of which 40 are itemised: at most 60 are not")
  func total() throws {
    #expect(try values(set(.total)) == ["T stated: 0..100", "T items: 40", "T gap: 0..60"])
  }

  @Test(
    "What came back counts against what its taker was given; by state it also stands for itself")
  func returned() throws {
    // (60 - 10 + 7) x 2; nobody knows what D5 of z comes to.
    #expect(
      try values(set(.figures(.donor))) == ["donor=x total: 114", "donor=z total: 0..?"])
    #expect(
      try values(set(.figures(.year)))
        == ["year=1920 total: 120", "year=1921 total: -6", "year=1922 total: 0..?"])
    #expect(
      try values(set(.figures(.state)))
        == [
          "state=promised total: 200..?", "state=delivered total: 114..?",
          "state=returned total: 20", "state=cancelled total: 30", "state=withheld total: 40..100",
        ])
    #expect(
      try values(set(.figures(.tag))) == ["tag=grain total: 120", "tag=? total: -6..?"])
  }

  @Test("Rows of which nobody knows how much are named with the reason")
  func lost() throws {
    let delivered = try #require(
      try set(.figures(.state)).measures.first { $0.name == "state=delivered total" })
    #expect(delivered.lost.map(\.figure.id.text) == ["D5"])
    guard case .unconverted = delivered.lost.first?.reason else {
      Issue.record("\(delivered.lost)")
      return
    }
  }

  @Test("Pledges that cannot be converted, or of which no duration is stated, have no promise")
  func pledges() throws {
    let absent = try set(.pledge).absent
    #expect(absent.map { "\($0.subject.name) \($0.kind.name)" } == ["P2 promised", "P3 promised"])
    guard case .rows(let second)? = absent.last?.reason else {
      Issue.record("\(absent)")
      return
    }
    #expect(second.map(\.reason) == [.durationNotStated])
  }

  /// C5: (60 + 7) x 2, of D5 nobody knows.
  @Test("A claim that names a rate has its two sides; one that is no sum is named with the reason")
  func claims() throws {
    let set = try set(.claim)
    #expect(
      values(set)
        == [
          "C1: 0", "C1 left: 200", "C1 right: 200", "C2 right: 1", "C3: -40", "C5: 4..?",
          "C5 left: 134..?", "C5 right: 130",
        ])
    #expect(
      set.measures.filter { $0.kind == .left }.map(\.unit)
        == [.money(try id("b")), .money(try id("b"))])
    #expect(set.absent.map(\.subject.name) == ["C2", "C4", "C6"])
    guard case .notLinear = set.absent[0].reason,
      case .undetermined(.unreadable) = set.absent[1].reason,
      case .undetermined(.unconverted) = set.absent[2].reason
    else {
      Issue.record("\(set.absent.map(\.reason))")
      return
    }
  }

  @Test("The rows that a claim's sums leave out, or do not know, are with its measure")
  func claimRows() throws {
    let fifth = try #require(try set(.claim).measures.first { $0.name == "C5" })
    #expect(fifth.lost.map(\.figure.id.text) == ["D5"])
    #expect(fifth.leftOut.map(\.figure.id.text) == ["D4"])
  }

  @Test("A group that is asked for twice is one; every name of a group leads back to it")
  func groups() throws {
    #expect(try set(.claim, .claim).measures.count == 8)
    for group in MeasureGroup.allCases { #expect(MeasureGroup(rawValue: group.rawValue) == group) }
    #expect(MeasureGroup(rawValue: "item") == nil)
  }
}
