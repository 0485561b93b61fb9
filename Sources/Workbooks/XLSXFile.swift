import CXLSXWriter
import Diagnostics

/// A file in the making: the library's workbook, its formats, and the one place where errors are looked for.
final class XLSXFile {
  private let library: XLSXLibrary
  private let book: XLSXLibrary.Book
  private let room: MemoryFile
  private var isClosed = false
  private var formats: [CellStyle: XLSXLibrary.Format] = [:]

  /// Where a cell is: row and column, both counted from 0.
  struct Place {
    let row: Int
    let column: Int
  }

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - library: libxlsxwriter.
  ///   - title: what the properties of the file have as its title.
  ///   - created: the seconds since 1970 that they have as its date.
  /// - Throws: a `WorkbookError` where there is no room or no memory.
  init(_ library: XLSXLibrary, title: String, created: Int) throws(WorkbookError) {
    room = try MemoryFile()
    var options = lxw_workbook_options()
    // Without ZIP64 a sheet of more than 4 GB is an error, which is said.
    options.constant_memory = 0
    guard let book = library.newBook(room.path, &options) else {
      throw .library("no workbook could be begun")
    }
    self.library = library
    self.book = book
    var properties = lxw_doc_properties()
    properties.created = time_t(created)
    let code = title.withCString { text in
      properties.title = UnsafeMutablePointer(mutating: text)
      return library.setProperties(book, &properties)
    }
    try check(code)
  }

  deinit { if !isClosed { library.free(book) } }

  /// Ends the file and gives its bytes.
  func finished() throws(WorkbookError) -> [UInt8] {
    // The library frees the workbook whether it can write it or not.
    isClosed = true
    try check(library.close(book))
    try library.reader?.expectWhole(room.path)
    return try room.bytes()
  }

  private func check(_ code: lxw_error) throws(WorkbookError) {
    guard code == LXW_NO_ERROR else {
      throw .library(library.words(code).map { String(cString: $0) } ?? "error \(code.rawValue)")
    }
  }

  private func format(_ style: CellStyle) throws(WorkbookError) -> XLSXLibrary.Format {
    if let format = formats[style] { return format }
    guard let format = library.addFormat(book) else { throw .library("no memory") }
    style.apply(to: format, library)
    formats[style] = format
    return format
  }

  // MARK: Sheets

  /// Adds a sheet.
  func addPage(_ name: String) throws(WorkbookError) -> XLSXLibrary.Page {
    guard let page = library.addPage(book, name) else { throw .library("no sheet \(name)") }
    return page
  }

  /// How wide a column is, in characters.
  func setWidth(
    _ width: Int, of column: Int, _ page: XLSXLibrary.Page
  ) throws(WorkbookError) {
    let column = lxw_col_t(column)
    try check(library.setColumn(page, column, column, Double(width), nil))
  }

  /// How high a row is, in lines of words.
  func setHeight(
    lines: Int, of row: Int, _ page: XLSXLibrary.Page
  ) throws(WorkbookError) {
    try check(library.setRow(page, lxw_row_t(row), Double(15 * min(lines, 27)), nil))
  }

  /// Keeps the rows and columns before a place in sight, also in print.
  func freeze(before place: Place, _ page: XLSXLibrary.Page) throws(WorkbookError) {
    library.freeze(page, lxw_row_t(place.row), lxw_col_t(place.column))
    if place.row > 0 { try check(library.repeatRows(page, 0, lxw_row_t(place.row - 1))) }
    if place.column > 0 {
      try check(library.repeatColumns(page, 0, lxw_col_t(place.column - 1)))
    }
  }

  /// Offers a choice of rows by the cells from the first of the sheet to a place.
  func filter(to place: Place, _ page: XLSXLibrary.Page) throws(WorkbookError) {
    try check(library.filter(page, 0, 0, lxw_row_t(place.row), lxw_col_t(place.column)))
  }

