import AidLedger
import Documents
import ExactNumbers
import Foundation
import LedgerModel
import Pages
import TestSupport
import Testing
import Workbooks

@testable import AidReports

/// Every form of a report says the same: the forms are held against one another, table by table and cell by cell.
///
/// What LibreOffice makes of the workbooks and of the CSV is looked at by `scripts/spreadsheets.py`.
@Suite("All writers say the same")
struct WritersTests {
  /// The folder of the shipped ledgers.
  static let ledgers: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 1...3 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("Ledgers")
  }()

  /// The results of every shipped ledger.
  static let shipped: [(name: String, results: Results)] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: ledgers.path)) ?? []
    return names.sorted().compactMap { name in
      let path = ledgers.appendingPathComponent(name)
      guard
        FileManager.default.fileExists(
          atPath: path.appendingPathComponent("datapackage.json").path),
        let checked = try? CheckedLedger(LedgerFolder(path.path))
      else { return nil }
      return (name, checked.results)
    }
  }()

  @Test("JSON has the rows, the numbers and the fractions of the CSV")
  func json() throws {
    #expect(!Self.shipped.isEmpty)
    for (name, results) in Self.shipped {
      for table in ReportTables.makers(results).compactMap({ $0() }) {
        let records = lines(CSVWriter.text(table))
        let header = try #require(records.first)
        let text = JSONWriter.text(table, tool: "test")
        let document = try #require(
          try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let rows = try #require(document["rows"] as? [[String: Any]])
        #expect(rows.count == records.count - 1, "\(name) \(table.name)")
        for (record, row) in zip(records.dropFirst(), rows) {
          try compare(record, header, row, "\(name) \(table.name)")
        }
      }
    }
  }

  private func compare(
    _ record: [String], _ header: [String], _ row: [String: Any], _ place: String
  ) throws {
    let exact = header.last == "exact" ? record.last ?? "" : ""
    let fractions = Dictionary(
      uniqueKeysWithValues: exact.split(separator: ";").map { entry in
        let parts = entry.split(separator: "=")
        return (String(parts[0]), String(parts[1]))
      })
    for (column, cell) in zip(header, record) where column != "exact" {
      let plain = CSVWriter.undoNeutralised(cell)
      switch row[column] {
      case is NSNull: #expect(cell.isEmpty, "\(place) \(column)")
      // The reader of these tests drops quotes within a cell.
      case let words as String:
        #expect(words.replacing("\"", with: "") == plain, "\(place) \(column)")
      case let list as [String]:
        let joined = [";", "; "].map { list.joined(separator: $0).replacing("\"", with: "") }
        #expect(joined.contains(plain), "\(place) \(column)")
      case let number as [String: String]:
        #expect(number["decimal"] == cell, "\(place) \(column)")
        let fraction = "\(number["numerator"] ?? "")/\(number["denominator"] ?? "")"
        if let told = fractions[column] {
          #expect(fraction == told, "\(place) \(column)")
        } else {
          let value = Ratio(try ExactDecimal(parsing: cell))
          #expect("\(value.numerator)/\(value.denominator)" == fraction, "\(place) \(column)")
        }
      case let count as Int: #expect(String(count) == cell, "\(place) \(column)")
      default: Issue.record("\(place) has no \(column)")
      }
    }
  }

  @Test("The workbook has the rows, the words and the numbers of the CSV")
  func workbook() throws {
    for (name, results) in Self.shipped {
      let tables = ReportTables.makers(results).compactMap { $0() }
      let made = Result { () throws(WorkbookError) -> [UInt8] in
        try CaseWorkbook.workbook(tables, of: results).bytes()
      }
      if case .failure(.noLibrary) = made { return }
      let zip = Unzipped(try made.get())
      let words = Self.sharedWords(zip.words)
      for (place, table) in tables.enumerated() {
        let records = lines(CSVWriter.text(table))
        // The column `exact` of a sheet says more: also what has more than fifteen digits.
        let header = (records.first ?? []).filter { $0 != "exact" }
        let sheet = Self.cells(zip.sheet(place + 2), words)
        for (row, record) in records.enumerated() {
          for (column, wanted) in record.prefix(header.count).enumerated() {
            let cell = sheet[[row, column]] ?? ""
            let isSame = Self.isSame(cell, CSVWriter.undoNeutralised(wanted))
            #expect(isSame, "\(name) \(table.name) \(row) \(header[column]): \(cell) for \(wanted)")
          }
        }
        #expect(sheet.keys.map { $0[0] }.max() == records.count - 1, "\(name) \(table.name)")
      }
    }
  }

  /// Whether a cell says what the CSV says; a number has fifteen digits in a sheet, and twelve after the
  /// point in a file.
  private static func isSame(_ cell: String, _ wanted: String) -> Bool {
    // The reader of these tests drops quotes within a cell.
    if cell.replacing("\"", with: "") == wanted { return true }
    guard let near = Double(cell), let exact = Double(wanted) else { return false }
    return abs(near - exact) <= max(1e-14 * abs(exact), 1e-12)
  }

  /// The texts of a workbook, which its cells name by their places.
  private static func sharedWords(_ xml: String) -> [String] {
    xml.matches(of: /<si>(.*?)<\/si>/.dotMatchesNewlines()).map { item in
      String(item.1).matches(of: /<t[^>]*>(.*?)<\/t>/.dotMatchesNewlines()).map {
        unescaped(String($0.1))
      }
      .joined()
    }
  }

  /// The cells of a sheet by row and column, from 0: words as they are, numbers as the file has them.
  private static func cells(_ xml: String, _ words: [String]) -> [[Int]: String] {
    var cells: [[Int]: String] = [:]
    for cell in xml.matches(of: /<c r="([A-Z]+)(\d+)"([^>\/]*)>(.*?)<\/c>/) {
      guard let row = Int(cell.2), let value = cell.4.firstMatch(of: /<v>(.*?)<\/v>/)?.1 else {
        continue
      }
      let column = cell.1.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } - 1
      let isShared = cell.3.contains("t=\"s\"")
      cells[[row - 1, column]] =
        isShared ? Int(value).map { words[$0] } ?? "" : String(value)
    }
    return cells
  }

  @Test("The text and the page show every cell of every table of the document")
  func pages() {
    for (name, results) in Self.shipped {
      let document = CaseReport.document(results)
      let text = bare(TextWriter(display: results.display, width: 400).text(document))
      let page = bare(
        Self.unescaped(CasePage.html(results, besides: []).replacing(/<[^>]*>/, with: "")))
      let markdown = bare(MarkdownWriter(display: results.display).text(document))
        .replacing("\\", with: "")
      for case .table(let table) in document.blocks {
        for row in table.rows {
          for shown in table.words(of: row, results.display).map(bare) {
            guard !shown.isEmpty else { continue }
            #expect(text.contains(shown), "\(name), text: \(shown)")
            #expect(page.contains(shown), "\(name), page: \(shown)")
            #expect(
              markdown.contains(shown.replacing("\\", with: "")), "\(name), Markdown: \(shown)")
          }
        }
      }
    }
  }

  /// A text without blanks, which writers lay out each in its own way.
  private func bare(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }

  /// A text of a page or of a sheet as a reader sees it.
  private static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
