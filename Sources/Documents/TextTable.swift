import Diagnostics
import ExactNumbers
import Phrases

/// Lays a table out in columns; the widest columns of text give way where the page is too narrow.
///
/// An interval may be parted between its ends, a number is never cut: a table of many numbers may be wider than
/// the page.
struct TextTable {
  private static let gap = 2
  private static let noRows: Prose = "(no rows)"
  /// A column of text is not made narrower than this.
  private static let narrowest = 12

  private let title: String
  private let language: Language
  private let columns: [Column]
  private let isRuled: [Bool]
  /// Of what amounts are shown without the digits after their points: the sign of a smallest unit, or empty for
  /// numbers of one unit.
  private let whole: [String]
  private let heading: [[String]]
  private let rows: [[[String]]]
  private let widths: [Int]
  private let page: Int

  init(_ table: Table, display: NumberDisplay, width: Int) {
    title = table.title.text
    language = display.language
    page = width
    let made = Array(table.rows)
    let exact = made.map { table.words(of: $0, display).map(\.visible) }
    let places = table.placesOnPage(exact)
    columns = places.map { table.columns[$0] }
    isRuled = made.map(\.isRuled)
    let headings = columns.map(\.title.text.visible)
    var texts = exact.map { row in places.map { row[$0] } }
    var limits = TextTable.limits(columns, headings, texts, within: width)
    // Where the page is too narrow for the digits after the point, great amounts do without them.
    var told: [String] = []
    if TextTable.width(of: limits) > width {
      let whole = display.inWholeNumbers
      let great = places.filter { TextTable.isGreat(made.map(\.cells), $0, table.columns[$0]) }
      if !great.isEmpty {
        for (row, cells) in made.enumerated() {
          for (column, place) in places.enumerated() where great.contains(place) {
            let words = table.words(of: cells, place, whole).visible
            guard texts[row][column] != words else { continue }
            texts[row][column] = words
            let sign = table.smallestUnit(of: cells, place, display) ?? ""
            if !told.contains(sign) { told.append(sign) }
          }
        }
        limits = TextTable.limits(columns, headings, texts, within: width)
      }
    }
    whole = told
    heading = zip(headings, limits).map { $0.wrapped(to: $1, breakingWords: true) }
    rows = texts.map { [columns] in TextTable.fitted($0, columns, limits) }
    // Words seldom fill a column to its limit: what they leave free goes to nobody.
    widths = rows.reduce(heading.map(TextTable.width)) { widths, cells in
      zip(widths, cells).map { max($0, TextTable.width($1)) }
    }
  }

  var lines: [String] {
    if widths.reduce(0, +) + TextTable.gap * (widths.count - 1) > page, columns.count > 3 {
      return records
    }
    var lines: [String] = []
    if !title.isEmpty { lines += title.visible.wrapped(to: page) + [""] }
    if heading.contains(where: { $0 != [""] }) { lines += headingLines }
    for (isRuled, cells) in zip(isRuled, rows) {
      if isRuled { lines.append(rule(over: cells)) }
      lines += joined(cells)
    }
    if rows.isEmpty { lines.append(TextTable.noRows.text(in: language)) }
    if let note = wholeUnits { lines.append(note.text(in: language)) }
    return lines
  }

  /// Which digits are not shown.
  private var wholeUnits: Prose? {
    let signs = whole.filter { !$0.isEmpty }.joined(separator: ", ")
    if signs.isEmpty { return whole.isEmpty ? nil : "(whole units, limits outward)" }
    return whole.contains("")
      ? "(whole units, or whole \(signs), limits outward)" : "(whole \(signs), limits outward)"
  }

  /// Whether a column is of amounts that are nothing, or so great that whole units say enough of them.
  private static func isGreat(_ rows: [[Cell]], _ place: Int, _ column: Column) -> Bool {
    guard column.kind == .amount || column.kind == .number else { return false }
    let ends = rows.flatMap { $0[place].parts }
    let isGreat = ends.allSatisfy { end in
      guard case .number(let value, _) = end else { return true }
      return value.isZero || (value.isNegative ? -value : value) >= Ratio(10_000)
    }
    return isGreat
      && ends.contains { if case .number(let value, _) = $0 { !value.isInteger } else { false } }
  }

  private static func width(of columns: [Int]) -> Int {
    columns.reduce(0, +) + gap * (columns.count - 1)
  }

  // MARK: Widths

  /// What the columns need; where that is more than the page, no more than a cap, the greatest that
  /// fits.
  ///
  /// Words are cut only where that brings the table onto the page.
  private static func limits(
    _ columns: [Column], _ headings: [String], _ texts: [[String]], within page: Int
  ) -> [Int] {
    let space = page - gap * (columns.count - 1)
    let needs = columns.indices.map { column in
      Need(
        isRight: columns[column].kind.isRight, headings[column],
        cells: texts.lazy.map { $0[column] })
    }
    if needs.reduce(0, { $0 + $1.natural }) <= space { return needs.map(\.natural) }
    return capped(needs.map { ($0.natural, $0.whole) }, space)
      ?? capped(needs.map { ($0.natural, $0.parted) }, space)
      ?? capped(needs.map { ($0.natural, $0.least) }, space) ?? needs.map(\.parted)
  }

