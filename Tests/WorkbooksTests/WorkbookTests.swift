import Documents
import ExactNumbers
import TestSupport
import Testing
import Phrases

@testable import Workbooks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Workbooks")
struct WorkbookTests {
  @Test("The same workbook is the same bytes, in another time zone too")
  func sameBytes() throws {
    let book = workbook([.init(balance, formulas: sampleFormulas), .init(parts)])
    let once = try book.bytes()
    let zone = getenv("TZ").map { String(cString: $0) }
    setenv("TZ", "Asia/Tokyo", 1)
    tzset()
    let again = try book.bytes()
    if let zone { setenv("TZ", zone, 1) } else { unsetenv("TZ") }
    tzset()
    #expect(once == again)
    let core = Unzipped(once).text("docProps/core.xml")
    #expect(core.contains("<dcterms:created xsi:type=\"dcterms:W3CDTF\">1980-01-01T00:00:00Z"))
    #expect(core.contains("<dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>"))
  }

  @Test("A number is a number, a share too; a date and an id are words")
  func types() throws {
    let table = Table(
      name: "t",
      columns: [
        Column("id", .row), Column("date", .date), Column("line", .count),
        Column("amount", .amount), Column("share", .share), Column("sources", .list),
        Column("seen", for: .page),
      ],
      rows: [
        .init([
          .text("M1"), .text("1921-09-18"), .count(7), limits(ratio(1, 3), ratio(5, 2)),
          limits(ratio(1, 8), .one), .ids(["a", "b"]), .text("not in files"),
        ])
      ])
    let zip = Unzipped(try workbook([.init(table)]).bytes())
    let sheet = zip.sheet(2)
    for (cell, value) in [
      ("C2", "7"), ("D2", "0.333333333333333"), ("E2", "2.5"), ("F2", "0.125"), ("G2", "1"),
    ] {
      #expect(
        sheet.matches(of: try Regex("<c r=\"\(cell)\" s=\"\\d+\"><v>\(value)</v>")).count == 1)
    }
    for cell in ["A2", "B2", "H2", "I2"] {
      #expect(sheet.matches(of: try Regex("<c r=\"\(cell)\" s=\"\\d+\" t=\"s\">")).count == 1)
    }
    for words in ["M1", "1921-09-18", "a;b", "amount_low=1/3", "amount_low", "share_high", "exact"]
    {
      #expect(zip.words.contains("<t>\(words)</t>"))
    }
    #expect(!zip.words.contains("not in files"))
    #expect(!zip.words.contains("<t>seen</t>"))
  }

  @Test(
    "What begins like a formula is words",
    arguments: [
      "=1+1", "+1", "-3.5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "'=1", " =1",
      "=HYPERLINK(\"http://example.com\",\"x\")", "=cmd|' /C calc'!A0", "a;=2+40;x",
      "=IMPORTXML(CONCAT(\"http://example.com?v=\",A1),\"//a\")", "{=1}", "http://example.com",
      "DDE(\"cmd\";\"/C calc\";\"1\")",
    ])
  func formulaLike(_ payload: String) throws {
    let zip = Unzipped(try workbook([.init(words("t", [payload]))]).bytes())
    let sheet = zip.sheet(2)
    #expect(!sheet.contains("<f>"))
    #expect(!sheet.contains("hyperlink"))
    #expect(sheet.contains("<c r=\"B2\" s=\"2\" t=\"s\">") || sheet.contains("t=\"s\""))
  }

  @Test("No character makes a broken file")
  func characters() throws {
    let zip = Unzipped(
      try workbook([
        .init(words("t", ["nul\0end", "_x000D_", "\u{1}", "\u{FFFE}", "<&>\"", "a\r\nb", " x "]))
      ]).bytes())
    for words in [
      "<t>nul␀end</t>", "<t>_x005F_x000D_</t>", "<t>_x0001_</t>", "<t>_xFFFE_</t>",
      "<t>&lt;&amp;&gt;\"</t>", "<t>a_x000D_\nb</t>", "<t xml:space=\"preserve\"> x </t>",
    ] {
      #expect(zip.words.contains(words), "\(words)")
    }
  }

  @Test("The header and the ids stay in sight, are printed on each page, and say what they mean")
  func header() throws {
    let zip = Unzipped(try workbook([.init(balance)]).bytes())
    let sheet = zip.sheet(2)
    #expect(sheet.contains("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""))
    #expect(sheet.contains("<autoFilter ref=\"A1:K4\"/>"))
    #expect(sheet.contains("orientation=\"landscape\""))
    #expect(zip.text("xl/workbook.xml").contains("balance!$A:$A,balance!$1:$1"))
    let notes = zip.text("xl/comments1.xml")
    #expect(notes.contains("What was promised. The lower limit."))
    #expect(notes.contains("No upper limit is known."))
    #expect(notes.contains("<author></author>"))
  }

  @Test("A formula is live and has its result; where the ledger knows more, none stands")
  func formulas() throws {
    let sheet = Unzipped(
      try workbook([.init(balance, formulas: sampleFormulas), .init(parts)]).bytes()
    ).sheet(2)
    #expect(sheet.contains("<f>IF(COUNT($B2,$E2)&lt;2,\"\",$B2-$E2)</f><v>47971988</v>"))
    #expect(sheet.contains("<f>IF(COUNT($E2,$B2)&lt;2,\"\",IF($B2=0,\"\",$E2/$B2))</f><v>0.18691"))
    #expect(sheet.contains("'parts'!$B$2:$B$5))</f><v>3.33333333333333</v>"))
    // No upper limit: no words, no number.
    #expect(sheet.contains("t=\"str\"><f>IF(COUNT($B3,$E3)&lt;2,\"\",$B3-$E3)</f><v></v>"))
    #expect(!sheet.contains("$B4-$E4"))
    #expect(
      sheet.contains("MAX(1,ABS($F2),ABS($B2),ABS($E2)),\"agrees\",\"differs\")))</f><v>agrees</v>")
    )
  }

  @Test("A sheet that is full is cut, and says so in its last line and on the first sheet")
  func cut() throws {
    let table = words("long", (0..<9).map { "row \($0)" })
    let cut = Unzipped(try workbook([.init(table)], rowLimit: 5).bytes())
    #expect(cut.words.contains("<t>5 rows more are in long.csv</t>"))
    #expect(cut.words.contains("Some words; 4 rows; cut: a sheet takes no more, and 5 rows more"))
    #expect(cut.words.contains("<t>row 3</t>") && !cut.words.contains("<t>row 4</t>"))
    #expect(cut.sheet(2).contains("r=\"A6\"") && !cut.sheet(2).contains("r=\"A7\""))
    let whole = Unzipped(try workbook([.init(table)], rowLimit: 9).bytes())
    #expect(whole.words.contains("<t>row 8</t>") && !whole.words.contains("more are in"))
  }

  @Test("More notes than a spreadsheet bears are left out, which is said")
  func manyNotes() throws {
    let table = Table(
      name: "t", columns: [Column("id", .row), Column("a", .amount)],
      rows: (0..<600).map { .init([.text("M\($0)"), limits(ratio($0), nil)]) })
    let zip = Unzipped(try workbook([.init(table)]).bytes())
    #expect(zip.text("xl/comments1.xml").split(separator: "No upper limit is known.").count == 501)
    #expect(zip.words.contains("100 limits that are not known bear no note"))
  }

  @Test("A workbook of no tables, of an empty one, and of all blocks of a document")
  func blocks() throws {
    let front = Document(
      title: "A title",
      blocks: [
        .section("A section"), .heading("A heading"), .paragraph("=Some words"),
        .list(["one", "two"]), .definitions([.init("term", "meaning")]), .lines(["  a line"]),
        .table(words("t", ["cell"])),
      ])
    let empty = Table(name: "empty", columns: [Column("only")])
    let zip = Unzipped(try workbook([.init(empty)], front: front).bytes())
    for words in [
      "A title", "A section", "A heading", "=Some words", "two", "term", "meaning", "empty",
    ] {
      #expect(zip.words.contains("<t>\(words)</t>"), "\(words)")
    }
    #expect(!zip.sheet(1).contains("<f>"))
    #expect(zip.parts["xl/worksheets/sheet2.xml"] != nil)
    let none = Table(name: "none", columns: [Column("seen", for: .page)], rows: [.init([.empty])])
    #expect(Unzipped(try workbook([.init(none)]).bytes()).words.contains("<t>none</t>"))
    #expect(Unzipped(try workbook([]).bytes()).parts["xl/worksheets/sheet2.xml"] == nil)
  }

  @Test("Tables of the same name have sheets of their own")
  func names() throws {
    let zip = Unzipped(
      try workbook([
        .init(words("t", ["a"])), .init(words("T", ["b"])), .init(words("read me", [])),
      ])
      .bytes())
    let names = zip.text("xl/workbook.xml")
    for name in ["\"Read me\"", "\"t\"", "\"T 2\"", "\"read me 2\""] {
      #expect(names.contains("name=\(name)"))
    }
  }

  @Test("What is not there is said, and nothing is made")
  func errors() {
    #expect(throws: WorkbookError.noLibrary) { try XLSXLibrary(anyOf: ["libnothing.so.0"]) }
    func book(_ formula: Formula) -> Workbook {
      workbook([.init(balance, formulas: [formula]), .init(parts)])
    }
    #expect(throws: WorkbookError.noColumn("gain", sheet: "balance")) {
      try book(.difference("gain", of: "promised_low", less: "delivered_low")).bytes()
    }
    #expect(throws: WorkbookError.noColumn("subject", sheet: "balance")) {
      try book(.quotient("gap_low", of: "subject", by: "delivered_low")).bytes()
    }
    #expect(throws: WorkbookError.noColumn("id", sheet: "parts")) {
      try book(.sum("parts", of: "amount", on: "parts", where: [.init("subject", "id")])).bytes()
    }
    #expect(throws: WorkbookError.noKey("amount", sheet: "parts")) {
      try book(.sum("parts", of: "amount", on: "parts", where: [.init("subject", "amount")]))
        .bytes()
    }
    #expect(throws: WorkbookError.noSheet("items")) {
      try book(.sum("parts", of: "amount", on: "items", where: [])).bytes()
    }
    let wide = Table(name: "wide", columns: (0..<16_385).map { Column("c\($0)") })
    #expect(throws: WorkbookError.tooManyColumns(16_385, sheet: "wide")) {
      try workbook([.init(wide)]).bytes()
    }
    for error in [WorkbookError.noLibrary, .cutShort(part: "part 3"), .noSheet("x")] {
      #expect(!error.description.isEmpty)
    }
  }
}
