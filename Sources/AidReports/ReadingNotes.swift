import Analyses
import Diagnostics
import LedgerModel
import OrderedCollections

/// How printed numbers that have two readings, or count by an ordinal, were read: for the notes of tables.
struct ReadingNotes {
  private let notes: [String: [String]]

  /// The notes of a ledger, in the words of its findings.
  init(_ ledger: Ledger) {
    let kinds: [FindingKind] = [.ambiguousThousands, .ordinalAsCount]
    let checks = LedgerCheck.all.filter { kinds.contains($0.kind) }
    var notes: [String: [String]] = [:]
    for finding in checks.flatMap({ $0.findings(ledger) }) {
      notes[finding.subject, default: []].append(
        ([finding.message] + finding.details).joined(separator: "; "))
    }
    self.notes = notes
  }

  /// The note of a line of goods and how its figures were read, as one.
  func note(of line: GoodsTotals.Line) -> String {
    let readings = line.figures.flatMap { notes[$0.id.text] ?? [] }
    return ([line.note].filter { !$0.isEmpty } + readings).joined(separator: "; ")
  }
}
