import Diagnostics
import LedgerModel
import Phrases

extension FindingKind {
  /// AL0025: cells that stand beside their columns.
  static let shiftedCells = FindingKind(
    "AL0025", .error, title: "cells that stand beside their columns",
    meaning: """
      Several cells of the row cannot be read where they stand, and all of them can in the column after or before: a \
      comma is missing at the marked cell, or there is one too many, and another makes up for it further on. It is told \
      once, in place of each cell. Whole rows with a cell more or less than the header are AL0007.
      """,
    remedy: "write or delete the comma before the marked cell, and mend the end of the row")
}

/// That a comma is missing before a cell of a row, or that there is one too many.
struct CellShift {
  /// Which cell of the row.
  let cell: Int
  /// Whether the cell and all after it belong one column further on; else one column back.
  let isMissing: Bool

  func finding(_ row: Int, of table: LedgerTable) -> Finding {
    let origin = table.origin(row)
    let column = table.source.columns[isMissing ? cell : cell + 1]
    return Finding(
      .shiftedCells, at: origin.place(column), subject: table.text(row, .id),
      isMissing
        ? "from `\(column)` on each cell fits the column after it: a comma is missing before it"
        : "from `\(column)` on each cell fits the column before it: there is a comma too many before it"
    )
  }
}

extension CellShift {
  /// Looks whether a row that cannot be read as it stands can be with its cells moved.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - table: its table.
  ///   - reader: the reader that has just read it.
  ///   - names: the names of all rows.
  ///   - read: how a row becomes a noun.
  /// - Returns: the move, and the row as it is read then; `nil` where it has fewer than two errors, or no move
  ///   leaves it without any.
  static func found<Noun>(
    _ row: Int, of table: LedgerTable, _ reader: RowReader, _ names: LedgerNames,
    _ read: (inout RowReader) -> Noun?
  ) -> (move: CellShift, noun: Noun)? {
    guard reader.errors > 1, let column = reader.firstErrorColumn, table.cell(of: column) > 0
    else { return nil }
    // The cell that cannot be read has moved: what is before it may have too, where nothing says so.
    for cell in stride(from: table.cell(of: column), to: 0, by: -1) {
      for isMissing in [true, false] {
        let move = CellShift(cell: cell, isMissing: isMissing)
        guard let moved = table.moved(move, row: row) else { continue }
        var reader = RowReader(moved, names: names)
        reader.go(to: row)
        if let noun = read(&reader), reader.errors == 0 { return (move, noun) }
      }
    }
    return nil
  }
}
