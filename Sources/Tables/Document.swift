import ExactNumbers

// Document            a report: title and blocks, in reading order
// └─ Block            section, heading, paragraph, lines, table
//     └─ Table        columns, rows; the same value becomes CSV, JSON and text
//         └─ Cell     nothing, words, a whole number, an exact number

/// A report as a value: what it says, in order, before anybody decides how it looks.
public struct Document: Sendable, Hashable {
  /// The title, in a line.
  public let title: String
  /// What follows, in reading order.
  public var blocks: [Block]

  /// Makes a document.
  public init(title: String, blocks: [Block] = []) {
    self.title = title
    self.blocks = blocks
  }

  /// One part of a document.
  public enum Block: Sendable, Hashable {
    /// A heading of a section, numbered by the writer.
    case section(String)
    /// A heading within a section.
    case heading(String)
    /// Running text; wrapped by the writer.
    case paragraph(String)
    /// Lines that keep their breaks: a derivation, a tree.
    case lines([String])
    /// A table.
    case table(Table)
  }
}

/// Rows of cells under named columns.
public struct Table: Sendable, Hashable {
  /// The stem of the file it is written to: `claims` for `claims.csv`.
  public let name: String
  /// What it shows, in a line; text output only.
  public let caption: String
  /// The columns.
  public let columns: [Column]
  /// The rows, each with as many cells as there are columns.
  public private(set) var rows: [Row] = []

  /// Makes a table without rows.
  public init(name: String, caption: String = "", columns: [Column]) {
    self.name = name
    self.caption = caption
    self.columns = columns
  }

  /// Adds a row.
  ///
  /// Cells that are missing are empty; cells beyond the columns are dropped.
  ///
  /// - Parameters:
  ///   - cells: the cells, in the order of the columns.
  ///   - ruled: whether text output draws a line above the row, as over a total.
  public mutating func append(_ cells: [Cell], ruled: Bool = false) {
    guard cells.count != columns.count else {
      rows.append(Row(cells: cells, ruled: ruled))
      return
    }
    let missing = Array(repeating: Cell.empty, count: max(0, columns.count - cells.count))
    rows.append(Row(cells: Array(cells.prefix(columns.count)) + missing, ruled: ruled))
  }

  /// A column: its header in files and its heading for the eye.
  public struct Column: Sendable, Hashable {
    /// The header in CSV and the key in JSON.
    public let name: String
    /// The heading in text output.
    public let title: String
    /// On which side cells stand in text output.
    public let alignment: Alignment
    /// Whether cells are exact numbers, of which a file may hold a decimal that is near; counts are not.
    public let isNumber: Bool

    /// Makes a column.
    ///
    /// - Parameters:
    ///   - name: the header in files.
    ///   - title: the heading for the eye; the name where there is none.
    ///   - alignment: the side on which cells stand.
    public init(_ name: String, title: String? = nil, _ alignment: Alignment = .left) {
      self.name = name
      self.title = title ?? name
      self.alignment = alignment
      isNumber = false
    }

    private init(number name: String, title: String?) {
      (self.name, self.title, alignment, isNumber) = (name, title ?? name, .right, true)
    }

    /// A column of exact numbers.
    public static func number(_ name: String, title: String? = nil) -> Column {
      Column(number: name, title: title)
    }
  }

  /// On which side the cells of a column stand.
  public enum Alignment: Sendable, Hashable {
    /// Text.
    case left
    /// Numbers.
    case right
  }

  /// One row.
  public struct Row: Sendable, Hashable {
    /// The cells, as many as there are columns.
    public let cells: [Cell]
    /// Whether text output draws a line above the row.
    public let ruled: Bool
  }
}

/// What stands in one cell of a table.
///
/// A file has one number a cell, so that an interval is two columns there, made by `ends(_:)`.
public enum Cell: Sendable, Hashable {
  /// Nothing.
  case empty
  /// Words, an id, a date: never a number to a spreadsheet.
  case text(String)
  /// A whole number that counts something: a line, a column. It is shown without grouping.
  case integer(Int)
  /// An exact number. For the eye rounded by the display; in files a decimal, by the rule where it never ends.
  case exact(Ratio, RoundingRule)

  /// An exact number that is no limit.
  public static func exact(_ value: Ratio) -> Cell { .exact(value, .toNearestOrEven) }

  /// An exact number, or nothing.
  public static func end(_ value: Ratio?) -> Cell { value.map { .exact($0) } ?? .empty }

  /// The low and the high end of an interval, as two cells; two empty ones for none.
  public static func ends(_ interval: Interval?) -> [Cell] {
    ends(low: interval?.low, high: interval?.high)
  }

  /// Two ends, nothing where one is open; where they differ they are limits, and go outward.
  public static func ends(low: Ratio?, high: Ratio?) -> [Cell] {
    if let low, low == high { return [.exact(low), .exact(low)] }
    return [low.map { .exact($0, .down) } ?? .empty, high.map { .exact($0, .up) } ?? .empty]
  }
}
