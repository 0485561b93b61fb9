// Document            a report: title and blocks, in reading order
// └─ Block            heading, paragraph, preformatted lines, table
//     └─ Table        columns and rows; the same value becomes CSV, JSON and text
//         └─ Cell     text, whole number, exact number, interval, share

/// A report as a value: what it says, in order, before anybody decides how it looks.
public struct Document: Sendable {
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
  public enum Block: Sendable {
    /// A heading of a section, numbered by the writer.
    case section(String)
    /// A heading within a section.
    case heading(String)
    /// Running text; wrapped by the writer.
    case paragraph(String)
    /// Lines that keep their breaks: a derivation, a tree.
    case lines([String])
    /// A table.
    case table(Table)
  }
}
