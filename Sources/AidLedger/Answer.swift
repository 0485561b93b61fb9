import Tables

/// An answer to a question: a document for the eye, or the same as a table for programs.
///
/// Either is made only when it is asked for, and a long table piece by piece.
public struct Answer: Sendable {
  private let document: @Sendable () -> Document
  private let pieces: Int
  private let piece: @Sendable (Int) -> Table
  private let display: NumberDisplay

  /// Makes an answer of one table; `display` says how numbers are shown in the document.
  init(
    display: NumberDisplay, document: @escaping @Sendable () -> Document,
    table: @escaping @Sendable () -> Table
  ) {
    self.init(display: display, document: document, pieces: 1) { _ in table() }
  }

  /// Makes an answer of a table in pieces, all with the same columns.
  init(
    display: NumberDisplay, document: @escaping @Sendable () -> Document, pieces: Int,
    piece: @escaping @Sendable (Int) -> Table
  ) {
    self.display = display
    self.document = document
    self.pieces = pieces
    self.piece = piece
  }

  /// Plain text.
  public var text: String { TextWriter(display: display).text(document()) }
  /// CSV.
  public var csv: String {
    var text = ""
    writeCSV { text += $0 }
    return text
  }
  /// JSON.
  public var json: String {
    var text = ""
    writeJSON { text += $0 }
    return text
  }

  /// Hands the CSV over piece by piece.
  public func writeCSV(_ write: (String) throws -> Void) rethrows {
    for number in 0..<pieces {
      let table = piece(number)
      let text = CSVWriter.text(table)
      // No column's name has a line break in it.
      let rows = number == 0 ? text[...] : text.drop { $0 != "\n" }.dropFirst()
      if !rows.isEmpty { try write(String(rows)) }
    }
  }

  /// Hands the JSON over piece by piece.
  public func writeJSON(_ write: (String) throws -> Void) rethrows {
    var isFirst = true
    for number in 0..<pieces {
      let table = piece(number)
      guard !table.rows.isEmpty else { continue }
      // Without the brackets that make a whole array of each piece: `[` and a line with `]`.
      try write((isFirst ? "[" : ",") + JSONWriter.text(table).dropFirst(1).dropLast(3))
      isFirst = false
    }
    try write(isFirst ? "[]\n" : "\n]\n")
  }
}

/// Why a question cannot be answered as it was put: an unknown name, an amount that is no number.
public struct RequestFailure: Error, Sendable, CustomStringConvertible {
  /// What was read and what was expected, with the nearest known name.
  public let description: String

  init(_ description: String) { self.description = description }
}

/// The version of the tool, as reports and `--version` state it.
public enum ToolVersion {
  /// Follows semantic versioning; a change of any number in a report is told in the changelog.
  public static let current = "0.1.0"
}
