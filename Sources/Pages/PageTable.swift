import Diagnostics
import Documents
import Phrases

/// A table as HTML: caption, scopes, numbers on the right; each number with a key is a link.
///
/// As in a text, columns in which nothing stands are left out. A table that is wider than the window scrolls by
/// itself, by keyboard too.
struct PageTable {
  private let table: Table
  private let number: Int
  private let title: String
  private let writer: PageWriter
  private let rows: [Table.Row]
  /// How many rows are not shown.
  private let others: Int
  private let shown: [[String]]
  private let columns: [Int]
  /// What the cells of a column are, for the style: `n` numbers, `w` long words.
  private let classes: [Int: String]
  private let key: Int?

  init(_ table: Table, number: Int, title: String, _ writer: PageWriter) {
    self.table = table
    self.number = number
    self.title = title
    self.writer = writer
    var (rows, others): ([Table.Row], Int) = ([], 0)
    for row in table.rows {
      if rows.count < PageWriter.mostRows { rows.append(row) } else { others += 1 }
    }
    (self.rows, self.others) = (rows, others)
    let texts = rows.map { table.words(of: $0, writer.display) }
    shown = texts
    func cells(_ column: Int) -> some Sequence<String> {
      texts.lazy.map { column < $0.count ? $0[column] : "" }
    }
    columns = table.placesOnPage(texts)
    classes = Dictionary(
      uniqueKeysWithValues: columns.compactMap { column in
        if table.columns[column].kind.isOnTheRight { return (column, "n") }
        return cells(column).contains { $0.utf8.count > PageTable.longWords } ? (column, "w") : nil
      })
    key = table.columns.firstIndex { $0.name == "key" && $0.isInFile }
  }

  /// A column with a longer text than this is not made as narrow as a word.
  private static let longWords = 28
  private static let noRows: Prose = "(no rows)"
  private var language: Language { writer.display.language }

  func html(_ notes: inout PageNotes) -> String {
    let caption = "table:\(number)"
    let isTitled = !table.title.isEmpty
    let head = columns.map { header(table.columns[$0], side($0)) }.joined()
    var body = ""
    for (row, texts) in zip(rows, shown) { body += html(of: row, texts, &notes) }
    if rows.isEmpty {
      body =
        #"<tr><td colspan="\#(max(1, columns.count))">\#(PageTable.noRows.html(in: language))</td></tr>\#n"#
    }
    let words = isTitled ? title.html : #"<span class="aside">\#(title.html)</span>"#
    return """
      <div class="scroll" role="region" tabindex="0" aria-labelledby="\(caption)"><table>
      <caption id="\(caption)">\(words)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)</tbody></table></div>
      \(below)
      """
  }

  private func side(_ column: Int) -> String {
    classes[column].map { #" class="\#($0)""# } ?? ""
  }

  /// A heading has words for those who hear it, also where the eye needs none.
  private func header(_ column: Column, _ side: String) -> String {
    guard column.title.isEmpty else {
      return #"<th scope="col"\#(side)>\#(column.title.text.html)</th>"#
    }
    let words = column.heading.html(in: language)
    return #"<th scope="col"\#(side)><span class="aside">\#(words)</span></th>"#
  }

  private func html(of row: Table.Row, _ texts: [String], _ notes: inout PageNotes) -> String {
    let key = key.flatMap { $0 < row.cells.count ? row.cells[$0].words : nil } ?? ""
    var cells = ""
    for (place, index) in columns.enumerated() {
      let column = table.columns[index]
      let text = index < texts.count ? texts[index] : ""
      let content = content(row.cells[index], text, column, key, &notes)
      let side = side(index)
      cells +=
        place == 0 && !text.isEmpty
        ? #"<th scope="row"\#(side)>\#(content)</th>"# : "<td\(side)>\(content)</td>"
    }
    return "<tr\(row.isRuled ? #" class="sum""# : "")>\(cells)</tr>\n"
  }

  private func content(
    _ cell: Cell, _ text: String, _ column: Column, _ key: String, _ notes: inout PageNotes
  ) -> String {
    if case .row = column.kind { return notes.link(text, text) }
    if case .said(let words) = cell, column.keyEnding == nil, !column.kind.isOnTheRight {
      return notes.html(of: words)
    }
    let text = column.kind.isOnTheRight ? text.keptTogether : text
    guard let ending = column.keyEnding, !key.isEmpty else { return text.html }
    return notes.link(key + ending, text)
  }

  /// Where the rest and the exact numbers are.
  private var below: String {
    let hasFile = writer.files.contains(table.name)
    guard hasFile || others > 0 else { return "" }
    let left: Prose = .counting(
      others, one: "\(others) more row is not shown.", other: "\(others) more rows are not shown.")
    let more = others > 0 ? left.html(in: language) + " " : ""
    guard hasFile else { return #"<p class="data">\#(more)</p>\#n"# }
    let file = "\(table.name).csv"
    return """
      <p class="data">\(more)\(Prose.term("data").html(in: language)): <a href="\(file.fileAddress)">\(file.html)</a></p>

      """
  }
}

extension Column.Kind {
  /// Whether cells stand on the right.
  fileprivate var isOnTheRight: Bool { isNumber || self == .count }
}

extension Cell {
  fileprivate var words: String? { if case .text(let words) = self { words } else { nil } }
}

extension String {
  /// A number with its sign and its unit in one line; two limits may be parted.
  fileprivate var keptTogether: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }
}
