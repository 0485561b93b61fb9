import Checks
import Diagnostics
import LedgerModel
import Documents

/// `findings.csv` and its section.
public enum FindingsReport {
  /// The table of all findings.
  public static func table(_ findings: [Finding]) -> Table { report.table(findings) }

  /// The blocks for the eye: warnings and errors one by one, notes counted by code.
  public static func blocks(_ findings: [Finding]) -> [Document.Block] {
    guard !findings.isEmpty else { return [.paragraph("No findings.")] }
    let weighty = findings.filter { $0.kind.severity != .note }
    return (weighty.isEmpty ? [] : [.table(report.table(weighty).untitled)])
      + notes(findings.filter { $0.kind.severity == .note })
  }

  private static let report = Report<Finding>("findings", title: "Findings") {
    $0.words("code", title: "", for: .both, "code of the finding; `explain` says what it means") {
      $0.kind.code
    }
    $0.cells(
      "severity", .choice([Severity.error, .warning, .note].map(\.rawValue)),
      "how much it weighs"
    ) { .text($0.kind.severity.rawValue) }
    $0.onPage("place", title: "") { $0.place?.description ?? "" }
    $0.words("file", "file of the ledger") { $0.place?.file ?? "" }
    $0.cells("line", .count, "line in the file, from 1") { .count($0.place?.line) }
    $0.cells("column", .count, "character in the line, from 1") { .count($0.place?.column) }
    $0.cells("subject", title: "", .row, for: .both, "id of the row, or what it is about") {
      .text($0.subject.visible)
    }
    $0.words("message", title: "", for: .both, "what was found") { $0.message.visible }
    $0.words("remedy", "what to do") { $0.remedy.visible }
    $0.cells("details", .list, "what belongs to it") {
      .sentences($0.details.map(\.visible))
    }
  }

  private static func notes(_ notes: [Finding]) -> [Document.Block] {
    var kinds: [FindingKind] = []
    for note in notes where !kinds.contains(note.kind) { kinds.append(note.kind) }
    guard !kinds.isEmpty else { return [] }
    let texts = kinds.sorted { $0.code < $1.code }.map { kind -> Prose in
      let subjects = notes.filter { $0.kind == kind }.map { Prose([.row($0.subject)]) }
      return "\(kind.code)  \(kind.title): \(subjects.joined(separator: ", "))"
    }
    return [.heading("Notes, by code; each with its line in findings.csv"), .list(texts)]
  }
}

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
