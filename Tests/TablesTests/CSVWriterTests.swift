import ExactNumbers
import Tables
import Testing

@Suite("Tables as CSV")
struct CSVWriterTests {
  @Test("A whole file: header, quotes where needed, numbers bare, one LF a row")
  func file() {
    let table = Table(
      [.init("id"), .init("words"), .init("line", .right), .init("amount", .right)],
      rows: [
        [.text("M11"), .text("59 Million"), .integer(15), .exact(ratio(59_000_000))],
        [.text("M12"), .text("a, \"b\""), .integer(-3), .exact(ratio(-7, 2))],
        [
          .text("şirket"), .text("two\nlines\r\n"), .empty,
          .exact(ratio(585_398_000_000, 1_161_351)),
        ],
        [.text(" x "), .text("=1+1"), .integer(0), .exact(ratio(-5, 3))],
        [.text("short")],
      ], caption: "not in the file")
    #expect(
      CSVWriter.text(table) == """
        id,words,line,amount
        M11,59 Million,15,59000000
        M12,"a, ""b""\",-3,-3.5
        şirket,"two
        lines\r
        ",,585398000000 over 1161351
        " x ",'=1+1,0,-5 over 3
        short,,,

        """)
  }

  @Test("Low and high stand in two cells, an open end and no interval are empty")
  func ends() {
    #expect(Cell.ends(interval(nil, 4)) == [.empty, .exact(ratio(4))])
    #expect(Cell.ends(nil) == [.empty, .empty])
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
