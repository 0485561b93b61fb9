import Documents
import ExactNumbers
import Phrases

/// Writes the sheet of a table: its header, its rows, its formulas, and how it is shown and printed.
struct SheetWriter {
  private let file: XLSXFile
  private let page: XLSXLibrary.Page
  private let layout: SheetLayout
  private let formulas: [PlacedFormula]
  private let display: NumberDisplay
  private var widths: [Int]
  /// How many lines of words the row at hand has.
  private var lines = 1
  private var notes = 0
  private var unnoted = 0
  private var agreeing: [Int]
  private var elsewhere: [Int]

  /// What came of a sheet, for the first sheet to say.
  struct Outcome {
    /// How many rows stand on it, and for how many there was no room.
    let written: Int
    let leftOut: Int
    /// How many open limits bear no note.
    let unnoted: Int
    /// Each formula, with the rows that it works out again and those that come about otherwise.
    let formulas: [(formula: Formula, agreeing: Int, elsewhere: Int)]
  }

  /// More notes than these would make a file slow to open.
  private static let mostNotes = 500
  private static let narrowest = 7
  private static let widest = 44
  /// About what a page of A4 shows at a size that can be read, in characters.
  private static let pageWidth = 190

  init(
    _ layout: SheetLayout, _ formulas: [PlacedFormula], display: NumberDisplay, in file: XLSXFile,
    on page: XLSXLibrary.Page
  ) {
    (self.layout, self.formulas, self.display) = (layout, formulas, display)
    (self.file, self.page) = (file, page)
    let count = layout.names.count + (layout.hasExact ? 1 : 0) + 2 * formulas.count
    widths = Array(repeating: SheetWriter.narrowest, count: count)
    agreeing = formulas.map { _ in 0 }
    elsewhere = agreeing
  }

  /// Writes the whole sheet.
  mutating func write(rowLimit: Int) throws(WorkbookError) -> Outcome {
    let ending = try layout.forEachRow(upTo: rowLimit) { number, row throws(WorkbookError) in
      try write(row, at: number + 1)
    }
    if ending.leftOut > 0 {
      let words: Prose = .counting(
        ending.leftOut, one: "\(ending.leftOut) row more is in \(layout.table.name).csv",
        other: "\(ending.leftOut) rows more are in \(layout.table.name).csv")
      try file.write(
        words.text(in: language), .of(.heading), at: .init(row: ending.written + 1, column: 0), page
      )
    }
    try writeHeader()
    for index in formulas.indices where ending.written > 0 {
      try file.mark(
        verdicts.differs, in: formulaColumn(index) + 1, to: ending.written, page)
    }
    let (row, column) = (max(1, ending.written), max(0, widths.count - 1))
    try file.filter(to: .init(row: row, column: column), page)
    try file.allowDigitsAsText(to: .init(row: row, column: column), page)
    try file.setPrintArea(to: .init(row: row + (ending.leftOut > 0 ? 1 : 0), column: column), page)
    try file.freeze(before: .init(row: 1, column: layout.frozen), page)
    for (column, width) in widths.enumerated() {
      try file.setWidth(min(width, SheetWriter.widest) + 1, of: column, page)
    }
    let total = widths.reduce(0) { $0 + min($1, SheetWriter.widest) + 1 }
    let pages = (total + SheetWriter.pageWidth - 1) / SheetWriter.pageWidth
    try file.setPrint(isLandscape: true, pagesWide: max(1, pages), page)
    return Outcome(
      written: ending.written, leftOut: ending.leftOut, unnoted: unnoted,
      formulas: formulas.indices.map {
        (formulas[$0].formula, agreeing[$0], elsewhere[$0])
      })
  }

  // MARK: Header

  private var exactColumn: Int { layout.names.count }

  private func formulaColumn(_ index: Int) -> Int {
    layout.names.count + (layout.hasExact ? 1 : 0) + 2 * index
  }

  private mutating func writeHeader() throws(WorkbookError) {
    for (index, name) in layout.names.enumerated() {
      let isRight = layout.isRight(index)
      try writeHeader(name, layout.meaning(of: index), isRight: isRight, at: index)
    }
    if layout.hasExact {
      let meaning: Prose = "Numbers that have more than fifteen digits or no end, each in full."
      try writeHeader("exact", meaning, isRight: false, at: exactColumn)
    }
    for (index, placed) in formulas.enumerated() {
      let (name, column) = (placed.formula.column, formulaColumn(index))
      let formula: Prose = "\(name) (formula)"
      try writeHeader(
        formula.text(in: language),
        "\(placed.formula.words), worked out by the spreadsheet. It is empty where a cell that it needs is.",
        isRight: true, at: column)
      let check: Prose = "\(name) (check)"
      try writeHeader(
        check.text(in: language),
        """
        Whether the formula comes to the exact value, within \(PlacedFormula.tolerance) of the largest number \
        that goes in, or of 1. “\(SheetWriter.other)”: the ledger knows more than these cells say, and has its \
        value from the rows themselves.
        """,
        isRight: false, at: column + 1)
    }
  }

  /// What stands in the place of a check where the exact value is not what the cells alone come to.
  static let other: Prose = "not from these cells"
  private var other: String { SheetWriter.other.text(in: language) }

  /// What a check says.
  private var verdicts: (agrees: String, differs: String) {
    (("agrees" as Prose).text(in: language), ("differs" as Prose).text(in: language))
  }

  private var language: Language { display.language }

