import ExactNumbers
import Documents
import Testing
import Phrases

@Suite("Documents as text")
struct TextWriterTests {
  @Test("A report is laid out to be read")
  func report() {
    let table = Table(
      name: "items", title: "Stated: at most 6,000,000",
      columns: [
        .init("id", title: ""), .init("printed"),
        .init("amount", title: "own money", .number),
        .init("converted", title: "at 59", .number),
      ],
      rows: [
        .init([
          .text("A1"), .text("“one million”"), .number(ratio(1_000_000)), .number(ratio(590_000)),
        ]),
        .init([.text("A2"), .text("“bir buçuk”"), .number(ratio(5)), .number(ratio(1, 3))]),
        .init([.empty, .text("itemised"), .empty, .number(ratio(1_770_001, 3))], isRuled: true),
      ])
    let document = Document(
      title: "A CASE",
      blocks: [
        .paragraph("What was read."), .section("Totals"), .heading("A pledge"), .table(table),
        .section("Claims"), .lines(["A1 - A2", "├─ A1"]),
      ])
    #expect(
      TextWriter(display: halfEven).text(document) == """
        A CASE

           What was read.


        1  Totals

           A pledge

           Stated: at most 6,000,000

               printed        own money       at 59
           A1  “one million”  1,000,000     590,000
           A2  “bir buçuk”            5        0.33
                                         ----------
               itemised                  590,000.33


        2  Claims

           A1 - A2
           ├─ A1

        """)
  }

  @Test("Columns stay aligned under letters that are two columns wide or none")
  func aligned() {
    let table = Table(
      [.init("name"), .init("n", .number)],
      rows: [
        [.text("I\u{307}zmir"), .count(1)], [.text("İzmir"), .count(22)],
        [.text("漢字"), .count(333)],
      ])
    #expect(
      text(.table(table), width: 100) == """
           name     n
           I\u{307}zmir    1
           İzmir   22
           漢字   333

        """)
  }

  @Test("A table of more numbers than the page holds is told row by row, each number whole")
  func tooWide() {
    let rows = (1...2).map { row in Array(repeating: Cell.number(ratio(row * 59_000_000)), count: 4)
    }
    let table = Table((1...4).map { .init("n\($0)", .number) }, rows: rows)
    #expect(
      text(.table(table), width: 40) == """
           n1  59,000,000
           n2  59,000,000
           n3  59,000,000
           n4  59,000,000

           n1  118,000,000
           n2  118,000,000
           n3  118,000,000
           n4  118,000,000

        """)
  }

  @Test(
    "Where the page is narrow, great amounts lose the digits after the point and part between their ends"
  )
  func narrow() {
    let amount = Cell.limits(low: ratio(8_130_845_423, 100), high: ratio(90_950_001, 1), words: nil)
    let table = Table(
      [.init("a"), .init("gap", .amount), .init("share", .share)],
      rows: [[.text("M11"), amount, .limits(interval(1, 1))]])
    #expect(
      text(.table(table), width: 80)
        == "   a  " + String(repeating: " ", count: 23)
        + "gap     share\n   M11  81,308,454.23–90,950,001  100.00 %\n")
    #expect(
      text(.table(table), width: 40) == """
           a               gap     share
           M11  81,308,454.23–  100.00 %
                    90,950,001

        """)
    let wide = Table(
      [.init("a"), .init("gap", .amount), .init("open", .amount), .init("sent", .amount)],
      rows: [[.text("M11"), amount, amount, amount]])
    #expect(
      text(.table(wide), width: 50) == """
           a            gap         open         sent
           M11  81,308,454–  81,308,454–  81,308,454–
                 90,950,001   90,950,001   90,950,001
           (whole units, limits outward)

        """)
  }

  // 41,666 pounds 13 shillings and 4⅔ pence
  @Test(
    "Of amounts in parts the note names the smallest part, and where nothing is lost there is none")
  func narrowParts() throws {
    let units = try #require(
      CompoundUnits([
        .init(symbol: "l", factor: .one), .init(symbol: "s", factor: ratio(1, 20)),
        .init(symbol: "d", factor: ratio(1, 240)),
      ]))
    let display = NumberDisplay(places: 2, rule: .toNearestOrEven, units: ["pound": units])
    func lines(_ value: Ratio) -> [String] {
      let amount = Cell.limits(Interval(exactly: value))
      let table = Table(
        name: "a",
        columns: [
          Column("gap", .amount, for: .page, unitColumn: "unit"),
          Column("open", .amount, for: .page, unitColumn: "unit"),
          Column("sent", .amount, for: .page, unitColumn: "unit"),
          Column("unit", for: .page),
        ], rows: [Table.Row([amount, amount, amount, .text("pound")])])
      return TextTable(table, display: display, width: 55).lines
    }
    #expect(lines(ratio(125_000_020, 3_000)).contains("(whole d, limits outward)"))
    #expect(!lines(ratio(41_666_025, 1_000)).contains { $0.contains("limits outward") })
  }

  @Test("Short terms stand in a column before what is said of them")
  func definitions() {
    let block = Document.Block.definitions([
      .init("Wrong", "C16 none came", "C07 too late"), .init("Right", "\(.row("C01")) it is"),
    ])
    #expect(
      text(block, width: 60)
        == "   Wrong   C16 none came\n           C07 too late\n   Right   C01 it is\n")
  }

  @Test("A long cell is wrapped in its column, a number never")
  func wrapped() {
    let table = Table(
      [.init("id"), .init("note"), .init("amount", .number)],
      rows: [
        [
          .text("A1"), .text("a remark that does not fit beside the number"),
          .number(ratio(59_000_000)),
        ]
      ])
    #expect(
      text(.table(table), width: 40) == """
           id  note                    amount
           A1  a remark that does  59,000,000
               not fit beside the
               number

        """)
  }

  @Test("A word is cut only where the page cannot hold it")
  func wholeWords() {
    let table = Table(
      [.init("rate"), .init("note")],
      rows: [[.text("treasury@1920-09/1921-11"), .text("in force to the end")]])
    #expect(
      text(.table(table), width: 45) == """
           rate                      note
           treasury@1920-09/1921-11  in force to the
                                     end

        """)
    #expect(
      text(.table(table), width: 40) == """
           rate               note
           treasury@1920-09/  in force to the
           1921-11            end

        """)
  }

  @Test("A long heading over numbers is wrapped, and stands on the numbers")
  func headings() {
    let table = Table(
      [.init("what"), .init("n", title: "as printed in the gazette of the year", .number)],
      rows: [[.text("rifles"), .count(43)]])
    #expect(
      text(.table(table), width: 40) == """
                   as printed in the gazette of
           what                        the year
           rifles                            43

        """)
  }

  @Test("No line is wider than the page or ends with a space", arguments: [40, 60, 96, 100])
  func page(width: Int) {
    let words = Array(repeating: "uzun-kelime kısa漢字", count: 30).joined(separator: " ")
    let long = String(repeating: "x", count: 150)
    let table = Table(
      [.init("a"), .init("b"), .init("n", .number)],
      rows: [[.text(words), .text(long), .count(5)], [.text(""), .text("  "), .empty]],
      title: Prose(words))
    let document = Document(
      title: Prose(words),
      blocks: [
        .section(Prose(words)), .heading(Prose(words)), .paragraph(Prose(words)), .table(table),
      ])
    let lines = TextWriter(display: halfEven, width: width).text(document)
      .split(separator: "\n", omittingEmptySubsequences: false)
    // Latin letters are one column here and the two Han letters two, counted apart from the writer.
    let widths = lines.map { line in
      line.unicodeScalars.reduce(0) { $0 + ((0x4E00...0x9FFF).contains($1.value) ? 2 : 1) }
    }
    #expect(widths.allSatisfy { $0 <= width })
    #expect(lines.allSatisfy { $0.last != " " })
  }

  @Test("Running text ends before column 97")
  func paragraph() {
    let text = text(
      .paragraph(Prose(Array(repeating: "abcd", count: 40).joined(separator: " "))), width: 100)
    let widths = text.split(separator: "\n").map(\.count)
    // Three of indent and 18 words of 4 letters with 17 spaces: 92; one more would be 97.
    #expect(widths == [92, 92, 22])
  }

  @Test("What a reader would not see is shown by its code, in every part of a document")
  func hidden() {
    let bad = "a\u{202E}b\u{1B}"
    let table = Table([.init("x", title: Prose(bad))], rows: [[.text(bad)]], title: Prose(bad))
    let document = Document(
      title: Prose(bad),
      blocks: [
        .section(Prose(bad)), .heading(Prose(bad)), .paragraph(Prose(bad)), .lines([Prose(bad)]),
        .table(table),
      ])
    let text = TextWriter(display: halfEven).text(document)
    #expect(!text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
    #expect(
      text.split(separator: "a\\u{202E}b\\u{1B}", omittingEmptySubsequences: false).count == 9)
  }

  @Test("A line break inside a cell does not break the table")
  func breaks() {
    let table = Table([.init("a"), .init("b")], rows: [[.text("x\ny"), .text("z")]])
    #expect(text(.table(table), width: 100) == "   a        b\n   x\\u{A}y  z\n")
  }

  @Test("A table without rows says so; parts without lines leave no gap")
  func nothing() {
    let table = Table([.init("a")], rows: [])
    let document = Document(
      title: "T", blocks: [.lines([]), .table(table), .paragraph("end")])
    #expect(
      TextWriter(display: halfEven).text(document) == "T\n\n   a\n   (no rows)\n\n   end\n")
    #expect(TextWriter(display: halfEven).text(Document(title: "")) == "")
  }

  private func text(_ block: Document.Block, width: Int) -> String {
    TextWriter(display: halfEven, width: width).text(Document(title: "", blocks: [block]))
  }
}
