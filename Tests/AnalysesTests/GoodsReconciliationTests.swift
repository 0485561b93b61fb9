import Accounts
import BigInt
import Checks
import Claims
import ExactNumbers
import LedgerModel
import LedgerReader
import OrderedCollections
import Rates
import Testing
import TestSupport

@Suite("Goods promised against goods delivered")
struct GoodsReconciliationTests {
  private func rows(_ arms: String, contents: String = ",,,,") -> [GoodsReconciliation] {
    let literal = LedgerLiteral([
      "items.csv": "id,name\nrifle,rifles\ncartridge,cartridges",
      "units.csv":
        "id,name,dimension,of_item,contains,contains_unit,source,locator\n"
        + "piece,pieces,count,,,,,\nchest,chests,container,\(contents)\n",
      "arms.csv": "id,state,date,item,quantity,unit,bound,per,fulfils,same_as\n" + arms,
    ])
    #expect(literal.reading.isUsable)
    return GoodsReconciliation.all(in: literal.ledger)
  }

  @Test("100 rifles promised, 60 came and 10 went back: 50 are missing, half came")
  func gap() throws {
    let row = try #require(
      rows(
        """
        P,promised,1900,rifle,100,piece,,,,
        D,delivered,1900,rifle,60,piece,,,P,
        B,returned,1900,rifle,10,piece,,,P,
        S,sent,1900,rifle,5,piece,,,P,
        W,withheld,1900,rifle,3,piece,,,P,
        """
      ).first)
    #expect(row.promised == Interval(exactly: Ratio(100)))
    #expect(row.gap == Interval(exactly: Ratio(50)))
    #expect(row.share?.exactValue == Ratio(1, over: 2))
    #expect(row.withheld == Interval(exactly: Ratio(3)))
    #expect(row.deliveries.leftOut.map(\.sentence) == ["S: sent; not known to have arrived"])
    #expect(row.notes.isEmpty)
  }

  @Test("Chests count towards pieces only where a source says what they hold")
  func units() throws {
    let arms =
      "P,promised,1900,rifle,100,piece,,,,\nD,delivered,1900,rifle,40,piece,,,P,\nC,delivered,1900,rifle,2,chest,,,P,"
    let apart = try #require(rows(arms).first)
    #expect(apart.gap == Interval(exactly: Ratio(60)))
    #expect(apart.notes == ["without C, which has no value here"])
    #expect(
      apart.deliveries.leftOut.map(\.sentence) == ["C: of another item, or in another unit"])
    let packed = try #require(rows(arms, contents: "rifle,25,piece,b-1910,p. 9").first)
    #expect(packed.gap == Interval(exactly: Ratio(10)))
    #expect(!packed.isIncomplete)
  }

  @Test("Other items are never subtracted, and a pledge told twice is one")
  func itemsAndRepetition() throws {
    let rows = rows(
      """
      P,promised,1900,rifle,100,piece,,,,Q
      Q,promised,1900,rifle,100,piece,,,,P
      D,delivered,1900,cartridge,40,piece,,,Q,
      """)
    #expect(rows.map(\.pledge.id.text) == ["P"])
    #expect(rows.first?.gap == nil)
    #expect(rows.first?.isIncomplete == true)
  }

  @Test("A limit on what came makes a limit of the gap")
  func limit() throws {
    let row = try #require(
      rows("P,promised,1900,rifle,100,piece,,,,\nD,delivered,1900,rifle,40,piece,at_most,,P,").first
    )
    #expect(row.gap == Interval(low: Ratio(60), high: Ratio(100)))
  }
}
