import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Testing

@testable import AidReports

/// A part of another giver or taker stands outside its total by nothing to all of it: worked out by hand.
@Suite("Parts of others")
struct ForeignPartsTests {
  private static let columns =
    "id,state,date,donor,recipient,amount,currency,fulfils,part_of,bound\n"
  private static let plain = """
    T,delivered,1901,north,south,2000,mark,,,
    B,delivered,1901,east,south,500,mark,,T,

    """

  private func groups(
    _ money: String, by key: GroupKey
  ) -> (String) throws -> [String: String] {
    let results = SmallLedger.results(money: Self.columns + money)
    let groups = GroupTotals(
      results.book, by: [key], under: Array(results.ledger.scenarios.values),
      to: results.ledger.description.reportCurrency)
    let table = GroupsReport.table(groups)
    return { try SmallLedger.row(table, where: "key", is: "groups/\(key.rawValue)=\($0)") }
  }

  private func expect(
    _ money: String, by key: GroupKey, _ totals: [(group: String, low: String, high: String)],
    _ here: SourceLocation = #_sourceLocation
  ) throws {
    let row = groups(money, by: key)
    for (group, low, high) in totals {
      let group = group.contains("/") ? group : "\(group)/delivered/own-money/mark"
      SmallLedger.expect(try row(group), ["total_low": low, "total_high": high], here)
    }
  }

  @Test("Nothing to all of it is beside its total, or off it; in its own giver's group it is whole")
  func plainPart() throws {
    let byYear = groups(Self.plain, by: .year)
    SmallLedger.expect(
      try byYear("1901/delivered/own-money/mark"),
      [
        "total_low": "2000", "total_high": "2500", "summed": "T, B", "unknown_rows": "1",
        "unknown": "B: part of T, which is counted, but of another giver or taker: between none "
          + "and all of it stands outside", "left_out": "",
      ])
    let byDonor = groups(Self.plain, by: .donor)
    // If B is in T, north gave 2000 - 500.
    SmallLedger.expect(
      try byDonor("north/delivered/own-money/mark"),
      [
        "total_low": "1500", "total_high": "2000", "rows": "1", "unknown_rows": "1",
        "summed": "T less B",
        "unknown": "B: counted elsewhere, as of another giver or taker than T: between none and "
          + "all of it is in T",
      ])
    SmallLedger.expect(
      try byDonor("east/delivered/own-money/mark"),
      ["total_low": "500", "total_high": "500", "unknown_rows": "0", "summed": "B"])
  }

  @Test("All of a limit, from what its own parts come to, may be of its own giver")
  func limit() throws {
    let limit = """
      T,delivered,1901,north,south,2000,mark,,,at_most
      B,delivered,1901,east,south,500,mark,,T,

      """
    try expect(limit, by: .year, [("1901", "0", "2500")])
    try expect(limit, by: .donor, [("north", "0", "2000"), ("east", "500", "500")])
    // T is 700 to 2000, and the 700 are north's.
    let raised = limit + "A,delivered,1901,north,south,700,mark,,T,"
    try expect(raised, by: .year, [("1901", "700", "2500")])
    try expect(raised, by: .donor, [("north", "700", "2000")])
  }

  @Test("No more of them is in a total than it has room for besides its own parts")
  func room() throws {
    let small = Self.plain.replacing("2000", with: "400")
    try expect(small, by: .donor, [("north", "0", "400"), ("east", "500", "500")])
    // Of 2000 only 200 are not O.
    let own = Self.plain + "O,delivered,1901,north,south,1800,mark,,T,"
    try expect(own, by: .donor, [("north", "1800", "2000"), ("east", "500", "500")])
    let endless = own.replacing("mark,,T,\n", with: "mark,,T,at_least\n")
    try expect(endless, by: .donor, [("north", "1800", "2000"), ("east", "500", "")])
    // Two of 500 and 400 may be all of 600.
    let two = """
      T,delivered,1901,north,south,600,mark,,,
      P,delivered,1901,east,south,500,mark,,T,
      Q,delivered,1901,south,south,400,mark,,T,
      """
    try expect(
      two, by: .donor, [("north", "0", "600"), ("east", "500", "500"), ("south", "400", "400")])
    let told = groups(small, by: .donor)
    SmallLedger.expect(
      try told("north/delivered/own-money/mark"),
      [
        "rows": "0", "unknown_rows": "1",
        "unknown": "T: at least its own parts here; of B, counted elsewhere as of another giver or "
          + "taker, between none and all is in it",
      ])
  }

  @Test("What of such a part is here is not off the total with it")
  func backOfOthers() throws {
    let parts = """
      T,delivered,1900,north,south,2000,mark,,,
      P,delivered,1901,east,south,500,mark,,T,
      N,delivered,1900,east,south,300,mark,,P,
      """
    // P outside T: 2000 + 300; P in T: 2000 - 500 + 300. In 1901 the 200 besides N.
    try expect(parts, by: .year, [("1900", "1800", "2300"), ("1901", "200", "200")])
    // N says nothing of its giver and is surely in T: at most the 200 besides it are off.
    let silent = parts.replacing("N,delivered,1900,east", with: "N,delivered,1900,")
      .replacing(",P,", with: ",T;P,")
    try expect(silent, by: .year, [("1900", "1800", "2000"), ("1901", "200", "200")])
  }

