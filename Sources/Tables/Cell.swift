import ExactNumbers

/// What stands in one cell of a table.
public enum Cell: Sendable, Hashable {
  /// Nothing.
  case empty
  /// Words, an id, a date: never a number to a spreadsheet.
  case text(String)
  /// A whole number that counts something: a line, a column.
  case integer(Int)
  /// An exact number. In files in full; for the eye rounded by the display.
  case exact(Ratio)

  /// An end of an interval: the number, or nothing where the end is open.
  public static func end(_ value: Ratio?) -> Cell { value.map { .exact($0) } ?? .empty }

  /// The low and the high end of an interval, as two cells; two empty ones for none.
  public static func ends(_ interval: Interval?) -> [Cell] {
    [end(interval?.low), end(interval?.high)]
  }
}
