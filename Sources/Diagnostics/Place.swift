/// A stretch of one line of a file, with the line itself for the excerpt.
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
  /// The whole line as it stands in the file, without its line end.
  public let excerpt: String

  /// Makes a place.
  public init(file: String, line: Int, column: Int, length: Int, excerpt: String) {
    self.file = file
    self.line = max(1, line)
    self.column = max(1, column)
    self.length = max(1, length)
    self.excerpt = excerpt
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
