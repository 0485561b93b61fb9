import Diagnostics
import ExactNumbers
import Phrases

/// Writes a document as Markdown that pandoc and GitHub read: headings, pipe tables, definition lists.
///
/// Every mark of Markdown in a text is escaped, so that no text of a source becomes a link, a tag or a heading;
/// hidden characters are shown by their codes, and a cell is one line.
public struct MarkdownWriter: Sendable {
  /// How numbers are shown.
  public let display: NumberDisplay
  /// What becomes of citations.
  public let citations: Citations

  /// What becomes of citations.
  public enum Citations: Sendable {
    /// The short notes stand in the text.
    case words
    /// Footnotes of Markdown, each in the words that are made of a work's id and a locator.
    case footnotes(@Sendable (_ source: String, _ locator: String) -> String)
    /// `[@id, locator]`, of which pandoc makes notes and a bibliography.
    case keys
  }

  /// Makes a writer.
  public init(display: NumberDisplay, citations: Citations = .words) {
    (self.display, self.citations) = (display, citations)
  }

  /// The whole document, ending with a line end.
  public func text(_ document: Document) -> String {
    let document = document.said(in: display.language)
    var parts = document.title.isEmpty ? [] : ["# \(text(document.title))"]
    parts += document.blocks.map(text).filter { !$0.isEmpty }
    if case .footnotes = citations { parts = MarkdownWriter.numbered(parts) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func text(_ block: Document.Block) -> String {
    switch block {
    case .section(let title): "## \(text(title))"
    case .heading(let title): "### \(text(title))"
    case .paragraph(let words): text(words)
    case .list(let texts): texts.map { "- \(text($0))" }.joined(separator: "\n")
    case .definitions(let definitions):
      definitions.map { definition in
        ([text(definition.term)] + definition.meanings.map { ":   \(text($0))" })
          .joined(separator: "\n")
      }.joined(separator: "\n\n")
    case .lines(let lines): lines.map { "    \($0.text.visible)" }.joined(separator: "\n")
    case .table(let table): text(table)
    case .chart: ""
    }
  }

  private func text(_ table: Table) -> String {
    let rows = table.rows.map { row in
      table.words(of: row, display).map(MarkdownWriter.escaped)
    }
    let shown = table.placesOnPage(rows)
    guard !shown.isEmpty else { return "" }
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
    let head = shown.map { MarkdownWriter.escaped(table.columns[$0].title.text) }
    let rule = shown.map { table.columns[$0].kind.isRight ? "---:" : "---" }
    let title = table.title.isEmpty ? [] : ["\(MarkdownWriter.escaped(table.title.text)):", ""]
    return
      (title + [line(head), line(rule)] + rows.map { row in line(shown.map { row[$0] }) })
      .joined(separator: "\n")
  }

  private func text(_ prose: Prose) -> String {
    if case .words = citations {
      return prose.runs.map { MarkdownWriter.escaped($0.text) }.joined()
    }
    return prose.withNotes.map { part in
      switch part {
      case .run(let run): MarkdownWriter.escaped(run.text)
      case .note(let places): note(places)
      }
    }.joined()
  }

  /// A text in which no mark of Markdown is left.
  static func escaped(_ text: String) -> String {
    text.visible.escaped { !",;%?".unicodeScalars.contains($0) }
  }
}

extension String {
  /// The text with a `\` before each mark of ASCII that is meant.
  ///
  /// Scalar by scalar: a mark with an accent on it is one character, and a mark to Markdown and typst still.
  func escaped(_ isMeant: (Unicode.Scalar) -> Bool = { _ in true }) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "!"..."/", ":"..."@", "["..."`", "{"..."~": if isMeant(scalar) { result.append("\\") }
      default: break
      }
      result.append(scalar)
    }
    return String(result)
  }
}
