import Crypto
import Documents
import ExactNumbers
import Testing
import Phrases
@testable import Pages

@Suite("A document as a page")
struct PageWriterTests {
  private let page = samplePage()
  private var markup: Markup { Markup(page) }

  @Test("Every link within the page leads to something, and no two things have one anchor")
  func anchors() {
    let anchors = markup.values(of: "id")
    #expect(Set(anchors).count == anchors.count)
    let links = markup.values(of: "href").filter { $0.hasPrefix("#") }
    #expect(links.count > 20)
    for link in links { #expect(anchors.contains(String(link.dropFirst())), "\(link)") }
    for name in ["aria-labelledby", "for", "list"] {
      for value in markup.values(of: name) { #expect(anchors.contains(value), "\(name) \(value)") }
    }
  }

  @Test("Nothing is fetched: no tag has a source, and links to elsewhere wait for a reader")
  func requests() {
    for name in ["src", "srcset", "action", "background", "poster", "data", "ping", "manifest"] {
      #expect(markup.values(of: name).isEmpty, "\(name)")
    }
    #expect(!markup.tags.contains { ["img", "iframe", "object", "embed"].contains($0.name) })
    let links = markup.tags.filter { $0.name == "link" }
    #expect(links.map { $0.attributes["href"] } == ["data:,"])
    let others = markup.tags.filter { $0.attributes["href"]?.hasPrefix("http") == true }
    #expect(others.map { $0.attributes["href"] } == ["https://example.org/a_(b"])
    #expect(others.allSatisfy { $0.name == "a" && $0.attributes["rel"] == "noopener noreferrer" })
  }

  @Test("The policy of content names the style and the script that the page has, and nothing else")
  func policy() {
    func hash(_ text: String) -> String {
      "sha256-" + Base64.text(Array(SHA256.hash(data: Array(text.utf8))))
    }
    #expect(PageStyle.hash == hash(PageStyle.text), "run scripts/page_hashes.py")
    #expect(PageScript.hash == hash(PageScript.text), "run scripts/page_hashes.py")
    #expect(page.contains("<style>\(PageStyle.text)</style>"))
    #expect(page.contains("<script>\(PageScript.text)</script>"))
    #expect(
      markup.values(of: "content").contains(
        "default-src 'none'; style-src '\(PageStyle.hash)'; script-src '\(PageScript.hash)'; "
          + "img-src data:; base-uri 'none'; form-action 'none'"))
  }

  @Test("A page without sliders has no script")
  func scriptless() {
    let plain = PageWriter(display: halfEven).html(sample())
    #expect(!plain.contains("<script"))
    #expect(!plain.contains("script-src"))
  }

  @Test(
    "A table has a caption, headings with a scope, numbers on the right, and its data beside it")
  func table() {
    let page = PageWriter(display: halfEven, files: ["reconciliation"]).html(
      Document(title: "T", blocks: Array(sample().blocks[1...3])))
    #expect(
      page.contains(
        """
        <div class="scroll" role="region" tabindex="0" aria-labelledby="table:1"><table>
        <caption id="table:1">a text</caption>
        <thead><tr><th scope="col"><span class="aside">subject</span></th><th scope="col">a text</th>\
        <th scope="col" class="n">gap</th><th scope="col" class="n">share</th></tr></thead>
        <tbody>
        <tr><th scope="row">M11</th><td>a text</td><td class="n">≥\u{A0}47,971,988</td>\
        <td class="n">≤\u{A0}100.00\u{A0}%</td></tr>
        <tr class="sum"><td></td><td>a text, a text</td><td class="n">3</td><td class="n"></td></tr>
        </tbody></table></div>
        <p class="data">data: <a href="reconciliation.csv">reconciliation.csv</a></p>
        """))
  }

  @Test("A table without a title takes the heading before it for those who hear the page")
  func untitled() {
    let table = Table(name: "t", columns: [Column("a")], rows: [])
    let page = PageWriter(display: halfEven).html(
      Document(title: "T", blocks: [.section("Claims"), .table(table)]))
    #expect(page.contains(#"<caption id="table:1"><span class="aside">Claims</span></caption>"#))
    #expect(page.contains(#"<td colspan="1">(no rows)</td>"#))
  }

  @Test("A table that is too long says how many rows are in the file")
  func longTable() {
    let table = Table(name: "t", columns: [Column("a", .count)]) {
      AnyIterator((0..<PageWriter.mostRows + 7).lazy.map { Table.Row([.count($0)]) }.makeIterator())
    }
    let page = PageWriter(display: halfEven, files: ["t"]).html(
      Document(title: "T", blocks: [.table(table)]))
    #expect(page.contains("7 more rows are not shown. data: <a href=\"t.csv\">"))
  }

