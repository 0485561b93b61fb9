import Diagnostics
import ExactNumbers

/// Writes a document as plain text for a terminal, a mail or a page.
public struct TextWriter: Sendable {
  /// How numbers are shown.
  public let display: NumberDisplay
  /// The widest line, in columns; only a single word may be wider.
  public let width: Int

  /// Makes a writer.
  public init(display: NumberDisplay, width: Int = 100) {
    self.display = display
    self.width = max(40, width)
  }

  /// The whole document, ending with a line end.
  public func text(_ document: Document) -> String {
    var lines: [String] = []
    if !document.title.isEmpty { lines.append(document.title.visible) }
    if !document.subtitle.isEmpty { lines.append(document.subtitle.visible) }
    var section = 0
    for block in document.blocks {
      if case .section = block {
        section += 1
        lines += lines.isEmpty ? [] : ["", ""]
      } else if !lines.isEmpty {
        lines.append("")
      }
      lines += self.lines(of: block, section)
    }
    return lines.map { $0.withoutTrailingSpaces }.joined(separator: "\n") + "\n"
  }

  private func lines(of block: Document.Block, _ section: Int) -> [String] {
    switch block {
    case .section(let title): ["\(section)  \(title.visible)"]
    case .heading(let title):
      title.visible.wrapped(to: width - 8).enumerated().map { ($0 == 0 ? "   " : "        ") + $1 }
    case .paragraph(let words): words.visible.wrapped(to: width - 6).map { "   " + $0 }
    case .lines(let lines): lines.map { "   " + $0.visible }
    case .table(let table):
      TextTable(table, display: display, width: width - 3).lines.map { "   " + $0 }
    }
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return String(self[..<end])
  }
}
