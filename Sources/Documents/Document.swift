import Phrases

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
    case lines([Prose])
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

extension Document {
  /// The document in the words of a language; tables keep their numbers, which writers show.
  public func said(in language: Language) -> Document {
    Document(title: title.said(in: language), blocks: blocks.map { $0.said(in: language) })
  }
}

extension Document.Block {
  fileprivate func said(in language: Language) -> Document.Block {
    switch self {
    case .section(let title): .section(title.said(in: language))
    case .heading(let title): .heading(title.said(in: language))
    case .paragraph(let text): .paragraph(text.said(in: language))
    case .list(let texts): .list(texts.map { $0.said(in: language) })
    case .definitions(let definitions):
      .definitions(
        definitions.map { definition in
          Document.Definition(
            definition.term.said(in: language), definition.meanings.map { $0.said(in: language) })
        })
    case .lines(let lines): .lines(lines.map { $0.said(in: language) })
    case .table(let table): .table(table.said(in: language))
    case .chart: self
    }
  }
}

extension Document {
  /// Every phrase of the tool in it, as a page would show it: what a table of languages must have.
  package var phrases: [Phrase] { title.phrases + blocks.flatMap(\.phrases) }
}

extension Document.Block {
  fileprivate var phrases: [Phrase] {
    switch self {
    case .section(let text), .heading(let text), .paragraph(let text): text.phrases
    case .list(let texts), .lines(let texts): texts.flatMap(\.phrases)
    case .definitions(let definitions):
      definitions.flatMap { $0.term.phrases + $0.meanings.flatMap(\.phrases) }
    case .table(let table): table.phrases
    case .chart: []
    }
  }
}
