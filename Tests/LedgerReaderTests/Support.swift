import CSVCore
import Diagnostics
import LedgerReader

/// SplitMix64, so that a failing case can be made again from its seed.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

func readCSV(_ bytes: [UInt8]) -> (table: CSVTable?, findings: [Finding]) {
  CSVReader.read(SourceFile(path: "t.csv", bytes: bytes))
}

func readCSV(_ text: String) -> (table: CSVTable?, findings: [Finding]) {
  readCSV(Array(text.utf8))
}

func readJSON(_ text: String) -> (value: JSONValue?, findings: [Finding]) {
  JSONReader.read(SourceFile(path: "t.json", bytes: Array(text.utf8)))
}

extension CSVTable {
  var columns: [String] { source.columns }
  var records: [Record] { (0..<source.count).map { Record(table: source, index: $0) } }
}

/// A record of a table, for tests.
struct Record {
  let table: SourceTable
  let index: Int

  var origin: Origin { Origin(table, record: index) }
  var range: Range<Int> { table.range(ofRecord: index) }
  var cells: [Range<Int>] {
    table.columns.indices.map { table.range(ofRecord: index, cell: $0) }
  }
  var texts: [String] { cells.map { CSVValue.text($0, in: table.file.bytes) } }
}

extension Finding {
  /// `line:column+length CODE message`, for tables of expected findings.
  var brief: String {
    let where_ = place.map { "\($0.line):\($0.column)+\($0.length)" } ?? "-"
    return "\(where_) \(kind.code) \(message)"
  }
}
