import Checks
import Diagnostics
import LedgerModel
import LedgerReader
import Phrases
import Testing
import TestSupport

@Suite("Checks of what prints say besides a number")
struct PrintedQualifierTests {
  private static let currencies =
    "id,name,unit_of,units_per,gross_grams,fineness_parts,fineness_of,paper_of,printed_as\nmark,mark,,,,,,crown,marks\ncrown,crown,,,5,9,10,,crowns\nfranc,franc,,,4,9,10,,francs"

  private func findings(
    _ files: [String: String], _ codes: Set<String> = ["AL0131", "AL0132", "AL0133", "AL0134"]
  ) -> [Finding] {
    let literal = LedgerLiteral(
      ["currencies.csv": Self.currencies, "items.csv": "id,name\nman,men\nrifle,rifles"]
        .merging(files) { $1 })
    #expect(literal.reading.isUsable)
    return LedgerCheck.run(LedgerCheck.all, on: literal.ledger)
      .filter { codes.contains($0.kind.code) }
  }

  private func codes(_ row: String) -> [String] {
    let header = "id,amount,currency,as_printed,bound,low,high,per,note"
    return findings(["money.csv": "\(header)\nA,\(row)"]).map(\.kind.code)
  }

  @Test("A row that says what its print says has no finding")
  func kept() {
    for row in [
      "9000000,mark,about 9 million marks,about,8500000,9500000,,",
      ",mark,about 9 million marks,about,8500000,9500000,,",
      "9000000,mark,about 9 million marks,uncertain,,,,", "500,mark,500 (?),uncertain,,,,",
      "500,mark,not above 500,at_most,,,,", "500,mark,at least 500,at_least,,,,",
      "500,mark,not above 500,between,0,500,,", "500,mark,500 a year,,,,year,",
      "500,mark,500 a man yearly,,,,man,", "500,mark,500 a month,,,,month,",
      "500,mark,500 marks,at_most,,,,", "500,mark,500 marks,,,,year,",
    ] { #expect(codes(row) == [], "\(row)") }
  }

  @Test("A row that does not say it has one finding")
  func notKept() {
    #expect(codes("9000000,mark,about 9 million marks,,,,,") == ["AL0131"])
    #expect(codes("9000000,mark,about 9 million marks,exactly,,,,") == ["AL0131"])
    #expect(codes("500,mark,500 (?),,,,,") == ["AL0131"])
    #expect(codes("500,mark,not above 500,,,,,") == ["AL0132"])
    #expect(codes("500,mark,not above 500,at_least,,,,") == ["AL0132"])
    #expect(codes("500,mark,at least 500,at_most,,,,") == ["AL0132"])
    #expect(codes("500,mark,500 a year,,,,,") == ["AL0133"])
    #expect(codes("500,mark,500 a year,,,,month,") == ["AL0133"])
    #expect(codes("500,mark,some 500 a year,,,,,") == ["AL0131", "AL0133"])
  }

  @Test("Words at another number, and words that the note has, are no finding")
  func others() {
    #expect(codes("500,mark,\"500 marks, for about 30 men\",,,,,") == [])
    #expect(codes("500,mark,about 500,,,,,about: nobody says how near") == [])
    #expect(codes("500,mark,500 a year,,,,,“a year” is the name of the fund") == [])
    // What does not read as the row's number is AL0120 and nothing more.
    #expect(codes("400,mark,about 500,,,,,") == [])
  }

  @Test("A column of them is told once, with all of its rows")
  func together() {
    let rows = (1...5).map { "A\($0),\($0)00,mark,about \($0)00" }.joined(separator: "\n")
    let found = findings(["money.csv": "id,amount,currency,as_printed\n\(rows)"])
    #expect(found.count == 5)
    #expect(found.together.map { $0.eachTold.map(\.subject) } == [["A1", "A2", "A3", "A4", "A5"]])
  }

  @Test("Rates and goods are asked the same; a rate says it by its range")
  func ratesAndGoods() {
    func rate(_ row: String) -> [String] {
      findings([
        "rates.csv":
          "id,base,quote,quantity,low,high,as_printed,in_force,kind\nR,crown,mark,\(row),1900,recorded"
      ]).map(\.kind.code)
    }
    #expect(rate("5,,,about 5 marks") == ["AL0131"])
    #expect(rate("5,4,6,about 5 marks") == [])
    #expect(rate("5,,,not above 5 marks") == ["AL0132"])
    let goods = findings([
      "arms.csv": "id,item,quantity,as_printed\nW,rifle,500,some 500 rifles\nX,rifle,500,500 rifles"
    ])
    #expect(goods.map(\.subject) == ["W"])
  }

  @Test("Shillings of a money of other words are in doubt where they pass")
  func shillings() {
    // 150 pence: as pounds, as shillings and as pence.
    for amount in ["0.625", "12.5", "150"] {
      #expect(codes("\(amount),mark,12s 6d,,,,,") == ["AL0134"])
    }
    #expect(codes("13,mark,12s 6d,,,,,") == [])
    func pounds(_ amount: String) -> [String] {
      findings(
        [
          "currencies.csv": "id,name,printed_as\npound,pound,£;pounds",
          "money.csv": "id,amount,currency,as_printed\nA,\(amount),pound,12s 6d",
        ], ["AL0120", "AL0134"]
      ).map(\.kind.code)
    }
    #expect(pounds("0.625") == [])
    #expect(pounds("12.5") == ["AL0120"])
  }

  @Test("A billion is in doubt in an old British book, and where the row takes a million millions")
  func billions() {
    func found(_ amount: String, _ language: String, _ year: String, note: String = "") -> [String]
    {
      let issued = year.isEmpty ? "" : #", "issued": { "date-parts": [[\#(year)]] }"#
      return findings([
        "sources.json":
          #"[{ "id": "a", "type": "book", "title": "A", "language": "\#(language)"\#(issued) }]"#,
        "money.csv":
          "id,amount,currency,as_printed,source,locator,note\nA,\(amount),mark,2 billion,a,p. 1,\(note)",
      ]).map(\.kind.code)
    }
    #expect(found("2000000000", "en-GB", "1921") == ["AL0134"])
    #expect(found("2000000000", "en-GB", "") == ["AL0134"])
    #expect(found("2000000000", "en-GB", "1980") == [])
    #expect(found("2000000000", "en", "1921") == [])
    #expect(found("2000000000", "en-US", "1921") == [])
    #expect(found("2000000000000", "en", "1980") == ["AL0134"])
    #expect(found("2000000000", "en-GB", "1921", note: "an American billion") == [])
  }

  @Test("What a market pays in paper for metal is expected to differ from the parity")
  func paper() {
    func found(_ row: String) -> [String] {
      findings(
        ["rates.csv": "id,base,quote,quantity,low,high,in_force,kind\nR,crown,\(row)"], ["AL0303"]
      ).map(\.message.text)
    }
    #expect(found("mark,5,,,1900,market") == [])
    #expect(found("mark,,4,6,1900,assumed") == [])
    #expect(found("mark,5,,,1900,official").count == 1)
    // By weight a crown is 5/4 of a franc: all of 2 to 3 is off, and some of 1 to 3 is not.
    #expect(
      found("franc,,2,3,1900,recorded") == ["R is 1.6000 to 2.4000 times the parity of the metal"])
    #expect(found("franc,,1,3,1900,recorded") == [])
  }