  @Test("Of another taker too; a part that does not say whose it is is of those of its total")
  func otherTaker() throws {
    try expect(
      """
      T,delivered,1901,north,south,2000,mark,,,
      B,delivered,1901,north,east,500,mark,,T,
      S,delivered,1901,,,90,mark,,T,
      """, by: .year, [("1901", "2000", "2500")])
  }

  @Test("What is part of such a part is in it; one of others again is in doubt for itself")
  func nested() throws {
    let nested = Self.plain + "P,delivered,1901,east,south,300,mark,,B,"
    try expect(nested, by: .year, [("1901", "2000", "2500")])
    try expect(nested, by: .donor, [("north", "1500", "2000"), ("east", "500", "500")])
    // Q says nothing of its giver, so that it is north's, as T is: P may be outside.
    let silent = """
      T,delivered,1901,north,south,2000,mark,,,
      Q,delivered,1901,,,800,mark,,T,
      P,delivered,1901,east,south,300,mark,,Q,
      """
    try expect(silent, by: .year, [("1901", "2000", "2300")])
    let turns = Self.plain + "R,delivered,1901,north,south,40,mark,,B,"
    try expect(turns, by: .year, [("1901", "2000", "2540")])
    // 2000 less up to 500, and up to 40 that may be in those 500; 500 less up to 40.
    try expect(turns, by: .donor, [("north", "1500", "2040"), ("east", "460", "500")])
  }

  @Test("A part of it in another group is off it, whether it stands outside or not")
  func partElsewhere() throws {
    let years = Self.plain + "R,delivered,1902,east,south,100,mark,,B,"
    // B in T: 2000 - 100. B outside: 2000 + 500 - 100.
    try expect(years, by: .year, [("1901", "1900", "2400"), ("1902", "100", "100")])
    // Of R nobody knows how much: up to all of B. 2000 - 500 to 2000 + 500.
    let unknown = Self.plain + "R,delivered,1902,east,south,,mark,,B,"
    try expect(unknown, by: .year, [("1901", "1500", "2500"), ("1902", "0", "")])
  }

  @Test("In another money it is nothing to all; without a rate nobody knows what is off the total")
  func otherMoney() throws {
    let coins = """
      T,delivered,1901,north,south,2000,mark,,,
      B,delivered,1901,east,south,100,crown,,T,
      """
    // 100 crowns at 450 pence are 450 marks.
    try expect(
      coins, by: .year,
      [
        ("1901", "2000", "2000"), ("1901/delivered/own-money/crown", "0", "100"),
        ("1901/delivered/treasury/mark", "2000", "2450"),
      ])
    try expect(
      coins, by: .donor,
      [("north", "0", "2000"), ("north/delivered/treasury/mark", "1550", "2000")])
  }

  @Test("Without an amount it is nothing to anything; a return is off by nothing to all")
  func unknownAndReturned() throws {
    let unknown = Self.plain.replacing("500", with: "")
    try expect(unknown, by: .year, [("1901", "2000", "")])
    try expect(unknown, by: .donor, [("north", "0", "2000")])
    let returned = """
      T,delivered,1901,north,south,900,mark,,,
      V,returned,1901,south,east,100,mark,,T,
      """
    // Either T is less V already, or V is off it.
    try expect(returned, by: .year, [("1901", "800", "900")])
    // If T is less what went back to east, north gave 100 more.
    try expect(returned, by: .donor, [("north", "900", "1000"), ("east", "-100", "-100")])
  }

  @Test("Towards a pledge too; the total itself tells both sums as before")
  func balances() throws {
    let results = SmallLedger.results(
      money: Self.columns + """
        P,promised,1901,north,south,3000,mark,,,
        T,delivered,1901,north,south,2000,mark,P,,
        B,delivered,1901,east,south,500,mark,P,T,
        """)
    let pledges = results.pledges.filter { $0.subject.text == "P" }
    let own = try #require(pledges.first { $0.valuation == .unitsOnly })
    func span(_ low: Int, _ high: Int) -> Interval? {
      Interval(low: Ratio(low), high: Ratio(high))
    }
    #expect(own.amount(.delivered) == span(2000, 2500))
    #expect(own.gap == span(500, 1000))
    #expect(own.lost.map(\.figure.id.text) == ["B"])
    let total = try #require(
      results.totals.first { $0.subject.text == "T" && $0.valuation == .unitsOnly })
    #expect(total.stated == span(2000, 2000))
    #expect(total.amount(.items) == span(0, 0))
    #expect(total.amount(.foreign) == span(500, 500))
  }
}
