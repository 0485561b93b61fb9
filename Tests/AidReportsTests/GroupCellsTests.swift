import Accounts
import AidReports
import LedgerModel
import OrderedCollections
import Testing

/// Cells of groups.csv worked out by hand, of what stands divided between groups.
@Suite("Cells of groups")
struct GroupCellsTests {
  private func groups(
    _ money: String, by keys: [GroupKey] = [.donor, .recipient]
  ) -> (String) throws -> [String: String] {
    let results = SmallLedger.results(money: money)
    let groups = GroupTotals(
      results.book, by: keys, under: Array(results.ledger.scenarios.values),
      to: results.ledger.description.reportCurrency)
    let table = GroupsReport.table(groups, results.ledger)
    return { try SmallLedger.row(table, where: "key", is: "groups/\($0)/mark") }
  }

  @Test("Of a total with an unknown part elsewhere only its own parts are sure")
  func unknownElsewhere() throws {
    let row = groups(
      """
      id,state,date,donor,recipient,amount,currency,part_of
      T,delivered,1901,north,south,8000,mark,
      A,delivered,1901,north,south,3000,mark,T
      B,delivered,1901,north,port,500,mark,T
      U,delivered,1901,north,port,,mark,T
      """)
    // The 5,000 besides A may be all U's, so that 3,000 are sure; B is known: 8000 - 500.
    SmallLedger.expect(
      try row("donor=north/recipient=south/delivered/own-money"),
      [
        "total_low": "3000", "total_high": "7500", "rows": "0", "unknown_rows": "1",
        "left_out": "A: part of T, which is counted",
      ])
    SmallLedger.expect(
      try row("donor=north/recipient=port/delivered/own-money"),
      ["total_low": "500", "total_high": "", "summed": "B"])
  }

  @Test(
    "Where all parts elsewhere are known, the rest counts, and parts of parts are taken off once")
  func nested() throws {
    let row = groups(
      """
      id,state,date,donor,recipient,amount,currency,part_of
      T,delivered,1901,north,south,1000,mark,
      P,delivered,1901,north,south,600,mark,T
      B,delivered,1901,north,port,200,mark,P
      C,delivered,1901,north,port,50,mark,T;P
      """)
    // 1000 - 200 - 50; 200 + 50.
    SmallLedger.expect(
      try row("donor=north/recipient=south/delivered/own-money"),
      ["total_low": "750", "total_high": "750", "summed": "T less B, C"])
    SmallLedger.expect(
      try row("donor=north/recipient=port/delivered/own-money"),
      ["total_low": "250", "total_high": "250"])
  }

  @Test("A part in another money is in a total at the rate at which its source reckoned the total")
  func reckoned() throws {
    let row = groups(
      """
      id,state,date,donor,recipient,amount,currency,part_of,reckoned_in,reckoned_at
      T,delivered,1901,north,south,9000,mark,,crown,R1
      A,delivered,1901,north,south,1000,crown,T,,
      B,delivered,1901,north,port,100,crown,T,,
      U,delivered,1901,north,port,,mark,T,,
      """)
    // 1,000 crowns at 450 pence are 4,500 marks; 100 are 450: 9000 - 450.
    SmallLedger.expect(
      try row("donor=north/recipient=south/delivered/own-money"),
      ["total_low": "4500", "total_high": "8550"])
  }

  @Test(
    "A whole without an amount, or of no stated money, hides none of its parts",
    arguments: [",mark", "1000,", ","])
  func wholeWithoutMoney(_ amount: String) throws {
    let row = groups(
      """
      id,state,date,donor,recipient,amount,currency,part_of
      T,delivered,1901,north,south,\(amount),
      A,delivered,1901,north,south,300,mark,T
      B,delivered,1901,north,south,200,crown,T
      C,delivered,1901,north,port,50,mark,T
      """)
    let here = "donor=north/recipient=south/delivered"
    let isInMarks = amount == ",mark"
    // In marks T is nothing to anything besides A; of no stated money it is in no sum of marks.
    SmallLedger.expect(
      try row("\(here)/own-money"),
      [
        "total_low": "300", "total_high": isInMarks ? "" : "300", "summed": "A", "left_out": "",
        "unknown_rows": isInMarks ? "1" : "0",
      ])
    // 300 and 200 crowns at 450 pence, 900, and of T nobody knows how much.
    SmallLedger.expect(
      try row("\(here)/treasury"),
      ["total_low": "1200", "total_high": "", "summed": "A, B", "left_out": ""])
    SmallLedger.expect(
      try row("donor=north/recipient=port/delivered/own-money"),
      ["total_low": "50", "total_high": "50", "summed": "C"])
  }