  /// Lets digits that are words be words, without a mark of warning on each.
  func allowDigitsAsText(to place: Place, _ page: XLSXLibrary.Page) throws(WorkbookError) {
    let type = UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue)
    let range = "A1:" + A1.cell(row: place.row, column: place.column)
    try check(library.ignoreErrors(page, type, range))
  }

  /// Shows a check in red that says that it differs, as after somebody has changed a cell.
  func mark(
    _ word: String,
    in column: Int, to row: Int, _ page: XLSXLibrary.Page
  ) throws(WorkbookError) {
    var condition = lxw_conditional_format()
    condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
    condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
    condition.format = try format(.of(.warning))
    let code = "\"\(word)\"".withCString { text in
      condition.value_string = UnsafeMutablePointer(mutating: text)
      let column = lxw_col_t(column)
      return library.addCondition(page, 1, column, lxw_row_t(row), column, &condition)
    }
    try check(code)
  }

  /// Prints a sheet no further than to a place: a long text in its last column would go on beyond it, and
  /// make all else small.
  func setPrintArea(to place: Place, _ page: XLSXLibrary.Page) throws(WorkbookError) {
    try check(library.printArea(page, 0, 0, lxw_row_t(place.row), lxw_col_t(place.column)))
  }

  /// How a sheet is printed: A4, so many pages wide.
  func setPrint(
    isLandscape: Bool, pagesWide: Int, _ page: XLSXLibrary.Page
  ) throws(WorkbookError) {
    if isLandscape { library.setLandscape(page) }
    library.setPaper(page, 9)
    library.fitToPages(page, UInt16(clamping: pagesWide), 0)
    try check(library.setFooter(page, "&L&A&R&P / &N"))
  }

  /// Leaves out the lines between cells.
  func hideGrid(_ page: XLSXLibrary.Page) {
    library.showGrid(page, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  // MARK: Cells

  /// Writes words; never a formula, a date or a number, whatever they look like.
  func write(
    _ words: String, _ style: CellStyle, at place: Place, _ page: XLSXLibrary.Page
  ) throws(WorkbookError) {
    let (row, column) = (lxw_row_t(place.row), lxw_col_t(place.column))
    try check(library.writeString(page, row, column, SheetText.safe(words), format(style)))
  }

  /// Writes a number.
  func write(
    _ number: Double, _ style: CellStyle, at place: Place, _ page: XLSXLibrary.Page
  ) throws(WorkbookError) {
    let (row, column) = (lxw_row_t(place.row), lxw_col_t(place.column))
    try check(library.writeNumber(page, row, column, number, format(style)))
  }

  /// Leaves a cell empty but for how it looks.
  func writeBlank(
    _ style: CellStyle, at place: Place, _ page: XLSXLibrary.Page
  ) throws(WorkbookError) {
    let (row, column) = (lxw_row_t(place.row), lxw_col_t(place.column))
    try check(library.writeBlank(page, row, column, format(style)))
  }

  /// Writes a formula with what it comes to, for readers that do not reckon.
  func write(
    formula: String, result: FormulaResult, _ style: CellStyle, at place: Place,
    _ page: XLSXLibrary.Page
  ) throws(WorkbookError) {
    let (row, column) = (lxw_row_t(place.row), lxw_col_t(place.column))
    let format = try format(style)
    switch result {
    case .number(let number):
      try check(library.writeNumberFormula(page, row, column, formula, format, number))
    case .words(let words):
      try check(library.writeTextFormula(page, row, column, formula, format, words))
    }
  }

  /// What a formula comes to.
  enum FormulaResult {
    case number(Double)
    case words(String)
  }

  /// Puts a note on a cell, as large as its words need.
  func note(
    _ words: String, at place: Place, _ page: XLSXLibrary.Page
  ) throws(WorkbookError) {
    var options = lxw_comment_options()
    let words = words.visible(upTo: 2_000)
    options.width = 260
    options.height = UInt16(clamping: 20 + 17 * (1 + words.utf8.count / 36))
    let (row, column) = (lxw_row_t(place.row), lxw_col_t(place.column))
    try check(library.writeComment(page, row, column, words, &options))
  }

  /// Writes the name of a sheet that leads to it.
  func link(
    to name: String, at place: Place, _ page: XLSXLibrary.Page
  ) throws(WorkbookError) {
    let (row, column) = (lxw_row_t(place.row), lxw_col_t(place.column))
    let target = "internal:" + SheetNames.prefix(name) + "A1"
    try check(library.writeLink(page, row, column, target, nil))
    try write(name, .of(.link), at: place, page)
  }
}
