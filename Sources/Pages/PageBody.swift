import Diagnostics
import Documents
import Phrases

/// The blocks of a document as HTML, in reading order.
struct PageBody {
  let writer: PageWriter
  private(set) var html = ""
  private(set) var notes: PageNotes
  private var sections: [(title: String, anchor: String, more: String)] = []
  private var anchors: Set<String> = []
  /// The title of the section that is open.
  private var section: String?
  private var hasSliders = false
  private var tables = 0
  /// How often a caption stands; two regions of one name cannot be told apart by ear.
  private var captions: [String: Int] = [:]
  /// The heading that stands last, for a table without a title.
  private var heading: String
  private var language: Language { writer.display.language }

  /// Writes a document.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - writer: how, and what stands beside it.
  ///   - notes: what is known of numbers and rows.
  init(_ document: Document, _ writer: PageWriter, notes: [String: PageNote]) {
    self.writer = writer
    heading = ("Report" as Prose).text(in: writer.display.language)
    let sources = document.blocks.flatMap(\.definitions).compactMap(\.source)
    self.notes = PageNotes(notes, sources: Set(sources))
    write(document.blocks)
  }

  /// The list of sections; nothing where there are fewer than two.
  var contents: String {
    guard sections.count > 1 else { return "" }
    let items = sections.map { "<li>\($0.title.linked(to: $0.anchor))\($0.more)</li>" }
    return """
      <nav aria-labelledby="page:contents"><h2 id="page:contents">\(Prose.term("Contents").html(in: language))</h2>
      <ol>\(items.joined())</ol></nav>

      """
  }

  private mutating func write(_ blocks: [Document.Block]) {
    for block in blocks { write(block) }
    closeSection()
    guard !hasSliders, !writer.sliders.isEmpty else { return }
    openSection(PageBody.slidersTitle.said(in: language))
    writeSliders(heading: "h3")
    closeSection()
  }

  private mutating func write(_ block: Document.Block) {
    switch block {
    case .section(let title):
      closeSection()
      openSection(title)
    case .heading(let title):
      heading = title.text
      html += "<h3>\(html(of: title))</h3>\n"
    case .paragraph(let text): html += "<p>\(html(of: text))</p>\n"
    case .list(let texts):
      html += "<ul>\(texts.map { item($0) }.joined(separator: "\n"))</ul>\n"
    case .definitions(let definitions):
      html += "<dl>\(definitions.map { html(of: $0) }.joined(separator: "\n"))</dl>\n"
    case .lines(let lines):
      let text = lines.map(\.text.html).joined(separator: "\n")
      html += #"<pre tabindex="0">\#(text)</pre>\#n"#
    case .chart(let chart): write(chart)
    case .table(let table): write(table)
    }
  }

  // MARK: Sections

  private mutating func openSection(_ title: Prose) {
    heading = title.text
    let anchor = unused("section:" + title.text.slug)
    sections.append((title.text.html, anchor, ""))
    section = title.text
    html += """
      <section aria-labelledby="\(anchor)">
      <h2 id="\(anchor)"><span class="number">\(sections.count)</span> \(html(of: title))</h2>

      """
  }

  private mutating func closeSection() {
    guard let section else { return }
    if section == writer.sliderSection.text(in: language), !writer.sliders.isEmpty, !hasSliders {
      let title = PageBody.slidersTitle.text(in: language)
      let anchor = unused("section:" + title.slug)
      html += "<h3 id=\"\(anchor)\">\(title.html)</h3>\n"
      sections[sections.count - 1].more =
        "<ul><li>\(title.html.linked(to: anchor))</li></ul>"
      writeSliders(heading: "h4")
    }
    html += "</section>\n"
    self.section = nil
  }

  private static let slidersTitle: Prose = "At another rate"

  private mutating func unused(_ anchor: String) -> String {
    var name = anchor
    var count = 1
    while !anchors.insert(name).inserted {
      count += 1
      name = "\(anchor)-\(count)"
    }
    return name
  }

  // MARK: Text

  private mutating func html(of text: Prose) -> String { notes.html(of: text) }

  /// A remark; one that is set in with spaces belongs to the one before it.
  private mutating func item(_ text: Prose) -> String {
    text.text.hasPrefix("  ")
      ? "<li class=\"in\">\(html(of: text))</li>" : "<li>\(html(of: text))</li>"
  }

  private mutating func html(of definition: Document.Definition) -> String {
    let said = definition.said.map { "<dd>\(html(of: $0))</dd>" }.joined()
    guard let id = definition.source else {
      return "<div><dt>\(html(of: definition.term))</dt>\(said)</div>"
    }
    let anchor = PageNotes.anchor(ofSource: id)
    return
      #"<div><dt id="\#(anchor)" tabindex="-1">\#(definition.term.text.html)</dt>\#(said)</div>"#
  }

  // MARK: Tables and sliders

  /// A picture with what it shows in words, and links to it and to its numbers as files.
  private mutating func write(_ chart: Document.Chart) {
    let picture = writer.pictures[chart.stem].map { Base64.text(of: Array($0.utf8)) }
    let source = "data:" + (picture.map { "image/svg+xml;base64,\($0)" } ?? ",")
    html += """
      <figure><img src="\(source)" alt="\(chart.description.html)">
      <figcaption>\(chart.title.html) <a class="data" href="\(chart.stem.html).csv">\(Prose.term("data").html(in: language))</a></figcaption></figure>

      """
  }

  private mutating func write(_ table: Table) {
    tables += 1
    let title = table.title.isEmpty ? heading : table.title.text
    let count = captions[title, default: 0] + 1
    captions[title] = count
    html += PageTable(
      table, number: tables, title: count == 1 ? title : "\(title) (\(count))", writer
    ).html(&notes)
  }

  private mutating func writeSliders(heading: String) {
    html += SliderSection(writer.sliders, writer.display, heading: heading).html(&notes)
    hasSliders = true
  }
}

extension Document.Block {
  fileprivate var definitions: [Document.Definition] {
    if case .definitions(let definitions) = self { definitions } else { [] }
  }
}

extension Document.Definition {
  /// The source that is defined: the term is one, or is the id of the one with which its meaning begins.
  fileprivate var source: String? {
    if term.runs.count == 1, case .source(let id, _) = term.runs[0] { return id }
    guard case .source(let id, _) = meanings.first?.runs.first, term.text == id else { return nil }
    return id
  }

  /// What is said; where it begins with the source that is defined, this is its citation and no link to itself.
  fileprivate var said: [Prose] {
    guard let first = meanings.first, case .source(_, let words) = first.runs.first, source != nil
    else { return meanings }
    return [Prose([.words(words)] + first.runs.dropFirst())] + meanings.dropFirst()
  }
}
