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
  /// What must be said of the table, a sentence each; below it, in text output only.
  public var notes: [String]

  /// Makes a table without rows.
  public init(name: String, caption: String = "", columns: [Column], notes: [String] = []) {
    self.name = name
    self.caption = caption
    self.columns = columns
    self.notes = notes
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
    /// What its numbers count, after the heading in text output: `rate, kuruş a ruble`.
    public let unit: String?
    /// Whether whole numbers too are shown with all places, so that the points stand in a line.
    public let isFixed: Bool

    /// Makes a column.
    ///
    /// - Parameters:
    ///   - name: the header in files.
    ///   - title: the heading for the eye; the name where there is none.
    ///   - alignment: the side on which cells stand.
    ///   - unit: what the numbers count, if that must be said.
    ///   - fixed: whether whole numbers are shown with all places.
    public init(
      _ name: String, title: String? = nil, _ alignment: Alignment = .left, unit: String? = nil,
      fixed: Bool = false
    ) {
      self.name = name
      self.title = title ?? name
      self.alignment = alignment
      self.unit = unit
      isFixed = fixed
    }

    /// Title and unit, as text output shows them.
    var heading: String {
      [title, unit ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
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
