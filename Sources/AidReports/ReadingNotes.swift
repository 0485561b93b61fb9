import Checks
import Accounts
import Claims
import Diagnostics
import LedgerModel
import Rates

/// How printed numbers that have two readings, or count by an ordinal, were read: for the notes of tables.
struct ReadingNotes {
  private let notes: [String: [String]]

  /// The notes that some findings of a ledger make.
  init(_ findings: [Finding]) {
    let kinds: [FindingKind] = [.ambiguousThousands, .ordinalAsCount]
    notes = Dictionary(grouping: findings.filter { kinds.contains($0.kind) }, by: \.subject)
      .mapValues { $0.map { ([$0.message] + $0.details).joined(separator: "; ") } }
  }

  /// The note of a line of goods and how its figures were read, as one.
  func note(of line: GoodsTotals.Line) -> String {
    let readings = line.figures.flatMap { notes[$0.id.text] ?? [] }
    return ([line.note].filter { !$0.isEmpty } + readings).joined(separator: "; ")
  }
}
