/// A stretch of one line of a file, with what stands around it for the excerpt.
public struct Place: Sendable, Hashable {
  /// The file's path as the user would type it, relative to the ledger's folder.
  public let file: String
  /// The line, from 1.
  ///
  /// For a cell that spans lines: the line on which it starts.
  public let line: Int
  /// The column, from 1, in characters of the line (not bytes).
  public let column: Int
  /// How many characters of the line are meant; at least 1.
  public let length: Int
  /// The line as it stands in the file, without its line end; of a long line the part around the
  /// column, so that a thousand places in one line do not hold it a thousand times.
  public let excerpt: String
  /// The column of the excerpt's first character: 1, unless the start of the line is cut off.
  public let excerptColumn: Int

  /// Makes a place.
  public init(
    file: String, line: Int, column: Int, length: Int, excerpt: String, excerptColumn: Int = 1
  ) {
    self.file = file
    self.line = max(1, line)
    self.column = max(1, column)
    self.length = max(1, length)
    self.excerpt = excerpt
    self.excerptColumn = excerptColumn
  }
}

extension Place: Comparable {
  /// Orders places by file, line, column.
  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column, left.length)
      < (right.file, right.line, right.column, right.length)
  }
}

extension Place: CustomStringConvertible {
  /// `path:line:column`, the form that editors open.
  public var description: String { "\(file):\(line):\(column)" }
}
