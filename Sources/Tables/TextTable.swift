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
    let least = widths.indices.map { column in
      table.columns[column].alignment == .right
        ? widths[column] : max(14, texts.map { longestWord($0[column]) }.max() ?? 0)
    }
    while excess > 0 {
      let shrinkable = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private static func longestWord(_ text: String) -> Int {
    text.split(separator: " ").map { String($0).terminalWidth }.max() ?? 0
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
