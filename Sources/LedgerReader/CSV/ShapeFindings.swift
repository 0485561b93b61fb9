import Diagnostics

extension FindingKind {
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
  static func cellCount(_ row: CSVRow, _ header: CSVHeader, _ file: SourceFile) -> Finding {
    let found = row.cells.count
    let expected = header.names.count
    let isTooMany = found > expected
    let range = (isTooMany ? row.cells[expected] : row.cells.last)?.range ?? row.range
    let column = isTooMany ? header.names.last : header.names[found - 1]
    return Finding(
      .wrongNumberOfCells, at: file.place(of: range), subject: row.subject(header),
      "the row has \(found) cell\(found == 1 ? "" : "s") where the header has "
        + "\(expected) column\(expected == 1 ? "" : "s")",
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
      "the row repeats the header of line \(file.line(at: header.range.lowerBound))")
  }
}
