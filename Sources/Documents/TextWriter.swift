import Diagnostics
import ExactNumbers
import Phrases

/// Writes a document as plain text for a terminal, a mail or a page.
///
/// Hidden characters, and those that turn the direction of a line, are shown as `\u{…}`; no line ends
/// with a space. Running text ends four columns before the page does, which is easier to read.
public struct TextWriter: Sendable {
  /// How numbers are shown.
  public let display: NumberDisplay
  /// The widest line, in columns; only a long word, a table of many numbers or a line that keeps its
  /// breaks may be wider.
  public let width: Int

  /// The width of a report, and of an answer where no terminal says another: 80 columns.
  public static let standardWidth = 80

  /// Running text is no wider than the eye finds its next line, however wide the terminal is.
  private static let widestText = 100
  private static let indent = "   "

  /// Makes a writer.
  public init(display: NumberDisplay, width: Int = TextWriter.standardWidth) {
    self.display = display
    self.width = max(40, width)
  }

  /// The whole document, ending with a line end.
  public func text(_ document: Document) -> String {
    let document = document.said(in: display.language)
    var lines: [String] = []
    if !document.title.isEmpty { lines += document.title.text.visible.wrapped(to: width) }
    var section = 0
    for block in document.blocks {
      if case .section = block { section += 1 }
      let added = self.lines(of: block, section)
      if !lines.isEmpty, !added.isEmpty { lines += blankLines(before: block) }
      lines += added
    }
    return lines.lazy.map { $0.withoutTrailingSpaces + "\n" }.joined()
  }

  private func blankLines(before block: Document.Block) -> [String] {
    if case .section = block { ["", ""] } else { [""] }
  }

  private func lines(of block: Document.Block, _ section: Int) -> [String] {
    let indent = TextWriter.indent
    let words = min(width, TextWriter.widestText) - 4
    switch block {
    case .section(let title):
      let number = "\(section)  "
      let blank = String(repeating: " ", count: number.utf8.count)
      return title.text.visible.hanging(number, blank, to: words)
    case .heading(let title):
      return title.text.visible.hanging(indent, indent + "     ", to: words)
    case .paragraph(let text): return text.text.visible.hanging(indent, indent, to: words)
    case .list(let texts):
      return texts.flatMap { $0.text.visible.hanging(indent, indent + "  ", to: words) }
    case .definitions(let definitions): return self.lines(of: definitions, to: words)
    case .lines(let lines): return lines.map { indent + $0.text.visible }
    case .table(let table):
      let page = width - indent.utf8.count
      return TextTable(table, display: display, width: page).lines.map { indent + $0 }
    case .chart: return []
    }
  }

  /// Short terms stand in a column of their own before what is said of them; of others each is told as
  /// `term: what is said of it`, its continuation set in.
  private func lines(of definitions: [Document.Definition], to width: Int) -> [String] {
    let indent = TextWriter.indent
    let terms = definitions.map(\.term.text.visible)
    let widest = terms.reduce(0) { max($0, $1.terminalWidth) }
    return zip(terms, definitions).flatMap { term, definition -> [String] in
      let meanings = definition.meanings.map(\.text.visible)
      guard widest <= TextWriter.widestTerm else {
        return meanings.enumerated().flatMap { place, meaning in
          place == 0
            ? "\(term): \(meaning)".hanging(indent, indent + "  ", to: width)
            : meaning.hanging(indent + "  ", indent + "    ", to: width)
        }
      }
      let blank = indent + String(repeating: " ", count: widest + 3)
      let first = indent + term.padded(to: widest + 3, onTheRight: false)
      return meanings.enumerated().flatMap { place, meaning in
        meaning.hanging(
          place == 0 ? first : blank, blank + (meanings.count > 1 ? "  " : ""), to: width)
      }
    }
  }

  private static let widestTerm = 14
}
