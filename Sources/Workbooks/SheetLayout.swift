import Documents
import Phrases

/// Which columns the sheet of a table has, and where: those of its CSV, in their order and with their names.
struct SheetLayout {
  /// The table.
  let table: Table
  /// The headers; an amount between limits has two.
  let names: [String]
  /// What each column is.
  let columns: [Column]
  /// Whether each column holds shares, which are shown in percent.
  let isShare: [Bool]
  /// Whether there is a last column for what no cell holds exactly.
  let hasExact: Bool
  /// How many columns stay in sight.
  let frozen: Int

  private let places: [(offset: Int, column: Column)]

  /// How many columns a sheet takes.
  private static let mostColumns = 16_384
  /// More than these would leave no room for what is scrolled.
  private static let mostFrozen = 3

  init(_ table: Table, formulas: Int) throws(WorkbookError) {
    self.table = table
    places = table.columns.enumerated().filter(\.element.isInFile)
      .map { ($0.offset, $0.element) }
    names = places.flatMap(\.column.fileNames)
    columns = places.flatMap { place in place.column.fileNames.map { _ in place.column } }
    isShare = columns.map { $0.kind == .share }
    hasExact = columns.contains(where: \.kind.isNumber)
    let ids = columns.prefix { $0.kind == .row }.count
    frozen = min(max(1, ids), SheetLayout.mostFrozen)
    let count = names.count + (hasExact ? 1 : 0) + 2 * formulas
    guard count <= SheetLayout.mostColumns else {
      throw .tooManyColumns(count, sheet: table.name)
    }
  }

  /// The cells of a row as files have them.
  func cells(_ row: Table.Row) -> [Cell] {
    places.flatMap { $0.column.kind.fileCells(row.cells[$0.offset]) }
  }

  /// The places of cells of a row in which a limit is not known, with what is to be said of it.
  func openLimits(_ row: Table.Row) -> [(column: Int, words: Prose)] {
    var open: [(Int, Prose)] = []
    var column = 0
    for place in places {
      if case .limits(let low, let high, _) = row.cells[place.offset] {
        if low == nil { open.append((column, "No lower limit is known.")) }
        if high == nil { open.append((column + 1, "No upper limit is known.")) }
      }
      column += place.column.fileNames.count
    }
    return open
  }

  /// Where a column is.
  func column(_ name: String) throws(WorkbookError) -> Int {
    guard let index = names.firstIndex(of: name) else {
      throw .noColumn(name, sheet: table.name)
    }
    return index
  }

  /// Where a column is whose cells are compared: one of words or counts.
  func key(_ name: String) throws(WorkbookError) -> Int {
    let index = try column(name)
    guard !columns[index].kind.isNumber else { throw .noKey(name, sheet: table.name) }
    return index
  }

  /// Where a column of numbers is.
  func number(_ name: String) throws(WorkbookError) -> Int {
    let index = try column(name)
    guard isRight(index) else { throw .noColumn(name, sheet: table.name) }
    return index
  }

  /// Whether a column has numbers, which stand on the right.
  func isRight(_ column: Int) -> Bool {
    columns[column].kind.isNumber || columns[column].kind == .count
  }

  /// How many places a number of a column shows; `nil` for all that it has.
  func places(of cell: Cell, _ column: Int, _ display: NumberDisplay) -> Int? {
    guard case .number(let value, let rule) = cell else { return nil }
    return display.sheetPlaces(value, rule, isShare: isShare[column])
  }

  /// What the note on a header says.
  func meaning(of index: Int) -> Prose {
    let column = columns[index]
    let sentence = column.meaning.isEmpty ? "" : column.meaning + Prose(". ")
    guard column.kind.hasLimits else { return sentence }
    let isLow = index + 1 < columns.count && names[index] == column.fileNames.first
    return sentence
      + (isLow
        ? "The lower limit. Where it is empty, none is known or nothing is stated."
        : "The upper limit. Where it is empty, none is known or nothing is stated.")
  }

  /// Goes through the rows for which a sheet has room.
  ///
  /// Where there are more, the last line of the sheet is left free for words that say so.
  ///
  /// - Parameters:
  ///   - limit: how many lines there are below the header.
  ///   - body: takes the number of a row, from 0, and the row.
  /// - Returns: how many rows there were room for, and how many were left out.
  /// - Throws: what `body` throws.
  func forEachRow<Failure>(
    upTo limit: Int, _ body: (Int, Table.Row) throws(Failure) -> Void
  ) throws(Failure) -> (written: Int, leftOut: Int) {
    let rows = table.rows.makeIterator()
    var written = 0
    while let row = rows.next() {
      if written == limit - 1, rows.next() != nil {
        var leftOut = 2
        while rows.next() != nil { leftOut += 1 }
        return (written, leftOut)
      }
      try body(written, row)
      written += 1
    }
    return (written, 0)
  }
}
