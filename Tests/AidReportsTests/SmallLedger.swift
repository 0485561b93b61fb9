import Accounts
import AidReports
import Claims
import LedgerModel
import Documents
import TestSupport
import Testing

/// Ledgers of two states and two moneys, and cells of their reports.
enum SmallLedger {
  private static let files = [
    "currencies.csv": "id,name,unit_of,units_per\nmark,mark,,\npenny,penny,mark,100\ncrown,crown,,",
    "parties.csv":
      "id,name,kind,part_of\nnorth,North,state,\nsouth,South,state,\nport,Port,town,south\neast,East,state,",
    "items.csv": "id,name\nrifle,Rifle",
    "units.csv": """
    id,name,dimension,of_item,contains,contains_unit,source,locator
    piece,piece,count,,,,,
    box,box,container,rifle,40,piece,a-1900,p. 1
    crate,crate,container,rifle,6,box,a-1900,p. 1
    """,
    "rates.csv": """
    id,base,quote,quantity,low,high,in_force,kind
    R1,crown,penny,450,,,1900/1901,official
    RA,crown,penny,,400,500,1900/1901,assumed
    """,
    "scenarios.csv": "id,name,prefer\ntreasury,Treasury,official\nrange,Range,assumed",
  ]

  static func results(
    money: String? = nil, arms: String? = nil, claims: String? = nil, scenarios: String? = nil,
    rates: String? = nil
  ) -> Results {
    var files = Self.files
    files["money.csv"] = money
    files["arms.csv"] = arms
    files["claims.csv"] = claims
    if let scenarios { files["scenarios.csv"] = scenarios }
    if let rates { files["rates.csv"] = rates }
    let book = AccountBook(LedgerLiteral(files, currency: "mark").ledger)
    return Results(
      book, findings: [], claims: ClaimResult.all(in: book), inputs: [], toolVersion: "test")
  }

  /// The cells of one row of a table as a file has them, by column.
  static func row(_ table: Table, where column: String, is value: String) throws -> [String: String]
  {
    try row(lines(CSVWriter.text(table)), where: column, is: value)
  }

  /// The cells of one row of a file, its header first, by column.
  static func row(_ lines: [[String]], where column: String, is value: String) throws -> [String:
    String]
  {
    let names = try #require(lines.first)
    let place = try #require(names.firstIndex(of: column))
    let cells = try #require(
      lines.first { $0.count == names.count && $0[place] == value }, "\(value)")
    var row = Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first })
    // A number of endless digits is told by the fraction beside it.
    for entry in row["exact"]?.split(separator: ";") ?? [] {
      let parts = entry.split(separator: "=")
      if parts.count == 2 { row[String(parts[0])] = String(parts[1]) }
    }
    return row
  }

  static func expect(
    _ row: [String: String], _ cells: [String: String], _ here: SourceLocation = #_sourceLocation
  ) {
    for (name, value) in cells {
      #expect(row[name] == value, "\(name)", sourceLocation: here)
    }
  }
}
