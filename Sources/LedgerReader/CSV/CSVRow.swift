import CSVCore
import Diagnostics

/// One record while it is judged, before it is kept or left out.
struct CSVRow {
  let range: Range<Int>
  /// The bytes of each cell, quotes included.
  let cells: [Range<Int>]
  /// Whether the number of cells is sure: no quote has blurred where a cell ends.
  let hasCount: Bool
  private let file: SourceFile

  init(_ record: CSVRecord, _ cellEnds: [Int], _ file: SourceFile) {
    range = record.start..<record.end
    cells = cellEnds.indices.map { index in
      (index == 0 ? record.start : cellEnds[index - 1] + 1)..<cellEnds[index]
    }
    hasCount = record.fault == nil
    self.file = file
  }

  /// The value of a cell.
  func text(_ cell: Int) -> String { CSVValue.text(cells[cell], in: file.bytes) }

  /// What stands in the column `id`; `nil` where no cell does, or its bytes are no text.
  func id(_ header: CSVHeader) -> String? {
    guard let index = header.names.firstIndex(of: "id"), index < cells.count else { return nil }
    let text = text(index)
    return text.unicodeScalars.contains("\u{FFFD}") ? nil : text
  }

  /// The row's id, where the first column is one and the cell can be read; otherwise the file.
  func subject(_ header: CSVHeader) -> String {
    guard header.names.first == "id", let cell = cells.first, cell.count <= 40,
      let id = String(validating: file.bytes[cell], as: UTF8.self), !id.isEmpty,
      !id.contains("\"")
    else { return file.path }
    return id
  }
}

/// The first row of a table: the names of its columns.
struct CSVHeader {
  let row: CSVRow
  let names: [String]
  var hasCount: Bool { row.hasCount }

  init(_ row: CSVRow) {
    self.row = row
    names = row.cells.indices.map { row.text($0) }
  }

  /// Reports empty names and names that stand twice, compared byte for byte.
  func report(_ file: SourceFile, to tally: inout FindingTally) {
    guard hasCount else { return }
    var seen: [[UInt8]: Int] = [:]
    for (index, name) in names.enumerated() {
      let place = row.cells[index]
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
      && names.indices.allSatisfy { row.text($0).utf8.elementsEqual(names[$0].utf8) }
  }
}
