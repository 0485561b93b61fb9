import Diagnostics

/// One record while it is judged: its cells, before they are kept or left out.
struct CSVRow {
  let range: Range<Int>
  let cells: [CSVCell]

  init(file: SourceFile, record: RecordScan.Record, bounds: [Int]) {
    range = record.start..<record.end
    cells = bounds.indices.dropFirst().map { index in
      let start = bounds[index - 1] + (index == 1 ? 0 : 1)
      return CSVCell(bytes: file.bytes, range: start..<bounds[index])
    }
    self.path = file.path
    self.bytes = file.bytes
  }

  private let path: String
  private let bytes: [UInt8]

  /// What stands in the column `id`; `nil` where no cell does, or its bytes are no text.
  func id(_ header: CSVHeader) -> String? {
    guard let index = header.names.firstIndex(of: "id"), index < cells.count else { return nil }
    let text = cells[index].text
    return text.unicodeScalars.contains("\u{FFFD}") ? nil : text
  }

  /// The row's id, where the first column is one and the cell can be read; otherwise the file.
  func subject(_ header: CSVHeader) -> String {
    guard header.names.first == "id", let cell = cells.first, cell.range.count <= 40,
      let id = String(validating: bytes[cell.range], as: UTF8.self), !id.isEmpty,
      !id.contains("\"")
    else { return path }
    return id
  }
}
