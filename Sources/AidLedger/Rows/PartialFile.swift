import AidReports
import Bulk
import Diagnostics
import LedgerModel

/// A file of partial sums.
public enum PartialFile {
  private static let start = Array("partial,".utf8)

  /// Reads a file.
  ///
  /// - Throws: a `FileError`, or a `RequestFailure` where the file holds something else, or sums that are not done.
  public static func read(_ path: String) throws -> PartialSums {
    let sums = try readAny(path)
    guard let progress = sums.progress else { return sums }
    throw RequestFailure(
      "\(path.visible) holds the sums of a run that was ended in "
        + "\(progress.files[progress.file].path.visible), before line \(progress.mark.line); "
        + "go on with it: value … --partial … --resume")
  }

  /// Reads a file, whether its sums are done or not.
  static func readAny(_ path: String) throws -> PartialSums {
    let (bytes, _) = try InputBytes.read(path, shown: path)
    do throws(PartialSums.Fault) {
      return try PartialSums(bytes: bytes)
    } catch {
      throw RequestFailure("\(path.visible):\(error.line): \(error.message)")
    }
  }

  /// Writes a file; one of partial sums is replaced.
  public static func write(
    _ sums: PartialSums, to path: String, temporaries: TemporaryFiles
  ) throws(FileError) {
    let file = try SingleFile(path, beginningWith: start, kind: "partial sums", temporaries)
    try file.write(sums.bytes)
    try file.finish()
  }

  /// The sum of some files, and which of them are the same bytes: perhaps one part that is named twice.
  ///
  /// - Throws: where they are of different questions: another ledger, scenario, money or other groups.
  public static func merged(
    _ paths: [String]
  ) throws -> (sums: PartialSums, alike: [(String, String)]) {
    guard let first = paths.first else { throw RequestFailure("name files of partial sums") }
    var sums = try read(first)
    var names = [SHA256Text.of(sums.bytes): first]
    var alike: [(String, String)] = []
    for path in paths.dropFirst() {
      let other = try read(path)
      if let before = names.updateValue(path, forKey: SHA256Text.of(other.bytes)) {
        alike.append((before, path))
      }
      do throws(BulkQuestion.Difference) {
        try sums.add(other)
      } catch {
        throw RequestFailure(
          "\(path.visible) is no part of what \(first.visible) is a part of: \(error.words)")
      }
    }
    return (sums, alike)
  }
}

extension BulkQuestion.Difference {
  /// The difference in words.
  var words: String {
    func words(_ keys: [String]) -> String {
      keys.isEmpty ? "nothing" : keys.joined(separator: ",")
    }
    return switch self {
    case .ledger: "another ledger, or another state of it"
    case .scenario(let own, let other): "scenario \(other), not \(own)"
    case .target(let own, let other): "totals in \(other), not \(own)"
    case .keys(let own, let other): "grouped by \(words(other)), not by \(words(own))"
    }
  }
}
