import Checks
import Claims
import Diagnostics
import LedgerModel
import LedgerReader
import Phrases
import Testing
import TestSupport

@Suite("Checks of rows that belong together")
struct RowsTogetherTests {
  private static let names = [
    "currencies.csv":
      "id,name,unit_of,units_per\nmark,mark,,\npfennig,pfennig,mark,100\ncrown,crown,,",
    "parties.csv":
      "id,name,kind,part_of\nnorth,North,state,\nbank,Bank of North,body,north\nmint,Mint,body,north\nsouth,South,state,",
  ]

  private func findings(
    _ files: [String: String], _ code: String, tolerance: String? = nil, approximately: Int = 1
  ) -> [Finding] {
    let literal = LedgerLiteral(
      Self.names.merging(files) { $1 }, approximately: approximately, tolerance: tolerance)
    #expect(literal.reading.isUsable)
    return LedgerCheck.run(LedgerCheck.all, on: literal.ledger).filter { $0.kind.code == code }
  }

  private func money(_ rows: String, _ code: String) -> [Finding] {
    findings(["money.csv": rows], code)
  }

  @Test("Two tellings agree within their limits and the rounding of their prints, and else do not")
  func amounts() {
    let rows = """
      id,state,amount,currency,as_printed,bound,low,high,same_as
      A,delivered,5339500,mark,"5,339,500 marks",,,,
      B,delivered,5000000,mark,five million marks,,,,A
      C,delivered,5300000,mark,5.3 million marks,,,,A
      D,delivered,5400000,mark,5.4 million marks,,,,A
      E,delivered,5340000,mark,"5,340,000 marks",,,,A
      F,delivered,6000000,mark,6000000,at_most,,,A
      G,delivered,5000000,mark,5 million,about,4900000,5100000,A
      H,delivered,533950000,pfennig,533950000,,,,A
      I,delivered,533950,pfennig,533950,,,,A
      J,delivered,5,crown,5,,,,A
      """
    // C is 5,250,000 to 5,350,000; D begins at 5,350,000; another money is compared by its units alone.
    #expect(money(rows, "AL0218").map(\.subject) == ["D", "E", "G", "I"])
    #expect(
      money(rows, "AL0218").last?.details.map(\.text) == ["amount: 533,950 pfennig; 5,339,500 mark"]
    )
  }

  @Test("A pair is told once, and a party agrees with what it is a part of")
  func pairs() {
    let rows = """
      id,state,date,donor,recipient,amount,currency,same_as
      A,promised,1901,north,south,5,mark,B
      B,committed,1901,bank,,5,mark,A
      C,promised,1901,mint,south,5,mark,B
      D,sent,1901-02,north,south,5,mark,
      E,delivered,1901-02~,north,south,5,mark,D
      F,delivered,1901-01-05,north,south,5,mark,D
      G,withheld,1901-02,north,south,5,mark,D
      H,requested,1901-02,north,south,5,mark,D
      I,delivered,1901-05-01,north,south,5,mark,D
      """
    let found = money(rows, "AL0218")
    // That D was sent and G withheld is a finding of its own; what was sent in February may arrive in May, and not
    // in January.
    #expect(found.map(\.subject) == ["C", "F", "H"])
    #expect(
      found.map { $0.details.map(\.text) } == [
        ["donor: mint; bank"], ["date: 1901-01-05; 1901-02"], ["state: requested; sent"],
      ])
    #expect(money(rows, "AL0209").map(\.subject) == ["G"])
  }

  @Test("What comes surely before its promise is told, by way of a commitment too")
  func beforePromise() {
    let rows = """
      id,state,date,amount,currency,fulfils
      P,promised,1901-06,9,mark,
      C,committed,,9,mark,P
      D,delivered,1901-04,1,mark,P
      E,delivered,1901-05-31,1,mark,C
      F,delivered,1901-05~,1,mark,C
      G,delivered,1900?,1,mark,C
      H,delivered,1901,1,mark,P
      I,delivered,,1,mark,P
      Q,promised,1901-06-10,9,mark,
      R,delivered,1901-06-01,1,mark,Q
      """
    let found = money(rows, "AL0219")
    #expect(found.map(\.subject) == ["D", "E", "R"])
    // 30 April to 1 June are 32 days, and P may be of any day of June; R and Q are nine days apart.
    #expect(
      found.map(\.message.text) == [
        "D comes at least 32 days before P, which it fulfils",
        "E comes at least 1 day before P, which it fulfils",
        "R comes 9 days before Q, which it fulfils",
      ])
  }

  @Test("A total below its rows is told once, whatever stands between, and a linked one is not")
  func totals() {
    let rows = """
      id,state,amount,currency,as_printed,part_of,note
      A,delivered,10,mark,10,,
      B,delivered,3,crown,3,,
      C,delivered,20,mark,20,,
      D,delivered,30,mark,Toplam 30,,
      E,delivered,4,mark,4,,
      F,delivered,34,mark,34,,ИТОГО
      G,delivered,7,mark,7,K,
      H,delivered,8,mark,8,K,
      K,delivered,15,mark,15 in total,,
      L,delivered,15,mark,15 in total,,
      M,delivered,1,mark,1,,
      N,promised,2,mark,2,,
      O,delivered,3,mark,3,,the sum
      """
    let found = money(rows, "AL0220")
    #expect(found.map(\.subject) == ["D", "F"])
    #expect(
      found.map(\.message.text) == ["D is the sum of A, C", "F is the sum of D, E"])
  }

  @Test("By how much more may come without a word, the ledger says")
  func tolerance() {
    let files = [
      "money.csv": """
      id,state,amount,currency,fulfils,part_of
      P,promised,1000,mark,,
      D,delivered,1050,mark,P,
      Q,promised,1000,mark,,
      E,delivered,1051,mark,Q,
      T,delivered,200,crown,,
      A,delivered,110,crown,,T
      B,delivered,101,crown,,T
      """
    ]
    #expect(findings(files, "AL0215").map(\.subject) == ["P", "Q", "T"])
    #expect(findings(files, "AL0215", tolerance: "0.05").map(\.subject) == ["Q", "T"])
    #expect(findings(files, "AL0215", tolerance: "1").map(\.subject) == [])
    for wrong in ["-0.1", "1.1", "\"5 %\"", "1e-2"] {
      let literal = LedgerLiteral(files.merging(Self.names) { $1 }, tolerance: wrong)
      #expect(literal.reading.findings.map(\.kind.code).contains("AL0012"))
    }
  }

  @Test("A side that names no giver is unlike none")
  func silentSide() {
    let rows = """
      id,state,donor,recipient,amount,currency,fulfils
      P,promised,north,south,10,mark,
      D,delivered,,south,4,mark,P
      Q,promised,,south,10,mark,
      E,delivered,north,south,4,mark,Q
      """
    #expect(money(rows, "AL0210").isEmpty)
  }

  @Test("A total and its parts, and lists of two givers, are no item twice; two parts are")
  func itemTwice() {
    let files = [
      "items.csv": "id,name\nrifle,rifles", "units.csv": "id,name,dimension\npiece,pieces,count",
      "arms.csv": """
      id,state,date,donor,item,quantity,unit,part_of,source,locator,as_printed
      A,delivered,1901,north,rifle,70,piece,,a-1900,p. 1,
      B,delivered,1901,north,rifle,20,piece,A,a-1900,p. 1,20
      C,delivered,1901,south,rifle,7,piece,,a-1900,p. 1,
      D,delivered,1901,north,rifle,20,piece,A,a-1900,p. 1,20 more
      E,delivered,1901,north,rifle,30,piece,A,a-1900,p. 1,
      """,
    ]
    #expect(
      findings(files, "AL0204").map(\.message.text) == [
        "D lists rifle in piece again; B has it already"
      ])
  }

  @Test("Months without a year are seen in five languages and in capitals; a verb is no month")
  func months() {
    let written = [
      "12 ARALIK", "KASIM ayında", "14 февраля", "3. März", "le 5 août", "12 May", "May", "in May",
      "may have been sent", "troops march on", "in May 1901", "may, perhaps", "June '21", "spring",
      "the march of 1901",
    ]
    let rows = written.enumerated().map { "E\($0),\"\($1)\",x" }.joined(separator: "\n")
    let found = findings(["events.csv": "id,date_as_written,what\n" + rows], "AL0121")
    #expect(found.map(\.subject) == (0..<8).map { "E\($0)" })
    let dated = findings(
      ["events.csv": "id,date,date_as_written,what\nA,1901-02-14,14 February,x"], "AL0121")
    #expect(dated.isEmpty)
  }

  @Test("A market between gold moneys moves about the parity; what is far from it is told")
  func market() {
    let coins = """
      id,name,gross_grams,fineness_parts,fineness_of
      pound,pound,8,9,10
      franc,franc,4,9,10
      """
    func rate(_ price: String, _ kind: String) -> [Finding] {
      findings(
        [
          "currencies.csv": coins,
          "rates.csv": "id,base,quote,quantity,kind\nR,pound,franc,\(price),\(kind)",
        ], "AL0303")
    }
    // By weight a pound is two francs: 2.1 is five parts in a hundred more, 2.21 more than ten.
    #expect(rate("2.1", "market").isEmpty)
    #expect(rate("2.21", "market").count == 1)
    #expect(rate("2.1", "official").count == 1)
    #expect(rate("2.01", "official").isEmpty)
  }

  @Test("A rate turned round, or a hundredfold, is not told again as one of two")
  func rates() {
    func codes(_ second: String) -> [String] {
      let files = [
        "rates.csv":
          "id,base,quote,quantity,in_force,kind\nA,crown,mark,5,1901,market\nB,\(second),1901,market"
      ]
      return ["AL0304", "AL0305", "AL0306"].filter { !findings(files, $0).isEmpty }
    }
    #expect(codes("mark,crown,5.1") == ["AL0306"])
    #expect(codes("crown,mark,500") == ["AL0305"])
    #expect(codes("crown,mark,6") == ["AL0304"])
  }

  @Test(
    "A rate turned round is seen in the units that are quoted, where one is a small part of another"
  )
  func quotedUnits() {
    let names =
      "id,name,unit_of,units_per\npound,Pound,,\nconto,Conto,,\nmilreis,Milreis,conto,1000"
    let rates = "id,base,quote,quantity,in_force,kind\nA,pound,milreis,3.6,1811,official\n"
    // 3.6 x 0.2778 is 1.00008.
    for (quantity, count) in [("0.2778", 1), ("3.7", 0)] {
      let files = [
        "currencies.csv": names, "rates.csv": rates + "B,pound,milreis,\(quantity),1811,official",
      ]
      #expect(findings(files, "AL0306").count == count)
    }
  }

  @Test("The parts of a money that is named are used with it")
  func partsOfMoney() {
    let found = findings(["money.csv": "id,amount,currency\nA,5,mark"], "AL0212")
    #expect(found.map(\.subject).filter { ["mark", "pfennig", "crown"].contains($0) } == ["crown"])
  }

  @Test("A column that is printed in millions has one cause, and a slip has none")
  func scale() {
    let rows = """
      id,amount,currency,as_printed
      A,1237000000,mark,1237
      B,70000000,mark,70
      C,71000,mark,70
      D,70000,mark,70
      """
    let found = money(rows, "AL0120")
    #expect(found.map(\.subject) == ["A", "B", "C", "D"])
    #expect(
      found.map { $0.cause?.text } == [
        "the row's number is the print times 1,000,000",
        "the row's number is the print times 1,000,000", nil,
        "the row's number is the print times 1,000",
      ])
  }
}
