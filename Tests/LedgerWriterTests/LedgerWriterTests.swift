import Diagnostics
import ExactNumbers
import Foundation
import HistoricalDates
import LedgerModel
import LedgerWriter
import Testing

@testable import LedgerReader

@Suite("Rows written are rows read")
struct LedgerWriterTests {
  static let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Ledgers/moscow-ankara")

  private func read(_ bytes: [UInt8], _ schema: TableSchema) throws -> DraftTable {
    let (table, findings) = CSVReader.read(SourceFile(path: schema.file, bytes: bytes))
    #expect(findings.map(\.message) == [])
    return DraftTable(try #require(table), schema)
  }

  @Test(
    "A table of the shipped ledger is written byte for byte", arguments: TableSchema.all.map(\.file)
  )
  func shipped(_ name: String) throws {
    let schema = try #require(TableSchema.all.first { $0.file == name })
    let bytes = [UInt8](try Data(contentsOf: Self.shipped.appendingPathComponent(name)))
    #expect(LedgerWriter.bytes(of: try read(bytes, schema)) == bytes)
  }

  @Test("A value that was read is written as it stood", arguments: TableSchema.all.map(\.file))
  func values(_ name: String) throws {
    let schema = try #require(TableSchema.all.first { $0.file == name })
    let bytes = [UInt8](try Data(contentsOf: Self.shipped.appendingPathComponent(name)))
    let file = SourceFile(path: name, bytes: bytes)
    let table = try #require(LedgerTable.read(file, as: schema).table)
    // Names are not looked up here, so that a table can be read alone.
    let ids = schema.columns.filter { column in
      switch column.type {
      case .reference, .references: false
      default: column.column != .prefer && column.column != .via && column.column != .per
      }
    }
    var reader = RowReader(table, names: LedgerNames())
    for row in 0..<table.count {
      reader.go(to: row)
      for column in ids {
        #expect(column.rewritten(&reader) == table.text(row, column.column), "\(name), \(row)")
      }
    }
    #expect(reader.tally.findings.map(\.message) == [])
  }

  @Test("Random rows of every table are read back, with quotes, commas and line ends in them")
  func random() throws {
    let letters: [Character] = ["a", "ı", "é", "\"", ",", "\n", ";", " ", "7", "₺", "😀", "|"]
    var state: UInt64 = 1921
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for number in 0..<300 {
      let schema = TableSchema.all[number % TableSchema.all.count]
      let rows = (0..<random(6)).map { row in
        var draft: DraftRow = [.id: "A\(row)"]
        for column in schema.columns where column.column != .id && random(3) > 0 {
          draft[column.column] = String((0..<random(6)).map { _ in letters[random(letters.count)] })
        }
        return draft
      }
      let table = DraftTable(schema, rows)
      #expect(try read(LedgerWriter.bytes(of: table), schema) == table, "case \(number)")
    }
  }

  @Test("A cell is written as its column's own reader reads it")
  func typed() throws {
    var row: DraftRow = [.id: "M1"]
    row.set(StatementFields.state, to: .delivered)
    row.set(MoneyFields.amount, to: try Amount(parsing: "2.50"))
    row.set(SharedFields.date, to: try HistoricalDate(parsing: "1921-03~"))
    row.set(StatementFields.bound, to: .atMost)
    row.set(StatementFields.complete, to: true)
    row.set(StatementFields.per, to: .month)
    row.set(StatementFields.fulfils, to: ["P1", "P2"].compactMap { Identifier($0) })
    row.set(StatementFields.tags, to: ["military", "gold"])
    let text = LedgerWriter.text(of: DraftTable(.money, [row]))
    #expect(
      text.split(separator: "\n").last
        == "M1,delivered,1921-03~,,,,,,2.50,,,,,at_most,,,month,P1;P2,,,,,yes,military;gold,,,,")
  }

  @Test("A column that the table does not have is written, and named by the reader")
  func foreign() {
    let bytes = LedgerWriter.bytes(of: DraftTable(.items, [[.id: "a", .name: "b", .amount: "5"]]))
    #expect(
      String(decoding: bytes, as: UTF8.self) == "id,name,category,part_of,note,amount\na,b,,,,5\n")
    let findings = LedgerTable.read(
      SourceFile(path: "items.csv", bytes: bytes), as: .items
    ).findings
    #expect(findings.map(\.kind) == [.unknownColumn])
  }
}
