import Documents

/// An answer to a question: a document for the eye, or the same as a table for programs.
///
/// Either is made only when it is asked for, and a table row by row.
public struct Answer: Sendable {
  private let document: @Sendable () -> Document
  private let table: @Sendable () -> Table
  private let display: NumberDisplay

  /// Makes an answer; `display` says how numbers are shown in the document.
  init(
    display: NumberDisplay, document: @escaping @Sendable () -> Document,
    table: @escaping @Sendable () -> Table
  ) {
    (self.display, self.document, self.table) = (display, document, table)
  }

  /// Plain text of lines of at most so many columns, but for a word or a number that is wider.
  public func text(width: Int = TextWriter.standardWidth) -> String {
    TextWriter(display: display, width: width).text(document())
  }

  /// CSV.
  public var csv: String { CSVWriter.text(table()) }
  /// JSON.
  public var json: String { JSONWriter.text(table(), tool: ToolVersion.name) }

  /// Hands the CSV over piece by piece.
  public func writeCSV<Failure>(
    _ write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try CSVWriter.write(table(), to: write)
  }

  /// Hands the JSON over piece by piece.
  public func writeJSON<Failure>(_ write: (String) throws(Failure) -> Void) throws(Failure) {
    try JSONWriter.write(table(), tool: ToolVersion.name, to: write)
  }
}

/// Why a question cannot be answered as it was put: an unknown name, an amount that is no number.
public struct RequestFailure: Error, Sendable, CustomStringConvertible {
  /// What was read and what was expected, with the nearest known name.
  public let description: String

  init(_ description: String) { self.description = description }
}
