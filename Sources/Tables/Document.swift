// Document            a report: title and blocks, in reading order
// └─ Block            section, heading, paragraph, lines, definitions, table
//     └─ Table        columns, rows, notes; the same value becomes CSV, JSON and text
//         └─ Cell     nothing, words, a whole number, an exact number, an interval, a share

/// A report as a value: what it says, in order, before anybody decides how it looks.
public struct Document: Sendable, Hashable {
  /// The title, in a line.
  public let title: String
  /// The line below the title; may be empty.
  public let subtitle: String
  /// What follows, in reading order.
  public var blocks: [Block]

  /// Makes a document.
  public init(title: String, subtitle: String = "", blocks: [Block] = []) {
    self.title = title
    self.subtitle = subtitle
    self.blocks = blocks
  }

  /// One part of a document.
  public enum Block: Sendable, Hashable {
    /// A heading of a section, numbered by the writer.
    case section(String)
    /// A heading within a section.
    case heading(String)
    /// Running text; wrapped by the writer.
    case paragraph(String)
    /// Lines that keep their breaks: a derivation, a tree.
    case lines([String])
    /// Labels, each with what is said of it: sources, remarks on a row.
    case definitions([Definition])
    /// A table.
    case table(Table)
  }

  /// A label and what is said of it.
  public struct Definition: Sendable, Hashable {
    /// A short name, such as an id.
    public let label: String
    /// The words; wrapped by the writer.
    public let text: String

    /// Makes a definition.
    public init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }
}
