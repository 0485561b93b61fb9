import AidLedger
import Documents
import ExactNumbers
import Foundation
import LedgerModel
import Pages
import Testing

@testable import AidReports

/// Every form of a report says the same: the forms are held against one another, table by table and cell by cell.
///
/// Workbooks are held against the CSV by `scripts/spreadsheets.py`, as LibreOffice reads them.
@Suite("All writers say the same")
struct WritersTests {
  /// The results of every shipped ledger.
  static let shipped: [(name: String, results: Results)] = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 1...3 { folder.deleteLastPathComponent() }
    let ledgers = folder.appendingPathComponent("Ledgers")
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
      case let words as String: #expect(words == plain, "\(place) \(column)")
      case let list as [String]:
        let joined = [";", "; "].map { list.joined(separator: $0) }
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

  @Test("The text and the page show every cell of every table of the document")
  func pages() {
    for (name, results) in Self.shipped {
      let document = CaseReport.document(results)
      let text = bare(TextWriter(display: results.display, width: 400).text(document))
      let page = bare(unescaped(CasePage.html(results, besides: [])))
      let markdown = bare(MarkdownWriter(display: results.display).text(document))
        .replacing("\\", with: "")
      for case .table(let table) in document.blocks {
        for row in table.rows {
          for (column, cell) in zip(table.columns, row.cells) where column.isOnPage {
            let shown = bare(cell.text(as: column.kind, results.display))
            #expect(text.contains(shown), "\(name), text: \(shown)")
            #expect(page.contains(shown), "\(name), page: \(shown)")
            #expect(markdown.contains(shown.replacing("\\", with: "")), "\(name), Markdown: \(shown)")
          }
        }
      }
    }
  }

  /// A text without blanks, which writers lay out each in its own way.
  private func bare(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }

  /// A page without its tags, its text as a reader sees it.
  private func unescaped(_ html: String) -> String {
    html.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