  @Test("What is sure of a total is its own parts less what of these is elsewhere")
  func deeperElsewhere() throws {
    let row = groups(
      """
      id,state,date,donor,recipient,amount,currency,part_of
      T,delivered,1901,north,south,1000,mark,
      P,delivered,1901,north,south,600,mark,T
      E,delivered,1901,north,port,500,mark,P
      U,delivered,1901,north,port,,mark,T
      """)
    // U is at most the 400 besides P: 1000 - 500 - 400 to 1000 - 500.
    SmallLedger.expect(
      try row("donor=north/recipient=south/delivered/own-money"),
      ["total_low": "100", "total_high": "500"])
  }

  @Test("What is here again is less its own parts elsewhere, in whatever order the rows stand")
  func hereAgain() throws {
    let row = groups(
      """
      id,state,date,donor,recipient,amount,currency,part_of
      X,delivered,1901,north,port,30,mark,B
      B,delivered,1901,north,south,100,mark,E
      E,delivered,1901,north,port,400,mark,T
      T,delivered,1901,north,south,1000,mark,
      """)
    // 1000 - 400, and 100 - 30 of those 400; 400 - 100, and 30: 970 and 330 would be 30 too much each.
    SmallLedger.expect(
      try row("donor=north/recipient=south/delivered/own-money"),
      ["total_low": "670", "total_high": "670"])
    SmallLedger.expect(
      try row("donor=north/recipient=port/delivered/own-money"),
      ["total_low": "330", "total_high": "330"])
  }

  @Test("What was returned stands for itself, though a total contains it")
  func returnedPart() throws {
    let row = groups(
      """
      id,state,date,donor,recipient,amount,currency,part_of
      T,delivered,1901,north,south,900,mark,
      A,delivered,1901,north,south,1000,mark,T
      V,returned,1901,south,north,100,mark,T
      """)
    // T is 1000 - 100 already.
    SmallLedger.expect(
      try row("donor=north/recipient=south/delivered/own-money"),
      ["total_low": "900", "total_high": "900", "summed": "T"])
    SmallLedger.expect(
      try row("donor=north/recipient=south/returned/own-money"),
      ["total_low": "100", "total_high": "100", "summed": "V"])
  }

  @Test("Of what two years tell again only one counts, and what is a part of both stands once")
  func acrossGroups() throws {
    let row = groups(
      """
      id,state,date,donor,recipient,amount,currency,part_of,same_as,alternative_to
      A,delivered,1900,north,south,500,mark,,,
      B,delivered,1901,north,south,550,mark,,,A
      C,delivered,1902,north,south,500,mark,,A,
      T,delivered,1903,north,south,100,mark,,,
      S,delivered,1904,north,south,30,mark,T,,
      P,delivered,1903,north,south,10,mark,S,,
      """, by: [.year])
    SmallLedger.expect(
      try row("year=1900/delivered/own-money"), ["total_low": "500", "summed": "A"])
    for (year, told) in [("1901", "B: an alternative to"), ("1902", "C: the same transfer as")] {
      SmallLedger.expect(
        try row("year=\(year)/delivered/own-money"),
        ["total_low": "", "left_out": "\(told) A, which is counted"])
    }
    // 100 less the 30 of the next year, of which 10 are of this one: 80 and 20.
    SmallLedger.expect(try row("year=1903/delivered/own-money"), ["total_low": "80"])
    SmallLedger.expect(
      try row("year=1904/delivered/own-money"), ["total_low": "20", "summed": "S less P"])
  }

  @Test(
    "A part of another telling is off the total too; of a part that has an alternative nothing is")
  func partsOfTellings() throws {
    let row = groups(
      """
      id,state,date,donor,recipient,amount,currency,part_of,same_as,alternative_to
      T,delivered,1900,north,south,100,mark,,,
      U,delivered,1900,north,south,100,mark,,T,
      P,delivered,1901,north,south,30,mark,U,,
      W,delivered,1902,north,south,70,mark,,,
      A,delivered,1903,north,south,20,mark,W,,Z
      Z,delivered,1903,north,south,25,mark,,,
      """, by: [.year])
    SmallLedger.expect(
      try row("year=1900/delivered/own-money"), ["total_low": "70", "summed": "T less P"])
    SmallLedger.expect(try row("year=1902/delivered/own-money"), ["total_low": "70"])
    SmallLedger.expect(try row("year=1903/delivered/own-money"), ["total_low": "25"])
  }

  @Test("A part of two totals is off both")
  func partOfTwo() throws {
    let row = groups(
      """
      id,state,date,donor,recipient,amount,currency,part_of
      T,delivered,1900,north,south,100,mark,
      U,delivered,1900,north,south,80,mark,
      P,delivered,1901,north,south,30,mark,T;U
      """, by: [.year])
    // 100 - 30 and 80 - 30.
    SmallLedger.expect(
      try row("year=1900/delivered/own-money"),
      ["total_low": "120", "total_high": "120", "rows": "2", "left_out": ""])
    SmallLedger.expect(try row("year=1901/delivered/own-money"), ["total_low": "30"])
  }
}
