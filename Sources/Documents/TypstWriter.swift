import Diagnostics
import ExactNumbers
import Phrases

/// Writes a document for typst, which makes a PDF of it: headings, tables with headers, notes from citations.
///
/// Every mark of typst in a text is escaped, so that no text of a source is code; what stands in lines that keep
/// their breaks is handed over as a string.
public struct TypstWriter: Sendable {
  /// How numbers are shown.
  public let display: NumberDisplay

  /// Makes a writer.
  public init(display: NumberDisplay) { self.display = display }

  /// The whole document, with a bibliography from `refs.bib` in the style `style.csl`.
  public func text(_ document: Document) -> String {
    let document = document.said(in: display.language)
    let title = TypstWriter.escaped(document.title.text)
    let head = """
      #set document(title: [\(title)], date: none)
      #set text(lang: "\(display.language.rawValue)", size: 10pt)
      #set page(paper: "a4", margin: 22mm, numbering: "1")
      #set par(justify: false)
      #set heading(numbering: "1.1")
      #show table: set text(size: 8pt)
      #set table(stroke: (_, y) => if y == 0 { (bottom: 0.6pt) })
      #align(center, text(size: 16pt, weight: "bold")[\(title)])
      """
    let parts = document.blocks.map(text).filter { !$0.isEmpty }
    let cites = document.blocks.contains { $0.hasCitation }
    let bibliography = Prose.term("Bibliography").text(in: display.language)
    let end =
      cites
      ? [
        "#bibliography(\"refs.bib\", style: \"style.csl\", title: [\(TypstWriter.escaped(bibliography))])"
      ] : []
    return ([head] + parts + end).joined(separator: "\n\n") + "\n"
  }

  private func text(_ block: Document.Block) -> String {
    switch block {
    case .section(let title): "= \(text(title))"
    case .heading(let title): "== \(text(title))"
    case .paragraph(let words): text(words)
    case .list(let texts): texts.map { "- \(text($0))" }.joined(separator: "\n")
    case .definitions(let definitions):
      "#terms("
        + definitions.map { definition in
          let meanings = definition.meanings.map(text).joined(separator: "\n\n")
          return "terms.item([\(text(definition.term))], [\(meanings)])"
        }.joined(separator: ", ") + ")"
    case .lines(let lines):
      "#raw(block: true, \(TypstWriter.literal(lines.map(\.text.visible).joined(separator: "\n"))))"
    case .table(let table): text(table)
    case .chart: ""
    }
  }

  private func text(_ table: Table) -> String {
    let rows = table.rows.map { row in
      table.words(of: row, display).map(TypstWriter.escaped)
    }
    let shown = table.placesOnPage(rows)
    guard !shown.isEmpty else { return "" }
    func cells(_ texts: [String]) -> String { texts.map { "[\($0)]" }.joined(separator: ", ") }
    let aligned = shown.map { table.columns[$0].kind.isRight ? "right" : "left" }
    let head = cells(shown.map { TypstWriter.escaped(table.columns[$0].title.text) })
    let lines = rows.map { row in "  \(cells(shown.map { row[$0] }))," }
    let title = table.title.isEmpty ? "" : "\(TypstWriter.escaped(table.title.text)):\n\n"
    return title
      + (["#table(columns: \(shown.count), align: (\(aligned.joined(separator: ", ")),),"]
      + ["  table.header(\(head)),"] + lines + [")"]).joined(separator: "\n")
  }

  private func text(_ prose: Prose) -> String {
    prose.withNotes.map { part in
      switch part {
      case .run(let run): TypstWriter.escaped(run.text)
      case .note(let places):
        places.map { place in
          let locator = TypstWriter.escaped(place.locator)
          return "#cite(label(\(TypstWriter.literal(place.source)))"
            + (locator.isEmpty ? ");" : ", supplement: [\(locator)]);")
        }.joined()
      }
    }.joined()
  }

  /// A text in which no mark of typst is left.
  static func escaped(_ text: String) -> String { text.visible.escaped() }

  /// A string of typst.
  private static func literal(_ text: String) -> String {
    "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n") + "\""
  }
}

extension Document.Block {
  /// Whether it cites a work.
  fileprivate var hasCitation: Bool {
    let texts: [Prose] =
      switch self {
      case .section(let text), .heading(let text), .paragraph(let text): [text]
      case .list(let texts): texts
      case .definitions(let all): all.flatMap { [$0.term] + $0.meanings }
      case .lines, .table, .chart: []
      }
    return texts.contains { text in
      text.runs.contains { if case .citation = $0 { true } else { false } }
    }
  }
}
