import Diagnostics

extension FindingKind {
  /// A header with an empty or repeated name, or no header.
  public static let faultyHeader = FindingKind(
    "AL0008", .error,
    title: "a faulty header",
    meaning: """
      The first row of a table names its columns. A column without a name, or two with the same name, \
      cannot be referred to, and a file without a header cannot be read.
      """,
    remedy: "give every column in the first row a name of its own")

  /// A file whose cells are not separated by commas.
  public static let wrongSeparator = FindingKind(
    "AL0009", .error,
    title: "a separator that is not the comma",
    meaning: """
      The header is a single cell with semicolons, tabs or bars in it: the table was saved with \
      another separator, as spreadsheets do where the comma is the decimal mark. The rows are still \
      read with that separator, so that their other faults can be listed.
      """,
    remedy: "save the table with commas between the cells and `.` as the decimal mark")
}

extension Finding {
  static func noHeader(_ file: SourceFile) -> Finding {
    Finding(
      .faultyHeader, at: file.start, subject: file.path, "the file is empty: it has no header row")
  }

  static func emptyColumnName(_ number: Int, at range: Range<Int>, _ file: SourceFile) -> Finding {
    Finding(
      .faultyHeader, at: file.place(of: range), subject: file.path,
      "column \(number) has no name")
  }

  static func repeatedColumnName(
    _ name: String, _ first: Int, _ second: Int, at range: Range<Int>, _ file: SourceFile
  ) -> Finding {
    Finding(
      .faultyHeader, at: file.place(of: range), subject: file.path,
      "columns \(first) and \(second) have the same name, `\(name.visible(upTo: 80))`")
  }

  static func wrongSeparator(_ guess: SeparatorGuess, _ file: SourceFile) -> Finding {
    Finding(
      .wrongSeparator, at: file.place(of: guess.offset..<(guess.offset + 1)), subject: file.path,
      "the header has 1 column; \(guess.name) looks like the separator")
  }
}
