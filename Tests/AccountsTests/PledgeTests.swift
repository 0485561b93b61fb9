import Accounts
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Testing
import TestSupport

@Suite("Promised against delivered")
struct PledgeTests {
  private static let header =
    "id,state,date,donor,recipient,amount,currency,bound,per,fulfils,same_as,part_of,alternative_to,complete,result_of\n"

  /// Rows with few columns: the cells that are not given are empty.
  private func book(_ money: String, isComplete: Bool = false) -> AccountBook {
    Shared.book(money: Self.header + money, isComplete: isComplete)
  }

  private func first(_ money: String) throws -> Balance { try #require(book(money).own.first) }

  @Test("A gap is promised less delivered, and goes below zero where more came")
  func belowZero() throws {
    let row = try first(
      "P,promised,1900,north,south,10,mark\nD,delivered,1900,north,south,12,mark,,,P")
    #expect(row.gap == exactly(-2))
    #expect(row.share == exactly(6, over: 5))
  }

  @Test("A limit on what came makes a limit of the gap")
  func limit() throws {
    let row = try first(
      "P,promised,1900,north,south,10,mark\nD,delivered,,north,south,4,mark,at_most,,P")
    #expect(row.amount(.delivered) == span(0, 4))
    #expect(row.gap == span(6, 10))
  }

  @Test("Each state has its column, a return is taken off, and nothing is taken off twice")
  func columns() throws {
    let row = try first(
      """
      P,promised,1900,north,south,100,mark
      C,committed,1900,north,south,90,mark,,,P
      S,sent,1900,north,south,70,mark,,,P
      D,delivered,1900,north,south,60,mark,,,P
      B,returned,1901,south,north,8,mark,,,P
      W,withheld,1900,north,south,11,mark,,,P
      K,confiscated,1900,north,south,7,mark,,,P
      X,cancelled,1901,north,south,20,mark,,,P
      Q,requested,1899,north,south,500,mark,,,P
      N,,1899,north,south,1,mark,,,P
      """)
    let values = Balance.Column.ofPledges.map { row.amount($0) }
    #expect(values == [90, 70, 52, 8, 11, 7, 20].map { exactly($0) })
    #expect(row.gap == exactly(48))  // 100 less 60 less -8
    #expect(row.open == exactly(28))
    #expect(row.share == exactly(13, over: 25))
    #expect(row.leftOut.names == ["Q", "N"])
    #expect(row.leftOut.map(\.reason) == [.state(.requested), .state(nil)])
    // Kept back are 18 of the 48 that are missing: 30 fewer.
    #expect(row.remarks.contains(.keptBackIsNotTheGap(exactly(-30))))
    #expect(!row.remarks.contains { if case .unlikeScopes = $0 { true } else { false } })
  }

  // Before, a pledge without deliveries had no gap; now what came is nothing to anything (rule 6).
  @Test("Where nothing is listed nothing is known, unless the list is said to be complete")
  func noDelivery() throws {
    let open = try first("P,promised,1900,north,south,10,mark")
    #expect(open.amount(.delivered) == span(0, nil))
    #expect(open.gap == span(nil, 10))
    #expect(open.remarks == [.nothingListed])
    for book in [
      book("P,promised,1900,north,south,10,mark,,,,,,,yes"),
      book("P,promised,1900,north,south,10,mark", isComplete: true),
    ] {
      let closed = try #require(book.own.first)
      #expect(closed.amount(.delivered) == exactly(0))
      #expect(closed.gap == exactly(10))
      #expect(closed.share == exactly(0))
      #expect(closed.remarks == [.completeAndEmpty])
    }
  }

  @Test("A row without a value is nothing to anything: at least 3 came, at most 7 are missing")
  func lostRows() throws {
    for lost in ["E,delivered,1900,north,south,2,,,,P", "E,delivered,1900,north,south,,mark,,,P"] {
      let row = try first(
        "P,promised,1900,north,south,10,mark\nD,delivered,1900,north,south,3,mark,,,P\n" + lost)
      #expect(row.amount(.delivered) == span(3, nil))
      #expect(row.gap == span(nil, 7))
      #expect(row.lost.names == ["E"])
    }
    // A return of unknown amount counts the other way: at most 3 stayed.
    let returned = try first(
      """
      P,promised,1900,north,south,10,mark
      D,delivered,1900,north,south,3,mark,,,P
      B,returned,1900,south,north,,mark,,,P
      """)
    #expect(returned.amount(.delivered) == span(nil, 3))
    #expect(returned.gap == span(7, nil))
  }

  @Test(
    "A yearly promise is for as long as its dates say: whole months exactly, days as a stretch",
    arguments: [
      ("1758/1761", 48, 48), ("1758-04-11/1761-04-10", 36, 36), ("1758", 12, 12),
      ("1758-04/1759-03", 12, 12), ("1758-04/1758-09", 6, 6),
      // 9 January to 30 March: two months to 8 March, and 22 days.
      ("1758-01-09/1758-03-30", 2, 3), ("192X", nil, nil), ("1758-04-11", nil, nil),
      ("1758/..", nil, nil), ("", nil, nil),
    ] as [(String, Int?, Int?)])
  func duration(_ date: String, _ least: Int?, _ most: Int?) throws {
    let row = try first(
      "P,promised,\(date),north,south,12,mark,,year\nD,delivered,1758,north,south,4,mark,,,P")
    #expect(row.gap?.low == least.map { Ratio($0 - 4) })
    #expect(row.gap?.high == most.map { Ratio($0 - 4) })
    let isKnown = least != nil
    #expect(row.remarks.contains { if case .noWhole = $0 { true } else { false } } != isKnown)
  }

  @Test(
    "A monthly delivery counts for its months; one without dates is an amount that nobody knows")
  func monthly() throws {
    let row = try first(
      """
      P,promised,1900,north,south,100,mark
      D,delivered,1900-03/1900-05,north,south,10,mark,,month,P
      E,delivered,1900-07,north,south,10,mark,,month,P
      """)
    #expect(row.amount(.delivered) == exactly(40))
    let open = try first(
      "P,promised,1900,north,south,100,mark\nD,delivered,1900-03-02,north,south,10,mark,,month,P")
    #expect(open.amount(.delivered) == span(0, nil))
    #expect(open.lost.map(\.reason) == [.durationNotStated])
  }

  @Test("A doubted date says for how long, and its doubt goes with it")
  func doubtedDuration() throws {
    let row = try first("P,promised,1901?/1903,north,south,10,mark,,year")
    #expect(row.stated == exactly(30))
    let id: Identifier<Figure> = try id("P")
    #expect(row.remarks.contains(.lasts(id, exactly(3), isDoubted: true)))
  }

  @Test("What fulfils a commitment or a part of the promise counts towards the promise")
  func through() {
    let rows = book(
      """
      P,promised,1900,north,south,900,mark
      C,committed,1900,north,south,650,mark,,,P
      D,delivered,1901,north,south,400,mark,,,C
      Q,promised,1900,north,south,700,mark
      A,promised,1900,north,south,300,mark,,,,,Q
      E,delivered,1901,north,south,210,mark,,,A
      """
    ).own
    let gaps = rows.map { ($0.wholes[0].id.text, $0.gap) }
    #expect(gaps.map(\.0) == ["P", "C", "Q", "A"])
    #expect(gaps.map(\.1) == [500, 250, 490, 90].map { exactly($0) })
  }

  @Test("One delivery towards two pledges is 0 to all of it in each, and whole in both together")
  func shared() throws {
    let rows = book(
      """
      P,promised,1900,north,south,60,mark
      Q,promised,1900,north,south,40,mark
      D,delivered,1901,north,south,75,mark,,,P;Q
      """
    ).own
    #expect(rows.map { $0.amount(.delivered) } == [span(0, 75), span(0, 75), exactly(75)])
    #expect(rows.map(\.gap) == [span(-15, 60), span(-35, 40), exactly(25)])
    #expect(rows[2].subject == .pledges([try id("P"), try id("Q")]))
  }

  @Test("An alternative pledge is shown beside the first, with the same deliveries")
  func alternatives() {
    let rows = book(
      """
      P,promised,1900,north,south,80,mark
      R,promised,1900,north,south,100,mark,,,,,,P
      D,delivered,1901,north,south,60,mark,,,P
      """
    ).own
    #expect(rows.map { $0.alternativeOf?.id.text } == [nil, "P"])
    #expect(rows.map(\.share) == [exactly(3, over: 4), exactly(3, over: 5)])
  }

  @Test("A pledge told twice is reconciled once, the row with an amount first, in either money")
  func toldTwice() throws {
    for rows in [
      "P,promised,1900,north,south,10,mark\nQ,promised,1900,north,south,3,crown,,,,P",
      "P,promised,1900,north,south,10,mark,,,,Q\nQ,promised,1900,north,south,10,mark,,,,P",
    ] {
      let found = book(rows + "\nD,delivered,1900,north,south,4,mark,,,Q").own
      #expect(found.map { $0.wholes[0].id.text } == ["P"])
      #expect(found.first?.gap == exactly(6))
    }
    let stated = book(
      "P,promised,1900,north,south,,mark\nQ,promised,1900,north,south,10,mark,,,,P"
    ).own
    #expect(stated.map { $0.wholes[0].id.text } == ["Q"])
  }

  @Test("A source's own arithmetic is no delivery beside what it was made from")
  func ownArithmetic() throws {
    var files = Shared.files
    files["claims.csv"] = "id,formula\nC1,P - D = R"
    files["money.csv"] = padded(
      Self.header + """
        P,promised,1900,north,south,10,mark
        D,delivered,1901,north,south,4,mark,,,P
        R,delivered,1901,north,south,6,mark,,,P,,,,,C1
        """)
    let row = try #require(AccountBook(LedgerLiteral(files).ledger).own.first)
    #expect(row.amount(.delivered) == exactly(4))
    #expect(row.leftOut.map(\.reason) == [.ownArithmetic(try id("C1"))])
  }

  @Test("Own money first, then the scenario; where dates hold it up, each period that differs")
  func valuations() throws {
    let book = book(
      "P,promised,1899,north,south,10,crown\nD,delivered,1900,north,south,9,mark,,,P")
    let rows = Balance.pledges(in: book, under: book.scenarios)
    // Without a rate both sides are not in crowns. 10 crowns at 450 pence are 45 marks, at 600 60 marks.
    #expect(rows.map(\.stated) == [nil, exactly(45), exactly(60)])
    #expect(rows.last?.gap == exactly(51))
  }

  @Test("Parties are alike through the larger party they belong to; another donor is unlike")
  func scopes() throws {
    func parts(_ rows: String) throws -> [Scope.Part] {
      for case .unlikeScopes(let parts, _, _) in try first(rows).remarks { return parts }
      return []
    }
    #expect(
      try parts(
        "P,promised,1900,north,council,10,mark\nD,delivered,1901,north,south,4,mark,,,P") == [])
    #expect(
      try parts("P,promised,1900,north,south,10,mark\nD,delivered,1901,west,south,4,mark,,,P")
        == [.donors, .dates, .states])
  }

  @Test("What fulfils a commitment that two promises share is shared by them as the commitment is")
  func sharedByChain() throws {
    let own = book(
      """
      P,promised,1900,north,south,1000,mark
      Q,promised,1900,north,south,1000,mark
      C,committed,1901,north,south,700,mark,,,P;Q
      D,delivered,1902,north,south,600,mark,,,C
      """
    ).own
    #expect(own.map { $0.wholes.map(\.id.text) } == [["P"], ["Q"], ["P", "Q"], ["C"]])
    #expect(
      own.map { $0.amount(.delivered) } == [span(0, 600), span(0, 600), exactly(600), exactly(600)])
    #expect(own.map(\.gap) == [span(400, 1000), span(400, 1000), exactly(1400), exactly(100)])
  }
}
