import ExactNumbers
import Documents
import Testing

@Suite("Tables as JSON")
struct JSONWriterTests {
  @Test("An object a row, a row a line, keys in the order of the columns")
  func array() {
    let table = Table(
      [.init("id"), .init("line"), .init("amount"), .init("high")],
      rows: [
        [.text("M11"), .integer(15), .exact(ratio(59_000_000)), .end(ratio(5))],
        [.text("b"), .integer(-1), .exact(ratio(-5, 3)), .empty],
      ])
    #expect(
      JSONWriter.text(table) == """
        [
          { "id": "M11", "line": 15, "amount": "59000000", "high": "5" },
          { "id": "b", "line": -1, "amount": "-5 over 3", "high": null }
        ]

        """)
  }

  @Test("No rows are an empty array")
  func empty() {
    #expect(JSONWriter.text(Table([.init("id")], rows: [])) == "[]\n")
  }

  @Test(
    "What JSON or a terminal would take amiss is escaped, the rest stands as it is",
    arguments: [
      ("a\"b\\c/d", #""a\"b\\c/d""#), ("\n\r\t", #""\n\r\t""#),
      ("\0\u{1B}\u{7F}", #""\u0000\u001b\u007f""#),
      ("\u{202E}\u{2028}\u{FEFF}", #""\u202e\u2028\ufeff""#), ("\u{E0041}", #""\udb40\udc41""#),
      ("şİ–e\u{301}🚢", "\"şİ–e\u{301}🚢\""), ("=1", "\"=1\""),
    ])
  func escapes(text: String, literal: String) {
    let table = Table([.init("a")], rows: [[.text(text)]])
    #expect(JSONWriter.text(table) == "[\n  { \"a\": \(literal) }\n]\n")
  }

  @Test("Keys are escaped too")
  func keys() {
    let table = Table([.init("a\"b")], rows: [[.empty]])
    #expect(JSONWriter.text(table) == "[\n  { \"a\\\"b\": null }\n]\n")
  }
}