  @Test("A number with a key opens its derivation, which stands on the page once")
  func derivations() {
    #expect(
      page.contains(
        """
        <td class="n"><a id="n:2" href="#reconciliation/M11/as-printed/gap">≥\u{A0}47,971,988</a></td>
        """))
    #expect(
      page.contains(
        """
        <h3 id="title:reconciliation/M11/as-printed/gap">note on reconciliation/M11/as-printed/gap</h3>
        <a class="close" href="#n:2">Close</a>
        <pre tabindex="0">difference  reconciliation/M11/as-printed/gap
        └─ M11 &lt;b&gt;</pre>
        """))
    let notes = markup.tags.filter { $0.attributes["class"] == "note" }
      .compactMap { $0.attributes["id"] }
    #expect(
      notes == [
        "M11", "reconciliation/M11/as-printed/gap", "reconciliation/M11/as-printed/share", "M15",
        "R59", "C01", "claims/C01/left",
      ])
    // The row without a key has a number without a link.
    #expect(page.contains(#"<td class="n">3</td>"#))
  }

  @Test("What stands for nothing is no link")
  func withoutNotes() {
    let page = samplePage { _ in nil }
    #expect(page.contains(#"<td class="n">≥\#u{A0}47,971,988</td>"#))
    #expect(!page.contains(#"class="note""#))
  }

  @Test("A note stands on the page once, however often it is named")
  func onceEach() {
    let page = samplePage { $0 == "M11" ? PageNote(title: "M11", lines: []) : nil }
    #expect(Markup(page).values(of: "id").count { $0 == "M11" } == 1)
    #expect(Markup(page).values(of: "href").count { $0 == "#M11" } > 1)
  }

  @Test("A quotation has its language, and none where that is not known")
  func languages() {
    #expect(page.contains(#"<html lang="en">"#))
    #expect(page.contains(#"<q lang="tr">a text</q>"#))
    #expect(page.contains("<q>a text</q>"))
    #expect(!page.contains(#"lang="""#))
    for tag in ["tr", "ota-Arab", "sr-Latn-RS", "en-GB"] { #expect(tag.isLanguageTag) }
    for tag in ["", "t", "tr_TR", "tr-", "-tr", "türk", "tr x", "1a", "\""] {
      #expect(!tag.isLanguageTag, "\(tag)")
    }
  }

  @Test("A source that is on the page is a link to its citation")
  func sources() {
    #expect(page.contains(##"<a href="#source:karakus-2023">a text</a>a text"##))
    #expect(page.contains(#"<dt id="source:karakus-2023" tabindex="-1">karakus-2023</dt>"#))
  }

  @Test("A citation may stand behind its id")
  func citations() {
    let page = PageWriter(display: halfEven).html(
      Document(
        title: "T",
        blocks: [
          .definitions([
            .init(
              "a-1900", "\(.source("a-1900", words: "A. Author, https://example.org/.")) Good.",
              "Read in part.")
          ])
        ]))
    #expect(
      page.contains(
        """
        <div><dt id="source:a-1900" tabindex="-1">a-1900</dt><dd>A. Author, \
        <a rel="noopener noreferrer" href="https://example.org/">https://example.org/</a>. Good.</dd>\
        <dd>Read in part.</dd></div>
        """))
  }

  @Test("The contents name every section; equal titles have anchors of their own")
  func contents() {
    let document = Document(
      title: "T", blocks: [.section("Claims"), .section("Claims"), .section("Ürünler")])
    let page = PageWriter(display: halfEven).html(document)
    #expect(
      page.contains(
        """
        <ol><li><a href="#section:claims">Claims</a></li>\
        <li><a href="#section:claims-2">Claims</a></li>\
        <li><a href="#section:r-nler">Ürünler</a></li></ol></nav>
        """))
    #expect(page.count(of: "<section aria") == page.count(of: "</section>"))
  }

  @Test("The same document gives the same bytes")
  func same() { #expect(samplePage() == page) }
}

/// SHA-256 in the letters of a policy of content.
private enum Base64 {
  static func text(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let number = (0..<3).reduce(0) {
        $0 << 8 | (start + $1 < bytes.count ? Int(bytes[start + $1]) : 0)
      }
      for place in 0..<4 {
        text.append(place <= group.count ? letters[number >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}

extension String {
  fileprivate func count(of word: String) -> Int {
    split(separator: word, omittingEmptySubsequences: false).count - 1
  }
}
