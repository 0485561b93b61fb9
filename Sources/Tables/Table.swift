/// Rows of cells under named columns.
public struct Table: Sendable {
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

    /// Makes a column; without a title its name is the heading.
    public init(_ name: String, title: String? = nil, _ alignment: Alignment = .left) {
      self.name = name
      self.title = title ?? name
      self.alignment = alignment
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
  public struct Row: Sendable {
    /// The cells, as many as there are columns.
    public let cells: [Cell]
    /// Whether text output draws a line above the row.
    public let ruled: Bool
  }
}
