import Documents
import ExactNumbers

/// A formula whose columns have been found: what it comes to in exact numbers, and how a spreadsheet has it.
struct PlacedFormula {
  /// The formula.
  let formula: Formula
  /// Where the exact value stands, and whether it is a share.
  let target: Int
  let isShare: Bool
  private let working: Working

  /// How the value comes about, by places of columns.
  private enum Working {
    case difference(Int, Int)
    case quotient(Int, Int)
    case sum(own: [Own], SheetSums)
  }

  /// What of the row's own is looked for in the other sheet.
  private enum Own {
    case column(Int)
    case words(String)

    func key(_ cells: [Cell]) -> String {
      switch self {
      case .column(let place): SheetSums.key(cells[place])
      case .words(let words): SheetSums.key(.text(words))
      }
    }
  }

  /// The tolerance of a check, as a part of the largest number that goes in, or of 1.
  static let tolerance = "1E-12"

  init(_ formula: Formula, in layout: SheetLayout, _ sums: SheetSums?) throws(WorkbookError) {
    self.formula = formula
    target = try layout.number(formula.column)
    isShare = layout.isShare[target]
    switch formula.working {
    case .difference(let minuend, let subtrahend):
      working = .difference(try layout.number(minuend), try layout.number(subtrahend))
    case .quotient(let dividend, let divisor):
      working = .quotient(try layout.number(dividend), try layout.number(divisor))
    case .sum(_, let sheet, let keys):
      guard let sums else { throw .noSheet(sheet) }
      var own: [Own] = []
      for key in keys {
        switch key.wanted {
        case .column(let name): own.append(.column(try layout.key(name)))
        case .words(let words): own.append(.words(words))
        }
      }
      working = .sum(own: own, sums)
    }
  }

  /// What the formula comes to in exact numbers; `nil` where a cell that it needs is empty.
  func value(_ cells: [Cell]) -> Ratio? {
    switch working {
    case .difference(let minuend, let subtrahend):
      guard let whole = cells[minuend].exact, let part = cells[subtrahend].exact else {
        return nil
      }
      return whole - part
    case .quotient(let dividend, let divisor):
      guard let part = cells[dividend].exact, let whole = cells[divisor].exact else { return nil }
      return part.divided(by: whole)
    case .sum(let own, let sums): return sums.value(own.map { $0.key(cells) })
    }
  }

  /// The formula as the cell of a row has it, the row counted from 0.
  func text(row: Int) -> String {
    func cell(_ column: Int) -> String { "$" + A1.cell(row: row, column: column) }
    switch working {
    case .difference(let minuend, let subtrahend):
      let (whole, part) = (cell(minuend), cell(subtrahend))
      return "=IF(COUNT(\(whole),\(part))<2,\"\",\(whole)-\(part))"
    case .quotient(let dividend, let divisor):
      let (part, whole) = (cell(dividend), cell(divisor))
      return "=IF(COUNT(\(part),\(whole))<2,\"\",IF(\(whole)=0,\"\",\(part)/\(whole)))"
    case .sum(let own, let sums):
      let match = zip(own, sums.keys).map { own, key in
        let wanted =
          switch own {
          case .column(let place): cell(place)
          case .words(let words): "\"\(words.replacing("\"", with: "\"\""))\""
          }
        return "EXACT(\(sums.range(key)),\(wanted))"
      }.joined(separator: "*")
      return "=IF(SUMPRODUCT(\(match)*1)=0,\"\",SUMPRODUCT(\(match)*1,\(sums.range(sums.summand))))"
    }
  }

  /// The check as the cell of a row has it: whether the cell of the formula has the exact value.
  func check(row: Int, formulaColumn: Int, _ verdicts: (agrees: String, differs: String)) -> String
  {
    let exact = "$" + A1.cell(row: row, column: target)
    let live = "$" + A1.cell(row: row, column: formulaColumn)
    var largest = ["1", "ABS(\(exact))"]
    switch working {
    case .difference(let minuend, let subtrahend):
      largest += [minuend, subtrahend].map { "ABS($\(A1.cell(row: row, column: $0)))" }
    case .quotient: break
    case .sum(_, let sums):
      let range = sums.range(sums.summand)
      largest += ["MAX(\(range))", "-MIN(\(range))"]
    }
    return
      "=IF(COUNT(\(exact),\(live))=0,\"\",IF(COUNT(\(exact),\(live))<2,\"\(verdicts.differs)\","
      + "IF(ABS(\(live)-\(exact))<=\(PlacedFormula.tolerance)*MAX(\(largest.joined(separator: ","))),"
      + "\"\(verdicts.agrees)\",\"\(verdicts.differs)\")))"
  }
}

extension Cell {
  /// The number that a formula finds in a cell; `nil` where it stands as text, or none stands.
  var exact: Ratio? {
    switch self {
    case .number(let value, let rule): SheetNumber(value, rule).value.map { _ in value }
    case .count(let count): SheetNumber(count: count).map { _ in Ratio(count) }
    case .empty, .text, .said, .list, .limits: nil
    }
  }
}

/// Names of cells: `A1` is the first.
enum A1 {
  /// The name of a cell, both counted from 0.
  static func cell(row: Int, column: Int) -> String { letters(column) + "\(row + 1)" }

  /// The name of a column, counted from 0: `A` to `Z`, then `AA`.
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest /= 26
    }
    return letters
  }
}
