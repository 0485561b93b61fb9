// Document            a report: title and blocks, in reading order
// └─ Block            section, heading, paragraph, list, definitions, lines, table, chart
//     ├─ Prose        runs of words, quotations, rows, sources, amounts
//     └─ Table        columns and rows, made one by one; the same value becomes text, CSV, JSON, page and sheet
//         └─ Cell     nothing, words, a list, a count, a number, two limits
//
// Report<Row>         how rows of an analysis become a table: the columns, each with its meaning and its cell

/// A report as a value: what it says, in order, before anybody decides how it looks.
public struct Document: Sendable {
  /// The title, in a line.
  public let title: Prose
  /// What follows, in reading order.
  public var blocks: [Block]

  /// Makes a document.
  public init(title: Prose, blocks: [Block] = []) {
    self.title = title
    self.blocks = blocks
  }

  /// One part of a document.
  public enum Block: Sendable {
    /// A heading of a section, numbered by the writer.
    case section(Prose)
    /// A heading within a section.
    case heading(Prose)
    /// Running text; wrapped by the writer.
    case paragraph(Prose)
    /// Remarks, each a text of its own; wrapped by the writer with their continuation set in.
    case list([Prose])
    /// Terms with what is said of them, such as the id of a source and its citation.
    case definitions([Definition])
    /// Lines that keep their breaks: a derivation, a tree.
    case lines([String])
    /// A table, of which only the columns for a page are shown.
    case table(Table)
    /// A picture of what a table shows; a text shows nothing of it.
    case chart(Chart)
  }

  /// A term and what is said of it.
  public struct Definition: Sendable, Hashable {
    /// The term: a word, an id.
    public let term: Prose
    /// What is said of it, each thing a text of its own.
    public let meanings: [Prose]

    /// Makes a definition.
    public init(_ term: Prose, _ meanings: Prose...) { self.init(term, meanings) }

    /// Makes a definition of several things that are said.
    public init(_ term: Prose, _ meanings: [Prose]) {
      self.term = term
      self.meanings = meanings
    }
  }
}
