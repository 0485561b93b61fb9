import Diagnostics

/// The first row of a table: the names of its columns.
struct CSVHeader {
  let range: Range<Int>
  let cells: [CSVCell]
  let names: [String]
  /// Whether the number of columns is sure: no quote has blurred where a cell ends.
  let hasCount: Bool

  init(_ file: SourceFile, _ record: RecordScan.Record, _ bounds: [Int]) {
    let row = CSVRow(file: file, record: record, bounds: bounds)
    range = row.range
    cells = row.cells
    names = row.cells.map(\.text)
    hasCount = record.fault == nil
  }

  /// Reports empty names and names that stand twice, compared byte for byte.
  func report(_ file: SourceFile, to tally: inout FindingTally) {
    guard hasCount else { return }
    var seen: [[UInt8]: Int] = [:]
    for (index, name) in names.enumerated() {
      let place = cells[index].range
      if name.allSatisfy(\.isWhitespace) {
        tally.add(.faultyHeader, .emptyColumnName(index + 1, at: place, file))
      } else if let first = seen[Array(name.utf8)] {
        tally.add(.faultyHeader, .repeatedColumnName(name, first, index + 1, at: place, file))
      } else {
        seen[Array(name.utf8)] = index + 1
      }
    }
  }

  /// Whether a first cell could be that of the header: the same bytes, or quoted.
  func mayStart(_ firstCell: ArraySlice<UInt8>) -> Bool {
    firstCell.first == Byte.quote || firstCell.elementsEqual((names.first ?? "").utf8)
  }

  /// Whether a row says what the header says.
  func isRepeated(by row: CSVRow) -> Bool {
    row.cells.count == names.count
      && zip(row.cells, names).allSatisfy { $0.text.utf8.elementsEqual($1.utf8) }
  }
}
