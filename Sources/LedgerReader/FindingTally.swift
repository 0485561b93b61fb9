import Diagnostics

/// The findings of one file, of which each kind is listed up to a limit and counted beyond it.
///
/// A file of a million faulty rows then costs no more memory than its findings' first thousand, and
/// still no fault goes unsaid: the last finding of the kind gives the number of the others.
struct FindingTally {
  /// How many findings of one kind are listed for a file.
  static let limit = 1000

  private let path: String
  private var listed: [Finding] = []
  private var counts: [String: Int] = [:]
  private var firstUnlisted: [Finding] = []

  /// Makes an empty tally for a file.
  init(_ path: String) { self.path = path }

  /// Adds a finding; well beyond the limit it is counted and never made.
  mutating func add(_ kind: FindingKind, _ finding: @autoclosure () -> Finding) {
    let number = counts[kind.code, default: 0] + 1
    counts[kind.code] = number
    if number <= FindingTally.limit {
      listed.append(finding())
    } else if number == FindingTally.limit + 1 {
      firstUnlisted.append(finding())
    }
  }

  /// Whether a finding of the kind would still be made; beyond the limit its words cost nothing.
  func lists(_ kind: FindingKind) -> Bool { counts[kind.code, default: 0] <= FindingTally.limit }

  /// Adds findings that are made already.
  mutating func add(_ findings: [Finding]) {
    for finding in findings { add(finding.kind, finding) }
  }

  /// The findings, with one more for each kind that went beyond the limit.
  var findings: [Finding] {
    listed
      + firstUnlisted.map { first in
        let more = (counts[first.kind.code] ?? 0) - FindingTally.limit
        return Finding(
          first.kind, at: first.place?.start, subject: path,
          "\(more) more from here on, not listed one by one: \(first.kind.title)")
      }
  }
}

extension Place {
  /// The first character of the place.
  fileprivate var start: Place {
    Place(
      file: file, line: line, column: column, length: 1, excerpt: excerpt,
      excerptColumn: excerptColumn)
  }
}
