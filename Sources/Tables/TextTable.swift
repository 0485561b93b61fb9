import Diagnostics
import ExactNumbers

/// Lays a table out in columns; the widest text columns give way where the page is too narrow.
struct TextTable {
  private static let gap = 2
  private let table: Table
  private let texts: [[String]]
  private let widths: [Int]

  init(_ table: Table, display: NumberDisplay, width: Int) {
    self.table = table
    texts = table.rows.map { $0.cells.map { TextTable.text($0, display) } }
    widths = TextTable.widths(table, texts, within: width)
  }

  var lines: [String] {
    var lines = table.caption.isEmpty ? [] : [table.caption.visible, ""]
    if table.columns.contains(where: { !$0.title.isEmpty }) {
      lines += line(table.columns.map(\.title))
    }
    for (row, cells) in zip(table.rows, texts) {
      if row.ruled { lines.append(rule(under: cells)) }
      lines += line(cells)
    }
    return lines
  }

  private static func text(_ cell: Cell, _ display: NumberDisplay) -> String {
    switch cell {
    case .empty: ""
    case .text(let words): words.visible
    case .integer(let number): String(number)
    case .exact(let value): display.text(value)
    }
  }

  private static func widths(_ table: Table, _ texts: [[String]], within width: Int) -> [Int] {
    var widths = table.columns.indices.map { column in
      texts.reduce(table.columns[column].title.terminalWidth) {
        max($0, $1[column].terminalWidth)
      }
    }
    var excess = widths.reduce(0, +) + gap * (widths.count - 1) - width
    while excess > 0, let widest = widestText(widths, table), widths[widest] > 16 {
      let cut = min(excess, widths[widest] - 16)
      let step = min(cut, max(1, widths[widest] / 4))
      widths[widest] -= step
      excess -= step
    }
    return widths
  }

  private static func widestText(_ widths: [Int], _ table: Table) -> Int? {
    widths.indices.filter { table.columns[$0].alignment == .left }.max { widths[$0] < widths[$1] }
  }

  /// One row; a cell that does not fit goes on in the lines below.
  private func line(_ cells: [String]) -> [String] {
    let wrapped = zip(cells, widths).map { $0.terminalWidth > $1 ? $0.wrapped(to: $1) : [$0] }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { index in
      zip(zip(wrapped, widths), table.columns).map { cell, column in
        (index < cell.0.count ? cell.0[index] : "").padded(to: cell.1, column.alignment)
      }.joined(separator: String(repeating: " ", count: TextTable.gap))
    }
  }

  /// A line over the numbers of a total, and over nothing else.
  private func rule(under cells: [String]) -> String {
    zip(zip(cells, widths), table.columns).map { cell, column in
      let isSummed = column.alignment == .right && !cell.0.isEmpty
      return String(repeating: isSummed ? "-" : " ", count: cell.1)
    }.joined(separator: String(repeating: " ", count: TextTable.gap))
  }
}
