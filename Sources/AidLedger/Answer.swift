import Documents

/// An answer to a question: a document for the eye, or the same as a table for programs.
///
/// Either is made only when it is asked for, and a long table piece by piece.
public struct Answer: Sendable {
  private let document: @Sendable () -> Document
  /// Makes the tables, all with the same columns and one at least, until no more is taken.
  private let tables: @Sendable (_ take: (Table) -> Bool) -> Void
  private let display: NumberDisplay

  /// Makes an answer of one table; `display` says how numbers are shown in the document.
  init(
    display: NumberDisplay, document: @escaping @Sendable () -> Document,
    table: @escaping @Sendable () -> Table
  ) {
    (self.display, self.document) = (display, document)
    tables = { take in _ = take(table()) }
  }

  /// Makes an answer of a table in pieces, all with the same columns.
  init(
    display: NumberDisplay, document: @escaping @Sendable () -> Document, pieces: Int,
    piece: @escaping @Sendable (Int) -> Table
  ) {
    (self.display, self.document) = (display, document)
    tables = { take in _ = (0..<pieces).allSatisfy { take(piece($0)) } }
  }

  /// Makes an answer of rows that are not held together: each is made when its turn comes, and some of them
  /// are one table.
  init<Rows: Sequence & SendableMetatype>(
    display: NumberDisplay, document: @escaping @Sendable () -> Document,
    rows: @escaping @Sendable () -> Rows, atOnce count: Int = 256,
    table: @escaping @Sendable ([Rows.Element]) -> Table
  ) {
    (self.display, self.document) = (display, document)
    tables = { take in
      var some: [Rows.Element] = []
      for row in rows() {
        some.append(row)
        guard some.count == count else { continue }
        guard take(table(some)) else { return }
        some = []
      }
      _ = take(table(some))
    }
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
  public func writeCSV<Failure>(
    as dialect: CSVDialect = .plain, _ write: (String) throws(Failure) -> Void
  ) throws(Failure) {
    var isFirst = true
    try eachTable { table throws(Failure) in
      let text = CSVWriter.text(table, withHeader: isFirst, as: dialect)
      isFirst = false
      if !text.isEmpty { try write(text) }
    }
  }

  /// Hands the JSON over piece by piece.
  public func writeJSON<Failure>(_ write: (String) throws(Failure) -> Void) throws(Failure) {
    var isFirst = true
    try eachTable { table throws(Failure) in
      guard !table.rows.isEmpty else { return }
      // Without the brackets that make a whole array of each piece: `[` and a line with `]`.
      try write((isFirst ? "[" : ",") + JSONWriter.text(table).dropFirst(1).dropLast(3))
      isFirst = false
    }
    try write(isFirst ? "[]\n" : "\n]\n")
  }

  private func eachTable<Failure>(
    _ body: (Table) throws(Failure) -> Void
  ) throws(Failure) {
    var failure: Failure?
    tables { table in
      do throws(Failure) {
        try body(table)
      } catch {
        failure = error
      }
      return failure == nil
    }
    if let failure { throw failure }
  }
}

/// Why a question cannot be answered as it was put: an unknown name, an amount that is no number.
public struct RequestFailure: Error, Sendable, CustomStringConvertible {
  /// What was read and what was expected, with the nearest known name.
  public let description: String

  init(_ description: String) { self.description = description }
}
