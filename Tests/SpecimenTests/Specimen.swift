import AidLedger
import Diagnostics
import Foundation
import Testing

/// One specimen: files that differ from the base ledger, and the findings they raise.
///
/// A folder is named by its code and a word: `AL0104-no-currency`. Below `invalid` and `valid` stand only
/// the files that differ from `Base`. In `invalid` the marks `⟦` and `⟧` stand about what the findings must point
/// at; they are taken out before the files are read. `expected.txt` is the text of the findings of that code, for
/// `invalid`; `valid` is a near miss.
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
    let own = try marked(side).mapValues(\.bytes)
    let base = try Specimen.files(in: Specimen.root.appendingPathComponent("Base"))
    return Specimen.findings(of: base.merging(own) { _, new in new })
  }

  /// The places that are marked on the side of the fault.
  func marks() throws -> [Place] {
    try marked("invalid").flatMap { path, file in
      let source = SourceFile(path: path, bytes: file.bytes)
      return file.marks.map { source.place(of: $0) }
    }
  }

  /// The files of a side with what is marked in them.
  private func marked(_ side: String) throws -> [String: MarkedFile] {
    let over = folder.appendingPathComponent(side)
    guard FileManager.default.fileExists(atPath: over.path) else { return [:] }
    return try Specimen.files(in: over).mapValues { MarkedFile($0) }
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

/// A file without its marks, and the bytes between each two of them.
struct MarkedFile {
  private(set) var bytes: [UInt8] = []
  private(set) var marks: [Range<Int>] = []

  /// Takes the marks out: `⟦` opens one and `⟧` closes the last that is open.
  init(_ written: [UInt8]) {
    let (open, close) = (Array("⟦".utf8), Array("⟧".utf8))
    var (index, starts): (Int, [Int]) = (0, [])
    while index < written.count {
      let rest = written[index...]
      if rest.starts(with: open) {
        starts.append(bytes.count)
        index += open.count
      } else if rest.starts(with: close), let start = starts.popLast() {
        marks.append(start..<bytes.count)
        index += close.count
      } else {
        bytes.append(written[index])
        index += 1
      }
    }
  }
}