  private static func capped(_ needs: [(natural: Int, least: Int)], _ space: Int) -> [Int]? {
    for cap in stride(from: space, through: 1, by: -1) {
      let limits = needs.map { max($0.least, min($0.natural, cap)) }
      if limits.reduce(0, +) <= space { return limits }
    }
    return nil
  }

  /// How wide a column would be, how narrow with its words and intervals whole, with intervals parted
  /// between their ends, and how narrow at all.
  private struct Need {
    let natural: Int
    let whole: Int
    let parted: Int
    let least: Int

    init(isRight: Bool, _ heading: String, cells: some Sequence<String>) {
      let widest = cells.reduce(0) { max($0, $1.terminalWidth) }
      natural = max(widest, heading.terminalWidth)
      let word = max(narrowest, cells.reduce(longestWord(heading)) { max($0, longestWord($1)) })
      guard isRight else {
        whole = min(natural, word)
        parted = whole
        least = min(natural, narrowest)
        return
      }
      whole = max(widest, longestWord(heading))
      let end = cells.reduce(longestWord(heading)) { widest, cell in
        cell.parted.reduce(widest) { max($0, $1.terminalWidth) }
      }
      parted = end
      least = end
    }
  }

  private static func longestWord(_ text: String) -> Int {
    text.split(separator: " ").reduce(0) { max($0, $1.terminalWidth) }
  }

  private static func width(_ lines: [String]) -> Int {
    lines.reduce(0) { max($0, $1.terminalWidth) }
  }

  /// The lines of each cell; a cell that does not fit has more than one, and no number is broken.
  private static func fitted(
    _ cells: [String], _ columns: [Column], _ limits: [Int]
  ) -> [[String]] {
    zip(zip(cells, columns), limits).map { cell, limit in
      guard cell.0.terminalWidth > limit else { return [cell.0] }
      return cell.1.kind.isRight ? cell.0.parted : cell.0.wrapped(to: limit, breakingWords: true)
    }
  }

  // MARK: Lines

  /// A table of too many numbers for the page, told row by row: a line for each cell that says something.
  private var records: [String] {
    let names = columns.map(\.title.text.visible)
    let widest = names.reduce(0) { max($0, $1.terminalWidth) } + 2
    var lines = title.isEmpty ? [] : title.visible.wrapped(to: page) + [""]
    for (place, cells) in rows.enumerated() {
      if place > 0 { lines.append("") }
      for (name, cell) in zip(names, cells) where cell != [""] {
        let first = name.padded(to: widest, onTheRight: false)
        let rest = String(repeating: " ", count: widest)
        let words = cell.reduce("") { $0 + ($0.isEmpty || $0.hasSuffix("–") ? "" : " ") + $1 }
        lines += words.hanging(first, rest, to: page)
      }
    }
    if let note = wholeUnits { lines += ["", note.text(in: language)] }
    return lines
  }

  /// The headings, those of fewer lines standing low.
  private var headingLines: [String] {
    let height = heading.reduce(0) { max($0, $1.count) }
    return joined(heading.map { Array(repeating: "", count: height - $0.count) + $0 })
  }

  private func joined(_ cells: [[String]]) -> [String] {
    (0..<cells.reduce(0) { max($0, $1.count) }).map { index in
      line(cells.map { index < $0.count ? $0[index] : "" })
    }
  }

  /// A line over the numbers of a total, and over nothing else.
  private func rule(over cells: [[String]]) -> String {
    line(
      cells.indices.map { column in
        let isSummed = columns[column].kind.isRight && cells[column] != [""]
        return String(repeating: "-", count: isSummed ? widths[column] : 0)
      })
  }

  private func line(_ cells: [String]) -> String {
    zip(zip(cells, widths), columns).map { $0.0.padded(to: $0.1, onTheRight: $1.kind.isRight) }
      .joined(separator: String(repeating: " ", count: TextTable.gap)).withoutTrailingSpaces
  }
}

extension String {
  /// An interval as its two ends, a line each; any other text as it is.
  fileprivate var parted: [String] {
    if let dash = firstIndex(of: "–") {
      return [String(self[...dash]), String(self[index(after: dash)...])]
    }
    let words = split(separator: " ")
    let numbers = words.indices.filter { words[$0].contains(where: \.isNumber) }
    guard numbers.count == 2 else { return [self] }
    return [words[..<numbers[1]], words[numbers[1]...]].map { $0.joined(separator: " ") }
  }
}
