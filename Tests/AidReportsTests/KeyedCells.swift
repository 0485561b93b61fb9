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
    try add(ReconciliationReport.table(results.pledges, ledger))
    try add(TotalsReport.table(results.totals, ledger))
    try add(ReconciliationReport.goodsTable(results.goodsPledges, ledger))
    try add(TotalsReport.goodsTable(results.goodsTotals, ledger))
    try add(ClaimsReport.table(results.claims, ledger))
    try add(GroupsReport.table(results.groups, ledger), ["total": ""])
    try add(ArmsReport.table(results.arms, results.findings, ledger), ["": ""])
    try add(
      ConvertedReport.table(results.converted ?? [], ledger),
      ["": "/stated", "converted": "/converted"])
    if !tables.contains("sensitivity"), let sensitivity = results.sensitivity {
      try addSensitivity(SensitivityReport.table(sensitivity, ledger))
    }
    if !tables.contains("simulation"), case .success(let simulation) = results.simulation {
      let table = SimulationReport.table(simulation)
      try add(table)
      for name in ["holds", "possible", "fails", "undetermined"] {
        try add(table, low: name, high: name, "/\(name)")
      }
    }
  }

  /// Every pair `NAME_low`, `NAME_high`, whose key ends with the name where nothing else is said.
  private mutating func add(_ table: Table, _ endings: [String: String] = [:]) throws {
    for name in table.columns.map(\.name) where name == "low" || name.hasSuffix("_low") {
      let stem = name == "low" ? "" : String(name.dropLast(4))
      try add(
        table, low: name, high: stem.isEmpty ? "high" : "\(stem)_high", endings[stem] ?? "/\(stem)")
    }
  }

  private mutating func addSensitivity(_ table: Table) throws {
    try add(table, low: "low", high: "high", "") { $0 == "scenario" }
    try add(table, low: "price", high: "price", "/price") { $0 != "scenario" }
    try add(table, low: "parity", high: "parity", "/parity") { $0 == "break-even" }
    for name in ["low", "high"] {
      try add(table, low: name, high: name, "/\(name)") { $0 == "one-percent" }
    }
  }

  private mutating func add(
    _ table: Table, low: String, high: String, _ ending: String,
    whereKind isMeant: ((String) -> Bool)? = nil
  ) throws {
    let names = table.columns.map(\.name)
    func place(_ name: String) throws -> Int {
      try #require(names.firstIndex(of: name), "\(table.name) \(name)")
    }
    let (key, kind) = (try place("key"), names.firstIndex(of: "kind"))
    let (first, second) = (try place(low), try place(high))
    for row in table.rows {
      if let isMeant, let kind, case .text(let word) = row.cells[kind], !isMeant(word) { continue }
      let cells = (row.cells[first], row.cells[second])
      guard cells != (.empty, .empty) else { continue }
      guard case .text(let name) = row.cells[key] else { continue }
      ends.append((name + ending, cells.0, cells.1))
    }
  }
}

extension Cell {
  /// The number of a file's cell; `nil` where it is empty.
  var number: Ratio? {
    switch self {
    case .exact(let value, _): value
    case .integer(let count): Ratio(count)
    default: nil
    }
  }
}
