import Tables

/// An answer to a question: a document for the eye, or the same as a table for programs.
///
/// Either is made only when it is asked for.
public struct Answer: Sendable {
  private let document: @Sendable () -> Document
  private let table: @Sendable () -> Table
  private let display: NumberDisplay

  /// Makes an answer; `display` says how numbers are shown in the document.
  init(
    display: NumberDisplay, document: @escaping @Sendable () -> Document,
    table: @escaping @Sendable () -> Table
  ) {
    self.display = display
    self.document = document
    self.table = table
  }

  /// Plain text.
  public var text: String { TextWriter(display: display).text(document()) }
  /// CSV.
  public var csv: String { CSVWriter.text(table()) }
  /// JSON.
  public var json: String { JSONWriter.text(table()) }
}
