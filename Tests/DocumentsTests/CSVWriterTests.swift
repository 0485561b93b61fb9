import ExactNumbers
import Documents
import Testing
import Phrases

@Suite("Tables as CSV")
struct CSVWriterTests {
  @Test("A whole file: header, quotes where needed, numbers bare, one LF a row")
  func file() {
    let table = Table(
      [.init("id"), .init("words"), .init("line", .count), .init("amount", .number)],
      rows: [
        [.text("M11"), .text("59 Million"), .count(15), .number(ratio(59_000_000))],
        [.text("M12"), .text("a, \"b\""), .count(-3), .number(ratio(-7, 2))],
        [
          .text("şirket"), .text("two\nlines\r\n"), .empty,
          .number(ratio(585_398_000_000, 1_161_351)),
        ],
        [.text(" x "), .text("=1+1"), .count(0), .number(ratio(-5, 3))],
        [.text("short")],
      ], title: "not in the file")
    #expect(
      CSVWriter.text(table) == """
        id,words,line,amount,exact
        M11,59 Million,15,59000000,
        M12,"a, ""b""\",-3,-3.500000,
        şirket,"two
        lines\r
        ",,504066.384753618846,amount=585398000000/1161351
        " x ",'=1+1,0,-1.666666666667,amount=-5/3
        short,,,,

        """)
  }

  @Test("Low and high stand in two cells, an open end and no interval are empty")
  func ends() {
    #expect(Cell.limits(interval(nil, 4)).parts == [.empty, .number(ratio(4), .up)])
    #expect(Cell.limits(interval(4, 4)).parts == [.number(ratio(4)), .number(ratio(4))])
    let table = Table(
      [.init("gap", .amount), .init("", .amount), .init("page", for: .page)],
      rows: [[.limits(interval(1, 4)), .empty, .text("x")], [.limits(interval(nil, 2))]])
    #expect(CSVWriter.text(table) == "gap_low,gap_high,low,high,exact\n1,4,,,\n,2,,,\n")
  }

  @Test(
    "Six to twelve digits after the point, never three; ends outward, all else half to even",
    arguments: [
      (ratio(7216, 1000), .toNearestOrEven, "7.216000,"),
      (ratio(1, 8), .toNearestOrEven, "0.125000,"),
      (ratio(1, 1 << 12), .toNearestOrEven, "0.000244140625,"),
      // 2^-13 = 0.0001220703125, thirteen digits: the last half goes to the even digit.
      (ratio(1, 1 << 13), .toNearestOrEven, "0.000122070312,n=1/8192"),
      (ratio(1, 1 << 13), .up, "0.000122070313,n=1/8192"),
      (ratio(2, 3), .down, "0.666666666666,n=2/3"), (ratio(2, 3), .up, "0.666666666667,n=2/3"),
      (ratio(-2, 3), .down, "-0.666666666667,n=-2/3"),
      (ratio(-2, 3), .up, "-0.666666666666,n=-2/3"),
    ] as [(Ratio, RoundingRule, String)])
  func digits(value: Ratio, rule: RoundingRule, expected: String) {
    let table = Table([.init("n", .number)], rows: [[.number(value, rule)]])
    #expect(CSVWriter.text(table) == "n,exact\n\(expected)\n")
  }

  @Test("No cell is longer than a spreadsheet takes, and says how much is left out")
  func longCells() throws {
    func last(_ table: Table) -> Substring {
      CSVWriter.text(table).split(separator: "\n").last ?? ""
    }
    let words = String(repeating: "M1;", count: 20_000)
    let cell = last(Table([.init("a")], rows: [[.text(words)]]))
    #expect(cell.count < 32_767)
    #expect(cell.hasSuffix("M1; … and 30000 characters more"))
    let list = Cell.ids(Array(repeating: "M1", count: 20_000))
    #expect(last(Table([.init("a", .list)], rows: [[list]])).hasSuffix("M1;and 10022 more"))
    // 7^4000 has 3,381 digits.
    let power = (0..<4000).reduce(Ratio.one) { all, _ in all * ratio(7) }
    let long = try #require(ratio(3).divided(by: power))
    #expect(
      last(Table([.init("n", .number)], rows: [[.number(long)]])).hasPrefix(
        "0.000000000000,n=a fraction of some 340"))
  }

  @Test(
    "For a spreadsheet with a decimal comma: semicolons, commas in numbers only, and the mark of UTF-8"
  )
  func dialect() {
    let table = Table(
      [.init("id"), .init("words"), .init("n", .number)],
      rows: [
        [.text("a;b"), .text("1.5, or so"), .number(ratio(7216, 1000))],
        [.text("=1"), .count(12), .number(ratio(-1, 3))],
      ])
    let tr = CSVDialect(separator: ";", decimalMark: ",", hasByteOrderMark: true)
    #expect(
      CSVWriter.text(table, as: tr)
        == "\u{FEFF}id;words;n;exact\n\"a;b\";\"1.5, or so\";7,216000;\n'=1;12;-0,333333333333;n=-1/3\n"
    )
  }

  @Test("A header is text like any other: quoted, and never a formula")
  func header() {
    #expect(CSVWriter.text(Table([.init("=a"), .init("b,c")], rows: [])) == "'=a,\"b,c\"\n")
  }

  @Test("An empty cell alone in its row is quoted, since many readers skip an empty line")
  func lone() {
    let table = Table([.init("a")], rows: [[.empty], [.text("")], [.text("x")]])
    #expect(CSVWriter.text(table) == "a\n\"\"\n\"\"\nx\n")
  }

  @Test("NUL is written as its picture; other control characters stay")
  func control() {
    let table = Table(
      [.init("a"), .init("b")], rows: [[.text("x\0y"), .text("\u{7}\u{1B}[31m\0,")]])
    #expect(CSVWriter.text(table) == "a,b\nx␀y,\"\u{7}\u{1B}[31m␀,\"\n")
  }

  @Test("Letters of one look and different bytes stay as they were")
  func bytes() {
    let table = Table([.init("a"), .init("b")], rows: [[.text("é"), .text("e\u{301}")]])
    let expected: [UInt8] = Array("a,b\n".utf8) + [0xC3, 0xA9, 0x2C, 0x65, 0xCC, 0x81, 0x0A]
    #expect(Array(CSVWriter.text(table).utf8) == expected)
  }
}
