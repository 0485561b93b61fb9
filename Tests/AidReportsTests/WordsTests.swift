import Accounts
import AidReports
import Claims
import Diagnostics
import ExactNumbers
import Documents
import Testing
import Phrases

/// What reports say in words, of small ledgers.
@Suite("Words of reports")
struct WordsTests {
  private static let head =
    "id,state,date,donor,recipient,amount,currency,as_printed,per,fulfils,part_of,bound,tags,"
    + "reckoned_in,reckoned_at\n"

  private func results(_ rows: String) -> Results {
    SmallLedger.results(money: Self.head + rows)
  }

  private func text(_ blocks: [Document.Block]) -> [String] {
    let writer = TextWriter(display: NumberDisplay(places: 2, rule: .toNearestOrEven))
    return writer.text(Document(title: "", blocks: blocks)).split(separator: "\n")
      .map { $0.split(separator: " ").joined(separator: " ") }
  }

  private func totals(_ results: Results) -> [String] {
    text(TotalsReport.blocks(results.totals, results.ledger))
  }

  private func firstPage(_ results: Results) -> String {
    let lines = text(CaseReport.document(results).blocks)
    let start = lines.firstIndex { $0.hasSuffix("In short") } ?? 0
    return lines[start...].prefix { !$0.hasSuffix("Promised against delivered") }
      .joined(separator: " ")
  }

