import CSVCore
import LedgerModel

/// Writes rows as the CSV file of a ledger: UTF-8, commas, LF, a header, quotes only where they are
/// needed.
public enum LedgerWriter {
  /// The bytes of a table's file.
  public static func bytes(of table: DraftTable) -> [UInt8] {
    var bytes: [UInt8] = []
    append(table.columns.map(\.header), to: &bytes)
    for row in table.rows { append(table.columns.map { row[$0] }, to: &bytes) }
    return bytes
  }

  /// The text of a table's file.
  public static func text(of table: DraftTable) -> String {
    String(decoding: bytes(of: table), as: UTF8.self)
  }

  private static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(Byte.comma) }
      CSVValue.write(cell, isLone: cells.count == 1, to: &bytes)
    }
    bytes.append(Byte.lineFeed)
  }
}
