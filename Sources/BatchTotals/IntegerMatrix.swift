/// Whole numbers in rows and columns, row after row.
///
/// Amounts and rates become whole numbers on a grid: 0.59 on a grid of hundredths is 59.
public struct IntegerMatrix<Element: FixedWidthInteger & SignedInteger & Sendable>: Sendable {
  /// How many rows.
  public let rows: Int
  /// How many columns.
  public let columns: Int
  /// The numbers, row after row.
  public let elements: [Element]

  /// Makes a matrix.
  ///
  /// - Returns: `nil` where the numbers do not fill the rows and columns.
  public init?(rows: Int, columns: Int, elements: [Element]) {
    guard rows >= 0, columns >= 0 else { return nil }
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard !overflow, count == elements.count else { return nil }
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// Makes a matrix from rows of one length; `nil` where their lengths differ.
  public init?(_ rows: [[Element]]) {
    let columns = rows.first?.count ?? 0
    guard rows.allSatisfy({ $0.count == columns }) else { return nil }
    self.init(rows: rows.count, columns: columns, elements: rows.flatMap(\.self))
  }

  /// The number in a row and a column.
  public subscript(row: Int, column: Int) -> Element { elements[row * columns + column] }

  /// One row.
  public func row(_ row: Int) -> ArraySlice<Element> {
    elements[row * columns..<(row + 1) * columns]
  }

  /// The greatest magnitude; zero where there is no number.
  var greatestMagnitude: UInt128 {
    var high: Element = 0
    var low: Element = 0
    for element in elements {
      high = max(high, element)
      low = min(low, element)
    }
    return max(UInt128(high.magnitude), UInt128(low.magnitude))
  }
}
