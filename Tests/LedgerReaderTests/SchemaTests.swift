import Diagnostics
import LedgerModel
import TestSupport
import Testing

@testable import LedgerReader

@Suite("A schema and what reads by it are one")
struct SchemaTests {
  /// What reads a row of each table, as a ledger is read.
  private static let readers: [(TableSchema, @Sendable (inout RowReader) -> Void)] = [
    (.currencies, { _ = $0.currency() }), (.rates, { _ = $0.rate() }),
    (.scenarios, { _ = $0.scenario() }), (.parties, { _ = $0.party() }),
    (.items, { _ = $0.item() }), (.units, { _ = $0.unit() }), (.money, { _ = $0.money() }),
    (.arms, { _ = $0.goods() }), (.claims, { _ = $0.claim() }), (.events, { _ = $0.event() }),
  ]

  @Test("Every column of a schema is read, and no other", arguments: TableSchema.all.map(\.file))
  func columns(_ name: String) throws {
    let (schema, read) = try #require(Self.readers.first { $0.0.file == name })
    let header = schema.columns.map(\.name).joined(separator: ",")
    let empty = String(repeating: ",", count: schema.columns.count - 1)
    let file = SourceFile(path: name, bytes: Array("\(header)\nA\(empty)\n".utf8))
    let table = try #require(LedgerTable.read(file, as: schema).table)
    var reader = RowReader(table, names: LedgerNames())
    read(&reader)
    let columns = Column.allCases.filter { reader.columnsRead & 1 << UInt64($0.rawValue) != 0 }
    #expect(columns.map(\.header).sorted() == schema.columns.map(\.name).sorted())
  }

  @Test("Each word of a choice is read, and each word that is read is in the choice")
  func choices() throws {
    let moneys =
      "id,name,metal\n"
      + ["gold", "silver", "platinum", "copper"].map { "\($0),m,\($0)\n" }.joined()
    let words = TableSchema.all.flatMap(\.columns).compactMap { column -> (String, [String])? in
      if case .choice(let words) = column.type { (column.name, words) } else { nil }
    }
    #expect(
      words.map { "\($0): \($1.joined(separator: " "))" } == [
        "metal: gold silver platinum copper",
        "kind: parity official market recorded implied assumed", "span: refuse interval",
        "kind: state body person other", "dimension: count mass volume length container",
        "state: requested promised committed sent delivered withheld confiscated returned cancelled",
        "calendar: gregorian julian rumi",
        "bound: exactly about at_most at_least between uncertain",
        "complete: yes",
        "state: requested promised committed sent delivered withheld confiscated returned cancelled",
        "calendar: gregorian julian rumi",
        "bound: exactly about at_most at_least between uncertain",
        "complete: yes", "calendar: gregorian julian rumi",
      ])
    let reading = LedgerLiteral(["currencies.csv": moneys]).reading
    #expect(!reading.findings.contains { $0.kind == .notInList })
  }

  @Test("A column's header is its name in the code, in small letters")
  func headers() {
    #expect(Column.asPrinted.header == "as_printed")
    #expect(Column.id.header == "id")
    #expect(Column.containsUnit.header == "contains_unit")
    #expect(Set(Column.allCases.map(\.header)).count == Column.allCases.count)
    // One bit each in `columnsRead`.
    #expect(Column.allCases.count <= 64)
    #expect(Set(Column.allCases) == Set(TableSchema.all.flatMap { $0.columns.map(\.column) }))
  }
}
