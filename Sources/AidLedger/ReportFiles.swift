import Accounts
import AidReports
import Checks
import Claims
import Diagnostics
import LedgerModel
import OrderedCollections
import Rates
import Tables

/// The files of a report, made in memory: the same ledger gives the same bytes everywhere.
public struct ReportFiles: Sendable {
  /// Name and bytes of each file, in the order in which they are written.
  public let files: [(name: String, bytes: [UInt8])]
  /// The paths of the files that the report was made from.
  let inputs: [String]

  /// Writes all files or none; a stray temporary file of a killed run is removed.
  ///
  /// - Parameter folder: the folder to write to; made where it is missing.
  /// - Throws: a `RequestFailure` where the folder holds an input, whose place a table could take;
  ///   a `FileError` where it holds another ledger, or a file or folder could not be written.
  public func write(to folder: String) throws {
    guard !inputs.contains(where: { InputBytes.stands($0, in: folder) }) else {
      throw RequestFailure(
        "\(folder.visible) holds files of the ledger itself; reports go elsewhere")
    }
    guard !Folder.names(in: folder).contains("datapackage.json") else {
      throw FileError(.create, folder, "the folder holds a ledger; reports go elsewhere")
    }
    try WholeFiles.write(files, into: folder)
  }

  /// How the files on disk differ from these: the first line that differs in each, that a file is
  /// missing or cannot be read, or that a table is left over.
  ///
  /// None where they are the same.
  public func differences(from folder: String) -> [String] {
    let made = Set(files.map(\.name))
    let left = Folder.names(in: folder).filter { $0.hasSuffix(".csv") && !made.contains($0) }
    return files.compactMap { difference("\(folder)/\($0.name)", $0.bytes) }
      + left.map { "\("\(folder)/\($0)".visible): is left over; the report has no such table" }
  }

  private func difference(_ path: String, _ made: [UInt8]) -> String? {
    guard InputBytes.isThere(path) else { return "\(path.visible): is missing" }
    do throws(FileError) {
      let there = try InputBytes.read(path)
      return there == made ? nil : firstDifference(path, there, made)
    } catch {
      return "\(path.visible): cannot be read: \(error.reason)"
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

extension CheckedLedger {
  /// The report and its tables.
  public func report() -> ReportFiles {
    let input = self.input
    let scenarios = Array(ledger.scenarios.values)
    let target = ledger.reportCurrency
    let converted =
      target.map {
        ConvertedFigure.all(in: ledger, under: scenarios.map { RateChoice($0) }, to: $0)
      } ?? []
    var tables = [
      ConvertedReport.table(converted, ledger),
      ReconciliationReport.table(input.reconciliations, ledger),
      TotalsReport.table(input.totals, ledger),
      ArmsReport.table(GoodsTotals(ledger), findings), ClaimsReport.table(claims, ledger),
      FindingsReport.table(findings),
    ]
    if let sensitivity = input.sensitivity {
      tables.append(SensitivityReport.table(sensitivity, ledger))
    }
    if let simulation = input.simulation { tables.append(SimulationReport.table(simulation)) }
    let text = TextWriter(display: ledger.numberDisplay).text(CaseReport.document(input))
    return ReportFiles(
      files: [("report.txt", Array(text.utf8))]
        + tables.map { ("\($0.name).csv", Array(CSVWriter.text($0).utf8)) },
      inputs: folder.inputs.map { folder.prefix + $0.path })
  }
}
