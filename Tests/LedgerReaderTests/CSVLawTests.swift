import Diagnostics
import LedgerReader
import Testing

@Suite("Laws of the CSV reader")
struct CSVLawTests {
  /// A random table of texts in which everything that needs care is frequent.
  private func randomTable(_ generator: inout SeededGenerator) -> [[String]] {
    let columns = Int.random(in: 1...5, using: &generator)
    let letters: [Character] = ["a", "ı", "İ", "é", "\"", ",", "\n", ";", " ", "7", "₺", "😀"]
    var rows = [(0..<columns).map { "c\($0)" }]
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      rows.append(
        (0..<columns).map { _ in
          let length = Int.random(in: 0...5, using: &generator)
          return String((0..<length).map { _ in letters.randomElement(using: &generator) ?? "a" })
        })
    }
    return rows
  }

  /// Writes a table: quotes where they are needed, and sometimes where they are not.
  private func write(
    _ rows: [[String]], _ lineEnd: String, finalEnd: Bool, _ generator: inout SeededGenerator
  ) -> String {
    var lines: [String] = []
    for row in rows {
      let cells = row.map { cell -> String in
        let mustQuote = cell.contains { "\",\n".contains($0) } || cell.allSatisfy { $0 == " " }
        guard mustQuote || Bool.random(using: &generator) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"").replacing("\n", with: lineEnd) + "\""
      }
      lines.append(cells.joined(separator: ","))
    }
    return lines.joined(separator: lineEnd) + (finalEnd ? lineEnd : "")
  }

  @Test("A table written is read back, with LF, CRLF, a byte-order mark and no final line end")
  func roundTrip() throws {
    for seed in 0..<400 {
      for (mark, lineEnd, finalEnd) in [
        ("", "\n", true), ("", "\r\n", true), ("\u{FEFF}", "\n", true), ("", "\n", false),
        ("\u{FEFF}", "\r\n", false),
      ] {
        var generator = SeededGenerator(seed: UInt64(seed))
        let rows = randomTable(&generator)
        let text = mark + write(rows, lineEnd, finalEnd: finalEnd, &generator)
        let result = readCSV(text)
        #expect(result.findings.isEmpty, "seed \(seed)")
        let table = try #require(result.table, "seed \(seed)")
        #expect([table.columns] + table.records.map(\.texts) == rows, "seed \(seed)")
      }
    }
  }

  private let good = """
    id,state,amount,note
    M01,sent,1500000,"one, ""and"" a half"
    M02,delivered,,"Kızıl Ordu\r\n ikinci"
    M03,promised,59000000,
    M04,withheld,47971988,"açık"
    M05,sent,100,x

    """

  @Test("Three thousand mutations of a file: no trap; a table or a finding; no row lost in silence")
  func mutations() {
    let original = Array(good.utf8)
    for seed in 0..<3000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      var bytes = original
      for _ in 0...Int.random(in: 0...2, using: &generator) {
        mutate(&bytes, &generator)
      }
      let result = readCSV(bytes)
      #expect(result.table != nil || !result.findings.isEmpty, "seed \(seed)")
      guard let table = result.table else { continue }
      for record in table.records {
        #expect(record.cells.count == table.columns.count, "seed \(seed)")
        _ = record.texts
        for column in table.columns {
          _ = record.origin.place(column, within: 0..<2)
        }
      }
      for finding in result.findings { _ = finding.text() }
      if result.findings.isEmpty { expectNothingLost(table, bytes, seed) }
    }
  }

  /// Without a finding each byte of the file is in a record, a header or a line end.
  private func expectNothingLost(_ table: CSVTable, _ bytes: [UInt8], _ seed: Int) {
    var position = table.header.last?.upperBound ?? 0
    for record in table.records {
      let gap = bytes[position..<record.range.lowerBound]
      #expect(gap.elementsEqual("\n".utf8) || gap.elementsEqual("\r\n".utf8), "seed \(seed)")
      position = record.range.upperBound
    }
    #expect(bytes.count - position <= 2, "seed \(seed)")
  }

  private func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let index = Int.random(in: 0..<bytes.count, using: &generator)
    let special = Array("\",\n\r\0; ".utf8) + [0xFE, 0xC3, 0x1A]
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 1: bytes.remove(at: index)
    case 2: bytes.insert(special.randomElement(using: &generator) ?? 0, at: index)
    case 3: bytes[index] = special.randomElement(using: &generator) ?? 0
    default: bytes.removeSubrange(index...)
    }
  }

  @Test(
    "Time is linear in hostile files",
    arguments: [
      "\"", "\"\"\n", "\"a\n", "\"\n", "\"x\"y\n", "a\"b,", "\0", ",", "\n", "\r", "\"a\"\"\n",
      "a,b\n", "\",\"\"\n\"",
    ])
  func linearTime(unit: String) {
    let clock = ContinuousClock()
    let times = [100_000, 400_000].map { size in
      clock.measure {
        let count = size / unit.utf8.count
        _ = readCSV("id,note\n" + String(repeating: unit, count: count))
      }
    }
    // Four times the size: about four times the time; sixteen times were quadratic.
    #expect(times[1] < .seconds(1) || times[1] < times[0] * 10, "\(times)")
  }
}
