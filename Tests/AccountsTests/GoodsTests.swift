import Accounts
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
      "parties.csv": "id,name,kind\nnorth,North,state\nsouth,South,state\nwest,West,state",
      "items.csv": "id,name\nrifle,rifles\ncartridge,cartridges",
      "units.csv":
        "id,name,dimension,of_item,contains,contains_unit,source,locator\npiece,pieces,count,,,,,\n"
        + units,
      "arms.csv": padded(
        "id,state,date,item,quantity,unit,bound,same_as,source,locator,donor,recipient\n" + rows),
    ])
    #expect(literal.reading.isUsable)
    return GoodsTotals(AccountBook(literal.ledger))
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
  func twice() throws {
    let totals = totals(
      "A,delivered,1900,cartridge,56,chest,,,a-1900,p. 1\nB,delivered,1900,cartridge,4,chest,,,a-1900,p. 1"
    )
    #expect(totals.lines.map(\.quantity) == [56, 4].map { Interval(exactly: Ratio($0)) })
    #expect(
      totals.lines.map(\.kind)
        == Array(repeating: .repeated([try id("A"), try id("B")], together: exactly(60)), count: 2))
  }

  @Test("A sourced content of a chest gives a further line, and never replaces the chests")
  func contents() throws {
    let totals = totals(
      "A,delivered,1900,cartridge,3,chest,,,a-1900,p. 1",
      units: "chest,chests,container,cartridge,1000,piece,b-1910,p. 9\n")
    #expect(totals.lines.map(\.quantity) == [3, 3000].map { Interval(exactly: Ratio($0)) })
    #expect(totals.lines.last?.kind == .contents(of: [try id("chest")], withLoose: false))
  }

  // B had no number and was in no total; it may be any number of rifles (rule 3).
  @Test(
    "What did not arrive or has no unit is in no total and is named; no number may be any number")
  func leftOut() {
    let totals = totals(
      """
      A,sent,1900,rifle,5,piece,,,,
      B,delivered,1900,rifle,,piece,,,,
      C,delivered,1900,rifle,5,,,,,
      D,,1900,rifle,5,piece,,,,
      """)
    #expect(totals.lines.map(\.quantity) == [span(0, nil)])
    #expect(
      totals.leftOut.map(\.reason) == [.state(.sent), .unconverted(.noUnit), .state(nil)])
    #expect(totals.leftOut.names == ["A", "C", "D"])
  }

  @Test("From whom to whom, what went back taken off: 900 - 40 to the south, 300 on to the west")
  func directions() {
    let totals = totals(
      """
      A,delivered,1900,rifle,900,piece,,,,,north,south
      B,returned,1901,rifle,40,piece,,,,,south,north
      C,delivered,1905,rifle,300,piece,,,,,south,west
      """)
    let lines = totals.lines.map { ($0.donor?.text, $0.recipient?.text, $0.quantity, $0.kind) }
    #expect(lines.map(\.0) == ["north", "south", nil])
    #expect(lines.map(\.1) == ["south", "west", nil])
    #expect(lines.map(\.2) == [860, 300, 1160].map { exactly($0) })
    #expect(lines.last?.3 == .ofSeveralParties)
  }

  @Test("A transfer told twice counts once")
  func sameTransfer() {
    let totals = totals(
      "A,delivered,1900,rifle,5,piece,,,a-1900,p. 1\nB,delivered,1900,rifle,6,piece,,A,b-1910,p. 2")
    #expect(totals.lines.map(\.quantity) == [Interval(exactly: Ratio(5))])
    #expect(totals.leftOut.names == ["B"])
  }

  @Test("Pieces and chests of sourced contents make a further line: 3,000 and 120 x 25 are 6,000")
  func together() throws {
    let totals = totals(
      """
      A,delivered,1900,rifle,3000,piece,,,a-1900,p. 1
      B,delivered,1900,rifle,120,chest,,,a-1900,p. 1
      """, units: "chest,chests,container,rifle,25,piece,b-1910,p. 9\n")
    #expect(
      totals.lines.map(\.quantity)
        == [3000, 120, 3000, 6000].map { Interval(exactly: Ratio($0)) })
    #expect(totals.lines.map(\.unit.id.text) == ["piece", "chest", "piece", "piece"])
    #expect(totals.lines.last?.kind == .contents(of: [try id("chest")], withLoose: true))
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
    #expect(totals.lines.last?.sum.leftOut.names == ["B"])
  }

  @Test("A list that repeats itself is named by a few of its own rows, and no other list's")
  func longList() throws {
    let rows = (0..<4000).map { "R\($0),delivered,1900,rifle,1,piece,,,a-1900,p. 1" }
    let totals = totals(
      (rows + ["Z,delivered,1901,rifle,7,piece,,,b-1910,p. 1"]).joined(separator: "\n"))
    #expect(totals.lines.count == 4001)
    #expect(totals.lines.first?.figures.map(\.id.text) == ["Z"])
    #expect(totals.lines.first?.kind == .total)
    guard case .repeated(let rows, let together) = totals.lines.last?.kind else {
      Issue.record("a list that repeats itself is no plain line")
      return
    }
    #expect(rows.count == 4000)
    #expect(together == exactly(4000))
  }
}
