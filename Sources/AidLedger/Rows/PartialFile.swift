import AidReports
import Bulk
import Diagnostics
import LedgerModel

/// A file of partial sums.
public enum PartialFile {
  private static let start = Array("partial,".utf8)

  /// Reads a file.
  ///
  /// - Throws: a `FileError`, or a `RequestFailure` where the file holds something else.
  public static func read(_ path: String) throws -> PartialSums {
    let (bytes, _) = try InputBytes.read(path, shown: path)
    do throws(PartialSums.Fault) {
      return try PartialSums(bytes: bytes)
    } catch {
      throw RequestFailure("\(path.visible):\(error.line): \(error.message)")
    }
  }

  /// Writes a file; one of partial sums is replaced.
  public static func write(_ sums: PartialSums, to path: String) throws(FileError) {
    let file = try SingleFile(path, beginningWith: start, kind: "partial sums")
    try file.write(sums.bytes)
    try file.finish()
  }

  /// The sum of some files.
  ///
  /// - Throws: where they are of different questions: another ledger, scenario, money or other groups.
  public static func merged(_ paths: [String]) throws -> PartialSums {
    guard let first = paths.first else { throw RequestFailure("name files of partial sums") }
    var sums = try read(first)
    for path in paths.dropFirst() {
      let other = try read(path)
      if let difference = sums.question.difference(from: other.question) {
        throw RequestFailure(
          "\(path.visible) is no part of what \(first.visible) is a part of: \(difference)")
      }
      sums.add(other)
    }
    return sums
  }
}

extension BulkQuestion {
  /// In what two questions differ, in words; `nil` where they are one.
  fileprivate func difference(from other: BulkQuestion) -> String? {
    if digest != other.digest { return "the ledgers' moneys, rates or scenarios differ" }
    if scenario != other.scenario { return "scenario \(other.scenario), not \(scenario)" }
    if target != other.target { return "totals in \(other.target), not \(target)" }
    guard keys != other.keys else { return nil }
    func words(_ keys: [String]) -> String {
      keys.isEmpty ? "nothing" : keys.joined(separator: ",")
    }
    return "grouped by \(words(other.keys)), not by \(words(keys))"
  }
}
