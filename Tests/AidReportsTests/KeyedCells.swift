import ExactNumbers
import LedgerModel
import Documents
import Testing

@testable import AidReports

/// The numbers of all tables of a report by their keys, as their cells have them.
struct KeyedCells {
  /// The two ends of a number; one that is no interval stands twice.
  private(set) var ends: [(key: String, low: Cell, high: Cell)] = []

  init(_ results: Results, besides tables: Set<String>) throws {
    let ledger = results.ledger
    add(ReconciliationReport.table(results.pledges, ledger))
    add(TotalsReport.table(results.totals, ledger))
    add(ReconciliationReport.goodsTable(results.goodsPledges, ledger))
    add(TotalsReport.goodsTable(results.goodsTotals, ledger))
    add(PartsReport.table(results))
    add(ClaimsReport.table(results.claims, ledger))
    add(GroupsReport.table(results.groups))
    add(ArmsReport.table(results.arms, results.findings, ledger))
    add(ConvertedReport.table(results.converted ?? []))
    if !tables.contains("sensitivity"), let sensitivity = results.sensitivity {
      try addSensitivity(SensitivityReport.table(sensitivity, ledger))
    }
    if !tables.contains("simulation"), case .success(let simulation) = results.simulation {
      add(SimulationReport.table(simulation))
    }
  }

  /// Every number whose column says how its key ends, in every row with a key.
  private mutating func add(_ table: Table) {
    for row in table.rows {
      guard let key = Self.words("key", row, table), !key.isEmpty else { continue }
      for (column, cell) in zip(table.columns, row.cells) where column.isInFile {
        guard let ending = column.keyEnding else { continue }
        let ends = cell.parts.count == 2 ? cell.parts : [cell, cell]
        if ends != [.empty, .empty] { self.ends.append((key + ending, ends[0], ends[1])) }
      }
    }
  }

  /// In this table what a key ends with hangs on the kind of the row.
  private mutating func addSensitivity(_ table: Table) throws {
    let names = table.columns.map(\.name)
    func place(_ name: String) throws -> Int { try #require(names.firstIndex(of: name)) }
    let (value, price, parity) = (try place(""), try place("price"), try place("parity"))
    for row in table.rows {
      guard let key = Self.words("key", row, table), !key.isEmpty else { continue }
      func take(_ ending: String, _ cells: [Cell]) {
        if cells != [.empty, .empty] { ends.append((key + ending, cells[0], cells[1])) }
      }
      let (value, price) = (row.cells[value].parts, row.cells[price])
      switch Self.words("kind", row, table) {
      case "scenario": take("", value.count == 2 ? value : [.empty, .empty])
      case "one-percent":
        take("/price", [price, price])
        take("/low", [value[0], value[0]])
        take("/high", [value[1], value[1]])
      default:
        take("/price", [price, price])
        take("/parity", [row.cells[parity], row.cells[parity]])
      }
    }
  }

  private static func words(_ column: String, _ row: Table.Row, _ table: Table) -> String? {
    guard let place = table.columns.firstIndex(where: { $0.name == column }),
      case .text(let words) = row.cells[place]
    else { return nil }
    return words
  }
}

extension Cell {
  /// The number of a file's cell; `nil` where it is empty.
  var number: Ratio? {
    switch self {
    case .number(let value, _): value
    case .count(let count): Ratio(count)
    default: nil
    }
  }
}