  private mutating func writeHeader(
    _ name: String, _ meaning: Prose, isRight: Bool, at column: Int
  ) throws(WorkbookError) {
    let place = XLSXFile.Place(row: 0, column: column)
    try file.write(name, .of(.header(isRight: isRight)), at: place, page)
    if !meaning.isEmpty { try file.note(meaning.text(in: language), at: place, page) }
    // The button of the filter stands beside the words.
    widen(column, to: name.terminalWidth + 3)
  }

  // MARK: Rows

  private mutating func write(_ row: Table.Row, at number: Int) throws(WorkbookError) {
    let cells = layout.cells(row)
    var exact: [String] = []
    lines = 1
    for (column, cell) in cells.enumerated() {
      let place = XLSXFile.Place(row: number, column: column)
      try write(cell, place, isRuled: row.isRuled, &exact)
    }
    if !exact.isEmpty {
      let place = XLSXFile.Place(row: number, column: exactColumn)
      try write(words: exact.joined(separator: ";"), place, isRuled: row.isRuled)
    }
    if lines > 1 { try file.setHeight(lines: lines, of: number, page) }
    for index in formulas.indices { try writeFormula(index, cells, number, isRuled: row.isRuled) }
    for open in layout.openLimits(row) {
      guard notes < SheetWriter.mostNotes else {
        unnoted += 1
        continue
      }
      notes += 1
      try file.note(
        open.words.text(in: language), at: .init(row: number, column: open.column), page)
    }
  }

  private mutating func write(
    _ cell: Cell, _ place: XLSXFile.Place, isRuled: Bool, _ exact: inout [String]
  ) throws(WorkbookError) {
    switch cell {
    case .empty, .limits:
      if isRuled { try file.writeBlank(.of(.text, isRuled: true), at: place, page) }
    case .text, .said, .list:
      try write(words: CSVWriter.words(of: cell) ?? "", place, isRuled: isRuled)
    case .count(let count):
      guard let value = SheetNumber(count: count)?.value else {
        try write(words: String(count), place, isRuled: isRuled)
        return
      }
      widen(place.column, to: String(count).utf8.count)
      try file.write(value, .of(.count, isRuled: isRuled), at: place, page)
    case .number(let value, let rule):
      let number = SheetNumber(value, rule)
      if !number.isExact {
        exact.append("\(layout.names[place.column])=\(SheetNumber.exactText(value, rule))")
      }
      guard let near = number.value else {
        let words = CSVWriter.words(of: .text(FileNumber(value, rule).decimal)) ?? ""
        try write(words: words, place, isRuled: isRuled)
        return
      }
      let isShare = layout.isShare[place.column]
      let places = layout.places(of: cell, place.column, display)
      widen(place.column, to: SheetWriter.width(near, places, isShare: isShare))
      try file.write(
        near, .of(.number(places: places, isShare: isShare), isRuled: isRuled), at: place, page)
    }
  }

  private mutating func write(
    words: String, _ place: XLSXFile.Place, isRuled: Bool
  ) throws(WorkbookError) {
    if widths[place.column] < SheetWriter.widest {
      widen(place.column, to: words.terminalWidth)
    }
    let isLong = words.utf8.contains(UInt8(ascii: "\n"))
    if isLong { lines = max(lines, words.split(whereSeparator: \.isNewline).count) }
    try file.write(words, .of(isLong ? .prose : .text, isRuled: isRuled), at: place, page)
  }

  private mutating func writeFormula(
    _ index: Int, _ cells: [Cell], _ number: Int, isRuled: Bool
  ) throws(WorkbookError) {
    let placed = formulas[index]
    let column = formulaColumn(index)
    let (live, check) = (
      XLSXFile.Place(row: number, column: column), XLSXFile.Place(row: number, column: column + 1)
    )
    let value = placed.value(cells)
    let result = value.flatMap { SheetNumber($0, .toNearestOrEven).value }
    guard cells[placed.target].exact == value, value == nil || result != nil else {
      elsewhere[index] += 1
      widen(column + 1, to: other.terminalWidth)
      try file.write(other, .of(.check, isRuled: isRuled), at: check, page)
      return
    }
    // Shown as the exact value is.
    let places = layout.places(of: cells[placed.target], placed.target, display)
    let style = CellStyle.of(
      .formula(places: places, isShare: placed.isShare), isRuled: isRuled)
    if let result {
      agreeing[index] += 1
      widen(column, to: SheetWriter.width(result, places, isShare: placed.isShare))
    }
    try file.write(
      formula: placed.text(row: number), result: result.map { .number($0) } ?? .words(""), style,
      at: live, page)
    try file.write(
      formula: placed.check(row: number, formulaColumn: column, verdicts),
      result: .words(result == nil ? "" : verdicts.agrees), .of(.check, isRuled: isRuled),
      at: check, page)
  }

  // MARK: Widths

  private mutating func widen(_ column: Int, to width: Int) {
    widths[column] = max(widths[column], width + 1)
  }

  /// How wide a number is as it is shown.
  private static func width(_ number: Double, _ places: Int?, isShare: Bool) -> Int {
    guard let places, number.magnitude < 1e15 else { return 18 }
    let digits = String(Int(number.magnitude * (isShare ? 100 : 1))).utf8.count
    return digits + (isShare ? 2 : (digits - 1) / 3) + (places > 0 ? places + 1 : 0)
      + (number < 0 ? 1 : 0)
  }
}
