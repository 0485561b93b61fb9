import Accounts
import Checks
import Claims
import ExactNumbers
import LedgerModel
import LedgerReader
import OrderedCollections
import Rates
import Testing
import TestSupport

@Suite("Stated totals against their items")
struct StatedTotalTests {
  private func total(_ money: String) throws -> StatedTotal {
    let literal = LedgerLiteral(
      [
        "currencies.csv": "id,name\nmark,mark",
        "parties.csv": "id,name,kind\nnorth,North,state\nsouth,South,state",
        "scenarios.csv": "id,name,prefer\nany,any,official",
        "money.csv":
          "id,state,date,donor,recipient,amount,currency,per,part_of\n" + money,
      ], currency: "mark")
    #expect(literal.reading.isUsable)
    let ledger = literal.ledger
    return try #require(
      StatedTotal.all(in: ledger, under: Array(ledger.scenarios.values)).first)
  }

  @Test("So much a year is no item of a plain total, and what came back counts against: 10 - 5")
  func yearlyAndReturned() throws {
    let row = try total(
      """
      T,delivered,1900,,,100,mark,,
      A,delivered,1900,,,10,mark,,T
      Y,delivered,1900,,,7,mark,year,T
      B,returned,1900,,,5,mark,,T
      """)
    #expect(row.itemised == Interval(exactly: Ratio(5)))
    #expect(row.unexplained == Interval(exactly: Ratio(95)))
    #expect(
      row.items.leftOut.map(\.sentence) == ["Y: a yearly or monthly figure, not a total"])
    #expect(!row.isIncomplete)
  }

  @Test("Parts of a yearly figure are yearly, and parts of what was returned were returned")
  func partsOfTheSameKind() throws {
    let yearly = try total(
      "T,delivered,1900,,,100,mark,year,\nA,delivered,1900,,,10,mark,year,T\nB,delivered,1900,,,5,mark,,T"
    )
    #expect(yearly.itemised == Interval(exactly: Ratio(10)))
    #expect(yearly.items.leftOut.map(\.sentence) == ["B: a total, not a yearly or monthly figure"])
    let returned = try total("T,returned,1900,,,100,mark,,\nA,returned,1900,,,10,mark,,T")
    #expect(returned.itemised == Interval(exactly: Ratio(10)))
  }

  @Test("Items without a value are named, and the sum is called incomplete")
  func incomplete() throws {
    let row = try total(
      """
      T,delivered,1900,,,10,mark,,
      A,delivered,1900,,,10,mark,,T
      B,delivered,1900,,,3,,,T
      C,delivered,1900,,,,mark,,T
      """)
    #expect(row.unexplained == Interval(exactly: .zero))
    #expect(row.isIncomplete)
    #expect(row.notes == ["without B, C, which have no value here"])
  }

  @Test("An item from or to other parties than its total is named")
  func scopes() throws {
    let row = try total(
      "T,delivered,1900,north,south,10,mark,,\nA,delivered,1900,north,north,10,mark,,T")
    #expect(row.notes == ["unlike scopes: A: recipients: north; south"])
  }
}
