import Accounts
import AidReports
import LedgerModel
import OrderedCollections
import TestSupport
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
    let table = GroupsReport.table(groups)
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

  private static let links = "id,state,date,donor,recipient,amount,currency,part_of,bound\n"

  /// What the groups of some rows come to, in whatever order the rows stand.
  private func expect(
    _ rows: [String], by key: GroupKey = .year,
    _ totals: [(group: String, low: String, high: String)],
    _ here: SourceLocation = #_sourceLocation
  ) throws {
    for turn in rows.indices {
      let turned = Array(rows[turn...] + rows[..<turn])
      for rows in [turned, turned.reversed()] {
        let row = groups(Self.links + rows.joined(separator: "\n"), by: [key])
        for (group, low, high) in totals {
          SmallLedger.expect(
            try row("\(key.rawValue)=\(group)/delivered/own-money"),
            ["total_low": low, "total_high": high], here)
        }
      }
    }
  }

  @Test("What is in a part elsewhere too is given back, whichever way is found first")
  func severalWays() throws {
    let total = [
      "T,delivered,1900,north,south,1000,mark,,", "Q,delivered,1901,north,south,500,mark,T,",
    ]
    // 1000 - 500 + 20; 500 - 20.
    try expect(
      total + ["X,delivered,1900,north,south,20,mark,T;Q,"],
      [("1900", "520", "520"), ("1901", "480", "480")])
    // Of X nobody knows how much; it may be all of Q.
    try expect(
      total + ["X,delivered,1900,north,south,,mark,T;Q,"],
      [("1900", "500", "1000"), ("1901", "0", "500")])
    // P may stand outside Q and in T: 1000 - 500 less up to 100. Outside Q it is 500 and up to 100.
    try expect(
      total + ["P,delivered,1901,east,south,100,mark,T;Q,"],
      [("1900", "400", "500"), ("1901", "500", "600")])
    // Y counts in X, which is back: 1000 - 500 + 200 - 30; 500 - 200 + 30.
    try expect(
      total + [
        "X,delivered,1900,north,south,200,mark,Q,", "Y,delivered,1901,north,south,30,mark,T;Q;X,",
      ], [("1900", "670", "670"), ("1901", "330", "330")])
    // T does not say who took, so that P is surely in it, whether or not it is in Q: 2000 - 300.
    try expect(
      [
        "T,delivered,1900,north,,2000,mark,,", "Q,delivered,1900,north,south,800,mark,T,",
        "P,delivered,1901,north,east,300,mark,T;Q,",
      ], [("1900", "1700", "1700"), ("1901", "300", "300")])
  }

  @Test("What is back of two totals counts once")
  func backOfTwo() throws {
    // 100 - 30, 80 - 30, and 5; 30 - 5.
    try expect(
      [
        "T,delivered,1900,north,south,100,mark,,", "U,delivered,1900,north,south,80,mark,,",
        "P,delivered,1901,north,south,30,mark,T;U,", "N,delivered,1900,north,south,5,mark,P,",
      ], [("1900", "125", "125"), ("1901", "25", "25")])
  }

  @Test("A chain of very many parts is gone through without recursion")
  func longChain() throws {
    let rows = (1...20_000).map {
      "P\($0),delivered,\(1900 + $0 % 2),north,south,1,mark,P\($0 - 1),"
    }
    let row = groups(
      Self.links + "P0,delivered,1900,north,south,1,mark,,\n" + rows.joined(separator: "\n"),
      by: [.donor])
    SmallLedger.expect(
      try row("donor=north/delivered/own-money"),
      ["total_low": "1", "total_high": "1", "rows": "1", "left_out_rows": "20000"])
  }

  @Test("The order of the rows of a ledger moves no group", arguments: 0..<60 as Range<UInt64>)
  func shuffled(_ seed: UInt64) throws {
    var random = SmallGenerator(seed)
    let count = random.from(3, to: 7)
    let rows = (0..<count).map { number in
      let wholes = (0..<(number == 0 ? 0 : random.from(0, to: 3))).map { _ in
        "M\(random.from(0, to: number - 1))"
      }
      let amount = random.once(in: 6) ? "" : "\(random.from(1, to: 9) * 10 * (count - number))"
      let bound = amount.isEmpty ? "" : random.of(["", "", "", "at_most", "at_least"])
      let parties =
        "\(random.of(["north", "north", "east", ""])),\(random.of(["south", "south", "port", ""]))"
      return "M\(number),delivered,\(random.of(["1900", "1901"])),\(parties),\(amount),mark,"
        + "\(OrderedSet(wholes).joined(separator: ";")),\(bound)"
    }
    for key in [GroupKey.year, .donor, .recipient] {
      func groups(_ rows: [String]) -> [String] {
        let results = SmallLedger.results(money: Self.links + rows.joined(separator: "\n"))
        return GroupTotals(results.book, by: [key], under: [], to: nil).rows.map { row in
          "\(row.group) \(row.total.map(String.init(describing:)) ?? "none") \(row.sum.unknown.count) "
            + "\(row.sum.leftOut.count)"
        }.sorted()
      }
      let found = groups(rows)
      for _ in 0..<4 {
        var turned = rows
        for place in turned.indices { turned.swapAt(place, random.below(place + 1)) }
        #expect(groups(turned) == found, "\(seed) \(key)\n\(rows.joined(separator: "\n"))")
      }
    }
  }
}
