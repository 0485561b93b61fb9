import Documents
import ExactNumbers
import Foundation
import Testing

@Suite("Tables as JSON")
struct JSONWriterTests {
  private func text(_ table: Table) -> String { JSONWriter.text(table, tool: "aid-ledger 0.1.0") }

  /// The rows of a table as they stand in the text.
  private func rows(_ table: Table) -> Substring {
    let text = text(table)
    return text.range(of: "\"rows\": ").map { text[$0.upperBound...] } ?? ""
  }

  @Test("The tool, the schema, and an object a row, keys in the order of the columns")
  func document() {
    let table = Table(
      [
        .init("id"), .init("line", .count), .init("price", .number), .init("gap", .amount),
        .init("rates", .list), .init("shown", for: .page),
      ],
      rows: [
        [
          .text("M11"), .count(15), .number(ratio(59)), .limits(interval(nil, 5)),
          .ids(["R1", "R2"]), .text("x"),
        ],
        [.text("b"), .count(-1), .number(ratio(-5, 3)), .empty, .empty, .empty],
      ])
    #expect(
      text(table) == """
        {
          "tool": "aid-ledger 0.1.0",
          "schema": "aid-ledger/sample/1",
          "rows": [
            { "id": "M11", "line": 15, "price": { "decimal": "59", "numerator": "59", "denominator": "1" }, \
        "gap_low": null, "gap_high": { "decimal": "5", "numerator": "5", "denominator": "1" }, \
        "rates": ["R1", "R2"] },
            { "id": "b", "line": -1, "price": { "decimal": "-1.666666666667", "numerator": "-5", \
        "denominator": "3" }, "gap_low": null, "gap_high": null, "rates": null }
          ]
        }

        """)
  }

  @Test("No rows are an empty list")
  func empty() { #expect(rows(Table([.init("id")], rows: [])) == "[]\n}\n") }

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
    #expect(rows(table) == "[\n    { \"a\": \(literal) }\n  ]\n}\n")
  }

  @Test("Keys are escaped too")
  func keys() {
    let table = Table([.init("a\"b")], rows: [[.empty]])
    #expect(rows(table) == "[\n    { \"a\\\"b\": null }\n  ]\n}\n")
  }
}
