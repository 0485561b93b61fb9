import Diagnostics
import Documents
import Phrases

// Workbook            a first sheet of words, and a sheet for each table
// ├─ Document         what the first sheet says
// └─ Sheet            a table, with formulas that work some of its numbers out again
//    └─ Formula       a difference, a quotient, a sum over another sheet
//
// XLSXLibrary         the functions of libxlsxwriter, opened when the first workbook is made
// XLSXFile            a file in the making; the only one that calls them
// SheetLayout, SheetWriter, FrontPage, PlacedFormula     where things stand, and their writing

/// Tables as one file for spreadsheets (XLSX): a first sheet that says what they are, and a sheet a table.
///
/// A number is a number and a text is a text, whatever the language of a spreadsheet. The same workbook gives
/// the same bytes everywhere: no user, machine or time of its making stands in them.
public struct Workbook: Sendable {
  /// What the first sheet says: title, summary, how to read it, where it comes from.
  public let front: Document
  /// The sheets, in order.
  public let sheets: [Sheet]
  /// How numbers are shown; the cells hold more.
  public let display: NumberDisplay
  /// The seconds since 1970 of the date in the file's properties; the first day of 1980 where none is given.
  public let created: Int
  /// How many lines a sheet has below its header.
  let rowLimit: Int

  /// A table, and the formulas for some of its columns.
  public struct Sheet: Sendable {
    /// The table.
    public let table: Table
    /// What is worked out again, each in two columns of its own to the right of the table.
    public let formulas: [Formula]

    /// Makes a sheet.
    public init(_ table: Table, formulas: [Formula] = []) {
      self.table = table
      self.formulas = formulas
    }
  }

  /// Makes a workbook.
  public init(
    front: Document, sheets: [Sheet], display: NumberDisplay, created: Int = 315_532_800
  ) {
    self.init(
      front: front, sheets: sheets, display: display, created: created, rowLimit: 1_048_575)
  }

  init(
    front: Document, sheets: [Sheet], display: NumberDisplay, created: Int, rowLimit: Int
  ) {
    self.front = front
    self.sheets = sheets
    self.display = display
    self.created = created
    self.rowLimit = rowLimit
  }

  /// The bytes of the file.
  ///
  /// - Throws: a `WorkbookError` where the machine has no libxlsxwriter, where a formula names a column or
  ///   sheet that is not there, or where there was no room.
  public func bytes() throws(WorkbookError) -> [UInt8] {
    let library = try XLSXLibrary.shared.get()
    let title = front.title.text.visible(upTo: 200)
    let file = try XLSXFile(library, title: title, created: created)
    var names = SheetNames()
    let first = try file.addPage(names.name(for: "Read me"))
    var layouts: [SheetLayout] = []
    var pages: [(name: String, page: XLSXLibrary.Page)] = []
    for sheet in sheets {
      layouts.append(try SheetLayout(sheet.table, formulas: sheet.formulas.count))
      let name = names.name(for: sheet.table.name)
      pages.append((name, try file.addPage(name)))
    }
    var listed: [FrontPage.Listed] = []
    for (index, layout) in layouts.enumerated() {
      var formulas: [PlacedFormula] = []
      for formula in sheets[index].formulas {
        let sums = try sums(for: formula, layouts, pages.map(\.name))
        formulas.append(try PlacedFormula(formula, in: layout, sums))
      }
      let page = pages[index]
      var writer = SheetWriter(layout, formulas, display: display, in: file, on: page.page)
      let outcome = try writer.write(rowLimit: rowLimit)
      listed.append(.init(name: page.name, table: layout.table, outcome: outcome))
    }
    var frontPage = FrontPage(display: display, in: file, on: first)
    try frontPage.write(front, listed)
    return try file.finished()
  }

  /// What the sheet that a formula adds up over comes to; `nil` where it adds up over none.
  private func sums(
    for formula: Formula, _ layouts: [SheetLayout], _ names: [String]
  ) throws(WorkbookError) -> SheetSums? {
    guard case .sum(let summand, let sheet, let keys) = formula.working else { return nil }
    guard let index = layouts.firstIndex(where: { $0.table.name == sheet }) else {
      throw .noSheet(sheet)
    }
    let layout = layouts[index]
    var places: [Int] = []
    for key in keys { places.append(try layout.key(key.other)) }
    return SheetSums(
      layout, sheet: names[index], summand: try layout.number(summand), keys: places,
      rowLimit: rowLimit)
  }
}
