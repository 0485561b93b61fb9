import Documents
import Foundation
import Testing
import Phrases
@testable import Pages

@Suite("Markup in the texts of a ledger")
struct InjectionTests {
  static let payloads = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "</style><script>a</script>",
    "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
    "\"><script>alert(1)</script>", "'><script>alert(1)</script>", "\" onmouseover=\"alert(1)",
    "' onmouseover='alert(1)", "` onmouseover=`alert(1)", "\" autofocus onfocus=alert(1) x=\"",
    "<a href=\"javascript:alert(1)\">x</a>", "javascript:alert(1)",
    "data:text/html,<script>a</script>",
    "http://\"onclick=alert(1)//", "https://a.b/\"><script>alert(1)</script>",
    "https://a.b/'onclick='alert(1)", "https://a.b/`x`<b>", "http://javascript:alert(1)",
    "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc=\"<script>a</script>\">",
    "<object data=x>", "<embed src=x>", "<base href=//evil>", "<meta http-equiv=refresh content=0>",
    "<link rel=stylesheet href=//evil>", "<style>*{display:none}</style>", "<form action=//evil>",
    "<input autofocus onfocus=alert(1)>", "<details open ontoggle=alert(1)>",
    "<video><source onerror=a>",
    "<math><mi//xlink:href=\"data:x\">", "<!--", "-->", "<![CDATA[", "]]>", "<?xml ?>", "&lt;b&gt;",
    "&#60;script&#62;", "\u{202E}evil\u{2066}", "a\u{0}b\u{1B}[31m", "\u{FEFF}<\u{200B}script>",
    "<scr\nipt>", "<SCRIPT>alert(1)</SCRIPT>", "{{7*7}}", "${7*7}", "\\u003cscript\\u003e",
    "</pre></main>",
    "id\" id=\"page:main",
  ]
  /// All that a page is made of.
  private static let tags: Set = [
    "html", "head", "meta", "title", "link", "style", "body", "a", "header", "h1", "h2", "h3", "h4",
    "nav", "ol", "ul", "li", "main", "section", "p", "div", "table", "caption", "thead", "tbody",
    "tr", "th", "td", "span", "q", "pre", "code", "dl", "dt", "dd", "article", "script", "label",
    "input", "datalist", "option", "button",
  ]
  private static let attributes: Set = [
    "lang", "charset", "http-equiv", "content", "name", "rel", "href", "class", "id", "tabindex",
    "aria-labelledby", "aria-label", "role", "scope", "colspan", "type", "for", "min", "max",
    "step",
    "value", "list", "inputmode", "autocomplete", "spellcheck", "size", "data-price", "hidden",
  ]

  @Test("No payload is alive in any text, id, key or name", arguments: payloads)
  func dead(_ payload: String) {
    let page = PageWriter(
      display: halfEven, files: ["reconciliation", payload],
      sliders: [sampleSlider(payload, rate: payload)].compactMap(\.self),
      sliderSection: Prose(payload)
    ) { Self.notes($0, payload) }
    .html(document(payload))
    let markup = Markup(page)
    for tag in markup.tags {
      #expect(Self.tags.contains(tag.name), "\(tag.name)")
      for (name, value) in tag.attributes {
        #expect(Self.attributes.contains(name), "\(tag.name) \(name)")
        #expect(!value.hasPrefix("unquoted"), "\(tag.name) \(name)=\(value)")
      }
      if let link = tag.attributes["href"] {
        #expect(
          link.hasPrefix("#") || link == "data:,"
            || (link.hasPrefix("http") && tag.attributes["rel"] == "noopener noreferrer")
            || (link.hasSuffix(".csv") && !link.contains(":") && !link.hasPrefix("//")))
      }
    }
    #expect(markup.tags.count { $0.name == "script" } == 2)
    #expect(markup.tags.count { $0.name == "style" } == 1)
    #expect(markup.tags.count { $0.name == "main" } == 1)
    // Whatever a payload says, the page has the tags that it has with plain words.
    let kinds: Set = ["a"]
    let plain = Markup(
      PageWriter(
        display: halfEven, files: ["reconciliation", "w"],
        sliders: [sampleSlider("w", rate: "w")].compactMap(\.self), sliderSection: "w"
      ) { Self.notes($0, "w") }.html(document("w")))
    let own = markup.tags.map(\.name).filter { !kinds.contains($0) }
    #expect(own == plain.tags.map(\.name).filter { !kinds.contains($0) })
    #expect(!page.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{0}" || $0 == "\u{1B}" })
  }

  @Test(
    "All at once, on a page that a browser can be shown: `scripts/pages.py` looks for what is alive"
  )
  func allAtOnce() throws {
    let all = Self.payloads.map(document)
    let payloads = Self.payloads
    let page = PageWriter(
      display: halfEven, files: Set(payloads),
      sliders: [sampleSlider(payloads[6])].compactMap(\.self)
    ) { Self.notes($0, payloads[1]) }
    .html(Document(title: Prose(payloads[0]), blocks: all.flatMap(\.blocks)))
    #expect(Markup(page).tags.count { $0.name == "script" } == 2)
    guard let path = ProcessInfo.processInfo.environment["AID_LEDGER_HOSTILE_PAGE"] else { return }
    try page.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private static func notes(_ names: [String], _ text: String) -> [String: PageNote] {
    Dictionary(
      uniqueKeysWithValues: names.map { ($0, PageNote(title: text + $0, lines: [text, text])) })
  }

  private func document(_ text: String) -> Document {
    var document = sample(text, source: text)
    document.blocks += [
      .table(
        Table(
          name: text, title: Prose(text), columns: [Column(text, .row), Column("key", for: .file)],
          rows: [.init([.text(text), .text(text)])])),
      .paragraph(Prose([.row(text), .amount(text, key: text), .quotation(text, language: text)])),
    ]
    return document
  }

  @Test("Anchors of two names are never the same, and none is one of the page's own")
  func anchors() {
    #expect("M11".anchor == "M11")
    #expect("a b".anchor == "a~20b")
    #expect("a~20b".anchor == "a~7E20b")
    #expect("page:main".anchor == "page~3Amain")
    #expect("rate=R59&price=1".anchor == "rate~3DR59~26price~3D1")
    #expect("ü".anchor == "~C3~BC")
  }
}
