import Documents
import Testing
import Phrases

@Suite("Citations in running text")
struct CitationTests {
  private let cited: Prose = """
    C1 It holds\(.citation(source: "a-1900", locator: "p. 1 [x]", words: "A 1900, p. 1"))\
    ; \(.citation(source: "b-1910", locator: "", words: "B 1910")); so
    """

  private var document: Document {
    Document(title: "T", blocks: [.paragraph(cited), .list(["two\(cited)"])])
  }

  @Test("A text has the short notes")
  func words() {
    #expect(cited.text == "C1 It holdsA 1900, p. 1; B 1910; so")
  }

  @Test("Markdown has numbered footnotes, neighbours in one")
  func footnotes() {
    let writer = MarkdownWriter(
      display: halfEven,
      citations: .footnotes { $0 + ($1.isEmpty ? "" : ", \($1)") })
    #expect(
      writer.text(document) == """
        # T

        C1 It holds[^1]; so

        - twoC1 It holds[^2]; so

        [^1]: a\\-1900, p\\. 1 \\[x\\]; b\\-1910

        [^2]: a\\-1900, p\\. 1 \\[x\\]; b\\-1910

        """)
  }

  @Test("For pandoc a citation is its key and its locator")
  func keys() {
    let writer = MarkdownWriter(display: halfEven, citations: .keys)
    #expect(
      writer.text(Document(title: "", blocks: [.paragraph(cited)]))
        == "C1 It holds[@{a-1900}, p\\. 1 \\[x\\]; @{b-1910}]; so\n")
  }

  @Test("For typst it is a call, with a bibliography at the end")
  func typst() {
    let text = TypstWriter(display: halfEven).text(document)
    #expect(
      text.contains(
        "C1 It holds#cite(label(\"a-1900\"), supplement: [p\\. 1 \\[x\\]]);#cite(label(\"b-1910\"));\\; so"
      ))
    #expect(
      text.hasSuffix("#bibliography(\"refs.bib\", style: \"style.csl\", title: [Bibliography])\n"))
    let plain = TypstWriter(display: halfEven).text(Document(title: "", blocks: [.paragraph("x")]))
    #expect(!plain.contains("bibliography"))
  }

  @Test(
    "No text is code of typst",
    arguments: [
      ("#eval(\"1\")", "\\#eval\\(\\\"1\\\"\\)"),
      ("$x$ *b* _i_ `c`", "\\$x\\$ \\*b\\* \\_i\\_ \\`c\\`"),
      ("= h", "\\= h"), ("@ref <l>", "\\@ref \\<l\\>"), ("a\nb", "a\\\\u\\{A\\}b"),
      ("// c", "\\/\\/ c"),
      ("]", "\\]"),
    ])
  func escaped(_ words: String, _ expected: String) {
    let blocks: [Document.Block] = [
      .paragraph(Prose(words)), .lines([Prose(words)]),
      .table(Table([.init("a")], rows: [[.text(words)]])),
    ]
    let text = TypstWriter(display: halfEven).text(Document(title: "", blocks: blocks))
    #expect(text.contains("\n\n\(expected)\n\n"))
    #expect(text.contains("  [\(expected)],\n"))
  }
}
