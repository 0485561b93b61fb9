import AidReports
import Diagnostics
import Documents

/// The findings of a register: a few of each kind for the reader, all of them for a file.
public final class RowFindings {
  /// How many of a kind are shown.
  public static let shown = 20

  private let file: SingleFile?
  private let show: (Finding) throws -> Void
  private var counts: [String: Int] = [:]

  /// - Parameters:
  ///   - path: a CSV file for all findings, with the columns of findings.csv; `nil`: none is written.
  ///   - temporaries: is told what to remove where a signal ends the run.
  ///   - show: shows a finding.
  /// - Throws: where the file cannot be made.
  public init(
    to path: String?, temporaries: TemporaryFiles, show: @escaping (Finding) throws -> Void
  ) throws {
    self.show = show
    let header = RowFindings.csv([], withHeader: true)
    file = try path.map {
      try SingleFile($0, beginningWith: header, kind: "findings", temporaries)
    }
    try file?.write(header)
  }

  /// Takes findings in reading order.
  func take(_ findings: [Finding]) throws {
    for finding in findings {
      counts[finding.kind.code, default: 0] += 1
      if counts[finding.kind.code, default: 0] <= RowFindings.shown { try show(finding) }
    }
    try file?.write(RowFindings.csv(findings, withHeader: false))
  }

  /// Brings the file to its place.
  func finish() throws { try file?.finish() }

  /// Whether all findings are wanted, and not only the first.
  var takesAll: Bool { file != nil }

  private static func csv(_ findings: [Finding], withHeader hasHeader: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    CSVWriter.write(FindingsReport.table(findings), withHeader: hasHeader) { bytes += $0 }
    return bytes
  }
}
