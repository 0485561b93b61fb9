import Crypto
import Diagnostics

extension ReportFiles {
  /// How the files on disk differ from these: the first line that differs in each, that a file is
  /// missing or cannot be read, that a table is left over, or that a run was ended while it wrote.
  ///
  /// - Parameter folder: the folder to look into; a run that writes there is waited for.
  /// - Returns: a text for each difference; none where the files are the same.
  /// - Throws: where the folder is there and cannot be looked into.
  public func differences(from folder: String) throws(FileError) -> [String] {
    let destination = try Destination(folder)
    let shown = destination.shown
    let lock = try FolderLock.take(destination.path, shared: true, shown: shown)
    let names = lock == nil ? [] : try Folder.names(in: destination.path, shown: shown)
    let made = Set(files.map(\.name))
    let left = names.filter { $0.hasSuffix(".csv") && !made.contains($0) }
    var found: [String] = []
    for file in files {
      let difference = try difference(
        "\(destination.path)/\(file.name)", file.bytes, shown: "\(shown)/\(file.name)")
      found += difference.map { [$0] } ?? []
    }
    found += left.map {
      "\("\(shown)/\($0)".visible): is left over; the report has no such table"
    }
    guard !found.isEmpty, names.contains(MadeFiles.journal) else { return found }
    return ["\(shown.visible): a run was ended while it wrote here: these are files of two reports"]
      + found
  }

  private func difference(
    _ path: String, _ made: [UInt8], shown: String
  ) throws(FileError) -> String? {
    guard try FileStamp.ofEntry(path, shown: shown) != nil else {
      return "\(shown.visible): is missing"
    }
    do throws(FileError) {
      let there = try InputBytes.read(path, shown: shown).bytes
      return there == made ? nil : firstDifference(shown, there, made)
    } catch {
      guard error.action == .read else { throw error }
      return "\(shown.visible): cannot be read: \(error.reason)"
    }
  }

  private func firstDifference(_ path: String, _ there: [UInt8], _ made: [UInt8]) -> String {
    let old = there.split(separator: 0x0A, omittingEmptySubsequences: false)
    let new = made.split(separator: 0x0A, omittingEmptySubsequences: false)
    for line in 0..<max(old.count, new.count) {
      let before = line < old.count ? String(decoding: old[line], as: UTF8.self) : nil
      let after = line < new.count ? String(decoding: new[line], as: UTF8.self) : nil
      guard before != after || !bytesEqual(old, new, line) else { continue }
      return """
        \(path.visible):\(line + 1): differs
          there: \(before?.visible(upTo: 160) ?? "(the file ends)")
          now:   \(after?.visible(upTo: 160) ?? "(the file ends)")
        """
    }
    return "\(path.visible): differs"
  }

  private func bytesEqual(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], _ line: Int
  ) -> Bool {
    line < old.count && line < new.count && old[line].elementsEqual(new[line])
  }
}

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

/// SHA-256 as text.
enum SHA256Text {
  /// The hash of some bytes, in lower-case hexadecimal.
  static func of(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { $0.hexadecimal(digits: 2, uppercase: false) }.joined()
  }
}
