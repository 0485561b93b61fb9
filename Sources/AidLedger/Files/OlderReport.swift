/// Reports of versions that wrote no `report.sha256`: known by what `report.txt` says at its end,
/// and their tables by how their first lines begin.
enum OlderReport {
  /// The file that says which program made it.
  static let text = "report.txt"

  /// What such a version wrote, with the beginning of each table's header.
  private static let headers = [
    "arms.csv": "item,category,unit,", "claims.csv": "claim,formula,left_low,",
    "converted.csv": "id,file,line,", "findings.csv": "code,severity,file,line,",
    "reconciliation.csv": "pledge,scenario,currency,", "sensitivity.csv": "subject,measure,kind,",
    "simulation.csv": "subject,measure,scenario,", "totals.csv": "total,scenario,currency,",
  ]

  /// The names of its files.
  static var files: [String] { [text] + headers.keys.sorted() }

  /// Whether a text ends with the provenance that `report` writes.
  static func isReport(_ bytes: [UInt8]) -> Bool {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let start = lines.lastIndex(where: { $0.hasSuffix("  Provenance") }) else { return false }
    let words = lines[(start + 1)...].map { $0.drop { $0 == " " } }
    return words.first?.hasPrefix("aid-ledger ") == true
      && words.contains { $0.hasPrefix("SHA-256 of each input") }
  }

  /// Whether a file is one that such a version wrote beside its text.
  static func made(_ name: String, _ bytes: [UInt8]) -> Bool {
    guard let header = headers[name] else { return name == text && isReport(bytes) }
    return bytes.starts(with: header.utf8)
  }
}
