import Documents
import ExactNumbers

/// What the rows of a sheet add up to, by keys: for the formulas of another sheet.
struct SheetSums {
  /// The place of the column that is added up.
  let summand: Int
  /// The places of the columns of the keys.
  let keys: [Int]
  private let sheet: String
  private let rows: Int
  private let sums: [[String]: Ratio]

  /// Adds up the rows of a table that stand on its sheet.
  init(_ layout: SheetLayout, sheet: String, summand: Int, keys: [Int], rowLimit: Int) {
    var sums: [[String]: Ratio] = [:]
    let ending = layout.forEachRow(upTo: rowLimit) { _, row in
      let cells = layout.cells(row)
      let key = keys.map { SheetSums.key(cells[$0]) }
      sums[key] = (sums[key] ?? .zero) + (cells[summand].exact ?? .zero)
    }
    (self.sheet, self.summand, self.keys) = (sheet, summand, keys)
    (self.sums, rows) = (sums, ending.written)
  }

  /// The sum of the rows with these keys; `nil` where there are none.
  func value(_ keys: [String]) -> Ratio? { sums[keys] }

  /// A cell as `EXACT` compares it.
  static func key(_ cell: Cell) -> String {
    switch cell {
    case .count(let number): String(number)
    default: CSVWriter.words(of: cell).map(SheetText.safe) ?? ""
    }
  }

  /// The cells of a column as a formula on another sheet has them.
  func range(_ column: Int) -> String {
    let letters = A1.letters(column)
    return "\(SheetNames.prefix(sheet))$\(letters)$2:$\(letters)$\(max(2, rows + 1))"
  }
}
