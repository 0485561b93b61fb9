import ExactNumbers
import Documents
import Testing

@Suite("CSV that is read again")
struct CSVRoundTripTests {
  static let pieces: [String] = [
    "\"", "\"\"", ",", "\n", "\r", "\r\n", "'", "=", "'=x", "+", "-", "@", "\t", " ", "a", "59",
    "ş",
    "İ", "e\u{301}", "\u{202E}", "\u{FEFF}", "\u{1B}[2J", "漢", "🚢", ";", "1/2", "\u{301}",
  ]

  @Test("Random tables of hostile cells come back cell by cell", arguments: UInt64(1)...200)
  func words(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let width = Int.random(in: 1...5, using: &numbers)
    let cells: [[String]] = (0..<Int.random(in: 0...12, using: &numbers)).map { _ in
      (0..<width).map { _ in CSVRoundTripTests.hostile(&numbers) }
    }
    let names = (0..<width).map { "column\($0)" }
    let table = Table(names.map { .init($0) }, rows: cells.map { $0.map { .text($0) } })
    let read = records(in: CSVWriter.text(table))
    let restored = read.map { $0.map { CSVWriter.undoNeutralised($0) } }
    #expect(bytes(restored) == bytes([names] + cells), "seed \(seed)")
  }

  @Test("Exact numbers come back exactly", arguments: UInt64(1)...50)
  func exact(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let values = (0..<20).map { _ in
      ratio(
        Int.random(in: -9_999...9_999, using: &numbers), Int.random(in: 1...99, using: &numbers))
    }
    let table = Table([.init("n", .number)], rows: values.map { [.number($0)] })
    let read = records(in: CSVWriter.text(table)).dropFirst().map { row -> Ratio? in
      let parts = row[1].dropFirst(2).split(separator: "/").compactMap { Int($0) }
      if parts.count == 2 { return ratio(parts[0], parts[1]) }
      return (try? ExactDecimal(parsing: row[0])).map { Ratio($0) }
    }
    #expect(read == values, "seed \(seed)")
  }

  private static func hostile(_ numbers: inout SeededNumbers) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...6, using: &numbers) {
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &numbers)]
      text.unicodeScalars.append(contentsOf: piece.unicodeScalars)
    }
    return text
  }

  private func bytes(_ cells: [[String]]) -> [[[UInt8]]] { cells.map { $0.map { Array($0.utf8) } } }

  /// RFC 4180 and nothing more, written apart from the writer.
  private func records(in text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && bytes.first == UInt8(ascii: "\""):
        field.append(byte)
        bytes.removeFirst()
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        record.append(String(decoding: field, as: UTF8.self))
        field = []
      case UInt8(ascii: "\n") where !isQuoted:
        records.append(record + [String(decoding: field, as: UTF8.self)])
        (record, field) = ([], [])
      default: field.append(byte)
      }
    }
    return records
  }
}