  @Test(
    "The first page says what a total states in its own money, and apart what that is by a rate")
  func statedInOwnMoney() {
    // All in crowns: nothing is converted.
    let own = firstPage(
      results(
        """
        T,delivered,1900,north,south,10,crown,,,,,,,,
        A,delivered,1900,north,south,4,crown,,,,T,,,,
        """))
    #expect(own.contains("T states 10 crown; the items that are named come to 4, 40.00 % of it"))
    #expect(!own.contains("T states 45"))
    // 10 crowns at 450 pence are 45 marks; 9 of them came.
    let other = firstPage(
      results(
        """
        T,delivered,1900,north,south,10,crown,,,,,,,,
        A,delivered,1900,north,south,9,mark,,,,T,,,,
        """))
    #expect(
      other.contains(
        "T states 10 crown; by treasury that is 45 mark, and the items that are named come to 9, 20.00 % of it"
      ))
  }

  @Test("Claims of our own that fail stand on the first page, behind those of the sources")
  func ownClaims() throws {
    let results = SmallLedger.results(
      money: Self.head + "A,delivered,1900,north,south,4,mark,,,,,,,,\n",
      claims: """
        id,formula,source,locator,note
        K1,A = 5 mark,a-1900,p. 1,Five were sent
        K2,A = 6 mark,,,Six ought to have come
        K3,A = 4 mark,,,Four came
        """)
    let page = firstPage(results)
    #expect(page.contains("Wrong K1 Five were sent") || page.contains("Wrong: K1 Five were sent"))
    #expect(page.contains("Ours, failing"))
    #expect(page.contains("K2 Six ought to have come: fails by 2 mark"))
    #expect(!page.contains("K3"))
    let remedies = results.claims.flatMap(\.findings).filter { $0.kind.code == "AL0403" }
      .map(\.remedy.text)
    #expect(remedies.count == 2)
    #expect(remedies[0].contains("the source is wrong here"))
    #expect(!remedies[1].contains("the source"))
    #expect(remedies[1].contains("no source says this"))
  }

  @Test("A finding for several rows stands at each of them in the lists of the report")
  func groupedFindings() throws {
    let kind = try #require(FindingKind.ofClaims.first { $0.code == "AL0405" })
    let warning = try #require(FindingKind.ofClaims.first { $0.code == "AL0210" })
    func findings(_ kind: FindingKind, _ count: Int) -> [Finding] {
      (1...count).map { number in
        Finding(
          kind, at: nil, subject: "A\(number)", "\(String(number))", cause: "one cause")
      }.together
    }
    let notes = text(FindingsReport.blocks(findings(kind, 3))).joined(separator: " ")
    #expect(notes.contains("A1, A2, A3"))
    let table = CSVWriter.text(FindingsReport.table(findings(warning, 5)))
    #expect(table.contains("A1;A2;A3;A4;A5"))
  }

  @Test("A part that another group counts is not called returned")
  func takenOff() throws {
    let results = results(
      """
      T,delivered,1901,north,south,100,mark,,,,,,,,
      A,delivered,1901,north,port,30,mark,,,,T,,,,
      B,returned,1901,south,north,20,mark,,,,,,,,
      """)
    let key = "groups/donor=north/recipient=south/delivered/own-money/mark"
    let lines = try #require(Explanation.tree(of: key, results)).filter {
      $0.contains("taken off")
    }
    #expect(lines.count == 2)
    #expect(lines.contains { $0.hasSuffix("what was returned counts against") })
    #expect(lines.contains { $0.hasSuffix("a part that is counted elsewhere") })
  }

  @Test("A total by any grouping is explained by its key, and an unknown one is not")
  func anyGrouping() throws {
    let results = results(
      """
      A,delivered,1901,north,south,30,mark,,,,,,arms,,
      B,delivered,1901/1902,north,south,20,mark,,,,,,,,
      C,delivered,1901,north,south,2,crown,,,,,,arms,,
      """)
    func value(_ key: String) -> String? { Explanation.tree(of: key, results)?.dropFirst(2).first }
    #expect(
      value("groups/year=1901/donor=north/delivered/own-money/mark")?.hasSuffix("30 mark") == true)
    #expect(value("groups/year=1901/1902/delivered/own-money/mark")?.hasSuffix("20 mark") == true)
    // 2 crowns of 450 pence are 9 marks.
    #expect(
      value("groups/only-tag=arms/state=delivered/delivered/treasury/mark")?.hasSuffix("39 mark")
        == true)
    #expect(
      value("groups/only-tag=arms/delivered/treasury/penny")?.hasSuffix("3,900 penny") == true)
    #expect(value("groups/year=1903/delivered/own-money/mark") == nil)
  }

  @Test("A key without the name of a number, or with a wrong one, is answered with the names")
  func names() {
    let results = results(
      """
      P,promised,1901,north,south,100,mark,,,,,,,,
      D,delivered,1901,north,south,40,mark,,,P,,,,,
      """)
    for key in ["reconciliation/P/own-money", "reconciliation/P/own-money/gap_low"] {
      let hint = Explanation.hint(for: key, results)
      for name in ["promised", "delivered", "gap", "share"] {
        #expect(hint?.contains("\n  reconciliation/P/own-money/\(name)") == true)
      }
    }
    let group = "groups/donor=north/recipient=south/delivered/own-money/mark"
    #expect(Explanation.hint(for: "\(group)/total", results)?.hasSuffix("`\(group)`?") == true)
    #expect(Explanation.hint(for: "reconciliation", results) == nil)
    #expect(Explanation.hint(for: "nothing/of/it", results) == nil)
  }

  // Shown 0 to 16.67 and 16.67, which come to 16.67 to 33.34; in truth to 16.666 to 33.332;
  // what is not zero is not shown as zero.
  @Test("What rounding took is the difference of the shown ends, also beside a limit")
  func rounding() {
    let results = results(
      """
      T,delivered,1901,north,south,90,mark,,,,,,,,
      B,delivered,1901,north,south,16.666,mark,,,,T,at_most,,,
      C,delivered,1901,north,south,16.666,mark,,,,T,,,,
      """)
    #expect(totals(results).contains("rounding of the lines above -0.01 to -0.004"))
  }

  @Test("A return is told by its own state beside that of what it is taken from")
  func states() {
    let results = results(
      """
      A,delivered,1901,north,south,500,mark,,,,,,,,
      B,returned,1901,south,north,60,mark,,,,,,,,
      """)
    let totals = GroupTotals(results.book, by: [.state], under: [], to: nil)
    let lines = text(GroupsReport.blocks(totals, results.ledger))
    #expect(lines.contains("delivered 500 mark 1"))
    #expect(lines.contains("returned 60 mark 1"))
    #expect(lines.contains("delivered (state=returned) -60 mark 1"))
  }

  @Test("A remark on own money says so in plain words, and rows without a print have no quotes")
  func ownMoney() {
    let results = results(
      """
      P,promised,1901,north,south,100,mark,100 marks,,,,,,,
      D,delivered,1901,north,south,40,mark,,,P,,,,,
      E,delivered,1901,north,south,2,crown,,,P,,,,,
      """)
    let lines = text(ReconciliationReport.blocks(results.pledges, results.ledger))
    #expect(lines.contains { $0.hasPrefix("own money: not known how much: E: ") }, "\(lines)")
    #expect(lines.contains("Delivered (own money): D"))
    #expect(lines.contains("Delivered (treasury, range): D + E"))
    #expect(!lines.contains { $0.contains("own-money") || $0.contains("“”") })
  }

  @Test("What went back has a minus among the rows that are added: 40 − 15 are 25")
  func returned() {
    let results = results(
      """
      P,promised,1901,north,south,100,mark,,,,,,,,
      D,delivered,1901,north,south,40,mark,,,P,,,,,
      B,returned,1901,south,north,15,mark,,,P,,,,,
      Q,promised,1901,north,south,,mark,,,,,,,,
      E,delivered,1901,north,south,9,mark,,,Q,,,,,
      F,returned,1901,south,north,4,mark,,,Q,,,,,
      """)
    let lines = text(ReconciliationReport.blocks(results.pledges, results.ledger))
    #expect(lines.contains("Delivered: D − B"), "\(lines)")
    #expect(lines.count { $0.hasPrefix("taken off again: F, ") } == 1, "\(lines)")
  }

  // A box holds 40: 7 + 2 x 40.
  @Test("What packing units hold is told with the units that are added")
  func contents() {
    let results = SmallLedger.results(
      arms: """
        id,state,date,donor,recipient,item,quantity,unit
        A,delivered,1901,north,south,rifle,7,piece
        B,delivered,1901,north,south,rifle,2,box
        """)
    let blocks = ArmsReport.blocks(
      results.arms, pledges: [], wholes: [], results.findings, results.ledger)
    #expect(text(blocks).contains("A, B: piece and box of 40 piece each, together"))
  }

  @Test("A yearly figure is explained with what its dates make of it")
  func duration() throws {
    let results = results("PH,delivered,1901-01/1901-06,north,south,1000,mark,,year,,,,,,")
    let page = try #require(Explanation.document(of: "PH", results))
    #expect(text(page.blocks).contains("counts 0.5 years: 500"))
  }
}
