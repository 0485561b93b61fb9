import AidLedger
import Diagnostics
import Foundation
import Testing

/// One specimen: files that differ from the base ledger, and the findings they raise.
///
/// A folder is named by its code and a word: `AL0104-no-currency`. Below `invalid` and `valid` stand only
/// the files that differ from `Base`. `expected.txt` is the text of the findings of that code, for
/// `invalid`.
struct Specimen: CustomTestStringConvertible {
  let folder: URL

  var testDescription: String { folder.lastPathComponent }
  var code: String { String(folder.lastPathComponent.prefix(6)) }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Specimens")

  /// All specimens, by name.
  static let all: [Specimen] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { $0.hasPrefix("AL") }.sorted().map {
      Specimen(folder: root.appendingPathComponent($0))
    }
  }()

  /// The findings of one side.
  func findings(_ side: String) throws -> [Finding] {
    var files = try Specimen.files(in: Specimen.root.appendingPathComponent("Base"))
    let over = folder.appendingPathComponent(side)
    if FileManager.default.fileExists(atPath: over.path) {
      files.merge(try Specimen.files(in: over)) { _, new in new }
    }
    return Specimen.findings(of: files)
  }

  var hasValid: Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("valid").path)
  }

  /// The findings of a ledger given as bytes, read and checked as the command does it.
  static func findings(of files: [String: [UInt8]]) -> [Finding] {
    CheckedLedger(files: files).findings
  }

  static func files(in folder: URL) throws -> [String: [UInt8]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))))
      })
  }
}
