import Crypto
import Diagnostics

/// Which files of a folder were made by runs before this one: the only ones that may be replaced.
///
/// `report.sha256` stands with every report and names its files with the hashes of their bytes, as
/// `sha256sum` writes them. A file is known by name and hash together, so that a table of the
/// user's own, and one of ours that somebody has changed by hand, are left alone. While the files of
/// a set take their places, a list of the old and the new ones stands in the folder as well; where
/// a run was ended midway it is still there.
struct MadeFiles {
  /// The name of the file that stands with a report.
  static let manifest = "report.sha256"
  /// The name of the list that stands in a folder while files take their places.
  static let journal = "changes" + WholeFiles.temporarySuffix
  private static let mark = "# Made by `aid-ledger report`, which replaces these files only."

  /// The hashes that each file may have.
  private var hashes: [String: Set<String>]
  /// Whether an earlier run was ended while its files took their places.
  let wasCutOff: Bool

  /// No files: nothing that is there may be replaced.
  init() {
    hashes = [:]
    wasCutOff = false
  }

  /// Reads what stands in a folder about its files.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - names: what is in it.
  ///   - list: the name of the list that tells of them.
  /// - Throws: where the lists cannot be read.
  init(
    in folder: Destination, _ names: [String], list: String = MadeFiles.manifest
  ) throws(FileError) {
    hashes = [:]
    wasCutOff = names.contains(MadeFiles.journal)
    for name in [list, MadeFiles.journal] where names.contains(name) {
      let bytes = try MadeFiles.bytes(of: name, in: folder)
      let listed = MadeFiles.parse(String(decoding: bytes, as: UTF8.self))
      for (name, hash) in listed { hashes[name, default: []].insert(hash) }
      // The list itself was made by us too, where it begins as ours do.
      if !listed.isEmpty { hashes[name, default: []].insert(SHA256Text.of(bytes)) }
    }
    if list == MadeFiles.manifest, !names.contains(list) { try addOlder(in: folder, names) }
  }

  /// The names of the files, in byte order.
  var names: [String] { hashes.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// Adds files that are about to be written.
  mutating func add(_ files: [(name: String, bytes: [UInt8])]) {
    for (name, bytes) in files { hashes[name, default: []].insert(SHA256Text.of(bytes)) }
  }

  /// Whether a file of this name and these bytes was made by an earlier run.
  ///
  /// A checkout may have put CRLF where a report has LF; the file is the same one still.
  func made(_ name: String, _ bytes: [UInt8]) -> Bool {
    guard let known = hashes[name] else { return false }
    return known.contains(SHA256Text.of(bytes)) || known.contains(SHA256Text.ofLines(bytes))
  }

  /// The list as text: a line for each file and hash, after the line by which it is known.
  var text: String {
    MadeFiles.mark + "\n"
      + names.flatMap { name in (hashes[name] ?? []).sorted().map { "\($0)  \(name)\n" } }.joined()
  }

  /// The list that stands with a set of files.
  static func manifest(
    of files: [(name: String, bytes: [UInt8])], named name: String = manifest
  ) -> (name: String, bytes: [UInt8]) {
    let lines = files.map { "\(SHA256Text.of($0.bytes))  \($0.name)\n" }
    return (name, Array((mark + "\n" + lines.joined()).utf8))
  }

  /// The bytes of a file in a folder that is to be written to.
  static func bytes(of name: String, in folder: Destination) throws(FileError) -> [UInt8] {
    let shown = "\(folder.shown)/\(name)"
    do throws(FileError) {
      return try InputBytes.read("\(folder.path)/\(name)", shown: shown).bytes
    } catch {
      throw error.action == .read ? FileError(.look, shown, error.reason) : error
    }
  }

  private static func parse(_ text: String) -> [(name: String, hash: String)] {
    let lines = text.split(separator: "\n")
    guard lines.first == mark[...] else { return [] }
    return lines.dropFirst().compactMap { line in
      let (hash, name) = (line.prefix(64), line.dropFirst(66))
      guard hash.utf8.count == 64, !name.isEmpty, !name.contains("/") else { return nil }
      return (String(name), String(hash))
    }
  }

  /// A report of a version that wrote no list.
  private mutating func addOlder(in folder: Destination, _ names: [String]) throws(FileError) {
    guard names.contains(OlderReport.text),
      OlderReport.isReport(try MadeFiles.bytes(of: OlderReport.text, in: folder))
    else { return }
    for name in OlderReport.files where names.contains(name) {
      let bytes = try MadeFiles.bytes(of: name, in: folder)
      if OlderReport.made(name, bytes) {
        hashes[name, default: []].insert(SHA256Text.of(bytes))
      }
    }
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

  /// The hash of a text, whatever its line ends: each CRLF is taken for LF.
  static func ofLines(_ bytes: [UInt8]) -> String { of(LineEnds.plain(bytes)) }
}

/// Line ends, which a checkout changes and no reader sees.
enum LineEnds {
  /// The bytes with LF in the place of each CRLF.
  static func plain(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    return bytes.indices.compactMap { index in
      let isFirst = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      return isFirst ? nil : bytes[index]
    }
  }
}