  @Test("A range that is turned round is told, as one price is")
  func ranges() {
    func found(_ row: String) -> [String] {
      findings(
        [
          "rates.csv":
            "id,base,quote,quantity,low,high,in_force,kind\nA,crown,mark,5,,,1901,market\nB,\(row),1901,market"
        ], ["AL0304", "AL0305", "AL0306"]
      ).map(\.kind.code)
    }
    #expect(found("mark,crown,,4.8,5.2") == ["AL0306"])
    #expect(found("mark,crown,,0.19,0.21") == ["AL0304"])
    #expect(found("crown,mark,,4,6") == ["AL0304"])
    #expect(found("crown,mark,,450,550") == ["AL0304"])
  }

  @Test("A last row is called a total in five languages")
  func totals() {
    for word in ["Total", "toplam", "Итого", "Summe", "total général", "Yekûn"] {
      let found = findings(
        [
          "money.csv":
            "id,state,amount,currency,note\nA,delivered,1,mark,\nB,delivered,2,mark,\nC,delivered,3,mark,\(word)"
        ], ["AL0220"])
      #expect(found.map(\.subject) == ["C"], "\(word)")
    }
  }

  @Test("Amounts in parts in a column of numbers are told once for each column")
  func parts() throws {
    let money = "id,amount,currency,bound,low,high\nA,12s 6d,pound,,,\nB,1,pound,about,19s,2\n"
    let currencies =
      "id,name,unit_of,units_per,symbol\npound,pound,,,l\nshilling,s,pound,20,s\npenny,d,shilling,12,d\n"
    func found(_ type: String) -> [Finding] {
      let fields = ["amount", "low", "high"].map { #"{ "name": "\#($0)", "type": "\#(type)" }"# }
      let package = """
        { "name": "test", "title": "A test", "resources": [{ "path": "currencies.csv" },
          { "path": "money.csv", "schema": { "fields": [\(fields.joined(separator: ", "))] } }] }
        """
      return LedgerReading(
        files: [
          "datapackage.json": package, "money.csv": money, "currencies.csv": currencies,
        ].mapValues { Array($0.utf8) }
      ).findings.filter { $0.kind.code == "AL0024" }
    }
    #expect(
      found("number").map(\.message.text) == [
        "`amount` of money.csv is said to hold plain numbers, and A has parts: 12s 6d",
        "`low` of money.csv is said to hold plain numbers, and B has parts: 19s",
      ])
    #expect(found("string").isEmpty)
  }
}
