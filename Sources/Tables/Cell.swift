import ExactNumbers

/// What stands in one cell of a table.
///
/// A file has one number a cell, so that an interval is best two columns there, made by `ends(_:)`;
/// `interval` and `share` are for tables that are read by people.
public enum Cell: Sendable, Hashable {
  /// Nothing.
  case empty
  /// Words, an id, a date: never a number to a spreadsheet.
  case text(String)
  /// A whole number that counts something: a line, a column. It is shown without grouping.
  case integer(Int)
  /// An exact number. In files in full; for the eye rounded by the display.
  case exact(Ratio)
  /// A number of which the limits are known. For the eye `≤ 11,028,012`; in files `0..11028012`.
  case interval(Interval)
  /// A part of a whole. For the eye a percentage, `≤ 18.69 %`; in files the exact fraction.
  case share(Interval)

  /// An end of an interval: the number, or nothing where the end is open.
  public static func end(_ value: Ratio?) -> Cell { value.map { .exact($0) } ?? .empty }

  /// The low and the high end of an interval, as two cells; two empty ones for none.
  public static func ends(_ interval: Interval?) -> [Cell] {
    [end(interval?.low), end(interval?.high)]
  }

  /// An interval in one cell; an empty one for none.
  public static func shown(_ interval: Interval?) -> Cell {
    interval.map { .interval($0) } ?? .empty
  }
}

extension Interval {
  /// The interval in full: the one value, or `low..high` with nothing at an end that is open.
  var exactText: String {
    if let exactValue { return exactValue.exactText }
    return (low?.exactText ?? "") + ".." + (high?.exactText ?? "")
  }
}
