import CSVCore
import Diagnostics
import Phrases

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

  /// A row with more or fewer cells than the header.
  public static let wrongNumberOfCells = FindingKind(
    "AL0007", .error,
    title: "a row with the wrong number of cells",
    meaning: """
      A row has more or fewer cells than the header, so that it is not known which cell belongs to \
      which column. The row is left out; none is padded or cut.
      """,
    remedy: "give the row a comma for each empty cell, and put a text that holds commas in quotes")

  /// A line with nothing in it.
  public static let blankRow = FindingKind(
    "AL0010", .error,
    title: "a blank row",
    meaning: """
      A line is empty, or holds nothing but commas and spaces. It may be where a row was lost, so it is \
      reported wherever it stands, at the end of the file too.
      """,
    remedy: "delete the line")

  /// The header row a second time.
  public static let headerRepeated = FindingKind(
    "AL0017", .error,
    title: "the header repeated as a row",
    meaning: """
      A row says the same as the header, as happens when two tables are joined into one file. It is not \
      a statement, and is left out.
      """,
    remedy: "delete the line, and see whether rows above and below it stand in the file twice")
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

  static func wrongSeparator(_ byte: UInt8, at offset: Int, _ file: SourceFile) -> Finding {
    let name = byte == Byte.tab ? "the tab" : "`\(Character(Unicode.Scalar(byte)))`"
    return Finding(
      .wrongSeparator, at: file.place(of: offset..<(offset + 1)), subject: file.path,
      "the header has 1 column; \(name) looks like the separator")
  }

  static func cellCount(_ row: CSVRow, _ header: CSVHeader, _ file: SourceFile) -> Finding {
    let found = row.cells.count
    let expected = header.names.count
    let isTooMany = found > expected
    let range = (isTooMany ? row.cells[expected] : row.cells.last) ?? row.range
    let column = isTooMany ? header.names.last : header.names[found - 1]
    return Finding(
      .wrongNumberOfCells, at: file.place(of: range), subject: row.subject(header),
      """
      the row has \(found) cell\(found == 1 ? "" : "s") where the header has \
      \(expected) column\(expected == 1 ? "" : "s")
      """,
      details: [
        isTooMany
          ? "the first cell too many follows column `\((column ?? "").visible(upTo: 80))`"
          : "the row ends in column `\((column ?? "").visible(upTo: 80))`"
      ])
  }

  static func blankRows(
    _ count: Int, at start: Int, _ file: SourceFile, atEnd: Bool
  ) -> Finding {
    Finding(
      .blankRow, at: file.place(of: start..<start), subject: file.path,
      (count == 1 ? "a blank row" : "\(count) blank rows")
        + (atEnd ? " at the end of the file" : ""),
      remedy: count == 1 ? nil : "delete the lines")
  }

  static func repeatedHeader(_ row: CSVRow, _ header: CSVHeader, _ file: SourceFile) -> Finding {
    Finding(
      .headerRepeated, at: file.place(of: row.range), subject: file.path,
      "the row repeats the header of line \(file.line(at: header.row.range.lowerBound))")
  }
}

extension FindingKind {
  /// A quote that is not closed.
  public static let openQuote = FindingKind(
    "AL0005", .error,
    title: "a quote that is not closed",
    meaning: """
      A cell starts with a quote and no quote ends it, so that the rows after it would be swallowed as \
      one cell. The row is left out; reading goes on at the next line.
      """,
    remedy: "close the quote at the end of the cell; a quote inside a quoted cell is written twice")

  /// Text before or after the quotes of a cell.
  public static let textBesideQuote = FindingKind(
    "AL0006", .error,
    title: "text beside a quote",
    meaning: """
      A quote must open a cell as its first character and close it as its last. Text outside the \
      quotes, or a quote inside a cell without quotes, has no agreed reading, so the row is left out.
      """,
    remedy: "put the whole cell in quotes and write each quote inside it twice")
}

extension QuoteFault {
  var findingKind: FindingKind {
    switch self {
    case .open: .openQuote
    case .textAfter, .bare: .textBesideQuote
    }
  }
}

extension Finding {
  static func quote(
    _ fault: QuoteFault, _ file: SourceFile, subject: String
  ) -> Finding {
    switch fault {
    case .open(let open, nil):
      return Finding(
        .openQuote, at: file.place(of: open..<(open + 1)), subject: subject,
        "the quote opened here is not closed before the end of the file")
    case .open(let open, let closing?):
      return Finding(
        .openQuote, at: file.place(of: open..<(open + 1)), subject: subject,
        """
        the quote opened here is not closed in this line; the next single quote stands inside \
        line \(file.line(at: closing))
        """)
    case .textAfter(let cell, let text):
      return Finding(
        .textBesideQuote, at: file.place(of: cell), subject: subject,
        "the quoted cell ends and text follows in column \(file.place(of: text..<text).column)")
    case .bare(let quote):
      return Finding(
        .textBesideQuote, at: file.place(of: quote..<(quote + 1)), subject: subject,
        "a quote stands inside a cell that does not start with one")
    }
  }
}
