import Checks
import Diagnostics
import LedgerModel

/// How printed numbers that have two readings, or count by an ordinal, were read: for the notes of tables.
struct ReadingNotes {
  private let notes: [String: [String]]

  /// The notes that some findings of a ledger make.
  init(_ findings: [Finding]) {
    let kinds: [FindingKind] = [.ambiguousThousands, .ordinalAsCount]
    notes = Dictionary(grouping: findings.filter { kinds.contains($0.kind) }, by: \.subject)
      .mapValues { $0.map { ([$0.message] + $0.details).joined(separator: "; ") } }
  }

  /// How some figures were read.
  func notes(of figures: [Figure]) -> [String] { figures.flatMap { notes[$0.id.text] ?? [] } }
}
