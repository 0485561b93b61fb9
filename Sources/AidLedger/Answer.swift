import Tables

/// An answer to a question: a document for the eye and the same as a table for programs.
public struct Answer: Sendable {
  /// For the eye.
  public let document: Document
  /// For programs.
  public let table: Table
  /// How numbers are shown in the document.
  public let display: NumberDisplay

  /// Plain text.
  public var text: String { TextWriter(display: display).text(document) }
  /// CSV.
  public var csv: String { CSVWriter.text(table) }
  /// JSON.
  public var json: String { JSONWriter.text(table) }
}
