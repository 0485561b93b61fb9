/// Where a row of a table was read: its file, its line and the bytes of each of its cells.
///
/// Every noun of the model carries its origin to the end, so that a finding or a report can point
/// at the very cell.
public struct Origin: Sendable {
  /// The file the row stands in.
  public let file: SourceFile
  /// The bytes of the whole record, line end excluded.
  public let record: Range<Int>
  /// The column names of the table, in the order of the file.
  public let columns: [String]
  /// The bytes of each cell, quotes included; as many as `columns`.
  public let cells: [Range<Int>]

  /// Makes an origin; the reader is its only maker.
  public init(file: SourceFile, record: Range<Int>, columns: [String], cells: [Range<Int>]) {
    self.file = file
    self.record = record
    self.columns = columns
    self.cells = cells
  }

  /// The line on which the row starts, from 1.
  public var line: Int { file.line(at: record.lowerBound) }

  /// The place of the row.
  public var place: Place { file.place(of: record) }

  /// The place of a cell; of the row, where the table has no such column.
  public func place(_ column: String) -> Place {
    cell(column).map { file.place(of: $0) } ?? place
  }

  /// The place of a part of a cell's value, counted in bytes of the value (after unquoting).
  public func place(_ column: String, within part: Range<Int>) -> Place {
    guard let cell = cell(column) else { return place }
    return file.place(of: offset(part.lowerBound, in: cell)..<offset(part.upperBound, in: cell))
  }

  private func cell(_ column: String) -> Range<Int>? {
    guard let index = columns.firstIndex(of: column), cells.indices.contains(index) else {
      return nil
    }
    return cells[index]
  }

  /// Turns an offset in the value into an offset in the file.
  ///
  /// A quoted cell has a quote before its value, each quote inside the value is written twice, and
  /// a line end in the value is one byte, in the file perhaps two (CRLF).
  private func offset(_ valueOffset: Int, in cell: Range<Int>) -> Int {
    guard cell.lowerBound < file.bytes.count, file.bytes[cell.lowerBound] == 0x22 else {
      return cell.lowerBound + min(max(0, valueOffset), cell.count)
    }
    var position = cell.lowerBound + 1
    for _ in 0..<min(max(0, valueOffset), cell.count) where position < cell.upperBound {
      position += writtenAsTwo(at: position) ? 2 : 1
    }
    return min(position, cell.upperBound)
  }

  private func writtenAsTwo(at position: Int) -> Bool {
    let next = position + 1 < file.bytes.count ? file.bytes[position + 1] : 0
    return file.bytes[position] == 0x22 || (file.bytes[position] == 0x0D && next == 0x0A)
  }
}
