import Diagnostics
import Documents
import Phrases

/// Writes the first sheet: what the caller says, and below it what the sheets are and how they are to be read.
struct FrontPage {
  private let file: XLSXFile
  private let page: XLSXLibrary.Page
  private let display: NumberDisplay
  private var row = 0
  private var written: Int?

  /// A sheet of a table as the first sheet names it.
  struct Listed {
    /// The name on its tab.
    let name: String
    /// The table.
    let table: Table
    /// What came of it.
    let outcome: SheetWriter.Outcome
  }

  private static let termWidth = 22
  private static let proseWidth = 104
  /// So many letters fit into a line of prose in every usual font.
  private static let lineWidth = 104

  init(display: NumberDisplay, in file: XLSXFile, on page: XLSXLibrary.Page) {
    (self.display, self.file, self.page) = (display, file, page)
  }

  /// Writes the whole sheet.
  mutating func write(_ front: Document, _ sheets: [Listed]) throws(WorkbookError) {
    let widest = sheets.reduce(FrontPage.termWidth) { max($0, $1.name.terminalWidth + 1) }
    try file.setWidth(widest, of: 0, page)
    try file.setWidth(FrontPage.proseWidth, of: 1, page)
    file.hideGrid(page)
    let front = front.said(in: display.language)
    if !front.title.isEmpty {
      try put(front.title.text.visible, .title)
      row += 1
    }
    for block in front.blocks { try write(block) }
    try write(section("The sheets"))
    for sheet in sheets { try list(sheet) }
    try write(section("Numbers and formulas"))
    try write(.list(notes(sheets).map { $0.said(in: display.language) }))
    try file.setPrint(isLandscape: true, pagesWide: 1, page)
  }

  private func section(_ title: Prose) -> Document.Block {
    .section(title.said(in: display.language))
  }

  // MARK: What the workbook says of itself

  private mutating func list(_ sheet: Listed) throws(WorkbookError) {
    try file.link(to: sheet.name, at: .init(row: row, column: 0), page)
    let outcome = sheet.outcome
    var words: [Prose] = sheet.table.title.isEmpty ? [] : [sheet.table.title]
    words.append(
      .counting(
        outcome.written, one: "\(outcome.written) row", other: "\(outcome.written) rows"))
    if outcome.leftOut > 0 {
      words.append(
        .counting(
          outcome.leftOut,
          one:
            "cut: a sheet takes no more, and \(outcome.leftOut) row more is in \(sheet.table.name).csv",
          other:
            "cut: a sheet takes no more, and \(outcome.leftOut) rows more are in \(sheet.table.name).csv"
        ))
    }
    if outcome.unnoted > 0 {
      words.append(
        .counting(
          outcome.unnoted,
          one: "\(outcome.unnoted) limit that is not known bears no note, since they are so many",
          other: "\(outcome.unnoted) limits that are not known bear no note, since they are so many"
        ))
    }
    let all = words.joined(separator: "; ").text(in: display.language)
    try put(all.visible, .prose, column: 1)
  }

  private func notes(_ sheets: [Listed]) -> [Prose] {
    var notes: [Prose] = [
      "A number is a number, and a date, an id or a print is text: no language of a spreadsheet changes them.",
      """
      A cell holds fifteen digits. A limit with more goes outward, any other number to the nearest, and \
      the column “exact” has the number in full, by the name of its column.
      """,
      """
      Numbers are shown to \(display.places.description) places, shares in percent; a limit has as many \
      more as it takes not to be shown too narrow. The cell holds more than is shown.
      """,
      "Whoever points at the name of a column reads what it means.",
    ]
    guard sheets.contains(where: { !$0.outcome.formulas.isEmpty }) else { return notes }
    notes.append(
      """
      A column “(formula)” works the number out again from other cells, and “(check)” says whether that is \
      the exact value, within \(PlacedFormula.tolerance) of the largest number that goes in, or of 1. \
      “\(SheetWriter.other)” stands where the ledger knows more than the cells say.
      """)
    for sheet in sheets {
      for (formula, agreeing, elsewhere) in sheet.outcome.formulas where agreeing + elsewhere > 0 {
        let (place, words): (Prose, Prose) = ("\(sheet.name), \(formula.column)", formula.words)
        notes.append(
          elsewhere == 0
            ? "\(place): \(words); \(agreeing) agree."
            : "\(place): \(words); \(agreeing) agree, \(elsewhere) not from these cells.")
      }
    }
    return notes
  }

  // MARK: Blocks

  private mutating func write(_ block: Document.Block) throws(WorkbookError) {
    switch block {
    case .section(let title):
      if let written, row < written + 2 { row += 1 }
      try put(title.text.visible, .section)
    case .heading(let title): try put(title.text.visible, .heading, column: 1)
    case .paragraph(let text):
      try put(text.text.visible, .prose, column: 1)
      row += 1
    case .list(let texts):
      for text in texts { try put(text.text.visible, .prose, column: 1) }
      row += 1
    case .definitions(let definitions):
      for definition in definitions {
        let place = XLSXFile.Place(row: row, column: 0)
        try file.write(definition.term.text.visible, .of(.term), at: place, page)
        for meaning in definition.meanings { try put(meaning.text.visible, .prose, column: 1) }
      }
      row += 1
    case .lines(let lines):
      for line in lines { try put(line.text.visible, .lines, column: 1) }
      row += 1
    case .chart: break
    case .table(let table):
      let text = TextWriter(display: display).text(Document(title: "", blocks: [.table(table)]))
      for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        try put(String(line), .lines, column: 1)
      }
      row += 1
    }
  }

  private mutating func put(
    _ words: String, _ role: CellStyle.Role, column: Int = 0
  ) throws(WorkbookError) {
    try file.write(words, .of(role), at: .init(row: row, column: column), page)
    if role == .prose {
      let lines = (words.terminalWidth + FrontPage.lineWidth - 1) / FrontPage.lineWidth
      if lines > 1 { try file.setHeight(lines: lines, of: row, page) }
    }
    written = row
    row += 1
  }
}
