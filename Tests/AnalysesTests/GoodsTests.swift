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

@Suite("Goods")
struct GoodsTests {
  private func totals(_ rows: String, units: String = "chest,chests,container,,,,,\n")
    -> GoodsTotals
  {
    let literal = LedgerLiteral([
      "items.csv": "id,name\nrifle,rifles\ncartridge,cartridges",
      "units.csv":
        "id,name,dimension,of_item,contains,contains_unit,source,locator\npiece,pieces,count,,,,,\n"
        + units,
      "arms.csv": "id,state,date,item,quantity,unit,bound,same_as,source,locator\n" + rows,
    ])
    #expect(literal.reading.isUsable)
    return GoodsTotals(literal.ledger)
  }

  @Test("Chests are not added to pieces, nor one item to another")
  func apart() {
    let totals = totals(
      """
      A,delivered,1900,rifle,5,piece,,,a-1900,p. 1
      B,delivered,1900,rifle,2,chest,,,a-1900,p. 1
      C,delivered,1900,cartridge,7,piece,,,a-1900,p. 1
      D,delivered,1901,rifle,6,piece,,,a-1900,p. 2
      """)
    #expect(totals.lines.map(\.item.id.text) == ["rifle", "rifle", "cartridge"])
    #expect(totals.lines.map(\.unit.id.text) == ["piece", "chest", "piece"])
    #expect(totals.lines.map(\.quantity) == [11, 2, 7].map { Interval(exactly: Ratio($0)) })
  }

  @Test("One item twice in one list stays two lines, with the sum told in words")
  func twice() {
    let totals = totals(
      "A,delivered,1900,cartridge,56,chest,,,a-1900,p. 1\nB,delivered,1900,cartridge,4,chest,,,a-1900,p. 1"
    )
    #expect(totals.lines.map(\.quantity) == [56, 4].map { Interval(exactly: Ratio($0)) })
    #expect(totals.lines.first?.note == "listed more than once: A and B; together 60 chests")
  }

  @Test("A sourced content of a chest gives a further line, and never replaces the chests")
  func contents() {
    let totals = totals(
      "A,delivered,1900,cartridge,3,chest,,,a-1900,p. 1",
      units: "chest,chests,container,cartridge,1000,piece,b-1910,p. 9\n")
    #expect(totals.lines.map(\.quantity) == [3, 3000].map { Interval(exactly: Ratio($0)) })
    #expect(totals.lines.last?.note == "the chests above, at 1,000 pieces each")
  }

  @Test("What did not arrive, has no number or no unit is in no total and is named")
  func leftOut() {
    let totals = totals(
      """
      A,sent,1900,rifle,5,piece,,,,
      B,delivered,1900,rifle,,piece,,,,
      C,delivered,1900,rifle,5,,,,,
      D,,1900,rifle,5,piece,,,,
      """)
    #expect(totals.lines.isEmpty)
    #expect(
      totals.leftOut.map(\.sentence) == [
        "A: sent; not known to have arrived", "B: no amount is stated",
        "C: no item or no unit is stated", "D: it states no transfer",
      ])
  }

  @Test("A transfer told twice counts once")
  func sameTransfer() {
    let totals = totals(
      "A,delivered,1900,rifle,5,piece,,,a-1900,p. 1\nB,delivered,1900,rifle,6,piece,,A,b-1910,p. 2")
    #expect(totals.lines.map(\.quantity) == [Interval(exactly: Ratio(5))])
    #expect(totals.leftOut.map(\.sentence) == ["B: the same transfer as A, which is counted"])
  }

  @Test("Pieces and chests of sourced contents make a further line: 3,000 and 120 x 25 are 6,000")
  func together() {
    let totals = totals(
      """
      A,delivered,1900,rifle,3000,piece,,,a-1900,p. 1
      B,delivered,1900,rifle,120,chest,,,a-1900,p. 1
      """, units: "chest,chests,container,rifle,25,piece,b-1910,p. 9\n")
    #expect(
      totals.lines.map(\.quantity)
        == [3000, 120, 3000, 6000].map { Interval(exactly: Ratio($0)) })
    #expect(totals.lines.map(\.unit.id.text) == ["piece", "chest", "piece", "piece"])
    #expect(
      totals.lines.last?.note
        == "the pieces, and the chests above, at 25 pieces each, together")
    #expect(totals.lines.last?.figures.map(\.id.text) == ["A", "B"])
  }

  @Test("Chests that tell of the same pieces are not added to them")
  func togetherButTheSame() {
    let totals = totals(
      """
      A,delivered,1900,rifle,3000,piece,,,a-1900,p. 1
      B,delivered,1900,rifle,120,chest,,A,b-1910,p. 1
      """, units: "chest,chests,container,rifle,25,piece,b-1910,p. 9\n")
    #expect(
      totals.lines.map(\.quantity) == [3000, 120, 3000, 3000].map { Interval(exactly: Ratio($0)) })
    #expect(totals.lines.last?.note.hasSuffix("together; without B, counted already") == true)
  }

  @Test("A list that repeats itself is named by a few of its own rows, and no other list's")
  func longList() throws {
    let rows = (0..<4000).map { "R\($0),delivered,1900,rifle,1,piece,,,a-1900,p. 1" }
    let totals = totals(
      (rows + ["Z,delivered,1901,rifle,7,piece,,,b-1910,p. 1"]).joined(separator: "\n"))
    #expect(totals.lines.count == 4001)
    #expect(totals.lines.first?.figures.map(\.id.text) == ["Z"])
    #expect(totals.lines.first?.note.isEmpty == true)
    #expect(
      totals.lines.last?.note
        == "listed more than once: R0, R1, R2 and 3997 more; together 4,000 pieces")
  }
}
