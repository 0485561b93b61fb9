import Diagnostics
import ExactNumbers

/// Lays a table out in columns; the widest columns of text give way where the page is too narrow.
///
/// Numbers are never cut: a table of many numbers may be wider than the page.
struct TextTable {
  private static let gap = 2
  /// A column of text is not made narrower than this.
  private static let narrowest = 16

  private let table: Table
  private let texts: [[String]]
  private let widths: [Int]
  private let page: Int

  init(_ table: Table, display: NumberDisplay, width: Int) {
    self.table = table
    page = width
    texts = table.rows.map { row in
      zip(row.cells, table.columns).map { TextTable.text($0, $1, display) }
    }
    widths = TextTable.widths(table, texts, within: width)
  }

  var lines: [String] {
    var lines: [String] = []
    if !table.caption.isEmpty { lines += table.caption.visible.wrapped(to: page) + [""] }
    lines += heading
    for (row, cells) in zip(table.rows, texts) {
      if row.ruled { lines.append(rule(over: cells)) }
      lines += laidOut(cells)
    }
    if table.rows.isEmpty { lines.append("(no rows)") }
    return lines + table.notes.flatMap { $0.visible.hanging("", "  ", to: page) }
  }

  private static func text(
    _ cell: Cell, _ column: Table.Column, _ display: NumberDisplay
  ) -> String {
    switch cell {
    case .empty: ""
    case .text(let words): words.visible
    case .integer(let number): String(number)
    case .exact(let value): column.isFixed ? display.fixed(value) : display.text(value)
    case .interval(let interval):
      column.isFixed ? display.fixed(interval) : display.text(interval)
    case .share(let interval): display.percent(interval)
    }
  }

  // MARK: Widths

  /// What the columns need; where that is more than the page, no more than a cap, the greatest that
  /// fits.
  private static func widths(_ table: Table, _ texts: [[String]], within page: Int) -> [Int] {
    let space = page - gap * (table.columns.count - 1)
    let needs = table.columns.enumerated().map { index, column in
      Need(column, cells: texts.reduce(0) { max($0, $1[index].terminalWidth) })
    }
    guard needs.reduce(0, { $0 + $1.natural }) > space else { return needs.map(\.natural) }
    for cap in stride(from: space, through: narrowest, by: -1) {
      let widths = needs.map { max($0.least, min($0.natural, cap)) }
      if widths.reduce(0, +) <= space { return widths }
    }
    return needs.map(\.least)
  }

  /// How wide a column would be, and how narrow it can be made.
  private struct Need {
    let natural: Int
    let least: Int

    init(_ column: Table.Column, cells: Int) {
      let heading = column.heading.visible
      natural = max(cells, heading.terminalWidth)
      switch column.alignment {
      case .left: least = min(natural, narrowest)
      case .right: least = heading.split(separator: " ").reduce(cells) { max($0, $1.terminalWidth) }
      }
    }
  }

  // MARK: Lines

  /// The headings, those of fewer lines standing low; none where no column has one.
  private var heading: [String] {
    let headings = table.columns.map(\.heading.visible)
    guard headings.contains(where: { !$0.isEmpty }) else { return [] }
    let wrapped = fitted(headings)
    let height = wrapped.map(\.count).max() ?? 0
    return joined(wrapped.map { Array(repeating: "", count: height - $0.count) + $0 })
  }

  /// One row; a cell that does not fit goes on in the lines below.
  private func laidOut(_ cells: [String]) -> [String] { joined(fitted(cells)) }

  private func fitted(_ cells: [String]) -> [[String]] {
    zip(cells, widths).map { cell, width in
      cell.terminalWidth > width ? cell.wrapped(to: width, breakingWords: true) : [cell]
    }
  }

  private func joined(_ cells: [[String]]) -> [String] {
    (0..<(cells.map(\.count).max() ?? 0)).map { index in
      line(cells.map { index < $0.count ? $0[index] : "" })
    }
  }

  /// A line over the numbers of a total, and over nothing else.
  private func rule(over cells: [String]) -> String {
    line(
      cells.indices.map { index in
        let isSummed = table.columns[index].alignment == .right && !cells[index].isEmpty
        return String(repeating: "-", count: isSummed ? widths[index] : 0)
      })
  }

  private func line(_ cells: [String]) -> String {
    zip(zip(cells, widths), table.columns).map { $0.0.padded(to: $0.1, $1.alignment) }
      .joined(separator: String(repeating: " ", count: TextTable.gap)).withoutTrailingSpaces
  }
}
