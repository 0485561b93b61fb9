/// The records of a file's table, each with as many cells as the table has columns, and where each
/// cell stands in the file.
///
/// Made once a file and shared by all its rows: a row keeps no more than its number.
public final class SourceTable: Sendable {
  /// The file that was read.
  public let file: SourceFile
  /// The names of the columns, in the order of the file.
  public let columns: [String]
  /// The names that a column of such a table may have, of which the file may leave some out.
  package let knownColumns: Set<String>
  /// For each record its start and the end of each of its cells.
  private let bounds: [UInt32]

  /// Makes a table; the reader is its only maker.
  package init(
    file: SourceFile, columns: [String], knownColumns: Set<String>, bounds: [UInt32]
  ) {
    self.file = file
    self.columns = columns
    self.knownColumns = knownColumns
    self.bounds = bounds
  }

  /// How many records there are.
  package var count: Int { bounds.count / (columns.count + 1) }

  /// The bytes of a record, line end excluded.
  package func range(ofRecord record: Int) -> Range<Int> {
    let first = record * (columns.count + 1)
    return Int(bounds[first])..<Int(bounds[first + columns.count])
  }

  /// The bytes of a cell, quotes included.
  ///
  /// - Parameters:
  ///   - record: the record, from 0.
  ///   - column: the column in the order of the file, from 0.
  /// - Returns: offsets in the file.
  package func range(ofRecord record: Int, cell column: Int) -> Range<Int> {
    let index = record * (columns.count + 1) + column
    // Between two cells stands one byte, the separator.
    return (Int(bounds[index]) + (column == 0 ? 0 : 1))..<Int(bounds[index + 1])
  }
}
