import Diagnostics

/// The findings of one file, of which each kind is listed up to a limit and counted beyond it.
///
/// A file of a million faulty rows then costs no more memory than its findings' first thousand, and
/// still no fault goes unsaid: the last finding of the kind gives the number of the others.
struct FindingTally {
  /// How many findings of one kind are listed for a file.
  static let limit = 1000

  private var listed: [Finding] = []
  private var counts: [String: Int] = [:]
  private var firstUnlisted: [(kind: FindingKind, offset: Int)] = []

  /// Adds a finding; beyond the limit it is counted and never made.
  mutating func add(_ kind: FindingKind, at offset: Int, _ finding: @autoclosure () -> Finding) {
    let number = counts[kind.code, default: 0] + 1
    counts[kind.code] = number
    if number <= FindingTally.limit {
      listed.append(finding())
    } else if number == FindingTally.limit + 1 {
      firstUnlisted.append((kind, offset))
    }
  }

  /// The findings, with one more for each kind that went beyond the limit.
  func findings(_ file: SourceFile) -> [Finding] {
    listed
      + firstUnlisted.map { kind, offset in
        let more = (counts[kind.code] ?? 0) - FindingTally.limit
        return Finding(
          kind, at: file.place(of: offset..<offset), subject: file.path,
          "\(more) more from here on, not listed one by one: \(kind.title)")
      }
  }
}
