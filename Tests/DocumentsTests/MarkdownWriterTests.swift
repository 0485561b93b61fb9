import Documents
import ExactNumbers
import Testing
import Phrases

@Suite("Documents as Markdown")
struct MarkdownWriterTests {
  private func text(_ blocks: Document.Block...) -> String {
    MarkdownWriter(display: halfEven).text(Document(title: "", blocks: blocks))
  }

  @Test("Headings, remarks, terms and tables")
  func report() {
    let table = Table(
      [.init("id", title: ""), .init("gap", .amount), .init("file", for: .file)],
      rows: [[.text("M11"), .limits(interval(1_000, 2_000)), .text("x")]])
    #expect(
      text(
        .section("Totals"), .list(["one", "two"]),
        .definitions([.init("Wrong", "C16", "C07")]), .table(table))
          == """
          ## Totals

          - one
          - two

          Wrong
          :   C16
          :   C07

          |  | gap |
          | --- | ---: |
          | M11 | 1,000–2,000 |

          """)
  }

  @Test(
    "No text becomes a mark, a tag, a link or another cell",
    arguments: [
      ("<script>", "\\<script\\>"), ("[a](b)", "\\[a\\]\\(b\\)"), ("# x", "\\# x"),
      ("a|b", "a\\|b"), ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
      ("$x$ ^y^ ~z~", "\\$x\\$ \\^y\\^ \\~z\\~"),
      ("#\u{FE0F}x]\u{301}", "\\#\u{FE0F}x\\]\u{301}"), ("a\nb", "a\\\\u\\{A\\}b"),
      ("1,5 şİ “q”", "1,5 şİ “q”"),
    ])
  func escapes(_ words: String, _ expected: String) {
    #expect(text(.paragraph(Prose(words))) == expected + "\n")
    let table = Table([.init("a")], rows: [[.text(words)]])
    #expect(text(.table(table)) == "| a |\n| --- |\n| \(expected) |\n")
  }
}
